package org.reticula.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Entity;
import org.reticula.model.EntityKind;
import org.reticula.model.Language;
import org.reticula.model.Name;
import org.reticula.model.Term;

/** Makes one entity of a cluster: its best name per language, all its other names, its codes. */
final class EntityAssembler {
    /** Longer "names" are sentences. */
    private static final int LONGEST_NAME = 200;

    private final Map<String, Term> terms = new TreeMap<>();

    EntityAssembler(List<Term> terms) {
        for (Term term : terms) this.terms.put(term.iri(), term);
    }

    /** The name that new IRIs are made of: the most frequent first name, then the longest, then the smallest. */
    String bestName(Cluster cluster) {
        Map<Name, Integer> votes = firstNames(cluster);
        return best(votes).text();
    }

    Entity entity(Cluster cluster, String iri, List<String> retired) {
        Term term = cluster.term() == null ? null : terms.get(cluster.term());
        List<Name> labels = term != null && !term.labels().isEmpty() ? term.labels() : labels(cluster);
        Set<String> acronyms = new TreeSet<>();
        Set<String> identifiers = new TreeSet<>();
        for (Subject member : cluster.members()) {
            acronyms.addAll(member.sighting().acronyms);
            acronyms.addAll(member.outline().acronyms);
            identifiers.addAll(member.sighting().identifiers);
        }
        Sighting first = cluster.members().get(0).sighting();
        return new Entity(
                iri,
                first.kind,
                cluster.term(),
                labels.stream().sorted().toList(),
                otherNames(cluster, term, labels),
                List.copyOf(acronyms),
                List.copyOf(identifiers),
                term != null && term.type() != null ? term.type() : mostFrequent(cluster, s -> s.type),
                term != null && term.country() != null ? term.country() : mostFrequent(cluster, s -> s.country),
                retired);
    }

    private static Map<Name, Integer> firstNames(Cluster cluster) {
        Map<Name, Integer> votes = new TreeMap<>();
        for (Subject member : cluster.members()) {
            Sighting sighting = member.sighting();
            votes.merge(sighting.bestName(), sighting.count(), Integer::sum);
        }
        return votes;
    }

    private static List<Name> labels(Cluster cluster) {
        Map<String, Map<Name, Integer>> byLanguage = new TreeMap<>();
        firstNames(cluster).forEach((name, count) -> byLanguage
                .computeIfAbsent(name.language(), l -> new TreeMap<>())
                .put(name, count));
        List<Name> labels = new ArrayList<>();
        byLanguage.forEach((language, votes) -> {
            // a name of no language, such as an acronym, is a label only where there is no other
            if (!language.equals(Language.UNKNOWN) || byLanguage.size() == 1) labels.add(best(votes));
        });
        return labels;
    }

    private static Name best(Map<Name, Integer> votes) {
        return votes.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<Name, Integer> vote) -> -vote.getValue())
                        .thenComparing(vote -> -vote.getKey().text().length())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    private static List<Name> otherNames(Cluster cluster, @Nullable Term term, List<Name> labels) {
        Set<Name> names = new TreeSet<>();
        if (term != null) names.addAll(term.otherNames());
        Set<String> known = new TreeSet<>();
        if (term != null) {
            term.otherNames().forEach(n -> known.add(NameFolding.fold(n.text())));
            term.labels().forEach(n -> known.add(NameFolding.fold(n.text())));
        }
        boolean printed = term == null || (term.kind() != EntityKind.COUNTRY && term.kind() != EntityKind.THEME);
        for (Subject member : cluster.members()) {
            if (!printed || member.sighting().count() == 0) continue;
            for (Name name : member.sighting().names) {
                if (sensible(name.text()) && !known.contains(NameFolding.fold(name.text()))) names.add(name);
            }
        }
        names.removeAll(labels);
        addLatin(names, labels);
        return List.copyOf(names);
    }

    /** Names in another script also in Latin letters, tagged so: "el-Latn". */
    private static void addLatin(Set<Name> names, List<Name> labels) {
        List<Name> all = new ArrayList<>(names);
        all.addAll(labels);
        for (Name name : all) {
            if (!latin(name.text())) names.add(new Name(NameFolding.latin(name.text()), name.language() + "-Latn"));
        }
    }

    private static boolean latin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static boolean sensible(String text) {
        return text.length() <= LONGEST_NAME && text.codePoints().anyMatch(Character::isLetter);
    }

    private static @Nullable String mostFrequent(Cluster cluster, Function<Sighting, @Nullable String> field) {
        Map<String, Integer> votes = new TreeMap<>();
        for (Subject member : cluster.members()) {
            String value = field.apply(member.sighting());
            if (value != null) votes.merge(value, member.sighting().count(), Integer::sum);
        }
        return votes.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, Integer> vote) -> -vote.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
