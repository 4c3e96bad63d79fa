package org.reticula.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.reticula.curation.Applied;
import org.reticula.curation.Decision;
import org.reticula.model.Entity;
import org.reticula.model.EntityKind;
import org.reticula.model.Issue;
import org.reticula.model.KnownPage;
import org.reticula.model.Merge;
import org.reticula.model.Ontology;
import org.reticula.model.Origin;
import org.reticula.model.PageResult;
import org.reticula.model.Term;

/**
 * Collects entities and pages as sorted N-Quads, whatever their number: all entities first, then all pages, in any order.
 * Only what a page mentions gets into the graph, with what that belongs to; countries and themes always do.
 */
public final class GraphBuilder implements AutoCloseable {
    private final Ontology ontology;
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, Entity> entities = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Iris iris;
    private final SortedQuads quads;
    private final PageWriter pages;
    private final Corrections corrections;
    private final List<Applied> decisions = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final Consumer<Issue> issues;
    private final OriginWriter origins;
    private final Map<String, String> moved = new HashMap<>();

    /**
     * @param terms all terms of the ontology's vocabulary
     * @param workFolder for what does not fit in memory; emptied at {@link #close()}
     * @param today the import's date in UTC: when evidence that the release before does not have was first seen
     */
    public GraphBuilder(
            Ontology ontology, List<Term> terms, Iris iris, Path workFolder, LocalDate today, Consumer<Issue> issues) {
        this.ontology = ontology;
        this.issues = issues;
        this.iris = iris;
        quads = new SortedQuads(workFolder);
        corrections = new Corrections(new FactMapper(iris), this::kind);
        pages = new PageWriter(
                quads, iris, iri -> Optional.ofNullable(entities.get(iri)), corrections, used::add, today, issues);
        origins = new OriginWriter(quads, iris);
        for (Term term : terms) {
            this.terms.put(term.iri(), term);
            entities.put(term.iri(), entity(term));
        }
    }

    /** What the pages call a thing; replaces what the vocabulary alone says of it. */
    public void add(Entity entity) {
        if (Iris.isIri(entity.iri())) entities.put(entity.iri(), entity);
        else issues.accept(new Issue("EntityWithoutIri", entity.iri(), "left out, as its IRI is none", true));
    }

    /** Why names were put together. */
    public void addMerges(Collection<Merge> why) {
        merges.addAll(why);
    }

    /** What people decided: before the pages, as they are read in its light, and once, with all of it. */
    public void decide(Collection<Applied> decided) {
        decisions.addAll(decided);
        decided.stream()
                .sorted((a, b) -> Decision.OLDEST_FIRST.compare(a.decision(), b.decision()))
                .forEach(corrections::add);
    }

    /** Decisions that came to nothing; to be asked when all pages are added. */
    public List<Issue> decisionIssues() {
        return corrections.issues();
    }

    /** A page that the release before knows under another source: what it says is no newer for that. */
    public void addMove(String from, String to) {
        moved.put(iris.pageHalf(to), iris.pageHalf(from));
    }

    /** Where pages come from; to be added before them. */
    public void add(Origin origin) {
        origins.add(origin);
    }

    /** @param iriOf id of a mention of the page to the IRI of its entity */
    public void add(KnownPage page, PageResult result, IntFunction<String> iriOf) {
        pages.write(page, result, iriOf);
        origins.write(page);
    }

    /**
     * Adds names and vocabulary of what is in use and writes everything: one sorted N-Quads line per statement.
     *
     * @param before lines of the release before, for the days on which evidence was first seen; null if there is none
     */
    void writeTo(Path file, @Nullable BufferedReader before) throws IOException {
        writeDecisions();
        useParents();
        MergeWriter mergeWriter = new MergeWriter(quads, iris);
        merges.stream().filter(m -> isUsed(m.iri())).forEach(mergeWriter::write);
        EntityWriter writer = new EntityWriter(quads);
        for (Entity entity : entities.values()) {
            if (isUsed(entity.iri())) writer.write(entity);
        }
        VocabularyWriter vocabulary = new VocabularyWriter(quads);
        vocabulary.writeOntology(ontology);
        vocabulary.writeTerms(VocabularyReader.files(ontology), terms::containsKey, this::isUsed);
        FirstSeen firstSeen = new FirstSeen(before, moved);
        try (Writer out = Files.newBufferedWriter(file)) {
            quads.forEach(line -> out.append(firstSeen.keep(line)).append('\n'));
        }
    }

    private void writeDecisions() {
        DecisionWriter writer = new DecisionWriter(quads, iris, corrections);
        decisions.forEach(writer::write);
        for (Statement statement : corrections.right()) {
            quads.triple(statement.triple());
            statement.details().forEach(quads::triple);
            for (Node end :
                    List.of(statement.triple().getSubject(), statement.triple().getObject())) {
                if (end.isURI() && entities.containsKey(end.getURI())) used.add(end.getURI());
            }
        }
    }

    private EntityKind kind(String iri) {
        Entity entity = entities.get(iri);
        if (entity == null) throw new IllegalArgumentException("a decision about what nobody knows: " + iri);
        return entity.kind();
    }

    String base() {
        return iris.base();
    }

    @Override
    public void close() {
        quads.close();
    }

    private boolean isUsed(String iri) {
        Entity entity = entities.get(iri);
        return used.contains(iri)
                || entity != null && (entity.kind() == EntityKind.COUNTRY || entity.kind() == EntityKind.THEME);
    }

    private void useParents() {
        Deque<String> open = new ArrayDeque<>(used);
        while (!open.isEmpty()) {
            Term term = terms.get(open.pop());
            if (term != null && term.parent() != null && used.add(term.parent())) open.push(term.parent());
        }
    }

    private static Entity entity(Term term) {
        return new Entity(
                term.iri(),
                term.kind(),
                term.iri(),
                term.labels(),
                term.otherNames(),
                term.acronyms(),
                List.of(),
                term.type(),
                term.country(),
                List.of());
    }
}
