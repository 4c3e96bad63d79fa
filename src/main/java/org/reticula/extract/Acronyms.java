package org.reticula.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Word;

/** What looks like an acronym, and whether it can be that of a name. */
final class Acronyms {
    private static final int SHORTEST_KEY = 5;
    /** "LLI-436" is the number of a project. */
    private static final Pattern CODE = Pattern.compile("[-/]\\d{3,}|\\d{4,}");

    private Acronyms() {}

    /** One token of 2–15 characters with at least two capitals, half of its letters or more: "ESN", "EaSI", "SI4CARE", "E.D.E.". */
    static boolean isAcronym(String token) {
        if (token.length() < 2 || token.length() > 15) return false;
        if (CODE.matcher(token).find()) return false;
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

    /**
     * The letters of the acronym that a name begins with and what follows it: "DGASPC Sector 2" shares them with "Direcția Generală … Copilului
     * Sector 2". The letters are sorted, because pages swap two of them. Null if it begins with none.
     *
     * @param stems of the name's words without small ones
     */
    static @Nullable String letterKey(String name, List<String> stems) {
        int space = name.indexOf(' ');
        String first = space < 0 ? name : name.substring(0, space);
        return isAcronym(first) && first.length() >= SHORTEST_KEY
                ? key(first.toLowerCase(Locale.ROOT), stems.subList(1, stems.size()))
                : null;
    }

    /** The keys of the acronyms that may stand for a full name. */
    static List<String> initialKeys(List<String> stems) {
        List<String> keys = new ArrayList<>();
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < stems.size(); i++) {
            initials.append(stems.get(i).charAt(0));
            if (i + 1 >= SHORTEST_KEY) keys.add(key(initials.toString(), stems.subList(i + 1, stems.size())));
        }
        return keys;
    }

    private static String key(String letters, List<String> rest) {
        char[] sorted = letters.toCharArray();
        Arrays.sort(sorted);
        return "letters " + new String(sorted) + " " + String.join(" ", rest);
    }

    private static char fold(char c) {
        return java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFKD)
                .charAt(0);
    }
}
