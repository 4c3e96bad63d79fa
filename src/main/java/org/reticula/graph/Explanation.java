package org.reticula.graph;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Merge;
import org.reticula.model.Name;

/**
 * All that a release knows of one thing, and how it knows.
 *
 * @param iri the thing
 * @param name its label
 * @param retired the IRI that was asked for, where another has taken its place; else null
 * @param facts what is said of it, and what is said of others with it
 * @param merges why its names mean one thing; the pages by their addresses, empty for the vocabulary
 * @param decisions what people decided about it, in words
 */
public record Explanation(
        String iri,
        String name,
        @Nullable String retired,
        List<Fact> facts,
        List<Merge> merges,
        List<String> decisions) {
    /**
     * @param about whether the thing is the subject
     * @param property label of the property
     * @param other label of the object, or of the subject where the thing is the object
     * @param otherIri its IRI; empty for texts, numbers and dates
     * @param witnesses pages that say so, surest first; empty for what the vocabulary or the names say
     */
    public record Fact(boolean about, String property, String other, String otherIri, List<Witness> witnesses) {}

    /**
     * @param quote words of the page
     * @param source the page's address
     * @param confidence 0–1
     * @param firstSeen ISO date
     */
    public record Witness(
            String quote, String language, String source, double confidence, String extractor, String firstSeen) {
        /** A person, who needs no quote: the decisions tell who it was. */
        static final Witness PERSON = new Witness("", "", "", 1, "curation", "");

        private String words() {
            if (equals(PERSON)) return "stated by a person, see below";
            return "“" + quote + "” (" + language + ") " + source + " · " + confidence + " · " + extractor + " · since "
                    + firstSeen;
        }
    }

    /** Writes it for people. */
    public void print(Appendable out) throws IOException {
        if (retired != null) out.append('<').append(retired).append("> is retired: it was merged into\n");
        out.append(name).append("  <").append(iri).append(">\n");
        for (Fact fact : facts) {
            out.append("  ")
                    .append(
                            fact.about()
                                    ? fact.property() + ": " + fact.other()
                                    : fact.other() + " · " + fact.property())
                    .append(fact.otherIri().isEmpty() ? "" : "  <" + fact.otherIri() + ">")
                    .append('\n');
            for (Witness witness : fact.witnesses())
                out.append("      ").append(witness.words()).append('\n');
        }
        if (!merges.isEmpty()) out.append("  one thing because\n");
        for (Merge merge : merges)
            out.append("      ")
                    .append(named(merge.left(), merge.leftSource()))
                    .append(" = ")
                    .append(named(merge.right(), merge.rightSource()))
                    .append(" · ")
                    .append(Double.toString(merge.score()))
                    .append(" · ")
                    .append(String.join("; ", merge.reasons()))
                    .append('\n');
        if (!decisions.isEmpty()) out.append("  decided by people\n");
        for (String decision : decisions) out.append("      ").append(decision).append('\n');
    }

    /** “Casa Grijii” (ro, ro/aproape.html). */
    private static String named(Name name, String page) {
        return "“" + name.text() + "” (" + name.language() + ", " + (page.isEmpty() ? "vocabulary" : page) + ")";
    }
}
