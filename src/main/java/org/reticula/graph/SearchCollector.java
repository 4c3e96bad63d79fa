package org.reticula.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.search.Facet;
import org.reticula.graph.search.SearchEntity;
import org.reticula.graph.search.SearchIndex;
import org.reticula.graph.search.SearchIndexWriter;
import org.reticula.graph.search.SearchName;
import org.reticula.graph.search.SearchWords;
import org.reticula.model.EntityKind;

/** Reads the sorted lines of a release as they pass and makes of them what the search index holds: one document for each thing. */
final class SearchCollector {
    private static final double HIGH = 0.8;
    private static final double MEDIUM = 0.5;
    private static final int QUOTES = 12_000; // characters of one thing; more tell nothing that the first did not
    private static final int LONGEST_PERIOD = 30; // years; a longer one is a slip
    private static final Map<String, EntityKind> KINDS = kinds();
    private static final Set<String> RELATIONS = Set.of(
            term(Words.ret("coordinator")),
            term(Words.ret("partner")),
            term(Words.ret("funder")),
            term(Words.ret("place")),
            term(Words.ret("seat")),
            term(Words.MEMBER_OF));

    private final Map<String, Entry> entries = new HashMap<>();
    private String subject = "";
    private @Nullable Entry entry;
    private String pageLanguage = "";
    private EvidenceLines evidence = new EvidenceLines();

    void read(String line) {
        QuadLine quad = QuadLine.read(line);
        if (!quad.subject().equals(subject)) begin(quad.subject());
        if (quad.isFact()) readFact(quad);
        else if (quad.isIn(Words.EVIDENCE_GRAPH)) evidence.read(quad);
    }

    private void begin(String next) {
        addEvidence();
        subject = next;
        entry = null;
        pageLanguage = "";
        evidence = new EvidenceLines();
    }

    private void readFact(QuadLine quad) {
        String property = quad.predicate();
        if (property.equals(term(Words.MENTIONS))) {
            Entry mentioned = entry(quad.object());
            mentioned.pages++;
            if (!pageLanguage.isEmpty()) mentioned.facet(Facet.LANGUAGE).add(pageLanguage);
        } else if (property.equals(term(Words.LANGUAGE))) {
            pageLanguage = text(quad.object()).text();
        } else {
            if (entry == null) entry = entry(quad.subject());
            if (quad.says(Words.TYPE)) readType(entry, quad);
            else readDescription(entry, quad);
        }
    }

    private static void readType(Entry entry, QuadLine quad) {
        EntityKind kind = KINDS.get(quad.object());
        // concepts are also the types of organisations, which nobody looks for
        boolean concept = kind == EntityKind.THEME && !quad.subject().startsWith("<" + Iris.VOCABULARY + "theme/");
        if (kind != null && !concept) entry.kind = kind.name().toLowerCase(Locale.ROOT);
    }

    private void readDescription(Entry entry, QuadLine quad) {
        String object = quad.object();
        String property = quad.predicate();
        if (quad.says(Words.LABEL) || quad.says(Words.PREF_LABEL)) entry.labels.add(text(object));
        else if (quad.says(Words.ALT_LABEL)) entry.others.add(text(object));
        else if (quad.says(Words.ACRONYM)) entry.acronyms.add(text(object).text());
        else if (quad.says(Words.IDENTIFIER) || quad.says(Words.NOTATION))
            entry.identifiers.add(text(object).text());
        else if (quad.says(Words.ORGANISATION_TYPE)) entry.facet(Facet.TYPE).add(local(object));
        else if (quad.says(Words.COUNTRY)) entry.countries.add(entry(object));
        else if (property.equals(THEME)) entry.themes.add(entry(object));
        else if (property.equals(FUNDED_UNDER) || quad.says(Words.SUB_SCHEME_OF)) entry.programmes.add(entry(object));
        else if (RELATIONS.contains(property)) relate(entry, entry(object));
        else if (quad.says(Words.START_DATE)) entry.start = year(text(object).text());
        else if (property.equals(END_DATE)) entry.end = year(text(object).text());
        else if (quad.says(Words.PERIOD)) entry.readPeriod(text(object).text());
    }

