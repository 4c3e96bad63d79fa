package org.reticula.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reticula.curation.Reference;
import org.reticula.model.Entity;
import org.reticula.model.Merge;
import org.reticula.model.Name;

/** Puts names, IRIs and explanations of all clusters into one {@link Resolution}. */
final class ResolutionAssembler {
    private final List<Subject> subjects;
    private final List<Cluster> clusters;
    private final IriAssigner.Assignment assignment;
    private final EntityAssembler assembler;
    private final DecisionOutcome outcome;
    private final Map<Sighting, String> iriOf = new IdentityHashMap<>();

    ResolutionAssembler(
            List<Subject> subjects,
            List<Cluster> clusters,
            IriAssigner.Assignment assignment,
            EntityAssembler assembler,
            DecisionOutcome outcome) {
        this.subjects = subjects;
        this.clusters = clusters;
        this.assignment = assignment;
        this.assembler = assembler;
        this.outcome = outcome;
        for (int c = 0; c < clusters.size(); c++) {
            for (Subject member : clusters.get(c).members()) {
                iriOf.put(member.sighting(), assignment.iris().get(c));
            }
        }
    }

    Resolution resolution(Map<String, Map<Integer, Sighting>> pages, Clustering clustering) {
        Map<String, Map<Integer, String>> iris = new TreeMap<>();
        pages.forEach((source, mentions) -> {
            Map<Integer, String> page = new LinkedHashMap<>();
            mentions.forEach((id, sighting) -> page.put(id, iri(sighting)));
            iris.put(source, page);
        });
        return new Resolution(
                entities(),
                iris,
                assignment.registry(),
                merges(clustering.merged()),
                unsure(clustering.unsure()),
                outcome.applied(),
                outcome.issues());
    }

    private List<Entity> entities() {
        Map<String, List<String>> retired = retired(assignment.registry());
        RightNames names = new RightNames(outcome.applied());
        List<Entity> entities = new ArrayList<>();
        for (int c = 0; c < clusters.size(); c++) {
            String iri = assignment.iris().get(c);
            entities.add(names.give(assembler.entity(clusters.get(c), iri, retired.getOrDefault(iri, List.of()))));
        }
        entities.sort(Comparator.comparing(Entity::iri));
        return entities;
    }

    /** IRIs that were merged into each, sorted. */
    private static Map<String, List<String>> retired(Registry registry) {
        Map<String, List<String>> retired = new HashMap<>();
        registry.now().forEach((old, now) -> retired.computeIfAbsent(now, e -> new ArrayList<>())
                .add(old));
        return retired;
    }

    private List<Merge> merges(List<Link> links) {
        List<Merge> merges = new ArrayList<>();
        for (Link link : links) {
            Sighting left = subjects.get(link.left()).sighting();
            Sighting right = subjects.get(link.right()).sighting();
            merges.add(new Merge(
                    iri(left),
                    name(left, right),
                    left.source(),
                    name(right, left),
                    right.source(),
                    link.verdict().score(),
                    link.verdict().reasons()));
        }
        merges.sort(Comparator.comparing(Merge::iri)); // stable: surest first within each
        return merges;
    }

    /** A term has many names: the one in the other's language tells most. */
    private static Name name(Sighting sighting, Sighting other) {
        if (sighting.term == null || sighting.count() > 0) return sighting.bestName();
        String language = other.bestName().language();
        return sighting.names.stream()
                .filter(n -> n.language().equals(language))
                .findFirst()
                .orElse(sighting.bestName());
    }

    private List<UnsurePair> unsure(List<Link> links) {
        List<UnsurePair> pairs = new ArrayList<>();
        Set<String> listed = new TreeSet<>();
        for (Link link : links) {
            Sighting a = subjects.get(link.left()).sighting();
            Sighting b = subjects.get(link.right()).sighting();
            boolean ordered = iri(a).compareTo(iri(b)) <= 0;
            Sighting left = ordered ? a : b;
            Sighting right = ordered ? b : a;
            if (iri(left).equals(iri(right)) || !listed.add(iri(left) + " " + iri(right))) continue;
            pairs.add(new UnsurePair(
                    iri(left),
                    iri(right),
                    reference(left),
                    reference(right),
                    link.verdict().score(),
                    link.verdict().reasons()));
        }
        return pairs;
    }

    /** What tells it from all others: its name and country, and the page only where these do not. */
    private Reference reference(Sighting sighting) {
        if (sighting.term != null) return new Reference(sighting.kind, sighting.term, null, null);
        String name = sighting.bestName().text();
        Reference plain = new Reference(sighting.kind, name, References.country(sighting), null);
        return outcome.iris(plain).size() == 1
                ? plain
                : new Reference(sighting.kind, name, plain.country(), sighting.source());
    }

    private String iri(Sighting sighting) {
        String iri = iriOf.get(sighting);
        if (iri == null) throw new IllegalStateException("not clustered: " + sighting.signature);
        return iri;
    }
}
