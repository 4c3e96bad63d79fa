package org.reticula.graph;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.reticula.model.Fact;
import org.reticula.model.Mention;

/**
 * The words of a page that hold up a statement.
 *
 * @param start offset in the page's text
 * @param language tag of the quote
 */
record Evidence(String quote, int start, String language, double confidence, String extractor) {
    /** The surest, then the earliest, first; the rest only makes the order complete. */
    static final Comparator<Evidence> BEST_FIRST = Comparator.comparingDouble((Evidence e) -> -e.confidence)
            .thenComparingInt(Evidence::start)
            .thenComparing(Evidence::quote)
            .thenComparing(Evidence::extractor)
            .thenComparing(Evidence::language);

    static Evidence of(Fact fact) {
        return new Evidence(fact.quote(), fact.quoteStart(), fact.quoteLanguage(), fact.confidence(), fact.extractor());
    }

    /** @param language of the page, as a mention has none of its own */
    static Evidence of(Mention mention, String language) {
        return new Evidence(mention.quote(), mention.quoteStart(), language, mention.confidence(), mention.extractor());
    }

    /** Whether the page says these very words. */
    boolean isIn(String page) {
        return !quote.isBlank() && (page.startsWith(quote, start) || page.contains(quote));
    }

    Node quoteNode() {
        return Literals.text(quote, language);
    }
}
