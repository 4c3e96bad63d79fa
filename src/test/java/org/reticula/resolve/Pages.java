package org.reticula.resolve;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Fact;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;
import org.reticula.model.Mention;
import org.reticula.model.Name;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Term;
import org.reticula.model.Value;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/** Pages for tests, told by what they mention. */
final class Pages {
    static final String BASE = "https://example.org/id/";
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final String language;

    private Pages(String language) {
        this.language = language;
    }

    static Pages page(String language) {
        return new Pages(language);
    }

    Pages mention(EntityKind kind, String name, @Nullable String country) {
        return mention(kind, null, name, List.of(), List.of(), null, country);
    }

    Pages mention(
            EntityKind kind,
            @Nullable String term,
            String name,
            List<String> acronyms,
            List<String> identifiers,
            @Nullable String type,
            @Nullable String country) {
        mentions.add(new Mention(
                mentions.size(),
                kind,
                term,
                List.of(new Name(name, language)),
                acronyms,
                identifiers,
                type,
                country,
                name,
                0,
                0.9,
                "test"));
        return this;
    }

    Pages fact(int subject, Property property, Value value) {
        facts.add(new Fact(subject, property, value, "", 0, language, 0.9, "test"));
        return this;
    }

    PageResult result() {
        return new PageResult(
                "sha256:0",
                "",
                null,
                null,
                new Language(language, 1),
                List.copyOf(mentions),
                List.copyOf(facts),
                List.of());
    }

    static Term term(String iri, EntityKind kind, List<Name> labels, List<String> acronyms, @Nullable String code) {
        return new Term(iri, kind, labels, List.of(), acronyms, List.of(), code, null, null, null, null);
    }

    static EntityResolver resolver(List<Term> terms, Registry registry) {
        Lexicon romanian = new Lexicon(
                "ro",
                Map.of(
                        "organisation.heads.ministry", List.of("Ministerul"),
                        "organisation.heads.municipality", List.of("Primăria", "Consiliul Local"),
                        "organisation.heads.provider", List.of("Centrul"),
                        "organisation.legal", List.of("SRL"),
                        "names.inside", List.of("de", "și", "a", "al")));
        NameAnalysis analysis = new NameAnalysis(List.of(romanian), terms, new FoldingAnalyser(), NameKnowledge.none());
        return new EntityResolver(terms, registry, BASE, analysis, List.of(), ResolutionMemory.none());
    }

    /** Words by ICU with folded words as stems: what unknown languages get. */
    static final class FoldingAnalyser implements WordAnalyser {
        @Override
        public List<Word> words(String text, String language) {
            BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
            breaks.setText(text);
            List<Word> words = new ArrayList<>();
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                String word = text.substring(start, end);
                if (word.isBlank()) continue;
                String folded = NameFolding.fold(word).toLowerCase(Locale.ROOT);
                words.add(new Word(word, start, folded.isEmpty() ? word : folded, folded, folded));
            }
            return words;
        }
    }
}
