package org.reticula.model;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * One thing to read.
 *
 * @param id what {@code dct:source} says of the page: a URL, or the path below the imported folder with {@code /}
 * @param location where the bytes are; a {@code file:} URI for local files
 * @param languageHint BCP 47 tag when the operator said it, else null
 * @param entry name of the entry of the file of sources that names it; null if it was named otherwise
 */
public record Source(
        String id,
        URI location,
        @Nullable String languageHint,
        @Nullable String entry) {
    public Source(String id, URI location, @Nullable String languageHint) {
        this(id, location, languageHint, null);
    }

    /** Whether it is the address of something on the web, with a host and without a user's name in it. */
    public static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
