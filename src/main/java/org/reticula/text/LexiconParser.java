package org.reticula.text;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final String file;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** @param file how messages call the file */
    LexiconParser(String file) {
        this.file = file;
    }

    Lexicon parse(String yaml) {
        Node root = compose(yaml);
        if (!(root instanceof MappingNode map)) throw wrong(root, "the pack is not a map of keys");
        readMap("", map);
        List<String> language = values.getOrDefault("language", List.of());
        if (language.size() != 1) throw wrong(root, "the pack needs one 'language'");
        return new Lexicon(language.get(0), Collections.unmodifiableMap(values));
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
            List<String> phrases = new ArrayList<>();
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
