package org.reticula.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where a redirect leads. */
final class Redirects {
    private Redirects() {}

    /** Empty if it leads to no web address. */
    static Optional<URI> next(URI from, Exchange answer) {
        return answer.header("location").flatMap(l -> resolve(from, l.strip()));
    }

    private static Optional<URI> resolve(URI from, String location) {
        try {
            URI to = from.resolve(escape(location));
            return isWeb(to) ? Optional.of(to) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isWeb(URI uri) {
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        return web && uri.getHost() != null && uri.getRawUserInfo() == null;
    }

    /** Servers write spaces and letters beyond ASCII as they are. Headers come as ISO 8859-1. */
    private static String escape(String location) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : location.getBytes(StandardCharsets.ISO_8859_1)) {
            if (b <= ' ' || "\"<>\\^`{|}".indexOf(b) >= 0)
                escaped.append(String.format(java.util.Locale.ROOT, "%%%02X", b));
            else escaped.append((char) b);
        }
        return escaped.toString();
    }
}
