package org.reticula.resolve;

import java.util.List;
import java.util.Map;
import org.reticula.curation.Applied;
import org.reticula.model.Entity;
import org.reticula.model.Issue;
import org.reticula.model.Merge;

/**
 * What all pages speak of.
 *
 * @param entities sorted by IRI
 * @param iris per source, mention id to IRI
 * @param registry to be kept for the next import
 * @param merges why names were put together, sorted by IRI
 * @param unsure pairs for people to look at, surest first
 * @param decisions what people decided, in the order of the tables, with the things that it is about
 * @param issues decisions that apply to nothing, or cannot be followed
 */
public record Resolution(
        List<Entity> entities,
        Map<String, Map<Integer, String>> iris,
        Registry registry,
        List<Merge> merges,
        List<UnsurePair> unsure,
        List<Applied> decisions,
        List<Issue> issues) {

    /**
     * IRI of what a page's mention means.
     *
     * @throws IllegalArgumentException if the page has no such mention
     */
    public String iri(String source, int mention) {
        Map<Integer, String> page = iris.get(source);
        String iri = page == null ? null : page.get(mention);
        if (iri == null) throw new IllegalArgumentException("no mention " + mention + " on " + source);
        return iri;
    }
}
