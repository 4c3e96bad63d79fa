package org.reticula.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two ways to read two names, laid side by side: what both say, and what only one says. */
final class Alignment {
    private static final double SURE = 0.96;
    private static final double LIKE = 0.9;
    private static final int LONG = 8;

    /**
     * What is known of the thing besides the name.
     *
     * @param country ISO code; null if not known
     * @param seats ids of the places where it is, as far as they are known ones
     * @param seatNames their folded names
     * @param language of the name
     */
    record Side(@Nullable String country, Set<String> seats, Set<String> seatNames, String language) {
        /** Whether both have a seat, and it may be one. */
        boolean seatAgrees(Side other) {
            if (!Collections.disjoint(seats, other.seats)) return true;
            if (!seats.isEmpty() && !other.seats.isEmpty()) return false;
            for (String a : seatNames) for (String b : other.seatNames) if (near(a, b)) return true;
            return false;
        }

        /** Whether both have a seat, and it cannot be one. */
        boolean seatDiffers(Side other) {
            return !seatNames.isEmpty() && !other.seatNames.isEmpty() && !seatAgrees(other);
        }

        private static boolean near(String a, String b) {
            String one = Spelling.sound(a);
            String two = Spelling.sound(b);
            if (one.equals(two) || one.startsWith(two + " ") || two.startsWith(one + " ")) return true;
            if (one.contains(" ") || two.contains(" ")) return false;
            return Spelling.inflected(one, two, true) || Spelling.isSlip(one, two);
        }
    }

    private final Meanings meanings;
    private final boolean translation;
    private final boolean strict;
    private final List<Part> left;
    private final List<Part> right;
    private final int[] partner;
    private final List<String> reasons = new ArrayList<>();
    private double telling;
    private double least = 1;
    private boolean named;
    private boolean placed;
    private boolean anywhere;
    private boolean ofMany;
    private double leftCost;
    private double rightCost;
    private boolean contradiction;

    /** @param strict whether words that differ in a letter are two names, as those of places are */
    Alignment(List<Part> left, Side a, List<Part> right, Side b, Meanings meanings, boolean strict) {
        this.left = left;
        this.right = right;
        this.meanings = meanings;
        this.strict = strict;
        translation = !a.language().equals(b.language());
        partner = new int[left.size()];
        Arrays.fill(partner, -1);
        match(a.seatAgrees(b));
        weigh(a, b);
    }

