package org.reticula.extract;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reticula.model.Sentence;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/** Words without any stems: what the extractors must live with where a language has no pack. */
final class PlainAnalyser implements WordAnalyser {
    @Override
    public List<Word> words(String text, String language) {
        BreakIterator segments = BreakIterator.getWordInstance(ULocale.ROOT);
        segments.setText(text);
        List<Word> words = new ArrayList<>();
        int start = segments.first();
        for (int end = segments.next(); end != BreakIterator.DONE; start = end, end = segments.next()) {
            String printed = text.substring(start, end);
            if (printed.isBlank() || Character.isSpaceChar(printed.charAt(0))) continue;
            String folded = Normalizer2.getNFDInstance()
                    .normalize(printed.toLowerCase(Locale.ROOT))
                    .replaceAll("\\p{Mn}", "")
                    .replace("ł", "l")
                    .replace("ı", "i")
                    .replace("ς", "σ");
            words.add(new Word(printed, start, folded, folded, folded));
        }
        return words;
    }

    /** The whole text as one sentence. */
    static Sentence sentence(String text, String language, WordAnalyser analyser) {
        return new Sentence(0, 0, text.length(), language, analyser.words(text, language));
    }
}
