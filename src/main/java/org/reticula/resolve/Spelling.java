package org.reticula.resolve;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Words in Latin letters, and how like two of them are. Thread-safe. */
final class Spelling {
    private static final int INFLECTED = 4;
    private static final int LONG = 6;

    private static final Set<String> TRANSLITERATORS = available();
    private static final int REMEMBERED = 50_000;

    private final Map<String, Optional<Transliterator>> own = new ConcurrentHashMap<>();
    /** Language and word to the word in Latin letters: names repeat their words. */
    private final Map<String, String> words = new ConcurrentHashMap<>();

    private static Set<String> available() {
        Set<String> ids = new HashSet<>();
        for (var all = Transliterator.getAvailableIDs(); all.hasMoreElements(); ) ids.add(all.nextElement());
        return ids;
    }

    /** By the table of the language where Cyrillic letters have one, else by that of the script. */
    String latin(String text, String language) {
        if (!isCyrillic(text)) return NameFolding.latin(text);
        Optional<Transliterator> table = own.computeIfAbsent(language, Spelling::transliterator);
        if (table.isEmpty()) return text;
        if (words.size() >= REMEMBERED) words.clear();
        return words.computeIfAbsent(language + ' ' + text, k -> table.get().transliterate(text));
    }

    private static Optional<Transliterator> transliterator(String language) {
        String id = new ULocale(language).getDisplayLanguage(ULocale.ENGLISH) + "-Latin/BGN";
        return TRANSLITERATORS.contains(id) ? Optional.of(Transliterator.getInstance(id)) : Optional.empty();
    }

    private static boolean isCyrillic(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    /** The word with one letter for each sound, roughly: what transliterations of one name share. */
    static String sound(String folded) {
        StringBuilder sound = new StringBuilder(folded.length());
        int i = 0;
        while (i < folded.length()) {
            char c = folded.charAt(i);
            char next = i + 1 < folded.length() ? folded.charAt(i + 1) : ' ';
            char letter = c;
            int taken = 1;
            switch (c) {
                case 's' -> taken = next == 'h' || next == 'z' ? 2 : folded.startsWith("sch", i) ? 3 : 1;
                case 'z' -> {
                    letter = 's';
                    taken = next == 'h' ? 2 : 1;
                }
                case 'c' -> {
                    letter = 'k';
                    taken = next == 'h' || next == 'z' || next == 's' || next == 'k' ? 2 : 1;
                }
                case 't' -> {
                    if (next == 's' || next == 'z') {
                        letter = 'k';
                        taken = 2;
                    } else if (next == 'h') {
                        taken = 2;
                    }
                }
                case 'k' -> {
                    letter = next == 'h' ? 'h' : 'k';
                    taken = next == 'h' ? 2 : 1;
                }
                case 'p' -> {
                    letter = next == 'h' ? 'f' : 'p';
                    taken = next == 'h' ? 2 : 1;
                }
                case 'b', 'd', 'g', 'm' -> taken = next == 'h' ? 2 : 1;
                case 'q' -> letter = 'k';
                case 'w' -> letter = 'v';
                case 'y', 'j' -> letter = 'i';
                case 'o', 'a', 'u' -> taken = next == 'e' ? 2 : 1;
                default -> {}
            }
            if (sound.isEmpty() || sound.charAt(sound.length() - 1) != letter) sound.append(letter);
            i += taken;
        }
        return sound.toString();
    }

    /** 0–1: how sure it is that both are forms of one word; less than 0.9 for what may be two names. */
    static double likeness(Part a, Part b, boolean translation) {
        if (a.word().isEmpty() || b.word().isEmpty()) return 0;
        if (a.word().equals(b.word())) return 1;
        if (a.stem().length() > 2 && a.stem().equals(b.stem())) return 0.98;
        if (a.sound().length() > 2 && a.sound().equals(b.sound())) return 0.96;
        if (inflected(a.sound(), b.sound(), translation)) return 0.92;
        if (isSlip(a.word(), b.word())) return 0.9;
        if (translation && isSlip(a.sound(), b.sound())) return 0.9;
        return 0;
    }

    /** A common beginning that is long against the endings. */
    static boolean inflected(String a, String b, boolean translation) {
        int common = 0;
        int least = Math.min(a.length(), b.length());
        while (common < least && a.charAt(common) == b.charAt(common)) common++;
        int rest = Math.max(a.length(), b.length()) - common;
        int shorter = least - common;
        if (common < 3) return false;
        if (common < INFLECTED) return rest <= 1;
        if (translation && common > INFLECTED && shorter <= 1) return rest <= LONG;
        if (common >= LONG) return rest <= (translation ? 5 : 4) && shorter <= 3;
        return rest <= 3 && shorter <= (translation ? 3 : 2);
    }

    /** One letter left out, put in, changed or swapped with its neighbour, in a long word and not at its beginning. */
    static boolean isSlip(String a, String b) {
        if (Math.min(a.length(), b.length()) < LONG || Math.abs(a.length() - b.length()) > 1) return false;
        int from = 0;
        while (from < a.length() && from < b.length() && a.charAt(from) == b.charAt(from)) from++;
        if (from == 0) return false;
        int x = a.length();
        int y = b.length();
        while (x > from && y > from && a.charAt(x - 1) == b.charAt(y - 1)) {
            x--;
            y--;
        }
        if (x - from <= 1 && y - from <= 1) return true;
        return x - from == 2
                && y - from == 2
                && a.charAt(from) == b.charAt(from + 1)
                && a.charAt(from + 1) == b.charAt(from);
    }
}
