package org.reticula.web;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.GraphBuilder;
import org.reticula.graph.Iris;
import org.reticula.graph.Release;
import org.reticula.graph.ReleaseDraft;
import org.reticula.graph.ReleaseInputs;
import org.reticula.graph.ReleaseStore;
import org.reticula.graph.ShapesGate;
import org.reticula.graph.VocabularyReader;
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

/** Real releases of one page that names as many projects as wanted; the first is one that every example query finds. */
public final class TestReleases {
    private static final Ontology ONTOLOGY = SmallOntology.get();
    private static final List<Term> TERMS = VocabularyReader.read(ONTOLOGY);
    private static final String ID = Iris.VOCABULARY;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final String STORY =
            "Proiectul Podul este condus de Casa Grijii împreună cu Rețeaua Socială Europeană,"
                    + " în România și Moldova. Finanțat prin FSE+ cu 800 EUR, pentru îngrijire la domiciliu, din 2023."
                    + " Casa Grijii, membră a rețelei din 2019. Proiectele ";

    private final List<Entity> entities = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<String> iris = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final String text;

    private TestReleases(int projects) {
        StringBuilder names = new StringBuilder(STORY);
        for (int i = 2; i <= projects; i++) names.append(projectName(i)).append(", ");
        text = names.toString();
        addStory();
        for (int i = 2; i <= projects; i++) {
            int project = mention(ID + "project/nr-" + i, EntityKind.PROJECT, projectName(i));
            fact(project, Property.EXISTS, new Value.Text("", null), projectName(i), 0.9);
        }
    }

    public static ReleaseStore store(Path data) {
        return new ReleaseStore(data, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    /** A release named …-001, …-002 and so on. */
    public static Release publish(ReleaseStore store, int projects) {
        TestReleases graph = new TestReleases(projects);
        ReleaseDraft draft = store.draft();
        try (GraphBuilder builder = new GraphBuilder(
                ONTOLOGY,
                TERMS,
                new Iris(ID),
                draft.folder(),
                LocalDate.ofInstant(NOON, ZoneOffset.UTC),
                TestReleases::fail)) {
            graph.addTo(builder);
            draft.write(
                    builder,
                    new ShapesGate(ONTOLOGY, TestReleases::fail),
                    new ReleaseInputs("ontology", "pages of " + projects, NOON));
        }
        return draft.publish();
    }

    private void addStory() {
        int bridge = mention(ID + "project/podul", EntityKind.PROJECT, "Podul");
        int house = mention(ID + "organisation/casa-grijii", EntityKind.ORGANISATION, "Casa Grijii");
        int network =
                term("organisation/european-social-network", EntityKind.ORGANISATION, "Rețeaua Socială Europeană");
        fact(bridge, Property.EXISTS, new Value.Text("", null), "Proiectul Podul", 0.9);
        fact(bridge, Property.COORDINATOR, new Value.Thing(house), "condus de Casa Grijii", 0.9);
        fact(bridge, Property.PARTNER, new Value.Thing(network), "împreună cu Rețeaua Socială Europeană", 0.5);
        fact(bridge, Property.COUNTRY, country("RO", "România"), "în România", 0.9);
        fact(bridge, Property.COUNTRY, country("MD", "Moldova"), "Moldova", 0.9);
        fact(
                bridge,
                Property.FUNDED_UNDER,
                new Value.Thing(term("programme/esf-plus", EntityKind.PROGRAMME, "FSE+")),
                "Finanțat prin FSE+",
                0.9);
        fact(
                bridge,
                Property.EU_CONTRIBUTION,
                new Value.Money(new BigDecimal("800.00"), "EUR"),
                "FSE+ cu 800 EUR",
                0.9);
        fact(
                bridge,
                Property.THEME,
                new Value.Thing(term("theme/home-care", EntityKind.THEME, "îngrijire la domiciliu")),
                "îngrijire la domiciliu",
                0.8);
        fact(bridge, Property.START_DATE, new Value.Date("2023"), "din 2023", 0.9);
        fact(
                house,
                Property.MEMBER_OF,
                new Value.Thing(network, "2019"),
                "Casa Grijii, membră a rețelei din 2019",
                0.8);
    }

    private Value country(String code, String name) {
        return new Value.Thing(term("country/" + code, EntityKind.COUNTRY, name));
    }

    private static String projectName(int number) {
        return "Nr" + number;
    }

    private int term(String iri, EntityKind kind, String name) {
        return mention(ID + iri, kind, name);
    }

    private int mention(String iri, EntityKind kind, String name) {
        boolean known = TERMS.stream().anyMatch(term -> term.iri().equals(iri));
        if (!known) entities.add(entity(iri, kind, name));
        mentions.add(new Mention(
                mentions.size(),
                kind,
                known ? iri : null,
                List.of(new Name(name, "ro")),
                List.of(),
                List.of(),
                null,
                null,
                name,
                text.indexOf(name),
                0.8,
                "name/test 1"));
        iris.add(iri);
        return mentions.size() - 1;
    }

    private static Entity entity(String iri, EntityKind kind, String name) {
        @Nullable String type = kind == EntityKind.ORGANISATION ? "ngo" : null;
        return new Entity(
                iri, kind, null, List.of(new Name(name, "ro")), List.of(), List.of(), List.of(), type, null, List.of());
    }

    private void fact(int subject, Property property, Value value, String quote, double confidence) {
        facts.add(new Fact(subject, property, value, quote, text.indexOf(quote), "ro", confidence, "rule/test 1"));
    }

    private void addTo(GraphBuilder builder) {
        entities.forEach(builder::add);
        String hash = "sha256:" + "0".repeat(64);
        builder.add(
                new KnownPage("ro/podul.html", hash, Instant.parse("2026-01-02T03:04:05Z"), 200),
                new PageResult(hash, text, "Podul", null, new Language("ro", 0.98), mentions, facts, List.of()),
                iris::get);
    }

    private static void fail(Issue issue) {
        throw new AssertionError(issue.toString());
    }
}
