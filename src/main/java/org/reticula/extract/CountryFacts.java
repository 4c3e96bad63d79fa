package org.reticula.extract;

import java.util.List;
import org.reticula.model.Block;
import org.reticula.model.EntityKind;
import org.reticula.model.Property;
import org.reticula.model.Value;
import org.reticula.model.Word;

/** Which countries an organisation belongs to and a project runs in. */
final class CountryFacts {
    private final PageScan scan;
    private final PageMentions mentions;
    private final ProjectFocus focus;
    private final FactCollector facts;

    CountryFacts(PageScan scan, PageMentions mentions, ProjectFocus focus, FactCollector facts) {
        this.scan = scan;
        this.mentions = mentions;
        this.focus = focus;
        this.facts = facts;
    }

    void read(int sentence) {
        List<Span> countries = scan.spans(sentence, EntityKind.COUNTRY);
        for (Span country : countries) {
            if (isBody(country)) continue;
            for (Span organisation : scan.spans(sentence, EntityKind.ORGANISATION)) {
                if (organisation.term() == null && beside(organisation, country)) {
                    add(mentions.id(organisation), country, 0.8, "country/beside-name");
                }
            }
            if (!scan.block(sentence).main()) continue;
            int project = focus.at(sentence, country.start());
            if (project == ProjectFocus.NONE) continue;
            boolean named = !scan.spans(sentence, EntityKind.PROJECT).isEmpty();
            boolean adjective = country.extractor().equals("vocabulary/demonym");
            if (named) add(project, country, adjective ? 0.6 : 0.7, "country/same-sentence");
            else if (focus.isMain(project)) add(project, country, adjective ? 0.5 : 0.6, "country/only-project");
        }
    }

    /** "Malteser": an adjective of a country that is the head word of bodies' names. */
    private boolean isBody(Span country) {
        return country.extractor().equals("vocabulary/demonym")
                && scan.rules(country.sentence())
                                .heads
                                .longest(scan.words(country.sentence()), country.from(), (h, f, t) -> true)
                        != null;
    }

    /** Inside the name, in its brackets, or within three words behind it. */
    private boolean beside(Span organisation, Span country) {
        if (country.start() >= organisation.start() && country.end() <= organisation.end()) return true;
        if (country.term() != null
                && country.term().notation() != null
                && country.term().notation().equals(organisation.country())) return true;
        if (ofRow(organisation, country)) return true;
        int gap = country.from() - organisation.to();
        if (gap < 0 || gap > 3 || country.extractor().equals("vocabulary/demonym")) return false;
        for (int i = organisation.to(); i < country.from(); i++) {
            String w = scan.words(organisation.sentence()).get(i).folded();
            if (!w.equals(",")
                    && !scan.rules(organisation.sentence()).inside.contains(w)
                    && !scan.words(organisation.sentence()).get(i).isCapitalised()) {
                return false;
            }
        }
        return true;
    }

    /** The one country of a row or list item that names one organisation, in a cell or behind a dash. */
    private boolean ofRow(Span organisation, Span country) {
        int sentence = organisation.sentence();
        Block.Kind kind = scan.block(sentence).kind();
        if (kind != Block.Kind.TABLE_ROW && kind != Block.Kind.LIST_ITEM) return false;
        if (country.extractor().equals("vocabulary/demonym")) return false;
        if (scan.spans(sentence, EntityKind.ORGANISATION).get(0) != organisation) return false;
        long others = scan.spans(sentence, EntityKind.COUNTRY).stream()
                .filter(c -> c.term() != country.term())
                .count();
        return others == 0 && (kind == Block.Kind.TABLE_ROW || endsPiece(sentence, country.to()));
    }

    private boolean endsPiece(int sentence, int word) {
        List<Word> words = scan.words(sentence);
        return word >= words.size() || "|(),;–—-".contains(words.get(word).text());
    }

    private void add(int subject, Span country, double confidence, String extractor) {
        facts.add(
                subject,
                Property.COUNTRY,
                new Value.Thing(mentions.id(country)),
                country.start(),
                country.end(),
                confidence,
                extractor);
    }
}
