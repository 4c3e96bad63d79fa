package org.reticula.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a host's robots.txt says, by RFC 9309: 4xx is as good as none, a server that fails or is silent allows nothing for now, five redirects
 * are followed, and what lies past 500 KiB is not read.
 */
final class Robots {
    private static final int PARSED = 500 * 1024;
    private static final int REDIRECTS = 5;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Some sites ask for hours: such a host is not read at all. */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    private final WebClient client;

    Robots(WebClient client) {
        this.client = client;
    }

    /**
     * Fetches and reads it.
     *
     * @param origin scheme, host and port
     * @param gates who paces each origin
     * @return empty if it cannot be known now
     */
    Optional<SimpleRobotRules> read(String origin, Gates gates) throws InterruptedException {
        URI at = URI.create(origin + "/robots.txt");
        try {
            for (int hop = 0; hop <= REDIRECTS; hop++) {
                URI asked = at;
                Exchange answer = gates.of(asked).send(() -> client.get(asked, Map.of(), type -> true));
                if (answer.status() == 200) return Optional.of(parse(asked, answer.body()));
                if (!answer.isRedirect()) return failed(answer.status());
                Optional<URI> next = Redirects.next(asked, answer);
                if (next.isEmpty()) break;
                at = next.get();
            }
            return Optional.of(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL)); // unavailable, like 4xx
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Who asks too often (429) learns nothing of the rules. */
    private static Optional<SimpleRobotRules> failed(int status) {
        boolean none = status >= 400 && status < 500 && status != 429;
        return none ? Optional.of(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL)) : Optional.empty();
    }

    static SimpleRobotRules parse(URI address, byte[] body) {
        byte[] read = body.length > PARSED ? Arrays.copyOf(body, PARSED) : body;
        String lines = octets(read).replace("\r\n", "\n").replace('\r', '\n');
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_DELAY.toMillis(), 0);
        return parser.parseContent(
                address.toString(),
                lines.getBytes(StandardCharsets.US_ASCII),
                "text/plain",
                List.of(FetchSettings.ROBOT));
    }

    /** RFC 9309 compares paths octet by octet, percent-encoded, whatever the charset of the file is. */
    private static String octets(byte[] body) {
        StringBuilder text = new StringBuilder();
        for (int i = isMarked(body) ? BYTE_ORDER_MARK.length : 0; i < body.length; i++) {
            if (body[i] < 0)
                text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(body[i]));
            else text.append((char) body[i]);
        }
        return text.toString();
    }

    private static boolean isMarked(byte[] body) {
        int length = BYTE_ORDER_MARK.length;
        return body.length >= length && Arrays.equals(body, 0, length, BYTE_ORDER_MARK, 0, length);
    }

    /** Who paces each origin. */
    interface Gates {
        HostGate of(URI address);
    }
}
