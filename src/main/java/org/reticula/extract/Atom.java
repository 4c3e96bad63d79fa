package org.reticula.extract;

/**
 * The smallest piece the value extractors look at: a run of letters, a run of digits or one other character. "351mila" is two
 * atoms, "01.04.2019" is five.
 *
 * @param start offset in the page's text
 * @param text as printed
 */
record Atom(Kind kind, int start, String text, String folded, String stem, String plainStem) {
    enum Kind {
        WORD,
        NUMBER,
        SIGN
    }

    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    int end() {
        return start + text.length();
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isSign(String signs) {
        return kind == Kind.SIGN && !text.isEmpty() && signs.contains(text);
    }

    boolean isDash() {
        return isSign(DASHES);
    }

    /** Value of a number of at most nine digits, -1 for anything else. */
    int value() {
        if (kind != Kind.NUMBER || text.length() > 9) return -1;
        int value = 0;
        for (int i = 0; i < text.length(); i++) value = value * 10 + Character.digit(text.charAt(i), 10);
        return value;
    }

    Atom unstemmed() {
        return new Atom(kind, start, text, folded, folded, folded);
    }

    boolean sameWord(Atom other) {
        return folded.equals(other.folded) || stem.equals(other.stem) || plainStem.equals(other.plainStem);
    }
}
