package org.reticula.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.reticula.model.Issue;
import org.reticula.model.Source;

/** Pages that the operator's words name, each once; the first to name a page has it. */
final class NamedPages {
    /**
     * One of them.
     *
     * @param resting whether what is known of it is enough for this import
     */
    record Named(Source source, boolean resting) {}

    private final Map<String, Named> pages = new TreeMap<>();
    private final List<Issue> issues = new ArrayList<>();

    /** @param resting not asked for, unless somebody else names it too */
    void add(Source source, boolean resting) {
        Named other = pages.putIfAbsent(source.id(), new Named(source, resting));
        if (other == null) return;
        if (!other.source().location().equals(source.location()))
            issues.add(new Issue("SameName", source.id(), "another source of this name was named before", true));
        else if (other.resting() && !resting) pages.put(source.id(), new Named(other.source(), false));
    }

    /** Sorted by id. */
    Collection<Named> all() {
        return pages.values();
    }

    /** Removes those of which it holds; sorted by id. */
    List<Source> take(Predicate<Source> which) {
        List<Source> taken =
                pages.values().stream().map(Named::source).filter(which).toList();
        taken.forEach(source -> pages.remove(source.id()));
        return taken;
    }

    List<Issue> issues() {
        return issues;
    }
}
