package org.reticula.graph;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Entity;
import org.reticula.model.EntityKind;
import org.reticula.model.Fact;
import org.reticula.model.Issue;
import org.reticula.model.KnownPage;
import org.reticula.model.Language;
import org.reticula.model.Mention;
import org.reticula.model.Name;
import org.reticula.model.Ontology;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.SmallOntology;
import org.reticula.model.Term;
import org.reticula.model.Value;

/** Two pages on one project, in two languages, and releases made of them. */
final class Sample {
    static final Ontology ONTOLOGY = SmallOntology.get();
    static final List<Term> TERMS = VocabularyReader.read(ONTOLOGY);
    static final String ID = Iris.VOCABULARY;
    static final String ROMANIA = ID + "country/RO";
    static final String ESF_PLUS = ID + "programme/esf-plus";
    static final String PROJECT = ID + "project/aproape";
    static final String HOUSE = ID + "organisation/casa-grijii";
    static final String NET = ID + "organisation/care-network";
    static final String TOWN = ID + "place/iasi";
    static final String ROMANIAN =
            "Proiectul Aproape este coordonat de Casa Grijii din Iași, România, membră a Care Network din 2019. "
                    + "Finanțat prin FSE+, cod 4711. Începe în mai 2023, buget 1.500.000 EUR, 120 de vârstnici.";
    static final String ENGLISH = "The Aproape project is led by Casa Grijii.";

    private Sample() {}

    static List<Entity> entities() {
        return List.of(
                entity(PROJECT, EntityKind.PROJECT, "Aproape", null, null),
                entity(HOUSE, EntityKind.ORGANISATION, "Casa Grijii", "ngo", "RO"),
                new Entity(
                        NET,
                        EntityKind.ORGANISATION,
                        null,
                        List.of(new Name("Care Network", "en")),
                        List.of(),
                        List.of("CN"),
                        List.of(),
                        "network",
                        null,
                        List.of(ID + "organisation/cn")),
                entity(TOWN, EntityKind.PLACE, "Iași", null, "RO"));
    }

    static Entity entity(String iri, EntityKind kind, String name, @Nullable String type, @Nullable String country) {
        return new Entity(
                iri,
                kind,
                null,
                List.of(new Name(name, "ro")),
                List.of(),
                List.of(),
                List.of(),
                type,
                country,
                List.of());
    }

    /** A page under way. */
    static final class Page {
        private final String source;
        private final String language;
        private final String text;
        private final List<Mention> mentions = new ArrayList<>();
        private final List<String> iris = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();

        Page(String source, String language, String text) {
            this.source = source;
            this.language = language;
            this.text = text;
        }

        Page mention(String iri, EntityKind kind, String name, @Nullable String type, @Nullable String country) {
            boolean term = TERMS.stream().anyMatch(t -> t.iri().equals(iri));
            mentions.add(new Mention(
                    mentions.size(),
                    kind,
                    term ? iri : null,
                    List.of(new Name(name, language)),
                    List.of(),
                    List.of(),
                    type,
                    country,
                    name,
                    text.indexOf(name),
                    0.8,
                    "name/test 1"));
            iris.add(iri);
            return this;
        }

        Page fact(int subject, Property property, Value value, String quote, double confidence) {
            facts.add(new Fact(
                    subject, property, value, quote, text.indexOf(quote), language, confidence, "rule/test 1"));
            return this;
        }

        void addTo(GraphBuilder builder) {
            String hash = "sha256:" + "0".repeat(64 - 2) + String.format("%02x", Math.abs(text.hashCode()) % 256);
            builder.add(
                    new KnownPage(source, hash, Instant.parse("2026-01-02T03:04:05Z"), 200),
                    new PageResult(
                            hash, text, "Aproape", null, new Language(language, 0.98), mentions, facts, List.of()),
                    iris::get);
        }
    }