    private static final String THEME = term(Words.ret("theme"));
    private static final String FUNDED_UNDER = term(Words.ret("fundedUnder"));
    private static final String END_DATE = term(Words.schema("endDate"));

    private static void relate(Entry one, Entry other) {
        one.related.add(other);
        other.related.add(one);
    }

    private void addEvidence() {
        if (evidence.about.isEmpty()) return;
        Entry about = entry(evidence.about);
        about.read(evidence);
        if (evidence.object.startsWith("<")) entry(evidence.object).read(evidence);
    }

    private Entry entry(String term) {
        return entries.computeIfAbsent(term, t -> new Entry());
    }

    /**
     * Writes the index.
     *
     * @return things in it
     */
    long writeTo(Path release) throws IOException {
        begin("");
        Map<String, Entry> things = new TreeMap<>(GraphFile::compare);
        entries.forEach((iri, e) -> {
            if (!e.kind.isEmpty()) things.put(iri, e);
        });
        things.forEach((iri, e) -> e.name = local(iri));
        try (SearchIndexWriter index = new SearchIndexWriter(release)) {
            for (Map.Entry<String, Entry> thing : things.entrySet())
                index.add(thing.getValue().entity(iri(thing.getKey())));
            index.finish();
        }
        return things.size();
    }

    private static Map<String, EntityKind> kinds() {
        Map<String, EntityKind> kinds = new HashMap<>();
        for (EntityKind kind : EntityKind.values()) kinds.put(term(EntityWriter.type(kind)), kind);
        return kinds;
    }

