package org.reticula.model;

/**
 * A word, number or punctuation mark of the page's text.
 *
 * @param text as printed
 * @param start offset in the page's text
 * @param folded lower case without accents ("sociala"), ß as ss, ş/ș as s, ł as l; punctuation unchanged
 * @param stem stem of the word in its sentence's language, folded
 * @param plainStem stem of the folded form: what a page written without accents has; equals {@code stem} where the word has none
 */
public record Word(String text, int start, String folded, String stem, String plainStem) {
    public int end() {
        return start + text.length();
    }

    /** Letters or digits, not punctuation. */
    public boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** Begins with an upper-case or title-case letter, or with one or two small ones before it: "nGaillimh", "eTwinning". */
    public boolean isCapitalised() {
        int c = text.codePointAt(0);
        return Character.isUpperCase(c) || Character.isTitleCase(c) || isCapitalAt(1) || isCapitalAt(2);
    }

    /** Whether only small letters stand before a capital that a small letter follows. */
    private boolean isCapitalAt(int i) {
        if (text.length() < i + 2) return false;
        for (int k = 0; k < i; k++) if (!Character.isLowerCase(text.charAt(k))) return false;
        return Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i + 1));
    }

    /** Two letters or more, all upper case (digits, dots and hyphens allowed): an acronym or a shout. */
    public boolean isUpperCase() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) return false;
            if (Character.isUpperCase(c)) letters++;
        }
        return letters >= 2;
    }

    public boolean isNumber() {
        return Character.isDigit(text.codePointAt(0));
    }
}
