package org.reticula.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/**
 * Phrases and what they mean, looked up by stems at a place in a sentence. A phrase that was added with two meanings is
 * ambiguous and means nothing. Fill it before it is shared; reading is thread-safe.
 */
final class PhraseTable<V> {
    /** Words this short are abbreviations or bend into other words: "Ls" is no "l". */
    private static final int SHORT = 3;

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
        List<Atom> words = Atoms.ofPhrase(phrase, language, analyser).stream()
                .map(w -> w.text().length() <= SHORT ? w.unstemmed() : w)
                .toList();
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

    /** Whether a phrase may begin with one of the words. */
    boolean mayStart(List<Word> words) {
        for (Word word : words) if (byFirst.containsKey(word.folded()) || byFirst.containsKey(word.stem())) return true;
        return false;
    }

    /** The longest phrase that starts at an atom; exact words win over stems of the same length. */
    @Nullable
    Match<V> find(Atoms atoms, int at) {
        Atom first = atoms.at(at);
        if (!first.isWord() && !first.isNumber()) return null;
        Match<V> best = better(null, atoms, at, first.folded());
        if (!first.stem().equals(first.folded())) best = better(best, atoms, at, first.stem());
        boolean plain =
                first.plainStem().equals(first.stem()) || first.plainStem().equals(first.folded());
        return plain ? best : better(best, atoms, at, first.plainStem());
    }

    /** The longest of the phrase known so far and those under a key; of two the one that was found by the words as printed. */
    private @Nullable Match<V> better(@Nullable Match<V> known, Atoms atoms, int at, String key) {
        List<Entry<V>> entries = byFirst.get(key);
        if (entries == null) return known;
        Match<V> best = known;
        for (Entry<V> entry : entries) {
            boolean longer = best == null || entry.words.size() > best.words || isExact(atoms, at, entry, best);
            int end = longer && entry.meaning != null ? end(atoms, at, entry.words) : -1;
            if (end >= 0 && entry.meaning != null) best = new Match<>(entry.meaning, end, entry.words.size());
        }
        return best;
    }

    private static <V> boolean isExact(Atoms atoms, int at, Entry<V> entry, Match<V> best) {
        if (entry.words.size() < best.words) return false;
        for (int w = 0; w < entry.words.size(); w++)
            if (!atoms.at(at + w).folded().equals(entry.words.get(w).folded())) return false;
        return true;
    }

    /** Index behind the phrase, or -1. Signs between the words ("nr. contract") do not matter. */
    private static int end(Atoms atoms, int at, List<Atom> words) {
        int i = at;
        for (int w = 0; w < words.size(); w++) {
            while (w > 0 && atoms.at(i).isSign(".'’-/°")) i++;
            if (i >= atoms.size() || !atoms.at(i).sameWord(words.get(w))) return -1;
            i++;
        }
        return i;
    }
}
