package org.reticula.fetch;

import java.net.URI;
import java.util.Locale;

/** Names of hosts. */
final class Hosts {
    private Hosts() {}

    /** Lower case, without the brackets of an IPv6 address. */
    static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
    }

    /** Scheme, host and port: what a robots.txt and a connection stand for. */
    static String origin(URI uri) {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
        return (secure ? "https://" : "http://") + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
