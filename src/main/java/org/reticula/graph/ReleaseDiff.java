package org.reticula.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;

/**
 * What changed in the facts from one release to another. Both are sorted, so they are read once, side by side. What a page is
 * (when fetched, with which bytes) is no fact, an amount or date is told with the fact that it belongs to, and the names of a thing that
 * comes or goes are told with its type.
 *
 * @param added facts that only the later one has
 * @param removed facts that only the earlier one has
 * @param evidenceAdded pieces of evidence that only the later one has
 * @param evidenceRemoved pieces of evidence that only the earlier one has
 */
public record ReleaseDiff(long added, long removed, long evidenceAdded, long evidenceRemoved) {
    private static final Set<String> VOLATILE = Set.of(
            term(Words.GENERATED_AT),
            term(Words.CONTENT_HASH),
            term(Words.HTTP_STATUS),
            term(Words.LANGUAGE_CONFIDENCE));
    private static final Set<String> NAMES = Set.of(term(Words.LABEL), term(Words.ALT_LABEL), term(Words.ACRONYM));
    private static final List<String> DETAILS = List.of("/money/", "/indicator/", "/interval/");

    /** A fact that came or went. */
    public record Change(boolean added, Triple statement) {}

    public boolean isEmpty() {
        return added + removed + evidenceAdded + evidenceRemoved == 0;
    }

    /** Gives every change in the order of the statements, and their numbers. */
    public static ReleaseDiff compare(Release before, Release after, Consumer<Change> changes) throws IOException {
        Words.init();
        Tally tally = new Tally(changes);
        try (Lines old = new Lines(GraphFile.read(before.folder()));
                Lines now = new Lines(GraphFile.read(after.folder()))) {
            while (old.line != null || now.line != null) {
                int order = old.line == null ? 1 : now.line == null ? -1 : GraphFile.compare(old.line, now.line);
                if (order < 0) tally.count(old.line, false);
                if (order > 0) tally.count(now.line, true);
                if (order <= 0) old.next();
                if (order >= 0) now.next();
            }
        }
        return new ReleaseDiff(tally.added, tally.removed, tally.evidenceAdded, tally.evidenceRemoved);
    }

    /**
     * Writes every change as a line: "+ Near You · coordinator · House of Care".
     *
     * @param languages of the labels, most wanted first
     */
    public static ReleaseDiff print(OpenRelease before, OpenRelease after, List<String> languages, Appendable out)
            throws IOException {
        DatasetGraph then = before.dataset();
        DatasetGraph now = after.dataset();
        Labels old = new Labels(then, languages);
        Labels young = new Labels(now, languages);
        return Txn.calculateRead(
                then,
                () -> Txn.calculateRead(now, () -> {
                    try {
                        return compare(before.release(), after.release(), c -> print(c, c.added() ? young : old, out));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    private static void print(Change change, Labels labels, Appendable out) {
        Triple t = change.statement();
        try {
            out.append(change.added() ? "+ " : "- ")
                    .append(labels.label(t.getSubject()))
                    .append(" · ")
                    .append(labels.label(t.getPredicate()))
                    .append(" · ")
                    .append(labels.labelInItsLanguage(t.getObject()))
                    .append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String term(Node node) {
        return "<" + node.getURI() + ">";
    }

    private static final class Tally {
        private final Consumer<Change> changes;
        private long added;
        private long removed;
        private long evidenceAdded;
        private long evidenceRemoved;
        /** The thing that came or went last. */
        private String changed = "";

        Tally(Consumer<Change> changes) {
            this.changes = changes;
        }

        void count(@Nullable String line, boolean isNew) {
            if (line == null) return;
            QuadLine quad = QuadLine.read(line);
            if (quad.isIn(Words.EVIDENCE_GRAPH) && quad.says(Words.SUBJECT)) {
                if (isNew) evidenceAdded++;
                else evidenceRemoved++;
            }
            if (!quad.isFact() || VOLATILE.contains(quad.predicate()) || isDetail(quad)) return;
            String thing = (isNew ? "+" : "-") + quad.subject();
            if (quad.says(Words.TYPE)) changed = thing; // sorts before all names
            if (NAMES.contains(quad.predicate()) && thing.equals(changed)) return;
            if (isNew) added++;
            else removed++;
            changes.accept(new Change(isNew, quad.triple()));
        }

        private static boolean isDetail(QuadLine quad) {
            return DETAILS.stream().anyMatch(quad.subject()::contains)
                    || quad.subject().contains("/membership/") && !quad.says(Words.MEMBER_DURING);
        }
    }

    private static final class Lines implements AutoCloseable {
        private final BufferedReader reader;
        private @Nullable String line;

        Lines(BufferedReader reader) throws IOException {
            this.reader = reader;
            next();
        }

        void next() throws IOException {
            line = reader.readLine();
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
