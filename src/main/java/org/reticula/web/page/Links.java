package org.reticula.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses that were read from pages: only those of the web may be followed. */
public final class Links {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Links() {}

    /** @return the address, or null if it is none of the web: javascript:, data:, a path, no address at all */
    public static @Nullable String web(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            boolean isWeb = scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
            return isWeb ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
