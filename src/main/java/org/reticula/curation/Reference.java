package org.reticula.curation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;

/**
 * What a person calls a thing, so that it is found again whatever IRI it has by then.
 *
 * @param kind null only beside an IRI
 * @param text one of its names, a registry code, or an IRI
 * @param country ISO 3166-1 alpha-2, null if the name says enough
 * @param page source of a page that names it, null if the name says enough
 */
public record Reference(
        @Nullable EntityKind kind,
        String text,
        @Nullable String country,
        @Nullable String page) {
    public boolean byIri() {
        return isIri(text);
    }

    static boolean isIri(String text) {
        return text.contains("://") && text.indexOf(' ') < 0;
    }

    /** "organisation Casa Grijii (RO) on ro/casa.html". */
    @Override
    public String toString() {
        return (kind == null ? "" : kind.name().toLowerCase(Locale.ROOT) + " ")
                + text
                + (country == null ? "" : " (" + country + ")")
                + (page == null ? "" : " on " + page);
    }
}
