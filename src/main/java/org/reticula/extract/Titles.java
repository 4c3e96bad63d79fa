package org.reticula.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reticula.model.Block;
import org.reticula.model.Sentence;
import org.reticula.model.Word;

/**
 * What the headings of a page name. In languages that write names like sentences ("projektet Vägen in") nothing in a sentence tells where a name
 * ends, but the page's headings do.
 */
final class Titles {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 16;

    /** As often a word is looked at on a page: what comes later tells nothing new, and a hostile page costs no more. */
    private static final int MOST = 50;

    /** @param sentence the heading's own @param words what it names */
    private record Title(int sentence, List<String> words) {}

    /** A capitalised word of the main text. */
    private record Capital(int sentence, int word) {}

    private final Map<String, List<Title>> byFirstWord = new HashMap<>();
    private final Map<String, List<Capital>> capitals = new HashMap<>();
    private final PageScan scan;

    Titles(PageScan scan) {
        this.scan = scan;
        for (int i = 0; i < scan.sentences.size(); i++) {
            Block block = scan.block(i);
            if (block.kind() != Block.Kind.HEADING || !block.main() || !isWhole(scan.sentences.get(i), block)) continue;
            List<String> words = title(i);
            if (words.size() >= SHORTEST && words.size() <= LONGEST)
                add(byFirstWord, words.get(0), new Title(i, words));
        }
    }

    private static <T> void add(Map<String, List<T>> map, String word, T value) {
        List<T> list = map.computeIfAbsent(word, w -> new ArrayList<>(1));
        if (list.size() < MOST) list.add(value);
    }

    /** Where a word stands with a capital; looked for when the first name needs it. */
    private List<Capital> capitals(Word word) {
        if (capitals.isEmpty()) {
            for (int i = 0; i < scan.sentences.size(); i++) {
                if (!scan.block(i).main()) continue;
                List<Word> words = scan.words(i);
                for (int k = 0; k < words.size(); k++)
                    if (words.get(k).isCapitalised()) add(capitals, words.get(k).folded(), new Capital(i, k));
            }
        }
        return capitals.getOrDefault(word.folded(), List.of());
    }

    private static boolean isWhole(Sentence sentence, Block block) {
        return sentence.start() == block.start() && sentence.end() == block.end();
    }

    /** The words of a heading behind "Project", up to a sign that sets off what is said of it. */
    private List<String> title(int sentence) {
        List<Word> words = scan.words(sentence);
        PhraseTrie.Match<Cue> cue =
                scan.rules(sentence).cues.longest(words, 0, (c, f, t) -> c.kind() == Cue.Kind.PROJECT && !c.before());
        List<String> title = new ArrayList<>();
        for (Word w : words.subList(cue == null ? 0 : cue.end(), words.size())) {
            if (!w.isWord() && !w.isNumber()) break;
            title.add(w.folded());
        }
        return title;
    }

    /** Index behind the longest title that these words begin with, -1 if there is none; a heading alone does not tell where its name ends. */
    int endAt(int sentence, int from) {
        List<Word> words = scan.words(sentence);
        int end = -1;
        for (Title title : byFirstWord.getOrDefault(words.get(from).folded(), List.of())) {
            if (holds(words, from, title) && (title.sentence() != sentence || isRepeated(title, words.get(from))))
                end = Math.max(end, from + title.words().size());
        }
        return end;
    }

    /**
     * Index behind the words that also stand together elsewhere on the page, beginning with the same capital: "Klar til start og …", "Klar til start
     * løber …". -1 if no two do.
     */
    int sharedEnd(int sentence, int from) {
        List<Word> words = scan.words(sentence);
        LanguageRules rules = scan.rules(sentence);
        int end = -1;
        for (Capital c : capitals(words.get(from))) {
            if (c.equals(new Capital(sentence, from))) continue;
            List<Word> other = scan.words(c.sentence());
            int n = 1;
            while (n < LONGEST && isSame(words, from + n, other, c.word() + n) && !endsName(words.get(from + n), rules))
                n++;
            while (n > 1 && rules.inside.contains(words.get(from + n - 1).folded())) n--;
            if (n >= SHORTEST) end = Math.max(end, from + n);
        }
        return end;
    }

    private static boolean isSame(List<Word> words, int i, List<Word> other, int k) {
        return i < words.size()
                && k < other.size()
                && words.get(i).isWord()
                && words.get(i).text().equals(other.get(k).text());
    }

    private static boolean endsName(Word w, LanguageRules rules) {
        return rules.frequent.contains(w.folded()) && !rules.inside.contains(w.folded());
    }

    private boolean isRepeated(Title title, Word first) {
        return capitals(first).stream()
                .anyMatch(c -> scan.block(c.sentence()).kind() != Block.Kind.HEADING
                        && holds(scan.words(c.sentence()), c.word(), title));
    }

    private static boolean holds(List<Word> words, int from, Title title) {
        if (from + title.words().size() > words.size()) return false;
        for (int k = 0; k < title.words().size(); k++)
            if (!words.get(from + k).folded().equals(title.words().get(k))) return false;
        return true;
    }
}
