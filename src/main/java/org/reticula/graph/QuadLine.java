package org.reticula.graph;

import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code graph.nq}, cut into its terms as they are written there. Only for lines that {@link #write} made.
 *
 * @param graph null for the default graph
 */
record QuadLine(
        String subject,
        String predicate,
        String object,
        @Nullable String graph) {
    private static final NodeFormatter FORMATTER = new NodeFormatterNT();

    private static final boolean[] PLAIN_IN_IRI = plainInIri();

    /** Without line feed. */
    static String write(Quad quad) {
        StringBuilder line = new StringBuilder(256);
        append(line, quad.getSubject());
        append(line.append(' '), quad.getPredicate());
        append(line.append(' '), quad.getObject());
        if (!quad.isDefaultGraph()) append(line.append(' '), quad.getGraph());
        return line.append(" .").toString();
    }

    /** As Jena's writer would; nearly all terms have nothing to escape, and need not go through it character by character. */
    static void append(StringBuilder line, Node node) {
        if (node.isURI() && isPlainIri(node.getURI())) {
            line.append('<').append(node.getURI()).append('>');
        } else if (isPlainLiteral(node)) {
            line.append('"').append(node.getLiteralLexicalForm()).append('"');
            String datatype = node.getLiteralDatatypeURI();
            if (!node.getLiteralLanguage().isEmpty()) line.append('@').append(node.getLiteralLanguage());
            else if (!datatype.equals(XSDDatatype.XSDstring.getURI()))
                line.append("^^<").append(datatype).append('>');
        } else {
            StringWriterI out = new StringWriterI();
            FORMATTER.format(out, node);
            line.append(out);
        }
    }

    private static boolean isPlainLiteral(Node node) {
        return node.isLiteral()
                && node.getLiteralBaseDirection() == null
                && isPlainText(node.getLiteralLexicalForm())
                && isPlainIri(node.getLiteralDatatypeURI());
    }

    private static boolean isPlainIri(String iri) {
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c > '~' || !PLAIN_IN_IRI[c]) return false;
        }
        return true;
    }

    private static boolean isPlainText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') return false;
        }
        return true;
    }

    private static boolean[] plainInIri() {
        boolean[] plain = new boolean['~' + 1];
        for (char c = '!'; c <= '~'; c++) plain[c] = "<>\"{}|^`\\".indexOf(c) < 0;
        return plain;
    }

    static QuadLine read(String line) {
        int predicate = line.indexOf(' ') + 1;
        int object = line.indexOf(' ', predicate) + 1;
        int end = line.length() - " .".length();
        int last = line.lastIndexOf(' ', end - 1) + 1;
        // a literal ends in a quote, a language or a type, so a last term in angle brackets is the graph
        boolean graph = last > object && line.charAt(last) == '<' && line.charAt(end - 1) == '>';
        return new QuadLine(
                line.substring(0, predicate - 1),
                line.substring(predicate, object - 1),
                line.substring(object, graph ? last - 1 : end),
                graph ? line.substring(last, end) : null);
    }

    boolean isFact() {
        return graph == null;
    }

    boolean isIn(Node wanted) {
        return graph != null && is(graph, wanted);
    }

    boolean says(Node property) {
        return is(predicate, property);
    }

    Triple triple() {
        return Triple.create(TermReader.read(subject), TermReader.read(predicate), TermReader.read(object));
    }

    /** Hands the statement on: as a triple if it is in the default graph. */
    void send(StreamRDF reader, TermReader terms) {
        Triple triple = Triple.create(terms.shared(subject), terms.shared(predicate), TermReader.read(object));
        if (graph == null) reader.triple(triple);
        else reader.quad(Quad.create(terms.shared(graph), triple));
    }

    private static boolean is(String term, Node node) {
        String iri = node.getURI();
        return term.length() == iri.length() + 2 && term.startsWith(iri, 1);
    }
}
