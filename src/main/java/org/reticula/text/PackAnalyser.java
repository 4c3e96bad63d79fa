package org.reticula.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reticula.model.Lexicon;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/** Cuts text into words by Unicode's rules and the packs' elisions, with the packs' stemmers. */
public final class PackAnalyser implements WordAnalyser {
    /** French sets it inside quotes and before colons; for Unicode's segments it would be a letter of the word behind it. */
    private static final char NARROW_SPACE = '\u202F';

    /** Never iterated itself: every call works on a clone. One for all languages, so that phrases and pages agree. */
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);

    private static final int LONGEST_ACRONYM = 6;

    private final Map<String, WordForms> forms = new HashMap<>();
    private final Map<String, WordCutter> cutters = new HashMap<>();
    private final WordForms otherForms = new WordForms("und", lower -> lower);
    private final WordCutter otherCutter = new WordCutter(Set.of());

    /**
     * @param packs one per language
     * @throws org.reticula.model.UsageException if a pack's stemmer cannot be used
     */
    public PackAnalyser(List<Lexicon> packs) {
        for (Lexicon pack : packs) {
            forms.put(pack.language(), new WordForms(pack.language(), Stemmer.of(pack)));
            cutters.put(pack.language(), new WordCutter(elisions(pack)));
        }
    }

    private static Set<String> elisions(Lexicon pack) {
        return pack.list("elisions").stream()
                .map(Folding::fold)
                .map(e -> e.length() > 1 && e.endsWith("'") ? e.substring(0, e.length() - 1) : e)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Word> words(String text, String language) {
        WordCutter cutter = cutters.getOrDefault(language, otherCutter);
        WordForms formsOf = forms.getOrDefault(language, otherForms);
        BreakIterator segments = WORDS.clone();
        segments.setText(text.replace(NARROW_SPACE, ' '));
        List<int[]> pieces = cutter.cut(text, segments);
        boolean shouted = isShouted(text, pieces);
        List<Word> words = new ArrayList<>(pieces.size());
        for (int[] piece : pieces) words.add(word(text, piece, shouted, formsOf));
        return words;
    }

    private static Word word(String text, int[] piece, boolean shouted, WordForms forms) {
        String printed = text.substring(piece[0], piece[1]);
        int first = printed.codePointAt(0);
        if (!Character.isLetterOrDigit(first)) return new Word(printed, piece[0], printed, printed, printed);
        if (Character.isDigit(first) || (!shouted && isAcronym(printed))) {
            String folded = Folding.fold(printed);
            return new Word(printed, piece[0], folded, folded, folded);
        }
        String bare = WordCutter.isApostrophe(printed.charAt(printed.length() - 1))
                ? printed.substring(0, printed.length() - 1) // "dell’" means what "dell" in a list means
                : printed;
        WordForms.Forms known = forms.of(bare);
        return new Word(printed, piece[0], known.folded(), known.stem(), known.plainStem());
    }

    private static boolean isAcronym(String printed) {
        if (printed.length() > LONGEST_ACRONYM || printed.length() < 2) return false;
        for (int i = 0; i < printed.length(); i++) {
            if (Character.isLowerCase(printed.charAt(i))) return false;
        }
        return true;
    }

    /** A text all in capitals with a long word in it: its short words are words, not acronyms. */
    private static boolean isShouted(String text, List<int[]> pieces) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) return false;
        }
        for (int[] piece : pieces) {
            if (piece[1] - piece[0] > LONGEST_ACRONYM && Character.isLetter(text.charAt(piece[0]))) return true;
        }
        return false;
    }
}
