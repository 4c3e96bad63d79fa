package org.reticula.extract;

import java.math.BigDecimal;

/**
 * A number of counted people or things on the page.
 *
 * @param number exact, multipliers worked in
 * @param unit what was counted, in the page's words, without the number
 * @param start offset in the page's text where the number begins
 * @param end offset behind the unit
 */
public record FoundFigure(BigDecimal number, String unit, int start, int end) {}
