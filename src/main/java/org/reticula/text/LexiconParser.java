package org.reticula.text;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Lexicon;
import org.reticula.model.UsageException;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Turns the YAML of one language pack into a Lexicon; every scalar is a string, whatever YAML would make of it. */
final class LexiconParser {
    /** What makes more than plain phrases of the items of a list. */
    private static final Pattern MARKS = Pattern.compile("[\\[\\]{}\"#\\\\]|:(?:\\s|,|$)");

    /** What no plain phrase begins with. */
    private static final String LEADING = "-?:&*!|>'%@`=";

    private final String file;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    /** Lists of plain phrases by the line, from 0, that they fill. */
    private final Map<Integer, List<String>> plainLists = new HashMap<>();

    /** @param file how messages call the file */
    LexiconParser(String file) {
        this.file = file;
    }

    Lexicon parse(String yaml) {
        Node root = compose(withoutPlainLists(yaml));
        if (!(root instanceof MappingNode map)) throw wrong(root, "the pack is not a map of keys");
        readMap("", map);
        List<String> language = values.getOrDefault("language", List.of());
        if (language.size() != 1) throw wrong(root, "the pack needs one 'language'");
        return new Lexicon(language.get(0), Collections.unmodifiableMap(values));
    }

    /** The same lines with empty lists where plain ones were: nearly all of a pack, which the YAML reader takes ten times as long for. */
    private String withoutPlainLists(String yaml) {
        StringBuilder rest = new StringBuilder();
        int number = 0;
        for (String line : yaml.split("\n", -1)) {
            int open = line.indexOf(": [");
            List<String> phrases =
                    open < 0 || !line.endsWith("]") ? null : plain(line.substring(open + 3, line.length() - 1));
            if (phrases == null) rest.append(line);
            else {
                plainLists.put(number, phrases);
                rest.append(line, 0, open).append(": []");
            }
            rest.append('\n');
            number++;
        }
        return rest.toString();
    }

    /** The phrases between two brackets, null if YAML would read a mark in them as more than a letter. */
    private static @Nullable List<String> plain(String list) {
        if (MARKS.matcher(list).find()) return null;
        List<String> phrases = new ArrayList<>();
        for (String item : list.split(",", -1)) {
            String phrase = item.strip();
            if (phrase.isEmpty() || LEADING.indexOf(phrase.charAt(0)) >= 0) return null;
            phrases.add(phrase);
        }
        return List.copyOf(phrases);
    }

    private Node compose(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0); // packs need none, and bombs are made of them
        options.setNestingDepthLimit(6);
        DumperOptions none = new DumperOptions();
        Yaml reader =
                new Yaml(new SafeConstructor(options), new Representer(none), none, options, new StringsOnlyResolver());
        try {
            Node root = reader.compose(new StringReader(yaml));
            if (root == null) throw new UsageException(file + ", line 1: the pack is empty");
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new UsageException(file + ", line " + line + ": " + e.getProblem());
        } catch (YAMLException e) {
            throw new UsageException(file + ", line 1: " + e.getMessage());
        }
    }

    private void readMap(String prefix, MappingNode map) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : map.getValue()) {
            String key = prefix + scalar(tuple.getKeyNode());
            if (!seen.add(key)) throw wrong(tuple.getKeyNode(), "'" + key + "' stands here twice");
            readValue(key, tuple.getKeyNode(), tuple.getValueNode());
        }
    }

    private void readValue(String key, Node keyNode, Node value) {
        boolean group = PackKeys.isGroup(key);
        if (!group && !PackKeys.isKnown(key)) throw wrong(keyNode, "unknown key '" + key + "'");
        if (value instanceof MappingNode map && plain(value, Tag.MAP)) {
            if (!group) throw wrong(keyNode, "'" + key + "' must be a list of phrases, not a map");
            readMap(key + ".", map);
        } else if (group) {
            throw wrong(keyNode, "'" + key + "' must be a map of keys");
        } else if (value instanceof SequenceNode list && plain(value, Tag.SEQ)) {
            List<String> phrases =
                    new ArrayList<>(plainLists.getOrDefault(list.getStartMark().getLine(), List.of()));
            for (Node item : list.getValue()) phrases.add(scalar(item));
            values.put(key, List.copyOf(phrases));
        } else {
            values.put(key, List.of(scalar(value)));
        }
    }

    private String scalar(Node node) {
        if (!(node instanceof ScalarNode scalar) || !plain(node, Tag.STR)) throw wrong(node, "a word is expected here");
        String text = scalar.getValue().strip();
        if (text.isEmpty()) throw wrong(node, "an empty word stands here");
        return text;
    }

    private static boolean plain(Node node, Tag tag) {
        return node.getTag().equals(tag);
    }

    private UsageException wrong(Node node, String problem) {
        return new UsageException(file + ", line " + (node.getStartMark().getLine() + 1) + ": " + problem);
    }

    /** Leaves {@code no}, {@code on} and {@code 1} the words they are. */
    private static final class StringsOnlyResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: every plain scalar is a string
        }
    }
}
