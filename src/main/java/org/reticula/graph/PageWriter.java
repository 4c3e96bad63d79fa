package org.reticula.graph;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.reticula.model.Entity;
import org.reticula.model.EntityKind;
import org.reticula.model.Fact;
import org.reticula.model.Issue;
import org.reticula.model.KnownPage;
import org.reticula.model.Mention;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** What one page is, mentions and states, with the words that say so. */
final class PageWriter {
    private final StreamRDF out;
    private final Iris iris;
    private final FactMapper facts;
    private final Function<String, Optional<Entity>> entities;
    private final Corrections corrections;
    private final Consumer<String> used;
    private final Node today;
    private final Consumer<Issue> issues;

    /**
     * @param entities by IRI
     * @param corrections by people, all of them
     * @param used gets the IRI of each thing that a page mentions
     * @param today the import's date, in UTC
     */
    PageWriter(
            StreamRDF out,
            Iris iris,
            Function<String, Optional<Entity>> entities,
            Corrections corrections,
            Consumer<String> used,
            LocalDate today,
            Consumer<Issue> issues) {
        this.out = out;
        this.iris = iris;
        this.facts = new FactMapper(iris);
        this.entities = entities;
        this.corrections = corrections;
        this.used = used;
        this.today = Literals.day(today);
        this.issues = issues;
    }

    /** @param iriOf mention's id to IRI */
    void write(KnownPage page, PageResult result, IntFunction<String> iriOf) {
        new Writing(page, result, iriOf).write();
    }

    /** One page on its way. */
    private final class Writing {
        private final KnownPage page;
        private final PageResult result;
        private final Node node;
        private final Map<Integer, Entity> things = new LinkedHashMap<>();
        private final Set<Integer> nothing = new HashSet<>();
        private final Map<Triple, Evidence> held = new LinkedHashMap<>();

        Writing(KnownPage page, PageResult result, IntFunction<String> iriOf) {
            this.page = page;
            this.result = result;
            this.node = iris.page(page.source());
            for (Mention mention : result.mentions()) {
                String iri = iriOf.apply(mention.id());
                entities.apply(iri)
                        .ifPresentOrElse(
                                e -> know(mention.id(), e),
                                () -> report("EntityUnknown", "nothing is known of " + iri));
            }
        }

        private void know(int mention, Entity entity) {
            if (corrections.isNothing(entity.iri(), entity.kind(), page.source())) {
                nothing.add(mention);
                return;
            }
            things.put(mention, entity);
            used.accept(entity.iri());
        }

        void write() {
            describe();
            Set<Integer> stated = new HashSet<>();
            for (Fact fact : result.facts()) {
                if (state(fact) && fact.property() == Property.EXISTS) stated.add(fact.subject());
            }
            for (Mention mention : result.mentions()) {
                Entity entity = things.get(mention.id());
                if (entity != null) mention(mention, entity, stated.contains(mention.id()));
            }
            held.forEach(this::hold);
        }

        private void describe() {
            say(Words.TYPE, Words.PAGE);
            say(Words.SOURCE, Literals.code(page.source()));
            say(Words.LANGUAGE, Literals.code(result.language().tag()));
            say(Words.LANGUAGE_CONFIDENCE, Literals.confidence(result.language().confidence()));
            say(Words.GENERATED_AT, Literals.instant(page.fetchedAt()));
            say(Words.CONTENT_HASH, Literals.code(page.contentHash()));
            say(Words.HTTP_STATUS, Literals.integer(page.httpStatus()));
            if (result.title() != null)
                say(Words.TITLE, Literals.text(result.title(), result.language().tag()));
            if (result.canonicalUrl() != null && Iris.isIri(result.canonicalUrl()))
                say(Words.URL, Words.iri(result.canonicalUrl()));
        }

        private void say(Node property, Node object) {
            out.triple(Triple.create(node, property, object));
        }

        /** Whether the fact could be stated. */
        private boolean state(Fact fact) {
            Entity entity = things.get(fact.subject());
            if (entity == null || fact.value() instanceof Value.Thing thing && nothing.contains(thing.mention()))
                return false;
            Node subject = Words.iri(entity.iri());
            List<Statement> statements =
                    facts.map(fact, subject, EntityWriter.type(entity.kind()), id -> Optional.ofNullable(things.get(id))
                            .map(e -> Words.iri(e.iri())));
            if (statements.isEmpty())
                report("FactImpossible", "cannot say " + fact.property() + " " + fact.value() + ": " + fact.quote());
            if (!statements.isEmpty() && corrections.isWrong(statements.get(0).triple(), page.source())) return false;
            for (Statement statement : statements) {
                if (support(statement.triple(), Evidence.of(fact)))
                    statement.details().forEach(out::triple);
            }
            return !statements.isEmpty();
        }

        /** The mention shows that the thing exists, unless the page says so in words of its own. */
        private void mention(Mention mention, Entity entity, boolean stated) {
            Evidence evidence = Evidence.of(mention, result.language().tag());
            Node thing = Words.iri(entity.iri());
            support(Triple.create(node, Words.MENTIONS, thing), evidence);
            if (entity.term() != null) return; // the vocabulary's own word for it
            if (!stated) support(Triple.create(thing, Words.TYPE, EntityWriter.type(entity.kind())), evidence);
            boolean located = entity.kind() == EntityKind.ORGANISATION || entity.kind() == EntityKind.PLACE;
            String country = mention.country();
            if (located && country != null && country.equals(entity.country()))
                fallback(Triple.create(thing, Words.COUNTRY, Words.iri(CountryReader.PREFIX + country)), evidence);
            String type = mention.type();
            if (entity.kind() == EntityKind.ORGANISATION && type != null && type.equals(entity.type())) {
                support(Triple.create(thing, Words.ORGANISATION_TYPE, OrganisationTypes.node(type)), evidence);
                if (OrganisationTypes.isNetwork(type))
                    support(Triple.create(thing, Words.TYPE, Words.NETWORK), evidence);
            }
            for (String identifier : mention.identifiers())
                fallback(Triple.create(thing, Words.IDENTIFIER, Literals.code(identifier)), evidence);
        }

        private boolean support(Triple statement, Evidence evidence) {
            if (corrections.isWrong(statement, page.source())) return false;
            if (!evidence.isIn(result.text())) {
                report("QuoteNotOnPage", "left out, as the page does not say: " + evidence.quote());
                return false;
            }
            held.merge(statement, evidence, (a, b) -> Evidence.BEST_FIRST.compare(a, b) <= 0 ? a : b);
            return true;
        }

        /** Only where no fact of the page says the same. */
        private void fallback(Triple statement, Evidence evidence) {
            if (!held.containsKey(statement)) support(statement, evidence);
        }

        private void hold(Triple statement, Evidence evidence) {
            out.triple(statement);
            Node id = iris.evidence(statement, node);
            prove(id, Words.SUBJECT, statement.getSubject());
            prove(id, Words.PREDICATE, statement.getPredicate());
            prove(id, Words.OBJECT, statement.getObject());
            prove(id, Words.QUOTE, evidence.quoteNode());
            prove(id, Words.CONFIDENCE, Literals.confidence(evidence.confidence()));
            prove(id, Words.EXTRACTOR, Literals.code(evidence.extractor()));
            prove(id, Words.DERIVED_FROM, node);
            prove(id, Words.FIRST_SEEN, today);
        }

        private void prove(Node evidence, Node property, Node object) {
            out.quad(Quad.create(Words.EVIDENCE_GRAPH, evidence, property, object));
        }

        private void report(String code, String message) {
            issues.accept(new Issue(code, page.source(), message, true));
        }
    }
}
