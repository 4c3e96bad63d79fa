package org.reticula.extract;

import java.util.List;
import org.reticula.model.EntityKind;
import org.reticula.model.Property;
import org.reticula.model.Value;

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

    /** Inside the name, in its brackets, or within three words behind it. */
    private boolean beside(Span organisation, Span country) {
        if (country.start() >= organisation.start() && country.end() <= organisation.end()) return true;
        if (country.term() != null
                && country.term().notation() != null
                && country.term().notation().equals(organisation.country())) return true;
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