    private static int year(String date) {
        try {
            return date.length() < 4 ? 0 : Integer.parseInt(date, 0, 4, 10);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static SearchName text(String term) {
        Node node = TermReader.read(term);
        if (!node.isLiteral()) return new SearchName(node.toString(), "");
        String language = node.getLiteralLanguage();
        return new SearchName(node.getLiteralLexicalForm(), language.equals("und") ? "" : language);
    }

    private static String iri(String term) {
        return TermReader.read(term).getURI();
    }

    private static String local(String term) {
        return SearchIndex.localName(iri(term));
    }

    private static String term(Node node) {
        return "<" + node.getURI() + ">";
    }

    /** One piece of evidence, of which the lines come together. */
    private static final class EvidenceLines {
        private String about = "";
        private String object = "";
        private double confidence;
        private @Nullable SearchName quote;

        void read(QuadLine quad) {
            if (quad.says(Words.SUBJECT)) about = quad.object();
            else if (quad.says(Words.OBJECT)) object = quad.object();
            else if (quad.says(Words.QUOTE)) quote = text(quad.object());
            else if (quad.says(Words.CONFIDENCE))
                confidence = number(text(quad.object()).text());
        }

        private static double number(String written) {
            try {
                return Double.parseDouble(written);
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }

    /** What is known of one thing. */
    private static final class Entry {
        private String kind = "";
        private String name = "";
        private int pages;
        private int start;
        private int end;
        private double confidence;
        private int quoted;
        private final List<SearchName> labels = new ArrayList<>(1);
        private final List<SearchName> others = new ArrayList<>(0);
        private final List<String> acronyms = new ArrayList<>(0);
        private final List<String> identifiers = new ArrayList<>(0);
        private final Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        private final Set<Entry> countries = new LinkedHashSet<>(2);
        private final Set<Entry> themes = new LinkedHashSet<>(2);
        private final Set<Entry> programmes = new LinkedHashSet<>(2);
        private final Set<Entry> related = new LinkedHashSet<>(2);
        private final Map<String, SearchName> quotes = new LinkedHashMap<>(2);
        private @Nullable Set<String> words;

        Set<String> facet(Facet facet) {
            return facets.computeIfAbsent(facet, f -> new TreeSet<>());
        }

        void read(EvidenceLines evidence) {
            confidence = Math.max(confidence, evidence.confidence);
            SearchName quote = evidence.quote;
            if (quote == null || quoted + quote.text().length() > QUOTES) return;
            if (quotes.putIfAbsent(quote.text(), quote) == null)
                quoted += quote.text().length();
        }

        void readPeriod(String period) {
            int dash = period.indexOf('-');
            start = year(period);
            end = dash < 0 ? start : year(period.substring(dash + 1));
        }

        SearchEntity entity(String iri) {
            Set<Entry> allThemes = new LinkedHashSet<>(themes);
            Set<Entry> allProgrammes = new LinkedHashSet<>();
            Set<Entry> around = new LinkedHashSet<>(related);
            programmes.forEach(p -> p.addWithParents(allProgrammes));
            if (isOf(EntityKind.ORGANISATION)) addProjects(allThemes, allProgrammes);
            around.addAll(allThemes);
            around.addAll(allProgrammes);
            around.addAll(countries);
            fill(Facet.KIND, Set.of(kind));
            fill(Facet.THEME, names(allThemes, EntityKind.THEME));
            fill(Facet.PROGRAMME, names(allProgrammes, EntityKind.PROGRAMME));
            fill(Facet.COUNTRY, names(countries, EntityKind.COUNTRY));
            if (isOf(EntityKind.COUNTRY)) fill(Facet.COUNTRY, Set.of(name));
            if (isOf(EntityKind.THEME)) fill(Facet.THEME, Set.of(name));
            if (isOf(EntityKind.PROGRAMME)) fill(Facet.PROGRAMME, Set.of(name));
            fillYears();
            if (confidence > 0)
                fill(Facet.CONFIDENCE, Set.of(confidence >= HIGH ? "high" : confidence >= MEDIUM ? "medium" : "low"));
            return new SearchEntity(
                    iri, kind, labels, others, acronyms, identifiers, facets, pages, context(around), quotes.values());
        }

        /** An organisation works on what its projects are about. */
        private void addProjects(Set<Entry> allThemes, Set<Entry> allProgrammes) {
            for (Entry project : related) {
                if (!project.isOf(EntityKind.PROJECT)) continue;
                allThemes.addAll(project.themes);
                project.programmes.forEach(p -> p.addWithParents(allProgrammes));
            }
        }

        private void addWithParents(Set<Entry> all) {
            if (all.add(this)) programmes.forEach(p -> p.addWithParents(all));
        }

        private boolean isOf(EntityKind wanted) {
            return kind.equals(wanted.name().toLowerCase(Locale.ROOT));
        }

        private void fill(Facet facet, Collection<String> values) {
            if (!values.isEmpty()) facet(facet).addAll(values);
        }

        private static Set<String> names(Set<Entry> entries, EntityKind kind) {
            Set<String> names = new TreeSet<>();
            for (Entry entry : entries) {
                if (entry.isOf(kind)) names.add(entry.name);
            }
            return names;
        }

        private void fillYears() {
            int first = start > 0 ? start : end;
            int last = end > 0 ? end : start;
            if (first == 0 || last < first || last - first > LONGEST_PERIOD) return;
            for (int year = first; year <= last; year++) facet(Facet.YEAR).add(Integer.toString(year));
        }

        private Set<String> context(Set<Entry> around) {
            Set<String> all = new TreeSet<>();
            for (Entry other : around) all.addAll(other.words());
            for (SearchName quote : quotes.values()) addWords(all, quote.text());
            return all;
        }

        private Set<String> words() {
            Set<String> known = words;
            if (known != null) return known;
            Set<String> all = new HashSet<>();
            labels.forEach(n -> addWords(all, n.text()));
            others.forEach(n -> addWords(all, n.text()));
            acronyms.forEach(a -> addWords(all, a));
            words = all;
            return all;
        }

        private static void addWords(Set<String> all, String text) {
            for (SearchWords.Word word : SearchWords.list(text)) {
                all.add(word.folded());
                all.add(word.latin());
            }
        }
    }
}
