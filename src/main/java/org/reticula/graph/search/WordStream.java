package org.reticula.graph.search;

import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words that were already cut and folded, for Lucene. */
final class WordStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<Token> tokens;

    /** @param step positions from the token before */
    record Token(String text, int step) {}

    private WordStream(List<Token> tokens) {
        this.tokens = tokens.iterator();
    }

    static WordStream of(List<Token> tokens) {
        return new WordStream(tokens);
    }

    static WordStream of(Iterable<String> words, UnaryOperator<String> change) {
        List<Token> tokens = new java.util.ArrayList<>();
        words.forEach(word -> tokens.add(new Token(change.apply(word), 1)));
        return new WordStream(tokens);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!tokens.hasNext()) return false;
        Token next = tokens.next();
        term.append(next.text());
        step.setPositionIncrement(next.step());
        return true;
    }
}
