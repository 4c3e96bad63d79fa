package org.reticula.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * For which paths of a host text and data mining is reserved: what /.well-known/tdmrep.json says. A host without such a file, or with one that
 * cannot be had, reserves nothing this way.
 */
final class Reservations {
    private static final int RULES = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param path as in robots.txt: {@code *} for any characters, {@code $} for the end */
    private record Rule(Pattern path, boolean reserved) {}

    private final List<Rule> rules;

    private Reservations(List<Rule> rules) {
        this.rules = rules;
    }

    static Reservations read(String origin, HostGate gate, WebClient client) throws InterruptedException {
        URI at = URI.create(origin + "/.well-known/tdmrep.json");
        try {
            Exchange answer = gate.send(() -> client.get(at, Map.of("Accept", "application/json"), type -> true));
            return answer.status() == 200 ? parse(answer.body()) : new Reservations(List.of());
        } catch (IOException e) {
            return new Reservations(List.of());
        }
    }

    static Reservations parse(byte[] body) {
        List<Rule> rules = new ArrayList<>();
        try {
            for (JsonNode rule : JSON.readTree(body)) {
                String path = rule.path("location").asString("");
                JsonNode reserved = rule.path("tdm-reservation");
                if (!path.isEmpty() && rules.size() < RULES)
                    rules.add(new Rule(pattern(path), reserved.asString("").equals("1")));
            }
        } catch (JacksonException e) {
            return new Reservations(List.of());
        }
        return new Reservations(List.copyOf(rules));
    }

    private static Pattern pattern(String path) {
        boolean whole = path.endsWith("$");
        String start = whole ? path.substring(0, path.length() - 1) : path;
        String regex =
                Arrays.stream(start.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(whole ? regex : regex + ".*", Pattern.DOTALL);
    }

    /** The first rule that fits counts. */
    boolean hold(URI address) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String path = (address.getRawPath().isEmpty() ? "/" : address.getRawPath()) + query;
        return rules.stream()
                .filter(r -> r.path().matcher(path).matches())
                .findFirst()
                .map(Rule::reserved)
                .orElse(false);
    }
}
