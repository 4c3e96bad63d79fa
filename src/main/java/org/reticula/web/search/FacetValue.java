package org.reticula.web.search;

import org.reticula.web.page.Label;

/**
 * A choice to narrow results, or to widen them again.
 *
 * @param value as in the address
 * @param hits that are or would be found with it
 * @param href the same search with or without it
 */
public record FacetValue(String value, Label label, int hits, boolean chosen, String href) {}
