package org.reticula.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;

/**
 * Which projects and organisations are new, told differently or gone from one release to the next, by name.
 *
 * @param added that only the later release has
 * @param changed of which any fact is another one
 * @param gone that only the earlier release has
 */
public record ThingChanges(Listing added, Listing changed, Listing gone) {
    public static final ThingChanges NONE = new ThingChanges(Listing.NONE, Listing.NONE, Listing.NONE);

    private static final Map<String, String> KINDS = Map.of(
            term(EntityKind.PROJECT),
            name(EntityKind.PROJECT),
            term(EntityKind.ORGANISATION),
            name(EntityKind.ORGANISATION));

    /**
     * Things of one sort.
     *
     * @param count how many there are in all
     * @param things the first of them, in the order of their IRIs
     */
    public record Listing(long count, List<Thing> things) {
        static final Listing NONE = new Listing(0, List.of());
    }

    /** @param kind project or organisation; @param name a label, or the end of the IRI */
    public record Thing(String iri, String kind, String name) {}

    /**
     * Reads both graphs once, side by side.
     *
     * @param before folder of the earlier release; null if there was none
     * @param most things named for each way of changing
     */
    static ThingChanges compare(@Nullable Path before, Path after, int most) throws IOException {
        Collector collector = new Collector(most);
        try (BufferedReader old = before == null ? new BufferedReader(new StringReader("")) : GraphFile.read(before);
                BufferedReader now = GraphFile.read(after)) {
            @Nullable String then = old.readLine();
            @Nullable String line = now.readLine();
            while (then != null || line != null) {
                int order = then == null ? 1 : line == null ? -1 : GraphFile.compare(then, line);
                collector.add(order <= 0 && then != null ? then : String.valueOf(line), order <= 0, order >= 0);
                if (order <= 0) then = old.readLine();
                if (order >= 0) line = now.readLine();
            }
        }
        return collector.end();
    }

    private static String term(EntityKind kind) {
        return "<" + EntityWriter.type(kind).getURI() + ">";
    }

    private static String name(EntityKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Lines come sorted, so those of one thing come together. */
    private static final class Collector {
        private final List<Thing> added = new ArrayList<>();
        private final List<Thing> changed = new ArrayList<>();
        private final List<Thing> gone = new ArrayList<>();
        private final int most;
        private final long[] counts = new long[3];
        private String subject = "";
        private @Nullable String kind;
        private String label = "";
        private boolean before;
        private boolean after;
        private boolean differs;

        Collector(int most) {
            this.most = most;
        }

        void add(String line, boolean inBefore, boolean inAfter) {
            if (!line.startsWith(subject) || subject.isEmpty() || line.charAt(subject.length()) != ' ') {
                close();
                subject = line.substring(0, line.indexOf(' '));
            }
            QuadLine quad = QuadLine.read(line);
            if (!quad.isFact()) return;
            if (quad.says(Words.TYPE)) {
                @Nullable String found = KINDS.get(quad.object());
                if (found != null) {
                    kind = found;
                    before |= inBefore;
                    after |= inAfter;
                }
            }
            if (label.isEmpty() && quad.says(Words.LABEL))
                label = TermReader.read(quad.object()).getLiteralLexicalForm();
            differs |= inBefore != inAfter;
        }

        private void close() {
            if (kind != null) {
                if (before && !after) list(gone, 2);
                else if (after && !before) list(added, 0);
                else if (differs) list(changed, 1);
            }
            kind = null;
            label = "";
            before = false;
            after = false;
            differs = false;
        }

        private void list(List<Thing> things, int way) {
            counts[way]++;
            if (things.size() >= most) return;
            String iri = TermReader.read(subject).getURI();
            String name = label.isEmpty() ? iri.substring(iri.lastIndexOf('/') + 1) : label;
            things.add(new Thing(iri, String.valueOf(kind), name));
        }

        ThingChanges end() {
            close();
            return new ThingChanges(
                    new Listing(counts[0], added), new Listing(counts[1], changed), new Listing(counts[2], gone));
        }
    }
}
