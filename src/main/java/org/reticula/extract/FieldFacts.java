package org.reticula.extract;

import java.util.List;
import java.util.Map;
import org.reticula.model.EntityKind;
import org.reticula.model.Field;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** What labelled fields and sections say of the page's project. */
final class FieldFacts {
    private record Meaning(Property property, EntityKind kind) {}

    private static final Map<String, Meaning> MEANINGS = Map.of(
            "coordinator", new Meaning(Property.COORDINATOR, EntityKind.ORGANISATION),
            "partner", new Meaning(Property.PARTNER, EntityKind.ORGANISATION),
            "funder", new Meaning(Property.FUNDER, EntityKind.ORGANISATION),
            "programme", new Meaning(Property.FUNDED_UNDER, EntityKind.PROGRAMME),
            "fund", new Meaning(Property.FUNDED_UNDER, EntityKind.PROGRAMME),
            "country", new Meaning(Property.COUNTRY, EntityKind.COUNTRY),
            "place", new Meaning(Property.PLACE, EntityKind.PLACE));

    private final PageScan scan;
    private final PageMentions mentions;
    private final ProjectFocus focus;
    private final FactCollector facts;
    private final ValueFacts values;

    FieldFacts(
            PageScan scan,
            PageMentions mentions,
            ProjectFocus focus,
            FactCollector facts,
            ValueFacts.ValueExtractors extractors) {
        this.scan = scan;
        this.mentions = mentions;
        this.focus = focus;
        this.facts = facts;
        this.values = new ValueFacts(scan, focus, facts, extractors);
    }

    void read(List<LabelReader.Labelled> fields, List<SectionItems.Item> items) {
        for (LabelReader.Labelled labelled : fields) {
            int project = projectAt(labelled.field().start());
            if (project == ProjectFocus.NONE) continue;
            values.readField(labelled, project);
            Meaning meaning = MEANINGS.get(labelled.key());
            if (meaning != null) names(labelled.field(), project, meaning);
        }
        for (SectionItems.Item item : items) {
            Meaning meaning = MEANINGS.get(item.key());
            int project = projectAt(item.name().start());
            if (meaning == null || project == ProjectFocus.NONE) continue;
            add(project, meaning.property(), item.name(), item.name().start(), 0.85, "section/name");
            if (meaning.kind() == EntityKind.ORGANISATION) country(item.name(), project);
        }
    }

    /** A project runs where its partners are: the one country that their row or item names. */
    private void country(Span name, int project) {
        List<Span> countries = scan.spans(name.sentence(), EntityKind.COUNTRY).stream()
                .filter(c -> c.start() >= name.end() && !c.extractor().equals("vocabulary/demonym"))
                .toList();
        if (countries.size() == 1) {
            Span country = countries.get(0);
            add(project, Property.COUNTRY, country, country.start(), 0.75, "section/country");
        }
    }

    private void names(Field field, int project, Meaning meaning) {
        boolean first = true;
        for (Span name : scan.within(field.valueStart(), field.end(), meaning.kind())) {
            boolean second = meaning.property() == Property.COORDINATOR && !first;
            add(
                    project,
                    second ? Property.PARTNER : meaning.property(),
                    name,
                    field.start(),
                    second ? 0.8 : 0.95,
                    "field/name");
            first = false;
        }
    }

    private void add(int project, Property property, Span name, int quoteStart, double confidence, String extractor) {
        boolean institution =
                "eu-body".equals(name.type()) && (property == Property.COORDINATOR || property == Property.PARTNER);
        if (mentions.id(name) == project || institution) return;
        facts.add(project, property, new Value.Thing(mentions.id(name)), quoteStart, name.end(), confidence, extractor);
    }

    /** Fields belong to the project whose name stands before them, else to the page's first. */
    private int projectAt(int offset) {
        int sentence = scan.sentenceAt(offset);
        int here = sentence < 0 ? ProjectFocus.NONE : focus.at(sentence, offset);
        if (here != ProjectFocus.NONE) return here;
        Span before = null;
        for (Span s : scan.all()) {
            boolean nearer = before == null || s.start() > before.start();
            if (s.kind() == EntityKind.PROJECT && s.start() <= offset && nearer) before = s;
        }
        if (before != null) return mentions.id(before);
        List<Integer> all = focus.list();
        return all.isEmpty() ? ProjectFocus.NONE : all.get(0);
    }
}
