package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.reticula.model.EntityKind;
import org.reticula.model.Fact;
import org.reticula.model.Lexicon;
import org.reticula.model.Mention;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.ReadPage;
import org.reticula.model.Term;
import org.reticula.model.Value;
import org.reticula.model.WordAnalyser;

/**
 * Reads a page's mentions and facts: first all names, then which of them are one, then what is said of them. Thread-safe; knows one page at a time.
 */
public final class PageExtractor {
    /** Least weight of a theme of a page's only project, and of one of many: the best F1 of 2.0/1.0, 1.2/0.8, 0.8/0.8 on the gold pages. */
    private static final double ONLY_PROJECT = 1.2;

    private static final double ONE_OF_MANY = 0.8;

    /** Letters of "No", and those between it and its code. */
    private static final int MOST_BEFORE_CODE = 3;

    private final WordAnalyser analyser;
    private final TermMatcher terms;
    private final ThemeExtractor themes;
    private final ValueFacts.ValueExtractors values;
    private final ForeignHeads foreignHeads;
    private final Map<String, Lexicon> packs = new TreeMap<>();
    private final Map<String, LanguageRules> rules = new ConcurrentHashMap<>();

    public PageExtractor(List<Lexicon> packs, List<Term> terms, WordAnalyser analyser, CodePatterns codePatterns) {
        this.analyser = analyser;
        this.terms = new TermMatcher(terms, packs, analyser);
        this.themes = new ThemeExtractor(terms, analyser);
        this.values = new ValueFacts.ValueExtractors(
                new DateExtractor(packs, analyser),
                new DurationExtractor(packs, analyser),
                new MoneyExtractor(packs, analyser),
                new IdentifierExtractor(packs, analyser, codePatterns),
                new FigureExtractor(packs, analyser));
        for (Lexicon pack : packs) this.packs.put(pack.language(), pack);
        this.foreignHeads = new ForeignHeads(packs, analyser, this::rules);
    }

    /** A language without a pack has no rules, never another language's. */
    private LanguageRules rules(String language) {
        return rules.computeIfAbsent(
                language, l -> new LanguageRules(packs.getOrDefault(l, new Lexicon(l, Map.of())), analyser));
    }

    /** @param contentHash of the bytes the page was made from */
    public PageResult extract(ReadPage page, String contentHash) {
        PageScan scan = new PageScan(page, this::rules);
        LabelReader labels = new LabelReader(scan.rules(), List.of(), analyser);
        List<LabelReader.Labelled> fields = labels.read(page.page().fields());
        List<SectionItems.Item> items = names(scan, labels, fields);
        PageMentions mentions = new PageMentions(scan, analyser);
        ProjectFocus focus = new ProjectFocus(scan, mentions);
        FactCollector facts = new FactCollector(scan);
        new FieldFacts(scan, mentions, focus, facts, values).read(fields, items);
        sentences(scan, mentions, focus, facts, items);
        themes(scan, mentions, focus, facts);
        new FactRules(facts).apply();
        List<Fact> list = new ArrayList<>(facts.list());
        for (Mention m : mentions.list()) if (m.kind() == EntityKind.PROJECT) list.add(exists(m, scan));
        return new PageResult(
                contentHash,
                page.page().text(),
                page.page().title(),
                page.page().canonicalUrl(),
                page.language(),
                mentions.list(),
                list,
                List.of());
    }

