package org.reticula.curation;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Property;
import org.reticula.model.Value;

/**
 * One row of a table of decisions.
 *
 * @param other the other thing, or the one that the statement leads to; null if the value is no thing
 * @param property what the statement says; null unless it is about a statement
 * @param value right name with its language, or what the statement says where that is no thing; null if none
 * @param who name of the person
 * @param when ISO date
 * @param why in words, may be empty
 * @param file name of the table
 * @param line of the table, from 1
 */
public record Decision(
        Type type,
        Reference thing,
        @Nullable Reference other,
        @Nullable Property property,
        @Nullable Value value,
        String who,
        String when,
        String why,
        String file,
        int line) {
    /** What is decided; in small letters it is the word in the table. */
    public enum Type {
        /** Both are one thing. */
        SAME,
        /** They are two things. */
        DIFFERENT,
        /** The thing is called so in this language. */
        NAME,
        /** The statement does not hold. */
        WRONG,
        /** The statement holds. */
        RIGHT
    }

    /** Oldest first; the rest only makes the order complete. */
    public static final Comparator<Decision> OLDEST_FIRST =
            Comparator.comparing(Decision::when).thenComparing(Decision::file).thenComparingInt(Decision::line);

    /** "review.csv:12". */
    public String where() {
        return file + ":" + line;
    }

    /** "decided by Ana Pop on 2026-03-01: two towns". */
    public String words() {
        return "decided by " + who + " on " + when + (why.isEmpty() ? "" : ": " + why);
    }
}
