package org.reticula.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;

/**
 * What a graph holds.
 *
 * @param quads lines of {@code graph.nq}
 * @param statements lines of the default graph
 * @param said statements of the default graph that pages say: each has evidence
 * @param evidence evidence nodes: a statement has one for each page that says it
 * @param pages pages
 * @param graphs lines by graph: "default" or the last part of its IRI
 * @param kinds entities by {@link EntityKind}, in small letters
 * @param languages pages by language tag
 * @param hash SHA-256 in hex of all lines without the catalogue and without the times of fetching, importing and first seeing:
 *     equal for equal pages and ontology
 */
public record GraphSummary(
        long quads,
        long statements,
        long said,
        long evidence,
        long pages,
        Map<String, Long> graphs,
        Map<String, Long> kinds,
        Map<String, Long> languages,
        String hash) {
    /** Entities of all kinds. */
    public long things() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts lines as they pass. */
    static final class Counter {
        private static final Map<String, EntityKind> KINDS = kinds();

        private final MessageDigest digest = sha256();
        private final Map<String, Long> graphs = new TreeMap<>();
        private final Map<String, Long> kinds = new TreeMap<>();
        private final Map<String, Long> languages = new TreeMap<>();
        private long quads;
        private long said;
        private long evidence;
        private String lastSaid = "";
        private long pages;

        void count(String line) {
            QuadLine quad = QuadLine.read(line);
            quads++;
            graphs.merge(graphName(quad.graph()), 1L, Long::sum);
            if (quad.isFact()) countFact(quad);
            if (quad.isIn(Words.EVIDENCE_GRAPH) && quad.says(Words.SUBJECT)) countEvidence(quad);
            if (!isOfThisRun(quad)) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
        }

        /** Lines come sorted, so the evidence of one statement comes together. */
        private void countEvidence(QuadLine quad) {
            evidence++;
            String statement = Iris.statementOf(quad.subject());
            if (!statement.equals(lastSaid)) said++;
            lastSaid = statement;
        }

        GraphSummary summary() {
            return new GraphSummary(
                    quads,
                    graphs.getOrDefault("default", 0L),
                    said,
                    evidence,
                    pages,
                    graphs,
                    kinds,
                    languages,
                    HexFormat.of().formatHex(digest.digest()));
        }

        private void countFact(QuadLine quad) {
            if (quad.says(Words.TYPE)) {
                if (quad.object().equals(term(Words.PAGE))) pages++;
                EntityKind kind = KINDS.get(quad.object());
                boolean theme = quad.subject().startsWith("<" + Iris.VOCABULARY + "theme/");
                if (kind != null && (kind != EntityKind.THEME || theme))
                    kinds.merge(kind.name().toLowerCase(Locale.ROOT), 1L, Long::sum);
            }
            if (quad.says(Words.LANGUAGE) && quad.subject().contains("/page/"))
                languages.merge(quad.object().replace("\"", ""), 1L, Long::sum);
        }

        private static boolean isOfThisRun(QuadLine quad) {
            return quad.isIn(Words.CATALOGUE_GRAPH)
                    || quad.says(Words.GENERATED_AT)
                    || quad.says(Words.STARTED_AT)
                    || quad.says(Words.ENDED_AT)
                    || quad.says(Words.FIRST_SEEN);
        }

        private static Map<String, EntityKind> kinds() {
            Map<String, EntityKind> kinds = new TreeMap<>();
            for (EntityKind kind : EntityKind.values()) kinds.put(term(EntityWriter.type(kind)), kind);
            return kinds;
        }

        private static String term(Node node) {
            return "<" + node.getURI() + ">";
        }

        private static String graphName(@Nullable String graph) {
            return graph == null ? "default" : graph.substring(graph.lastIndexOf('/') + 1, graph.length() - 1);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
