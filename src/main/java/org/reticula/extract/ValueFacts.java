package org.reticula.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Block;
import org.reticula.model.EntityKind;
import org.reticula.model.Field;
import org.reticula.model.Property;
import org.reticula.model.Sentence;
import org.reticula.model.Value;

/** Dates, durations, money, codes and result figures of projects, from sentences and from labelled fields. */
final class ValueFacts {
    private final PageScan scan;
    private final ProjectFocus focus;
    private final FactCollector facts;
    private final ValueExtractors values;

    /** The extractors of values, shared by all pages. */
    record ValueExtractors(
            DateExtractor dates,
            DurationExtractor durations,
            MoneyExtractor money,
            IdentifierExtractor codes,
            FigureExtractor figures) {}

    ValueFacts(PageScan scan, ProjectFocus focus, FactCollector facts, ValueExtractors values) {
        this.scan = scan;
        this.focus = focus;
        this.facts = facts;
        this.values = values;
    }

    void readField(LabelReader.Labelled labelled, int project) {
        Field field = labelled.field();
        switch (labelled.key()) {
            case "start" -> date(project, Property.START_DATE, field);
            case "end" -> date(project, Property.END_DATE, field);
            case "period", "duration" -> {
                FoundPeriod p = firstPeriod(field);
                if (p != null) period(project, p, field.start(), 0.95, "field/period");
                FoundDuration d = first(field, values.durations::durations, FoundDuration::start, FoundDuration::end);
                if (d != null)
                    field(
                            project,
                            Property.DURATION_MONTHS,
                            new Value.Count(d.months()),
                            field,
                            0.95,
                            "field/duration");
            }
            case "total" -> amount(project, Property.TOTAL_BUDGET, field);
            case "eu" -> amount(project, Property.EU_CONTRIBUTION, field);
            case "identifier" -> codeField(project, field);
            default -> {}
        }
    }

    private void date(int project, Property property, Field field) {
        FoundPeriod p = firstPeriod(field);
        if (p != null) {
            period(project, p, field.start(), 0.93, "field/period");
            return;
        }
        FoundDate d = first(field, values.dates::plainDates, FoundDate::start, FoundDate::end);
        if (d != null) field(project, property, new Value.Date(d.iso()), field, 0.97, "field/date");
    }

    private void amount(int project, Property property, Field field) {
        FoundMoney m = first(field, values.money::amounts, FoundMoney::start, FoundMoney::end);
        if (m == null) return;
        Value money = new Value.Money(m.amount(), m.currency());
        facts.add(project, property, money, field.start(), m.end(), 0.97, "field/money");
    }

    private void field(int project, Property property, Value value, Field field, double confidence, String extractor) {
        facts.add(project, property, value, field.start(), field.end(), confidence, extractor);
    }

    private @Nullable FoundPeriod firstPeriod(Field field) {
        return first(field, values.dates::periods, FoundPeriod::start, FoundPeriod::end);
    }

    /** The first thing of a kind that stands wholly in a field's value, null if none does. A value may have several sentences. */
    private <T> @Nullable T first(
            Field field, BiFunction<Sentence, String, List<T>> find, ToIntFunction<T> start, ToIntFunction<T> end) {
        return all(field, find, start, end).stream().findFirst().orElse(null);
    }

    private <T> List<T> all(
            Field field, BiFunction<Sentence, String, List<T>> find, ToIntFunction<T> start, ToIntFunction<T> end) {
        List<T> all = new ArrayList<>();
        int index = scan.sentenceAt(field.valueStart());
        for (int i = index; i >= 0 && i < scan.sentences.size(); i++) {
            if (scan.sentences.get(i).start() >= field.end()) break;
            for (T found : find.apply(scan.sentences.get(i), scan.text))
                if (start.applyAsInt(found) >= field.valueStart() && end.applyAsInt(found) <= field.end())
                    all.add(found);
        }
        return all;
    }

    private void codeField(int project, Field field) {
        String whole = field.value().strip();
        if (whole.matches("(?=.*\\d)[\\p{L}\\d./_-]{3,40}")) {
            code(project, whole, field.start(), field.end(), 0.95, "field/code");
            return;
        }
        for (FoundIdentifier c : all(field, values.codes::codes, FoundIdentifier::start, FoundIdentifier::end))
            code(project, c.code(), field.start(), c.end(), 0.95, "field/code");
    }

    private void code(int project, String code, int start, int end, double confidence, String extractor) {
        facts.add(project, Property.IDENTIFIER, new Value.Text(code, null), start, end, confidence, extractor);
    }

    private void period(int project, FoundPeriod p, int quoteStart, double confidence, String extractor) {
        int start = Math.min(quoteStart, p.start());
        facts.add(project, Property.START_DATE, new Value.Date(p.from().iso()), start, p.end(), confidence, extractor);
        facts.add(project, Property.END_DATE, new Value.Date(p.to().iso()), start, p.end(), confidence, extractor);
    }

