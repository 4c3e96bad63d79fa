package org.reticula.operations;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reticula.model.NearestName;
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

/** Takes the YAML of a mapping apart; every plain value is a string, and every mistake has its line. */
record YamlReader(String file) {
    private static final int DEPTH = 6;

    /** A value with the line that it stands on, from 1. */
    record Entry(int line, Node value) {}

    Map<String, Entry> read(String yaml, Collection<String> known) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0); // mappings need none, and bombs are made of them
        options.setNestingDepthLimit(DEPTH);
        DumperOptions none = new DumperOptions();
        Yaml reader = new Yaml(new SafeConstructor(options), new Representer(none), none, options, new StringsOnly());
        try {
            Node root = reader.compose(new StringReader(yaml));
            if (root == null) throw wrong(1, "the mapping is empty");
            return map(new Entry(1, root), "the mapping", known);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw wrong(line, e.getProblem());
        } catch (YAMLException e) {
            throw wrong(1, String.valueOf(e.getMessage()));
        }
    }

    /** @param known keys that may stand here; empty for any */
    Map<String, Entry> map(Entry entry, String what, Collection<String> known) {
        if (!(entry.value() instanceof MappingNode node)) throw wrong(entry.line(), what + " must be keys with values");
        Map<String, Entry> map = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            int line = line(tuple.getKeyNode());
            String key = text(new Entry(line, tuple.getKeyNode()), "a key");
            if (!known.isEmpty() && !known.contains(key)) {
                String nearest = NearestName.of(key, known, Folded::of).orElse("");
                throw wrong(line, "there is no key '" + key + "' in " + what + "; the nearest is '" + nearest + "'");
            }
            if (map.put(key, new Entry(line, tuple.getValueNode())) != null)
                throw wrong(line, "'" + key + "' stands here twice");
        }
        return map;
    }

    boolean isMap(Entry entry) {
        return entry.value() instanceof MappingNode;
    }

    /** Not blank, but of blanks alone where those mean something. */
    String text(Entry entry, String what) {
        if (!(entry.value() instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.STR))
            throw wrong(entry.line(), what + " must be one word or text");
        String text = scalar.getValue();
        if (text.isEmpty()) throw wrong(entry.line(), what + " is empty");
        return text;
    }

    /** One text, or a list of them. */
    List<String> texts(Entry entry, String what) {
        if (!(entry.value() instanceof SequenceNode list)) return List.of(text(entry, what));
        List<String> texts = new ArrayList<>();
        for (Node item : list.getValue()) texts.add(text(new Entry(line(item), item), what));
        if (texts.isEmpty()) throw wrong(entry.line(), what + " is an empty list");
        return texts;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    UsageException wrong(int line, String problem) {
        return new UsageException(file + ", line " + line + ": " + problem);
    }

    private static final class StringsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: "no" and "080" are words
        }
    }
}
