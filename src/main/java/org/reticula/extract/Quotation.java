package org.reticula.extract;

import org.reticula.model.Sentence;

/**
 * The words of the page that hold a statement up: the sentence, or of a long one the part around what was found.
 *
 * @param text occurs literally in the page's text
 * @param start offset in the page's text
 */
record Quotation(String text, int start) {
    private static final int LONGEST = 320;

    static Quotation of(String page, Sentence sentence, int from, int to) {
        int start = Math.min(sentence.start(), from), end = Math.max(sentence.end(), to);
        if (end - start > LONGEST) {
            int room = Math.max(0, LONGEST - (to - from)) / 2;
            int left = Math.max(start, from - room), right = Math.min(end, to + room);
            start = left == start ? start : Math.min(from, afterSpace(page, left));
            end = right == end ? end : Math.max(to, beforeSpace(page, right));
        }
        while (start < end && Character.isWhitespace(page.charAt(start))) start++;
        while (end > start && Character.isWhitespace(page.charAt(end - 1))) end--;
        return new Quotation(page.substring(start, end), start);
    }

    private static int afterSpace(String page, int i) {
        int at = i;
        while (at < page.length() && !Character.isWhitespace(page.charAt(at))) at++;
        return at;
    }

    private static int beforeSpace(String page, int i) {
        int at = i;
        while (at > 0 && !Character.isWhitespace(page.charAt(at - 1))) at--;
        return at;
    }
}
