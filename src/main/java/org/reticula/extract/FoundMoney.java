package org.reticula.extract;

import java.math.BigDecimal;

/**
 * An amount of money on the page.
 *
 * @param amount in whole units of the currency, multipliers ("million") worked in, no trailing zeros behind the point
 * @param currency ISO 4217 code
 * @param start offset in the page's text
 * @param end offset behind amount, multiplier and currency
 */
public record FoundMoney(BigDecimal amount, String currency, int start, int end) {}
