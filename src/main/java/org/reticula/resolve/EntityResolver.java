package org.reticula.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reticula.curation.Decision;
import org.reticula.curation.Reference;
import org.reticula.model.EntityKind;
import org.reticula.model.Mention;
import org.reticula.model.Name;
import org.reticula.model.PageResult;
import org.reticula.model.Term;

/**
 * Says which mentions of all pages mean one thing. Pages come in any order; what comes out depends only on the set of
 * pages, the vocabulary and the registry. Not thread-safe.
 */
public final class EntityResolver {
    private static final String TERM = "\u0000term ";

    private final List<Term> terms;
    private final Map<String, Term> termOf = new HashMap<>();
    private final Map<String, String> countryOfTerm = new HashMap<>();
    private final IriAssigner assigner;
    private final NameAnalysis analysis;
    private final Registry registry;
    private final List<Decision> decisions;
    private ResolutionMemory memory;
    private final Set<String> pageBound = new HashSet<>();
    private final Map<String, Sighting> sightings = new HashMap<>();
    private final Map<String, Map<Integer, Sighting>> pages = new TreeMap<>();

    /**
     * @param terms the vocabulary: each is an entity under its own IRI
     * @param registry of the import before
     * @param baseIri new IRIs are {@code <baseIri><kind>/<slug>}, so it ends in a slash
     * @param analysis of the same vocabulary
     * @param decisions of people, which go before what the resolver thinks
     * @param before what the import before found out
     */
    public EntityResolver(
            List<Term> terms,
            Registry registry,
            String baseIri,
            NameAnalysis analysis,
            List<Decision> decisions,
            ResolutionMemory before) {
        this.memory = before;
        this.terms = List.copyOf(terms);
        this.registry = registry;
        this.decisions = List.copyOf(decisions);
        for (Decision decision : decisions) {
            bind(decision.thing());
            if (decision.other() != null) bind(decision.other());
        }
        this.assigner = new IriAssigner(baseIri, registry);
        this.analysis = analysis;
        for (Term term : terms) {
            termOf.put(term.iri(), term);
            if (term.kind() == EntityKind.COUNTRY && term.notation() != null) {
                countryOfTerm.put(term.iri(), term.notation());
            }
        }
        for (Term term : terms) {
            Sighting sighting = sighting(term);
            sightings.put(sighting.signature, sighting);
        }
    }

    /** What people tell apart by the page, no two pages may share. */
    private void bind(Reference reference) {
        if (reference.page() != null) pageBound.add(reference.kind() + " " + NameFolding.fold(reference.text()));
    }

    /**
     * Takes note of what a page mentions; the page itself is not kept.
     *
     * @param source id of the page; a page that comes twice counts once, the later one
     */
    public void add(String source, PageResult page) {
        PageEvidence evidence = new PageEvidence(page, countryOfTerm);
        Map<Integer, Sighting> mentions = new LinkedHashMap<>();
        for (Mention mention : page.mentions()) {
            Sighting seen = sighting(mention, evidence, source);
            mentions.put(mention.id(), sightings.computeIfAbsent(seen.signature, s -> seen));
        }
        pages.put(source, mentions);
    }

    /** Puts together what belongs together and gives everything its IRI. */
    public Resolution resolve() {
        List<Subject> subjects = subjects();
        Comparisons comparisons = new Comparisons(new SubjectPairScorer(analysis), memory);
        List<Link> links = comparisons.links(subjects, new Blocks(subjects).pairs());
        links = Clashes.unsure(subjects, Homonyms.unsure(subjects, links), comparisons);
        memory = comparisons.memory(subjects);
        subjects.forEach(Subject::forgetReading);
        Clustering clustering = new Clustering(subjects, links, Decided.NOTHING);
        References references = new References(subjects, pages, registry);
        Decided decided = Decided.NOTHING;
        if (!decisions.isEmpty()) {
            decided = new DecisionPlan(subjects, references, clustering).plan(decisions);
            clustering = new Clustering(subjects, links, decided);
        }
        Map<Integer, List<Subject>> members = new TreeMap<>();
        for (int i = 0; i < subjects.size(); i++) {
            members.computeIfAbsent(clustering.cluster(i), c -> new ArrayList<>())
                    .add(subjects.get(i));
        }
        List<Cluster> clusters = members.values().stream().map(Cluster::new).toList();
        EntityAssembler assembler = new EntityAssembler(terms);
        IriAssigner.Assignment assignment = assigner.assign(
                clusters, clusters.stream().map(assembler::bestName).toList(), termOf.keySet());
        DecisionOutcome outcome = new DecisionOutcome(subjects, clusters, assignment, references, decided);
        outcome.apply(decisions);
        return new ResolutionAssembler(subjects, clusters, assignment, assembler, outcome)
                .resolution(pages, clustering);
    }

