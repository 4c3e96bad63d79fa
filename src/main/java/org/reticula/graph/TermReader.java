package org.reticula.graph;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.RiotLib;

/** Terms of lines that {@link QuadLine#write} made, as nodes. Those that come again and again are made once. */
final class TermReader {
    private static final int KEPT = 10_000;

    private final Map<String, Node> known = new HashMap<>();

    /** A term that many lines share: predicates, graphs, subjects of sorted lines. */
    Node shared(String term) {
        Node node = known.get(term);
        if (node != null) return node;
        if (known.size() >= KEPT) known.clear();
        node = read(term);
        known.put(term, node);
        return node;
    }

    /** What has nothing escaped is read without a tokenizer. */
    static Node read(String term) {
        if (term.indexOf('\\') >= 0) return RiotLib.parse(term);
        int last = term.length() - 1;
        if (term.charAt(0) == '<') return NodeFactory.createURI(term.substring(1, last));
        int close = term.lastIndexOf('"');
        if (close < 1) return RiotLib.parse(term);
        String text = term.substring(1, close);
        if (close == last) return NodeFactory.createLiteralString(text);
        if (term.charAt(close + 1) == '@') return NodeFactory.createLiteralLang(text, term.substring(close + 2));
        String type = term.substring(close + "\"^^<".length(), last);
        return NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(type));
    }
}
