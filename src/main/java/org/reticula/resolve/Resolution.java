package org.reticula.resolve;

import java.util.List;
import java.util.Map;
import org.reticula.model.Entity;

/**
 * What all pages speak of.
 *
 * @param entities sorted by IRI
 * @param iris per source, mention id to IRI
 * @param registry to be kept for the next import
 * @param merges why names were put together, sorted by IRI
 * @param unsure pairs for people to look at, surest first
 */
public record Resolution(
        List<Entity> entities,
        Map<String, Map<Integer, String>> iris,
        Registry registry,
        List<Merge> merges,
        List<UnsurePair> unsure) {

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