    static Page romanian() {
        return new Page("ro/aproape.html", "ro", ROMANIAN)
                .mention(PROJECT, EntityKind.PROJECT, "Aproape", null, null)
                .mention(HOUSE, EntityKind.ORGANISATION, "Casa Grijii", "ngo", "RO")
                .mention(NET, EntityKind.ORGANISATION, "Care Network", "network", null)
                .mention(ROMANIA, EntityKind.COUNTRY, "România", null, null)
                .mention(ESF_PLUS, EntityKind.PROGRAMME, "FSE+", null, null)
                .mention(TOWN, EntityKind.PLACE, "Iași", null, "RO")
                .fact(0, Property.EXISTS, new Value.Text("", null), "Proiectul Aproape", 0.9)
                .fact(0, Property.COORDINATOR, new Value.Thing(1), "coordonat de Casa Grijii", 0.9)
                .fact(0, Property.FUNDED_UNDER, new Value.Thing(4), "Finanțat prin FSE+", 0.9)
                .fact(0, Property.COUNTRY, new Value.Thing(3), "România", 0.7)
                .fact(0, Property.PLACE, new Value.Thing(5), "Iași", 0.7)
                .fact(0, Property.START_DATE, new Value.Date("2023-05"), "Începe în mai 2023", 0.9)
                .fact(
                        0,
                        Property.TOTAL_BUDGET,
                        new Value.Money(new BigDecimal("1500000.00"), "EUR"),
                        "buget 1.500.000 EUR",
                        0.9)
                .fact(0, Property.IDENTIFIER, new Value.Text("4711", null), "cod 4711", 0.9)
                .fact(
                        0,
                        Property.INDICATOR,
                        new Value.Figure(new BigDecimal("120"), "de vârstnici", "ro"),
                        "120 de vârstnici",
                        0.6)
                .fact(1, Property.MEMBER_OF, new Value.Thing(2, "2019"), "membră a Care Network din 2019", 0.8);
    }

    static Page english() {
        return new Page("https://house.example/en", "en", ENGLISH)
                .mention(PROJECT, EntityKind.PROJECT, "Aproape", null, null)
                .mention(HOUSE, EntityKind.ORGANISATION, "Casa Grijii", null, null)
                .fact(0, Property.EXISTS, new Value.Text("", null), "The Aproape project", 0.9)
                .fact(0, Property.COORDINATOR, new Value.Thing(1), "led by Casa Grijii", 0.6)
                .fact(0, Property.COORDINATOR, new Value.Thing(1), "is led by Casa Grijii", 0.95);
    }

    static Clock clock(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    static final String NOON = "2026-03-01T12:00:00Z";

    static Release publish(ReleaseStore store, String instant, Consumer<Issue> issues, Page... pages) {
        ReleaseDraft draft = store.draft();
        try (GraphBuilder builder = builder(draft.folder(), instant, issues)) {
            entities().forEach(builder::add);
            for (Page page : pages) page.addTo(builder);
            draft.write(builder, new ShapesGate(ONTOLOGY, issues), inputs(instant));
        }
        return draft.publish();
    }

    static Release publish(ReleaseStore store, String instant, Page... pages) {
        return publish(
                store,
                instant,
                issue -> {
                    throw new AssertionError(issue.toString());
                },
                pages);
    }

    static GraphBuilder builder(Path folder, String instant, Consumer<Issue> issues) {
        LocalDate today = LocalDate.ofInstant(Instant.parse(instant), ZoneOffset.UTC);
        return new GraphBuilder(ONTOLOGY, TERMS, new Iris(Iris.VOCABULARY), folder, today, issues);
    }

    static ReleaseInputs inputs(String instant) {
        return new ReleaseInputs("ontology", "pages", Instant.parse(instant));
    }

    static List<String> rows(Release release, String query) {
        StringBuilder all = new StringBuilder();
        Prefixes.map().forEach((prefix, iri) -> all.append("PREFIX " + prefix + ": <" + iri + "> "));
        try (OpenRelease open = OpenRelease.open(release)) {
            return Txn.calculateRead(
                    open.dataset(),
                    () -> Answers.rows(QueryExec.dataset(open.dataset())
                            .query(all + query)
                            .build()
                            .select()));
        }
    }
}
