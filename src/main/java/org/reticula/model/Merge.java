package org.reticula.model;

import java.util.List;

/**
 * Why two names are held to mean one thing.
 *
 * @param iri of the thing
 * @param left name as some page or the vocabulary gives it
 * @param leftSource page that has it, empty for the vocabulary
 * @param right the other name
 * @param rightSource page that has it, empty for the vocabulary
 * @param score 0–1
 * @param reasons short codes with their evidence: "same name: …", "same identifier: …"
 */
public record Merge(
        String iri, Name left, String leftSource, Name right, String rightSource, double score, List<String> reasons) {}
