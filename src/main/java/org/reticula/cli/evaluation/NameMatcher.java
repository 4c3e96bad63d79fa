package org.reticula.cli.evaluation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether two names can be meant for the same thing, without case, accents, punctuation and endings. */
final class NameMatcher {
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFKDInstance();
    private static final Pattern SPACE_PLUS = Pattern.compile("\\s+\\+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\w])(?:19|20)\\d\\d(?![\\w])", Pattern.UNICODE_CHARACTER_CLASS);
    private static final double ALIKE = 0.75;
    private static final int STEM = 4;
    private static final int ENDING = 4;

    private final Set<String> plusWords;

    /** @param plusWords words that make one fund its successor */
    NameMatcher(Collection<String> plusWords) {
        this.plusWords = Set.copyOf(plusWords);
    }

    /** Words in small letters without accents, joined by one space; a plus sign stays at its word. */
    static String norm(String name) {
        String folded = UCharacter.foldCase(DECOMPOSE.normalize(name), true);
        String bare = folded.codePoints()
                .filter(c -> UCharacter.getCombiningClass(c) == 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replace('đ', 'd')
                .replace('ł', 'l')
                .replace('ø', 'o');
        return String.join(" ", words(SPACE_PLUS.matcher(bare).replaceAll("+")));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (isWord(c)) word.appendCodePoint(c);
            else if (word.length() > 0) {
                if (c == '+') word.append('+');
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (word.length() > 0) words.add(word.toString());
        return words;
    }

    private static boolean isWord(int c) {
        int type = Character.getType(c);
        return c == '_'
                || Character.isLetterOrDigit(c)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** Equal, or at least three quarters of the words shared, or all of one's two words or more in the other. */
    boolean same(String a, String b) {
        String x = norm(a);
        String y = norm(b);
        if (x.isEmpty() || y.isEmpty()) return false;
        if (x.equals(y)) return true;
        List<String> few = distinct(x);
        List<String> many = distinct(y);
        return few.size() <= many.size() ? alike(few, many) : alike(many, few);
    }

    private static boolean alike(List<String> few, List<String> many) {
        List<String> left = new ArrayList<>(many);
        int shared = 0;
        for (String word : few) {
            int at = -1;
            for (int i = 0; i < left.size() && at < 0; i++) if (sameWord(word, left.get(i))) at = i;
            if (at < 0) continue;
            left.remove(at);
            shared++;
        }
        double union = few.size() + many.size() - (double) shared;
        return shared / union >= ALIKE || few.size() >= 2 && shared == few.size();
    }

    private static List<String> distinct(String norm) {
        return List.copyOf(new LinkedHashSet<>(List.of(norm.split(" "))));
    }

    /** Equal, or one word in two inflected forms: a long common beginning and short endings. */
    static boolean sameWord(String x, String y) {
        if (x.equals(y)) return true;
        int shorter = Math.min(x.length(), y.length());
        int longer = Math.max(x.length(), y.length());
        int common = 0;
        while (common < shorter && x.charAt(common) == y.charAt(common)) common++;
        boolean letters =
                x.codePoints().allMatch(Character::isLetter) && y.codePoints().allMatch(Character::isLetter);
        return shorter >= STEM && letters && common >= Math.max(STEM, shorter - 2) && longer - common <= ENDING;
    }

    /** Like {@link #same}, but a fund is not its successor, and two periods are two programmes. */
    boolean sameProgramme(String a, String b) {
        Set<String> then = years(a);
        Set<String> now = years(b);
        boolean period = then.isEmpty() || now.isEmpty() || then.equals(now);
        return isPlus(a) == isPlus(b) && period && same(a, b);
    }

    private boolean isPlus(String name) {
        String norm = norm(name);
        return norm.indexOf('+') >= 0 || List.of(norm.split(" ")).stream().anyMatch(plusWords::contains);
    }

    private static Set<String> years(String name) {
        Matcher years = YEAR.matcher(name);
        Set<String> found = new LinkedHashSet<>();
        while (years.find()) found.add(years.group());
        return found;
    }
}