    private void match(boolean sameSeat) {
        double[][] scores = new double[left.size()][right.size()];
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) scores[i][j] = likeness(left.get(i), right.get(j), sameSeat);
        }
        boolean[] taken = new boolean[right.size()];
        while (true) {
            int x = -1;
            int y = -1;
            double best = 0;
            for (int i = 0; i < left.size(); i++) {
                if (partner[i] >= 0) continue;
                for (int j = 0; j < right.size(); j++) {
                    if (taken[j] || scores[i][j] < best || scores[i][j] == 0) continue;
                    if (scores[i][j] == best && Math.abs(i - j) >= Math.abs(x - y)) continue;
                    best = scores[i][j];
                    x = i;
                    y = j;
                }
            }
            if (x < 0) return;
            partner[x] = y;
            taken[y] = true;
            least = Math.min(least, best);
            count(left.get(x), right.get(y), best, sameSeat);
        }
    }

    private double likeness(Part a, Part b, boolean sameSeat) {
        if (a.isPlace() && b.isPlace() && !Collections.disjoint(a.places(), b.places())) return 1;
        boolean country = a.isCountry() && b.isCountry() && !Collections.disjoint(a.countries(), b.countries());
        boolean mean = a.hasMeaning() && b.hasMeaning();
        if (country && !mean) return 1;
        if (mean) {
            double like = meanings.likeness(a.meanings(), b.meanings(), translation);
            if (like > 0 && (country || !setApart(a, b))) return like;
        }
        double spelt = Spelling.likeness(a, b, translation);
        boolean bothKnown = !a.isUnknown() && !b.isUnknown();
        if (bothKnown || strict) return spelt >= SURE ? spelt : 0;
        if (spelt == LIKE && !sameSeat) {
            int shorter = Math.min(a.word().length(), b.word().length());
            return shorter >= LONG ? spelt : 0;
        }
        return spelt;
    }

    /** One language has two words for what others have one: "gminny" and "miejski" are both "municipal". */
    private boolean setApart(Part a, Part b) {
        if (translation || a.stem().equals(b.stem()) && !a.stem().isEmpty()) return false;
        boolean words = !a.word().isEmpty() && !b.word().isEmpty() && !Spelling.isSlip(a.word(), b.word());
        if (words && meanings.isLearned(a.meanings()) && meanings.isLearned(b.meanings())) return true;
        return !a.meanings().containsAll(b.meanings())
                && !b.meanings().containsAll(a.meanings())
                && !Collections.disjoint(a.meanings(), b.meanings());
    }

    private void count(Part a, Part b, double score, boolean sameSeat) {
        boolean unknown = a.isUnknown() || b.isUnknown();
        boolean country = a.isCountry() && b.isCountry();
        boolean place = a.isPlace() && b.isPlace();
        if (unknown) named = true;
        if (place || sameSeat) placed = true;
        if (country || meanings.saysWhere(a.meanings()) || meanings.isQuality(a.meanings())) anywhere = true;
        if (meanings.isOfMany(a.meanings()) && meanings.isOfMany(b.meanings())) ofMany = true;
        if (unknown) telling += a.word().length() > 1 ? 1 : 0.2;
        else if (place) telling += 0.6;
        else if (country) telling += 0.35;
        else if (a.word().length() > 2 && a.word().equals(b.word())) telling += 0.5;
        else telling += meanings.weight(a.meanings()) < 1 ? 0.2 : 0.5;
        if (!a.shown().equalsIgnoreCase(b.shown())) reasons.add(a.shown() + " = " + b.shown() + suffix(score));
    }

    private static String suffix(double score) {
        return score < LIKE ? " (freely translated)" : "";
    }

    private void weigh(Side a, Side b) {
        List<Part> onlyLeft = new ArrayList<>();
        List<Part> onlyRight = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] < 0) onlyLeft.add(left.get(i));
            else taken.add(partner[i]);
        }
        for (int j = 0; j < right.size(); j++) if (!taken.contains(j)) onlyRight.add(right.get(j));
        for (Part part : onlyLeft) leftCost += cost(part, left, onlyLeft, b);
        for (Part part : onlyRight) rightCost += cost(part, right, onlyRight, a);
        if (contradictsAcross(onlyLeft, onlyRight)) contradict("one of the country, one of a place");
        for (Part x : onlyLeft) {
            for (Part y : onlyRight) contradict(x, y);
        }
    }

    private static boolean contradictsAcross(List<Part> a, List<Part> b) {
        return a.stream().anyMatch(Part::isCountry) && b.stream().anyMatch(Alignment::isTown)
                || b.stream().anyMatch(Part::isCountry) && a.stream().anyMatch(Alignment::isTown);
    }

    private static boolean isTown(Part part) {
        return part.isPlace() && !part.isCountry();
    }

    private void contradict(Part x, Part y) {
        if (x.isPlace() && y.isPlace()) contradict("two places: " + x.shown() + ", " + y.shown());
        if (x.isCountry() && y.isCountry()) contradict("two countries: " + x.shown() + ", " + y.shown());
        boolean levels = meanings.isLevel(x.meanings()) && meanings.isLevel(y.meanings());
        if (levels || meanings.apart(x.meanings(), y.meanings()))
            contradict("two kinds: " + x.shown() + ", " + y.shown());
    }

    private void contradict(String reason) {
        contradiction = true;
        reasons.add(reason);
    }

    /** What it costs that the other name has nothing like it. */
    private double cost(Part part, List<Part> own, List<Part> alone, Side other) {
        double cost = bareCost(part, own, alone, other);
        if (cost > 0) reasons.add("only one has: " + part.shown());
        return cost;
    }

    private double bareCost(Part part, List<Part> own, List<Part> alone, Side other) {
        if (part.isCountry() && other.country() != null && part.countries().contains(other.country())) {
            telling += 0.35;
            anywhere = true;
            return 0;
        }
        if (isSeat(part, other)) {
            telling += 0.6;
            placed = true;
            return 0;
        }
        if (part.hasMeaning()) {
            Set<String> beside = new HashSet<>();
            for (Part p : own) if (p != part) beside.addAll(p.meanings());
            if (meanings.goesBeside(part.meanings(), beside)) return 0;
            for (Part p : own) {
                if (!alone.contains(p) && !Collections.disjoint(p.meanings(), part.meanings())) return 0;
            }
            boolean learned =
                    meanings.isQuality(part.meanings()) && own.stream().anyMatch(p -> meanings.isLearned(p.meanings()));
            return learned ? 1 : meanings.weight(part.meanings());
        }
        if (part.isCountry()) return other.country() == null ? 0.5 : 1;
        for (Part p : own)
            if (!alone.contains(p) && !p.word().isEmpty() && p.word().equals(part.word())) return 0;
        return part.word().length() == 1 && Character.isLowerCase(part.shown().charAt(0)) ? 0.1 : 1;
    }

    private static boolean isSeat(Part part, Side other) {
        if (!Collections.disjoint(part.places(), other.seats())) return true;
        if (part.isPlace() && !other.seats().isEmpty() || part.sound().length() < 3) return false;
        for (String seat : other.seatNames()) {
            if (Spelling.inflected(part.sound(), Spelling.sound(seat), true)) return true;
            if (part.sound().equals(Spelling.sound(seat))) return true;
        }
        return false;
    }

    List<String> reasons() {
        return reasons;
    }

    /** How much both say: about 1 for a name of its own, 0.5 for a word of meaning. */
    double telling() {
        return telling;
    }

    /** Likeness of the pair that is least alike. */
    double least() {
        return least;
    }

    /** Whether both have a word that is neither place nor usual word. */
    boolean named() {
        return named;
    }

    /** Whether the name, or the seat, tells which of many of that kind is meant; a country does if there is one of it. */
    boolean tellsWhich(boolean oneCountry) {
        return named || placed || anywhere || oneCountry && !ofMany;
    }

    double leftCost() {
        return leftCost;
    }

    double rightCost() {
        return rightCost;
    }

    double cost() {
        return leftCost + rightCost + (contradiction ? 2 : 0);
    }

    boolean contradiction() {
        return contradiction;
    }
}
