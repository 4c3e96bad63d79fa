package org.reticula.resolve;

import java.util.List;
import org.reticula.model.Name;

/**
 * Two things that may be one: kept apart until a person decides.
 *
 * @param leftIri smaller of the two
 * @param rightIri larger of the two
 * @param left name of the left one
 * @param right name of the right one
 * @param score 0–1
 * @param reasons what speaks for and against
 */
public record UnsurePair(String leftIri, String rightIri, Name left, Name right, double score, List<String> reasons) {}
