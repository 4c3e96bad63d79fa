package org.reticula.extract;

/**
 * A stretch of time in months or years on the page.
 *
 * @param months years turned into months
 * @param start offset in the page's text
 * @param end offset behind the unit
 * @param cued whether words of the sentence say that something lasts so long; without them it may be an age or a deadline
 */
public record FoundDuration(int months, int start, int end, boolean cued) {}