    private List<SectionItems.Item> names(PageScan scan, LabelReader labels, List<LabelReader.Labelled> fields) {
        for (int i = 0; i < scan.sentences.size(); i++) {
            if (scan.words(i).isEmpty() || !scan.block(i).main()) continue;
            terms.find(i, scan.sentences.get(i), scan.text).forEach(scan::add);
        }
        Titles titles = new Titles(scan);
        for (int i = 0; i < scan.sentences.size(); i++) {
            if (scan.words(i).isEmpty() || !scan.block(i).main()) continue;
            List<Span> found = List.copyOf(scan.spans(i));
            for (Span s :
                    new ProjectExtractor(scan.rules(i), i, scan.sentences.get(i), scan.text, found, titles).find())
                if (!isNumber(s, scan)) scan.add(s);
            List<Span> taken = List.copyOf(scan.spans(i));
            for (Span s : new OrganisationExtractor(
                            scan.rules(i),
                            foreignHeads,
                            i,
                            scan.sentences.get(i),
                            scan.text,
                            scan.block(i).kind(),
                            taken)
                    .find()) {
                boolean inProject = taken.stream().anyMatch(t -> t.kind() == EntityKind.PROJECT && t.overlaps(s));
                if (!inProject && !isNumber(s, scan)) scan.add(s);
            }
            new PlaceExtractor(scan, i).add();
        }
        scan.markLabelled(fields);
        new AcronymNames(scan).add();
        new TitleProject(scan, labels, values).add(fields);
        new QuotedProjects(scan, values).add();
        new ProgrammeProjects(scan).add();
        FieldNames fieldNames = new FieldNames(scan, labels);
        fieldNames.add(fields);
        List<SectionItems.Item> items = new SectionItems(scan, labels, fieldNames).find();
        Modifiers modifiers = new Modifiers(scan);
        for (int i = 0; i < scan.sentences.size(); i++) {
            if (scan.words(i).isEmpty() || !scan.block(i).main()) continue;
            RoleSlots slots = new RoleSlots(scan, i);
            slots.addNames();
            modifiers.drop(i, slots);
        }
        items.removeIf(item -> !scan.holds(item.name()));
        return items;
    }

    /** "Project No. 2023-1-IE01": the name is a registry code, or a word that one follows. */
    private boolean isNumber(Span name, PageScan scan) {
        boolean word = name.name().indexOf(' ') < 0;
        return values.codes().codes(scan.sentences.get(name.sentence()), scan.text).stream()
                .anyMatch(c -> c.start() <= name.start() && c.end() >= name.end()
                        || word
                                && name.name().length() <= MOST_BEFORE_CODE
                                && c.start() >= name.end()
                                && c.start() - name.end() <= MOST_BEFORE_CODE);
    }

    private void sentences(
            PageScan scan,
            PageMentions mentions,
            ProjectFocus focus,
            FactCollector facts,
            List<SectionItems.Item> items) {
        RoleExtractor roles = new RoleExtractor(scan, mentions, focus, facts);
        MembershipExtractor memberships = new MembershipExtractor(scan, mentions, facts, values.dates());
        memberships.read(items);
        CountryFacts countries = new CountryFacts(scan, mentions, focus, facts);
        PlaceFacts places = new PlaceFacts(scan, mentions, focus, facts);
        ValueFacts valueFacts = new ValueFacts(scan, focus, facts, values);
        for (int i = 0; i < scan.sentences.size(); i++) {
            if (scan.words(i).isEmpty() || !scan.block(i).main()) continue;
            RoleSlots slots = new RoleSlots(scan, i);
            roles.read(i, slots);
            memberships.read(i, slots);
            countries.read(i);
            places.read(i);
            valueFacts.readSentence(i);
        }
    }

    private void themes(PageScan scan, PageMentions mentions, ProjectFocus focus, FactCollector facts) {
        List<Integer> projects = focus.list();
        for (int project : projects) {
            List<Integer> own = new ArrayList<>();
            for (int i = 0; i < scan.sentences.size(); i++) {
                if (scan.block(i).main()
                        && (projects.size() == 1
                                || focus.at(i, scan.sentences.get(i).start()) == project)) own.add(i);
            }
            for (ThemeExtractor.Found f : themes.find(scan, own, projects.size() == 1 ? ONLY_PROJECT : ONE_OF_MANY)) {
                int theme = mentions.addTheme(f.theme(), f.sentence(), f.start(), f.end());
                double confidence = Math.min(0.9, 0.5 + f.weight() / 20);
                facts.add(
                        project,
                        Property.THEME,
                        new Value.Thing(theme),
                        f.start(),
                        f.end(),
                        RoleExtractor.round(confidence),
                        "theme/signals");
            }
        }
        if (!projects.isEmpty()) return;
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < scan.sentences.size(); i++) all.add(i);
        for (ThemeExtractor.Found f : themes.find(scan, all, ONLY_PROJECT))
            mentions.addTheme(f.theme(), f.sentence(), f.start(), f.end());
    }

    private static Fact exists(Mention m, PageScan scan) {
        int sentence = scan.sentenceAt(m.quoteStart());
        String language = sentence < 0
                ? scan.page.language().tag()
                : scan.sentences.get(sentence).language();
        return new Fact(
                m.id(),
                Property.EXISTS,
                new Value.Text("", null),
                m.quote(),
                m.quoteStart(),
                language,
                m.confidence(),
                m.extractor());
    }
}
