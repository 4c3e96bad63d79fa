package org.reticula.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reticula.model.NearestName;
import org.reticula.model.UsageException;
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

/** A YAML file as a tree whose every node knows its line. Values are read as they are written: {@code no} is a text. */
final class YamlTree {
    private static final int LIMIT = 4_000_000;
    private static final int NESTING = 20;
    private static final Set<Tag> TAGS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP);

    private final Path file;
    private final Map<Node, Node> keyNodes = new IdentityHashMap<>();
    private final Map<String, Node> top;

    private YamlTree(Path file, Node root) {
        this.file = file;
        this.top = mapping(root);
    }

    /** @throws UsageException naming file and line if it is no YAML, or holds tags, anchors or aliases */
    static YamlTree read(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LIMIT);
        options.setNestingDepthLimit(NESTING);
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(text(file)));
            if (root == null) throw new UsageException(file + " is empty");
            return new YamlTree(file, root);
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null
                    ? ""
                    : ", line " + (e.getProblemMark().getLine() + 1);
            throw new UsageException(file + line + ": " + oneLine(e.getProblem()));
        } catch (YAMLException e) {
            throw new UsageException(file + ": " + oneLine(e.getMessage()));
        }
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file)) throw new UsageException("there is no file " + file);
            if (Files.size(file) > LIMIT) throw new UsageException(file + " is larger than " + LIMIT + " bytes");
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UsageException(file + " is not written in UTF-8");
        } catch (IOException e) {
            throw new UsageException("cannot read " + file);
        }
    }

    private static String oneLine(@Nullable String text) {
        return String.valueOf(text).replaceAll("\\s+", " ").strip();
    }

    Map<String, Node> top() {
        return top;
    }

    /** Its keys and values, in their order. */
    Map<String, Node> mapping(Node node) {
        if (!(node instanceof MappingNode mapping)) throw wrong(node, "keys and values are needed here");
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            keyNodes.put(tuple.getValueNode(), tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null)
                throw wrong(tuple.getKeyNode(), "the key " + key + " is there twice");
        }
        return values;
    }

    List<Node> list(Node node) {
        if (!(node instanceof SequenceNode sequence)) throw wrong(node, "a list is needed here, each line with a dash");
        return sequence.getValue();
    }

    /** One text, or a list of them. */
    List<String> texts(Node node) {
        if (node instanceof ScalarNode) return List.of(text(node));
        List<String> texts = new ArrayList<>();
        for (Node one : list(node)) texts.add(text(one));
        return texts;
    }

    String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) throw wrong(node, "one value is needed here");
        if (!TAGS.contains(node.getTag())) throw wrong(node, "tags are not allowed");
        String text = scalar.getValue().strip();
        if (text.isEmpty()) throw wrong(node, "a value is missing");
        return text;
    }

    /** @throws UsageException if a key is none of these, with the nearest one */
    void allow(Map<String, Node> keys, Collection<String> allowed) {
        for (Map.Entry<String, Node> key : keys.entrySet()) {
            if (allowed.contains(key.getKey())) continue;
            throw wrong(
                    keyNodes.getOrDefault(key.getValue(), key.getValue()),
                    "there is no key " + key.getKey() + nearest(key.getKey(), allowed));
        }
    }

    /** "; the nearest is depth (there are: delay, depth)". */
    static String nearest(String written, Collection<String> right) {
        return "; the nearest is "
                + NearestName.of(written, right, word -> word.toLowerCase(Locale.ROOT))
                        .orElse("")
                + " (there are: "
                + String.join(", ", right.stream().sorted().toList()) + ")";
    }

    /** The message has the key of a value, if it does not say it itself. */
    UsageException wrong(Node node, String what) {
        Node key = keyNodes.get(node);
        String name =
                key instanceof ScalarNode scalar && !what.contains(scalar.getValue()) ? scalar.getValue() + ": " : "";
        return new UsageException(file + ", line " + (node.getStartMark().getLine() + 1) + ": " + name + what);
    }
}
