package org.reticula.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Gives the client the very addresses that it connects to, and only such as may be: so there is no time between check and use, and each
 * redirect is checked like the first request.
 */
final class GuardedResolver implements DnsResolver {
    /** No address of the host may be used. */
    static final class RefusedException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        RefusedException(String host) {
            super(host);
        }
    }

    private final Set<String> allowed;

    /** @param allowed hosts whose addresses are not looked at */
    GuardedResolver(Set<String> allowed) {
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (allowed.contains(Hosts.plain(host))) return all;
        InetAddress[] open = Arrays.stream(all).filter(PublicAddress::is).toArray(InetAddress[]::new);
        if (open.length == 0) throw new RefusedException(host);
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
