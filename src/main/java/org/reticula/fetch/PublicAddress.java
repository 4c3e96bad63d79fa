package org.reticula.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells addresses of the public internet from all others: IANA's registries of special-purpose addresses (RFC 6890 and later). */
final class PublicAddress {
    private static final List<Block> SPECIAL = List.of(
            block("0.0.0.0", 8),
            block("10.0.0.0", 8),
            block("100.64.0.0", 10),
            block("127.0.0.0", 8),
            block("169.254.0.0", 16),
            block("172.16.0.0", 12),
            block("192.0.0.0", 24),
            block("192.0.2.0", 24),
            block("192.31.196.0", 24),
            block("192.52.193.0", 24),
            block("192.88.99.0", 24),
            block("192.168.0.0", 16),
            block("192.175.48.0", 24),
            block("198.18.0.0", 15),
            block("198.51.100.0", 24),
            block("203.0.113.0", 24),
            block("224.0.0.0", 3));

    /** The only part of IPv6 that is given out to the public, and the special parts of it. */
    private static final Block GLOBAL = block("2000::", 3);

    /** 2001::/23 holds Teredo and ORCHID, 2002::/16 holds IPv4 addresses of any kind (6to4). */
    private static final List<Block> SPECIAL_6 =
            List.of(block("2001::", 23), block("2001:db8::", 32), block("2002::", 16), block("3fff::", 20));

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] start, int bits) {
        boolean holds(byte[] address) {
            if (address.length != start.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (start[bit >> 3] & mask)) return false;
            }
            return true;
        }
    }

    private PublicAddress() {}

    /** IPv4 addresses inside IPv6 ones come from Java as IPv4 where they are mapped; all other ways to hide one are refused. */
    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) return SPECIAL.stream().noneMatch(b -> b.holds(bytes));
        return GLOBAL.holds(bytes) && SPECIAL_6.stream().noneMatch(b -> b.holds(bytes));
    }

    private static Block block(String literal, int bits) {
        try {
            return new Block(InetAddress.getByName(literal).getAddress(), bits); // a literal is never looked up
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
