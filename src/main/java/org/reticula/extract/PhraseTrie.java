package org.reticula.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Word;

/**
 * Phrases as paths of words: finds the longest phrase that begins at a word, in time that does not depend on how many phrases there are.
 * A phrase of the text's own language is followed by stems (with and without accents), one of another language by its folded words.
 */
final class PhraseTrie<T> {
    /** Two maps, so that no key has to be put together while a text is read. */
    private static final class Node<T> {
        final Map<String, Node<T>> byStem = new HashMap<>(2);
        final Map<String, Node<T>> byFolded = new HashMap<>(2);
        final List<T> values = new ArrayList<>(1);
    }

    /**
     * @param start index of the phrase's first word
     * @param end index behind its last
     * @param values what the phrase means, at least one, as added
     */
    record Match<T>(int start, int end, List<T> values) {
        T value() {
            return values.get(0);
        }
    }

    /** Whether a phrase may mean this in these words; the words of the match are {@code from} to {@code to}. */
    interface Acceptance<T> {
        boolean test(T value, int from, int to);
    }

    private final Node<T> root = new Node<>();
    private final FirstWords firstWords = new FirstWords();
    private final String skipped;

    /** @param skipped punctuation marks that may stand between the words of a phrase */
    PhraseTrie(String skipped) {
        this.skipped = skipped;
    }

    /** Adds a phrase that is to be found in any inflected form. */
    void addStems(List<Word> phrase, T value) {
        add(phrase, n -> n.byStem, Word::stem, value);
        if (phrase.stream().anyMatch(w -> !w.stem().equals(w.plainStem())))
            add(phrase, n -> n.byStem, Word::plainStem, value);
    }

    /** Adds a phrase that is to be found as it stands, but for case and accents. */
    void addExact(List<Word> phrase, T value) {
        add(phrase, n -> n.byFolded, Word::folded, value);
    }

    private void add(
            List<Word> phrase, Function<Node<T>, Map<String, Node<T>>> next, Function<Word, String> key, T value) {
        Node<T> node = root;
        for (Word word : phrase) {
            if (!counts(word)) continue;
            if (node == root) firstWords.add(key.apply(word));
            node = next.apply(node).computeIfAbsent(key.apply(word), k -> new Node<>());
        }
        if (node != root && !node.values.contains(value)) node.values.add(value);
    }

    /** Punctuation is not part of a phrase, except the plus that tells two funds apart. */
    static boolean counts(Word word) {
        return word.isWord() || word.text().equals("+");
    }

    /** The longest accepted match that begins at the word, null if none. */
    @Nullable
    Match<T> longest(List<Word> words, int from, Acceptance<T> accept) {
        if (!firstWords.mayHold(words.get(from)) || !counts(words.get(from))) return null;
        return longest(root, words, from, from, accept, null);
    }

    private @Nullable Match<T> longest(
            Node<T> node, List<Word> words, int from, int at, Acceptance<T> accept, @Nullable Match<T> best) {
        if (!node.values.isEmpty() && (best == null || best.end < at)) {
            List<T> accepted =
                    node.values.stream().filter(v -> accept.test(v, from, at)).toList();
            if (!accepted.isEmpty()) best = new Match<>(from, at, accepted);
        }
        int i = at;
        while (i > from
                && i < words.size()
                && !counts(words.get(i))
                && skipped.contains(words.get(i).text())) i++;
        if (i >= words.size() || !counts(words.get(i))) return best;
        Word word = words.get(i);
        best = follow(node.byStem.get(word.stem()), words, from, i, accept, best);
        if (!word.plainStem().equals(word.stem()))
            best = follow(node.byStem.get(word.plainStem()), words, from, i, accept, best);
        return follow(node.byFolded.get(word.folded()), words, from, i, accept, best);
    }

    private @Nullable Match<T> follow(
            @Nullable Node<T> next, List<Word> words, int from, int i, Acceptance<T> accept, @Nullable Match<T> best) {
        return next == null ? best : longest(next, words, from, i + 1, accept, best);
    }

    /** All longest matches from left to right, none inside another. */
    List<Match<T>> all(List<Word> words, Acceptance<T> accept) {
        List<Match<T>> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Match<T> match = longest(words, i, accept);
            if (match != null) found.add(match);
            i = match == null ? i + 1 : match.end;
        }
        return found;
    }

    /** The longest match at each word, though it begins inside another. */
    List<Match<T>> every(List<Word> words, Acceptance<T> accept) {
        List<Match<T>> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Match<T> match = longest(words, i, accept);
            if (match != null) found.add(match);
        }
        return found;
    }
}
