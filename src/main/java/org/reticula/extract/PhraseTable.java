package org.reticula.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reticula.model.WordAnalyser;

/**
 * Phrases and what they mean, looked up by stems at a place in a sentence. A phrase that was added with two meanings is
 * ambiguous and means nothing. Fill it before it is shared; reading is thread-safe.
 */
final class PhraseTable<V> {
    /** What was found. @param end index behind the phrase's last atom; @param words how many atoms it has */
    record Match<V>(V meaning, int end, int words) {}

    private static final class Entry<V> {
        final List<Atom> words;

        @Nullable
        V meaning;

        Entry(List<Atom> words, V meaning) {
            this.words = words;
            this.meaning = meaning;
        }
    }

    private final Map<String, List<Entry<V>>> byFirst = new HashMap<>();
    private final Map<List<String>, Entry<V>> byPhrase = new LinkedHashMap<>();

    /** Adds a phrase; the first of two equal phrases stays, and stays alone if the meanings differ. */
    void add(String phrase, V meaning, String language, WordAnalyser analyser) {
        List<Atom> words = Atoms.ofPhrase(phrase, language, analyser);
        if (words.isEmpty()) return;
        List<String> key = words.stream().map(Atom::folded).toList();
        Entry<V> known = byPhrase.get(key);
        if (known != null) {
            if (!meaning.equals(known.meaning)) known.meaning = null;
            return;
        }
        Entry<V> entry = new Entry<>(words, meaning);
        byPhrase.put(key, entry);
        Atom first = words.get(0);
        List.of(first.folded(), first.stem(), first.plainStem()).stream()
                .distinct()
                .forEach(s -> byFirst.computeIfAbsent(s, k -> new ArrayList<>()).add(entry));
    }

    /** The longest phrase that starts at an atom; exact words win over stems of the same length. */
    @Nullable
    Match<V> find(Atoms atoms, int at) {
        Atom first = atoms.at(at);
        if (!first.isWord() && !first.isNumber()) return null;
        Match<V> best = null;
        boolean bestExact = false;
        for (String key : List.of(first.folded(), first.stem(), first.plainStem())) {
            for (Entry<V> entry : byFirst.getOrDefault(key, List.of())) {
                int end = end(atoms, at, entry.words);
                if (end < 0 || entry.meaning == null) continue;
                boolean exact = exact(atoms, at, entry.words);
                int words = entry.words.size();
                if (best == null || words > best.words || words == best.words && exact && !bestExact) {
                    best = new Match<>(entry.meaning, end, words);
                    bestExact = exact;
                }
            }
        }
        return best;
    }

    /** Index behind the phrase, or -1. Signs between the words ("nr. contract") do not matter. */
    private static int end(Atoms atoms, int at, List<Atom> words) {
        int i = at;
        for (int w = 0; w < words.size(); w++) {
            while (w > 0 && atoms.at(i).isSign(".'’-/")) i++;
            if (i >= atoms.size() || !atoms.at(i).sameWord(words.get(w))) return -1;
            i++;
        }
        return i;
    }

    private static boolean exact(Atoms atoms, int at, List<Atom> words) {
        return words.size() > 1 || atoms.at(at).folded().equals(words.get(0).folded());
    }
}
