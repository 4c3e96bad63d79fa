package org.reticula.source;

import crawlercommons.filters.basic.BasicURLNormalizer;
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
public final class WebAddress {
    /** Parameters that tell the site where a reader came from; they never change the page. */
    private static final Set<String> TRACKING =
            Set.of("fbclid", "gclid", "dclid", "msclkid", "yclid", "mc_cid", "mc_eid", "igshid", "_ga", "_gl");

    /** Names that web servers give to the number of a visit: each visit would be another page. */
    private static final Set<String> SESSIONS =
            Set.of("jsessionid", "phpsessid", "sessionid", "session_id", "sid", "aspsessionid", "cfid", "cftoken");

    private static final Pattern SESSION_IN_PATH =
            Pattern.compile(";(jsessionid|sid)=[^/?;]*", Pattern.CASE_INSENSITIVE);
    private static final BasicURLNormalizer SPELLING = new BasicURLNormalizer();

    private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");

    /** A host that ends in a number is an address of the Internet Protocol: WHATWG URL, 3.5. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern FOUR_NUMBERS = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

    private static final int LONGEST = 2_000;

    private WebAddress() {}

    /**
     * Empty unless it is an http or https address with a host and without a user's name in it. A number with leading zeros, in other
     * digits or with parts left out ("0177.0.0.1", "127.1") is no host: each program takes it for another address.
     */
    public static Optional<URI> read(String text) {
        try {
            URI given = new URI(plain(text));
            String scheme = String.valueOf(given.getScheme()).toLowerCase(Locale.ROOT);
            String authority = given.getRawAuthority();
            if (!(scheme.equals("http") || scheme.equals("https")) || authority == null || authority.contains("@"))
                return Optional.empty();
            String query = query(given.getRawQuery());
            String path = given.normalize().getRawPath();
            URI clean = new URI(scheme + "://" + host(authority, scheme) + (path.isEmpty() ? "/" : path) + query);
            String host = clean.getHost();
            if (host == null
                    || ENDS_IN_NUMBER.matcher(host).matches()
                            && !FOUR_NUMBERS.matcher(host).matches()) return Optional.empty();
            return Optional.of(new URI(clean.toASCIIString()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Letters, digits and marks that need no percent sign do without it: RFC 3986, 6.2.2.2. */
    private static String plain(String address) {
        return ENCODED.matcher(address).replaceAll(match -> {
            int c = Integer.parseInt(match.group(1), 16);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            return plain ? String.valueOf((char) c) : match.group().toUpperCase(Locale.ROOT);
        });
    }

    /**
     * Where a link leads, written so that the many spellings of one page on a site come out as one: query sorted, without numbers of visits.
     * Empty if it leads to no web page.
     *
     * @param link absolute, maybe with characters that have no place in an address
     */
    public static Optional<URI> ofLink(String link) {
        if (link.length() > LONGEST) return Optional.empty();
        String spelled = SPELLING.filter(SESSION_IN_PATH.matcher(link).replaceFirst(""));
        return read(spelled == null ? link : spelled).flatMap(WebAddress::withoutSession);
    }

    private static Optional<URI> withoutSession(URI address) {
        String query = address.getRawQuery();
        if (query == null) return Optional.of(address);
        String kept = Arrays.stream(query.split("&", -1))
                .filter(p -> !SESSIONS.contains(p.split("=", 2)[0].toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("&"));
        String text = address.toString();
        return Optional.of(URI.create(text.substring(0, text.indexOf('?')) + (kept.isEmpty() ? "" : "?" + kept)));
    }

    /** Host without the "www." that many sites have or do not have at will. */
    public static String site(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
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