    /** In the order of signatures, which no order of pages changes; sightings of replaced pages are left out. */
    private List<Subject> subjects() {
        Set<String> live = new HashSet<>();
        for (Term term : terms) live.add(signature(term));
        sightings.values().forEach(Sighting::forget);
        pages.forEach((source, mentions) -> {
            for (Sighting sighting : mentions.values()) {
                sighting.seenOn(source);
                live.add(sighting.signature);
            }
        });
        live.retainAll(sightings.keySet());
        return List.of(live.stream().sorted().toArray(String[]::new)).parallelStream()
                .map(signature -> subject(Objects.requireNonNull(sightings.get(signature))))
                .toList();
    }

    private Subject subject(Sighting sighting) {
        Outline known = memory.outline(sighting.content);
        if (known == null && sighting.signature.startsWith(TERM)) known = analysis.ofTerm(sighting);
        return new Subject(sighting, analysis, known);
    }

    /** After {@link #resolve()}: what the next import need not find out again. */
    public ResolutionMemory memory() {
        return memory;
    }

    private static String signature(Term term) {
        return TERM + term.iri();
    }

    private static Sighting sighting(Term term) {
        List<Name> names = new ArrayList<>(new TreeSet<>(term.labels()));
        names.addAll(new TreeSet<>(term.otherNames()));
        if (names.isEmpty()) names.add(new Name(lastStep(term.iri()), "und"));
        String country = term.kind() == EntityKind.COUNTRY ? term.notation() : term.country();
        List<String> acronyms = List.copyOf(new TreeSet<>(term.acronyms()));
        String content = TERM
                + String.join(
                        "\u0001",
                        term.iri(),
                        term.kind().name(),
                        names.toString(),
                        acronyms.toString(),
                        term.type(),
                        country);
        return new Sighting(
                signature(term),
                BlockKeys.hash(content),
                term.kind(),
                term.iri(),
                names,
                acronyms,
                List.of(),
                term.type(),
                country,
                null,
                Sighting.Context.NONE);
    }

    private static String lastStep(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private Sighting sighting(Mention mention, PageEvidence evidence, String source) {
        String term = mention.term() != null && termOf.containsKey(mention.term()) ? mention.term() : null;
        String country = evidence.country(mention);
        String pageCountry = country == null ? evidence.pageCountry() : null;
        List<String> identifiers = List.copyOf(evidence.identifiers(mention));
        Sighting.Context context = evidence.context(mention);
        List<String> acronyms = List.copyOf(new TreeSet<>(mention.acronyms()));
        String signature = signature(mention, term, country, pageCountry, identifiers, acronyms, context);
        long content = BlockKeys.hash(signature);
        if (term == null && (isNameless(mention, content) || isPageBound(mention))) signature += '\u0001' + source;
        return new Sighting(
                signature,
                content,
                mention.kind(),
                term,
                mention.names(),
                acronyms,
                identifiers,
                mention.type(),
                country,
                pageCountry,
                context);
    }

    private boolean isPageBound(Mention mention) {
        return !pageBound.isEmpty()
                && mention.names().stream()
                        .anyMatch(n -> pageBound.contains(mention.kind() + " " + NameFolding.fold(n.text())));
    }

    /** What its name does not tell from others is a thing of its page alone until something else shows more. */
    private boolean isNameless(Mention mention, long content) {
        Outline known = memory.outline(content);
        if (known != null) return known.nameless;
        return Reading.isNameless(
                mention.kind(),
                mention.names().stream().map(analysis.profiler()::words).toList());
    }

    private static String signature(
            Mention mention,
            @Nullable String term,
            @Nullable String country,
            @Nullable String pageCountry,
            List<String> identifiers,
            List<String> acronyms,
            Sighting.Context context) {
        StringBuilder all = new StringBuilder(mention.kind().name());
        for (Name name : mention.names()) {
            all.append('\u0001').append(name.text()).append('@').append(name.language());
        }
        for (Object part : new Object[] {acronyms, identifiers, context})
            all.append('\u0001').append(part);
        for (@Nullable String part : new @Nullable String[] {term, mention.type(), country, pageCountry}) {
            all.append('\u0001').append(part == null ? "" : part);
        }
        return all.toString();
    }
}
