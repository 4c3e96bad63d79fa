package org.reticula.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page that was read, and what it says.
 *
 * @param source its address, or path below the imported folder
 * @param web its address in the web, null if it has none that may be followed
 * @param language by the reader's word for it
 * @param languageConfidence 0 to 1
 * @param said statements by the thing they are about
 * @param total statements in all
 * @param mentioned things that it names
 */
public record SourcePage(
        String iri,
        String path,
        Label title,
        String source,
        @Nullable String web,
        String language,
        double languageConfidence,
        String read,
        String status,
        String hash,
        List<Said> said,
        int total,
        List<Thing> mentioned) {
    /** What the page says of one thing. */
    public record Said(Thing thing, List<Fact> facts) {}
}