    void readSentence(int index) {
        Sentence sentence = scan.sentences.get(index);
        boolean named = !scan.spans(index, EntityKind.PROJECT).isEmpty();
        boolean noun = !scan.rules(index)
                .projectNouns
                .all(sentence.words(), (n, f, t) -> true)
                .isEmpty();
        dates(index, sentence, named, noun);
        money(index, sentence, named || noun);
        for (FoundIdentifier c : values.codes.codes(sentence, scan.text)) {
            int project = focus.at(index, c.start());
            if (project != ProjectFocus.NONE) code(project, c.code(), c.start(), c.end(), 0.85, "identifier/cue");
        }
        if (!named && !noun) return;
        for (FoundFigure f : values.figures.figures(sentence, scan.text)) {
            int project = focus.at(index, f.start());
            if (project == ProjectFocus.NONE) continue;
            facts.add(
                    project,
                    Property.INDICATOR,
                    new Value.Figure(f.number(), f.unit(), sentence.language()),
                    f.start(),
                    f.end(),
                    0.7,
                    "figure/noun");
        }
    }

    private void dates(int index, Sentence sentence, boolean named, boolean noun) {
        List<FoundDuration> durations = values.durations.durations(sentence, scan.text);
        boolean cued = durations.stream().anyMatch(FoundDuration::cued);
        boolean alone = scan.block(index).text().length() <= 60;
        for (FoundPeriod p : values.dates.periods(sentence, scan.text)) {
            int project = focus.at(index, p.start());
            if (project == ProjectFocus.NONE || ofProgramme(index, p)) continue;
            if (p.yearsOnly() ? !named : !named && !noun && !cued && !(alone && focus.isOnly(project))) {
                if (!focus.isOnly(project) || p.yearsOnly()) continue;
                period(project, p, p.start(), 0.6, "period/only-project");
                continue;
            }
            period(project, p, p.start(), p.yearsOnly() ? 0.7 : cued ? 0.92 : 0.85, "period/sentence");
        }
        for (FoundDuration d : durations) {
            int project = focus.at(index, d.start());
            if (project == ProjectFocus.NONE || !d.cued()) continue;
            facts.add(
                    project,
                    Property.DURATION_MONTHS,
                    new Value.Count(d.months()),
                    d.start(),
                    d.end(),
                    named || noun ? 0.9 : 0.7,
                    "duration/sentence");
        }
        cuedDates(index, sentence);
    }

    /** The programme's own period ("ESF+ 2021-2027") is not the project's. */
    private boolean ofProgramme(int index, FoundPeriod p) {
        if (!p.yearsOnly()) return false;
        return scan.spans(index, EntityKind.PROGRAMME).stream()
                .anyMatch(s -> s.start() < p.end() && p.start() - s.end() <= 12);
    }

    private void cuedDates(int index, Sentence sentence) {
        LanguageRules rules = scan.rules(index);
        for (PhraseTrie.Match<Cue> m :
                rules.cues.all(sentence.words(), (c, f, t) -> c.kind() == Cue.Kind.START || c.kind() == Cue.Kind.END)) {
            for (Cue cue : m.values()) {
                int from = sentence.words().get(m.start()).start(),
                        to = sentence.words().get(m.end() - 1).end();
                values.dates.plainDates(sentence, scan.text).stream()
                        .filter(d -> cue.before()
                                ? d.end() <= from && from - d.end() <= 20
                                : d.start() >= to && d.start() - to <= 20)
                        .min(Comparator.comparingInt(d -> cue.before() ? from - d.end() : d.start() - to))
                        .ifPresent(d -> {
                            int project = focus.at(index, d.start());
                            if (project == ProjectFocus.NONE) return;
                            Property property = cue.kind() == Cue.Kind.START ? Property.START_DATE : Property.END_DATE;
                            facts.add(
                                    project,
                                    property,
                                    new Value.Date(d.iso()),
                                    Math.min(from, d.start()),
                                    Math.max(to, d.end()),
                                    0.75,
                                    "date/cue");
                        });
            }
        }
    }

    private void money(int index, Sentence sentence, boolean ofProject) {
        List<FoundMoney> amounts = values.money.amounts(sentence, scan.text);
        List<MoneyRole> roles = values.money.roles(sentence, scan.text, amounts);
        boolean heading = scan.block(index).kind() == Block.Kind.HEADING;
        for (int i = 0; i < amounts.size(); i++) {
            FoundMoney m = amounts.get(i);
            int project = focus.at(index, m.start());
            if (project == ProjectFocus.NONE || roles.get(i) == MoneyRole.OTHER) continue;
            Value.Money value = new Value.Money(m.amount(), m.currency());
            switch (roles.get(i)) {
                case TOTAL ->
                    facts.add(
                            project,
                            Property.TOTAL_BUDGET,
                            value,
                            m.start(),
                            m.end(),
                            ofProject ? 0.9 : 0.8,
                            "money/cue");
                case EU -> facts.add(project, Property.EU_CONTRIBUTION, value, m.start(), m.end(), 0.88, "money/cue");
                default -> {
                    if (amounts.size() == 1 && (ofProject || heading)) {
                        facts.add(
                                project,
                                Property.TOTAL_BUDGET,
                                value,
                                m.start(),
                                m.end(),
                                0.6,
                                "money/project-sentence");
                    }
                }
            }
        }
    }
}
