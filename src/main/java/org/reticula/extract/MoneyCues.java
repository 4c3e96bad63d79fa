package org.reticula.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reticula.model.Lexicon;
import org.reticula.model.WordAnalyser;

/**
 * The pack's phrases around amounts: what an amount is follows from the phrase that stands nearest, the longer of two at the
 * same distance. Small words between phrase and amount do not count.
 */
final class MoneyCues {
    private static final int REACH = 4;

    /** One phrase, split at its slot. @param anySide it has none: it may stand before or behind the amount */
    private record Cue(MoneyRole role, List<Atom> before, List<Atom> after, boolean anySide) {
        int words() {
            return before.size() + after.size();
        }
    }

    private final List<Cue> cues = new ArrayList<>();
    private final Set<String> small = new HashSet<>();

    MoneyCues(List<Lexicon> packs, WordAnalyser analyser) {
        for (Lexicon pack : packs) {
            for (String word : pack.list("frequent"))
                for (Atom atom : Atoms.ofPhrase(word, pack.language(), analyser)) small.add(atom.folded());
            add(pack, "money.eu", MoneyRole.EU, analyser);
            add(pack, "money.other", MoneyRole.OTHER, analyser);
            add(pack, "money.total", MoneyRole.TOTAL, analyser);
            add(pack, "fields.eu", MoneyRole.EU, analyser);
            add(pack, "fields.total", MoneyRole.TOTAL, analyser);
        }
    }

    private void add(Lexicon pack, String key, MoneyRole role, WordAnalyser analyser) {
        boolean label = key.startsWith("fields.");
        for (String phrase : pack.list(key)) {
            int slot = phrase.indexOf('~');
            String before = slot < 0 ? phrase : phrase.substring(0, slot);
            String after = slot < 0 ? "" : phrase.substring(slot + 1);
            List<Atom> first = Atoms.ofPhrase(before, pack.language(), analyser);
            List<Atom> second = Atoms.ofPhrase(after, pack.language(), analyser);
            while (first.size() > 1 && isSmall(first.get(first.size() - 1))) first.remove(first.size() - 1);
            while (second.size() > 1 && isSmall(second.get(0))) second.remove(0);
            if (!first.isEmpty() || !second.isEmpty()) cues.add(new Cue(role, first, second, slot < 0 && !label));
        }
    }

    private boolean isSmall(Atom atom) {
        return atom.isWord() && small.contains(atom.folded());
    }

    /** One role per amount of a sentence, in order. */
    List<MoneyRole> roles(Atoms atoms, List<FoundMoney> amounts) {
        List<MoneyRole> roles = new ArrayList<>();
        if (amounts.isEmpty()) return roles;
        int[] costs = costs(atoms);
        for (int n = 0; n < amounts.size(); n++) {
            boolean isLast = n + 1 == amounts.size();
            int from = n == 0 ? 0 : atoms.firstAt(amounts.get(n - 1).end());
            int to = isLast ? atoms.size() : atoms.firstAt(amounts.get(n + 1).start());
            int first = atoms.firstAt(amounts.get(n).start());
            int behind = atoms.firstAt(amounts.get(n).end());
            roles.add(new Around(atoms, costs, from, first, behind, to).role());
        }
        return roles;
    }

    /** Cost of all atoms before each, and of all: small words, colons and brackets are free, commas part. */
    private int[] costs(Atoms atoms) {
        int[] costs = new int[atoms.size() + 1];
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.at(i);
            boolean counts = atom.isWord() && !isSmall(atom) || atom.isNumber() || atom.isSign(",;");
            costs[i + 1] = costs[i] + (counts ? 1 : 0);
        }
        return costs;
    }

    /** An amount's neighbourhood: from the amount before it to the amount behind it. */
    private final class Around {
        private final Atoms atoms;
        private final int[] costs;
        private final int from;
        private final int first;
        private final int behind;
        private final int to;

        Around(Atoms atoms, int[] costs, int from, int first, int behind, int to) {
            this.atoms = atoms;
            this.costs = costs;
            this.from = from;
            this.first = first;
            this.behind = behind;
            this.to = to;
        }

        MoneyRole role() {
            MoneyRole best = MoneyRole.UNKNOWN;
            int nearest = REACH + 1;
            int longest = 0;
            for (Cue cue : cues) {
                int distance = distance(cue);
                if (distance < 0 || distance > nearest || distance == nearest && cue.words() <= longest) continue;
                best = cue.role;
                nearest = distance;
                longest = cue.words();
            }
            return best;
        }

        /** Weighty words between phrase and amount, -1 when the phrase is not near. */
        private int distance(Cue cue) {
            if (cue.anySide) {
                int before = gapBefore(cue.before, true);
                int after = gapAfter(cue.before, true);
                return before < 0 || after >= 0 && after < before ? after : before;
            }
            int before = cue.before.isEmpty() ? 0 : gapBefore(cue.before, false);
            if (before >= 0 && !cue.before.isEmpty() && followsAmount(cue.before)) before++;
            int after = cue.after.isEmpty() ? 0 : gapAfter(cue.after, false);
            return before < 0 || after < 0 ? -1 : before + after;
        }

        /** Right behind another amount the phrase is rather of that one: "80 lei EU contribution, 20 lei own". */
        private boolean followsAmount(List<Atom> phrase) {
            int i = from;
            while (i < first && cost(i, i + 1) == 0) i++;
            return from > 0 && endOf(phrase, i) >= 0;
        }

        /** @param own whether the phrase must not stand nearer to the amount before */
        private int gapBefore(List<Atom> phrase, boolean own) {
            int gap = 0;
            for (int end = first; end > from && gap <= REACH; end--) {
                int start = startOf(phrase, end);
                if (start >= 0) return own && from > 0 && cost(from, start) < gap ? -1 : gap;
                gap += cost(end - 1, end);
            }
            return -1;
        }

        /** @param own whether the phrase must not stand nearer to the amount behind */
        private int gapAfter(List<Atom> phrase, boolean own) {
            int gap = 0;
            for (int start = behind; start < to && gap <= REACH; start++) {
                int end = endOf(phrase, start);
                if (end >= 0) return own && to < atoms.size() && cost(end, to) < gap ? -1 : gap;
                gap += cost(start, start + 1);
            }
            return -1;
        }

        private int cost(int start, int end) {
            return end <= start ? 0 : costs[end] - costs[start];
        }

        private int endOf(List<Atom> phrase, int start) {
            int i = start;
            for (Atom word : phrase) {
                while (i > start && i < to && atoms.at(i).isSign(".'’-")) i++;
                if (i >= to || !atoms.at(i).sameWord(word)) return -1;
                i++;
            }
            return i;
        }

        private int startOf(List<Atom> phrase, int end) {
            int i = end;
            for (int w = phrase.size() - 1; w >= 0; w--) {
                while (i < end && i > from && atoms.at(i - 1).isSign(".'’-")) i--;
                if (i <= from || !atoms.at(i - 1).sameWord(phrase.get(w))) return -1;
                i--;
            }
            return i;
        }
    }
}
