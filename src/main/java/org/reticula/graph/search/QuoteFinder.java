package org.reticula.graph.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the sentence that has most of the words somebody looks for. */
final class QuoteFinder {
    private static final int LONG = 4; // letters

    private final List<SearchWords.Word> wanted;

    QuoteFinder(List<SearchWords.Word> wanted) {
        this.wanted = wanted;
    }

    /** Of equally good ones the shortest, of those the first. */
    SearchHit.@Nullable Quote find(List<SearchName> quotes) {
        SearchHit.Quote best = null;
        int most = 0;
        for (SearchName quote : quotes) {
            Set<SearchWords.Word> found = new HashSet<>();
            List<SearchHit.Mark> marks = new ArrayList<>();
            for (SearchWords.Word word : SearchWords.list(quote.text())) {
                for (SearchWords.Word looked : wanted) {
                    if (!isForm(word.latin(), looked.latin())) continue;
                    if (found.add(looked) || isLong(looked)) marks.add(new SearchHit.Mark(word.start(), word.end()));
                    break;
                }
            }
            int score = (int) found.stream().filter(QuoteFinder::isLong).count() * 2 + found.size();
            boolean better = score > most
                    || score == most
                            && best != null
                            && quote.text().length() < best.text().length();
            if (score > 0 && better) {
                best = new SearchHit.Quote(quote.text(), quote.language(), List.copyOf(marks));
                most = score;
            }
        }
        return best;
    }

    private static boolean isLong(SearchWords.Word word) {
        return word.latin().length() >= LONG;
    }

    /** Whether one word is the other with another ending. */
    private static boolean isForm(String word, String looked) {
        int ending = QueryBuilder.ending(looked);
        return word.equals(looked)
                || ending > 0
                        && word.length() <= looked.length() + ending + 1
                        && word.startsWith(looked.substring(0, looked.length() - ending));
    }
}
