package org.reticula.graph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * How much of two names is the same: words weigh the more the fewer names have them; endings and slips of the pen count a
 * little less than the word itself; numbers have to agree.
 */
final class NameLikeness {
    private static final double INFLECTED = 0.85;
    /** Towns that differ in a letter are two towns: what has a slip of the pen is never sure. */
    private static final double SLIP = 0.9;

    private static final double WITH_SLIP = 0.92;
    private static final int LONG = 5;
    private static final int VERY_LONG = 9;
    private static final int STEM = 4;
    private static final int ENDING = 3;
    /** Part of a name's weight that may have nothing like it in the other where both have such. */
    private static final double NEGLIGIBLE = 0.15;

    private static final double CONTRADICTED = 0.75;

    private final ToDoubleFunction<String> weight;

    /** @param weight of a folded word, more than 0 */
    NameLikeness(ToDoubleFunction<String> weight) {
        this.weight = weight;
    }

    /** @return 0 to 1; 1 for equal words in the same order */
    double likeness(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) return 0;
        if (a.equals(b)) return 1;
        if (!numbers(a).equals(numbers(b))) return 0;
        List<String> left = new ArrayList<>(b);
        double all = weight(a) + weight(b);
        double shared = 0;
        double onlyA = 0;
        double most = 0.99;
        for (String word : a) {
            int partner = partner(word, left);
            if (partner < 0) {
                onlyA += weight.applyAsDouble(word);
                continue;
            }
            String other = left.remove(partner);
            double like = likeness(word, other);
            if (like == SLIP) most = WITH_SLIP;
            shared += like * (weight.applyAsDouble(word) + weight.applyAsDouble(other));
        }
        double score = Math.min(shared / all, most);
        boolean apart = onlyA > NEGLIGIBLE * weight(a) && weight(left) > NEGLIGIBLE * weight(b);
        return apart ? score * CONTRADICTED : score;
    }

    private static int partner(String word, List<String> others) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < others.size(); i++) {
            double like = likeness(word, others.get(i));
            if (like > most) {
                most = like;
                best = i;
            }
        }
        return best;
    }

    private double weight(List<String> words) {
        return words.stream().mapToDouble(weight).sum();
    }

    private static Set<String> numbers(List<String> words) {
        Set<String> numbers = new TreeSet<>();
        for (String word : words) {
            if (word.chars().anyMatch(Character::isDigit)) numbers.add(word);
        }
        return numbers;
    }

    private static double likeness(String a, String b) {
        if (a.equals(b)) return 1;
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        if (shorter < STEM || longer - shorter > ENDING || a.charAt(0) != b.charAt(0)) return 0;
        if (shorter >= LONG && distance(a, b) <= (shorter >= VERY_LONG ? 2 : 1)) return SLIP;
        int common = 0;
        while (common < shorter && a.charAt(common) == b.charAt(common)) common++;
        return common >= Math.max(STEM, shorter - 2) ? INFLECTED : 0;
    }

    /** Letters that are wrong, missing, too many or exchanged with their neighbour. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) last[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                boolean turned =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (turned) now[j] = Math.min(now[j], before[j - 2] + 1);
            }
            int[] spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[b.length()];
    }
}
