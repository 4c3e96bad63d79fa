package org.reticula.resolve;

import java.util.List;
import org.reticula.curation.Reference;

/**
 * Two things that may be one: kept apart until a person decides.
 *
 * @param leftIri smaller of the two
 * @param rightIri larger of the two
 * @param left what a decision would call the left one
 * @param right what it would call the right one
 * @param score 0–1
 * @param reasons what speaks for and against
 */
public record UnsurePair(
        String leftIri, String rightIri, Reference left, Reference right, double score, List<String> reasons) {}
