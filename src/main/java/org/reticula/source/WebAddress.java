package org.reticula.source;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the address of a web page in one way only: two spellings of one address are one page. */
final class WebAddress {
    /** Parameters that tell the site where a reader came from; they never change the page. */
    private static final Set<String> TRACKING =
            Set.of("fbclid", "gclid", "dclid", "msclkid", "yclid", "mc_cid", "mc_eid", "igshid", "_ga", "_gl");

    private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");

    private WebAddress() {}

    /** Empty unless it is an http or https address with a host and without a user's name in it. */
    static Optional<URI> read(String text) {
        try {
            URI given = new URI(text);
            String scheme = String.valueOf(given.getScheme()).toLowerCase(Locale.ROOT);
            String authority = given.getRawAuthority();
            if (!(scheme.equals("http") || scheme.equals("https")) || authority == null || authority.contains("@"))
                return Optional.empty();
            String query = query(given.getRawQuery());
            String path = given.normalize().getRawPath();
            URI clean = new URI(scheme + "://" + host(authority, scheme) + (path.isEmpty() ? "/" : path) + query);
            return clean.getHost() == null ? Optional.empty() : Optional.of(new URI(clean.toASCIIString()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Lower case, letters beyond ASCII as Punycode, without the port that the scheme has anyway. */
    private static String host(String authority, String scheme) {
        String usual = scheme.equals("https") ? ":443" : ":80";
        String host = PORT.matcher(authority).replaceFirst("");
        String port = authority.substring(host.length());
        String name = host.startsWith("[") ? host : IDN.toASCII(host);
        return name.toLowerCase(Locale.ROOT) + (port.equals(":") || port.equals(usual) ? "" : port);
    }

    private static String query(@Nullable String raw) {
        if (raw == null) return "";
        String kept =
                Arrays.stream(raw.split("&", -1)).filter(p -> !isTracking(p)).collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
