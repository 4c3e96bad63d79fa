package org.reticula.source;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one entry of the file of sources and checks each of its values. */
final class EntryReader {
    private static final Set<String> EVERY =
            Set.of("name", "kind", "language", "country", "licence", "attribution", "schedule", "time-zone", "delay");
    private static final int PAGES = 10_000;
    private static final int MOST_PAGES = 10_000_000;
    private static final int DEPTH = 5;
    private static final int MOST_DEPTH = 50;
    private static final int LONGEST_DELAY = 3_600;

    private final YamlTree tree;
    private final Path file;
    private final @Nullable String schedule;
    private final ZoneId zone;

    /** @param schedule and time zone of entries that have none of their own */
    EntryReader(YamlTree tree, Path file, @Nullable String schedule, ZoneId zone) {
        this.tree = tree;
        this.file = file;
        this.schedule = schedule;
        this.zone = zone;
    }

    SourceEntry read(Node node) {
        Map<String, Node> keys = tree.mapping(node);
        Node kindNode = keys.get("kind");
        Set<String> all = new TreeSet<>(EVERY);
        for (SourceKind kind : SourceKind.values()) all.addAll(kind.keys());
        tree.allow(keys, all);
        if (kindNode == null) throw tree.wrong(node, "the key kind is missing (" + kinds() + ")");
        SourceKind kind = kind(kindNode);
        for (Map.Entry<String, Node> key : keys.entrySet()) {
            if (!EVERY.contains(key.getKey()) && !kind.keys().contains(key.getKey()))
                throw tree.wrong(key.getValue(), "the kind " + kind.word() + " has no key " + key.getKey());
        }
        String where = kind.isWeb() ? "url" : "path";
        Node place = keys.get(where);
        if (place == null) throw tree.wrong(node, "the key " + where + " is missing");
        Node name = keys.get("name");
        Node times = keys.get("schedule");
        Node ownZone = keys.get("time-zone");
        return new SourceEntry(
                name == null ? tree.texts(place).get(0) : name(name),
                kind,
                kind.isWeb() ? urls(place) : List.of(),
                kind.isWeb() ? List.of() : paths(place),
                texts(keys, "include"),
                texts(keys, "exclude"),
                texts(keys, "follow"),
                language(keys.get("language")),
                country(keys.get("country")),
                licence(keys.get("licence")),
                text(keys.get("attribution")),
                times == null ? schedule : SourcesFile.cron(tree, times),
                ownZone == null ? zone : SourcesFile.zone(tree, ownZone),
                count(keys.get("max-pages"), PAGES, 1, MOST_PAGES),
                count(keys.get("depth"), DEPTH, 0, MOST_DEPTH),
                delay(keys.get("delay")));
    }

    private static String kinds() {
        return String.join(
                ", ", Arrays.stream(SourceKind.values()).map(SourceKind::word).toList());
    }

    private SourceKind kind(Node node) {
        String word = tree.text(node);
        return Arrays.stream(SourceKind.values())
                .filter(k -> k.word().equals(word))
                .findFirst()
                .orElseThrow(() -> tree.wrong(
                        node,
                        "there is no kind " + word
                                + YamlTree.nearest(
                                        word,
                                        Arrays.stream(SourceKind.values())
                                                .map(SourceKind::word)
                                                .toList())));
    }

    private String name(Node node) {
        String name = tree.text(node);
        if (name.codePoints().anyMatch(Character::isISOControl)) throw tree.wrong(node, "the name must be one line");
        return name;
    }

    private List<URI> urls(Node place) {
        List<URI> urls = new ArrayList<>();
        for (String text : tree.texts(place)) {
            urls.add(WebAddress.read(text)
                    .orElseThrow(() -> tree.wrong(place, text + " is no web address that can be read")));
        }
        if (urls.isEmpty()) throw tree.wrong(place, "there is no address in the list");
        return List.copyOf(urls);
    }

    private List<Path> paths(Node place) {
        List<Path> paths = new ArrayList<>();
        for (String text : tree.texts(place)) {
            Path path;
            try {
                path = file.resolveSibling(text).normalize();
            } catch (InvalidPathException e) {
                throw tree.wrong(place, text + " is no path");
            }
            if (!Files.exists(path)) throw tree.wrong(place, "there is no file or folder " + path);
            paths.add(path);
        }
        if (paths.isEmpty()) throw tree.wrong(place, "there is no path in the list");
        return List.copyOf(paths);
    }

    private List<String> texts(Map<String, Node> keys, String key) {
        Node node = keys.get(key);
        return node == null ? List.of() : List.copyOf(tree.texts(node));
    }

    private @Nullable String text(@Nullable Node node) {
        return node == null ? null : tree.text(node);
    }

    private @Nullable String language(@Nullable Node node) {
        if (node == null) return null;
        try {
            return new Locale.Builder().setLanguageTag(tree.text(node)).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw tree.wrong(node, tree.text(node) + " is no language tag: write for instance de or pt-PT");
        }
    }

    private @Nullable String country(@Nullable Node node) {
        if (node == null) return null;
        String code = tree.text(node);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code))
            throw tree.wrong(node, code + " is no country: two capital letters are needed (ISO 3166-1)");
        return code;
    }

    private @Nullable String licence(@Nullable Node node) {
        if (node == null) return null;
        return WebAddress.read(tree.text(node))
                .map(URI::toString)
                .orElseThrow(() -> tree.wrong(node, "the licence must be the address of its text"));
    }

    private @Nullable Double delay(@Nullable Node node) {
        if (node == null) return null;
        try {
            double seconds = Double.parseDouble(tree.text(node));
            if (seconds >= 0 && seconds <= LONGEST_DELAY) return seconds;
        } catch (NumberFormatException e) {
            // said below
        }
        throw tree.wrong(node, tree.text(node) + " is no number of seconds from 0 to " + LONGEST_DELAY);
    }

    private int count(@Nullable Node node, int usual, int least, int most) {
        if (node == null) return usual;
        try {
            int number = Integer.parseInt(tree.text(node));
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw tree.wrong(node, tree.text(node) + " is no whole number from " + least + " to " + most);
    }
}
