package org.reticula.extract;

import java.util.List;
import org.reticula.model.Word;

/** What looks like an acronym, and whether it can be that of a name. */
final class Acronyms {
    private Acronyms() {}

    /** One token of 2–15 characters with at least two capitals, half of its letters or more: "ESN", "EaSI", "SI4CARE", "E.D.E.". */
    static boolean isAcronym(String token) {
        if (token.length() < 2 || token.length() > 15) return false;
        int capitals = 0, letters = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (Character.isLetter(c)) letters++;
            else if (!Character.isDigit(c) && "-.+&/".indexOf(c) < 0) return false;
            if (Character.isUpperCase(c)) capitals++;
        }
        return capitals >= 2 && capitals * 2 >= letters && Character.isLetter(token.charAt(0));
    }

    /** Whether most letters of the acronym are initials of the name's words, in order. */
    static boolean fits(String acronym, List<Word> name) {
        String letters = acronym.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(java.util.Locale.ROOT);
        int at = 0;
        for (Word w : name) {
            if (at < letters.length() && w.isWord() && w.folded().charAt(0) == fold(letters.charAt(at))) at++;
        }
        return letters.length() >= 2 && at >= Math.max(2, Math.ceil(letters.length() * 0.6));
    }

    private static char fold(char c) {
        return java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFKD)
                .charAt(0);
    }
}
