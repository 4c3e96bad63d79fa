package org.reticula.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Name;
import org.reticula.model.Ontology;
import org.reticula.model.Term;
import org.reticula.model.UsageException;

/** Reads what the vocabulary knows before any page is read: {@code ontology/vocabulary/*.ttl} and the countries. */
public final class VocabularyReader {
    private static final Map<Node, EntityKind> KINDS = kinds();

    private final List<VocabularyFile> files;
    private final CountryReader countries;
    private final Map<String, VocabularyFile> home = new HashMap<>();

    private VocabularyReader(List<VocabularyFile> files) {
        this.files = files;
        this.countries = new CountryReader(files);
    }

    /**
     * @return all terms, sorted by IRI
     * @throws UsageException naming file and term, if a file is not Turtle or a term contradicts the contract
     */
    public static List<Term> read(Ontology ontology) {
        return new VocabularyReader(files(ontology)).read();
    }

    static List<VocabularyFile> files(Ontology ontology) {
        return ontology.files("vocabulary", ".ttl").stream()
                .map(path -> VocabularyFile.read(ontology, path))
                .toList();
    }

    private List<Term> read() {
        List<Term> terms = new ArrayList<>(countries.list());
        for (VocabularyFile file : files) {
            for (Map.Entry<Node, EntityKind> subject : subjects(file).entrySet())
                terms.add(term(file, subject.getKey(), subject.getValue()));
        }
        terms.sort(Comparator.comparing(Term::iri));
        checkParents(terms);
        return List.copyOf(terms);
    }

    private static Map<Node, EntityKind> subjects(VocabularyFile file) {
        Map<Node, EntityKind> subjects = new LinkedHashMap<>();
        KINDS.forEach((type, kind) ->
                file.listSubjects(Words.TYPE, type).forEach(subject -> subjects.putIfAbsent(subject, kind)));
        return subjects;
    }

    private Term term(VocabularyFile file, Node subject, EntityKind kind) {
        VocabularyFile other = home.putIfAbsent(subject.getURI(), file);
        if (other != null) throw file.mistake(subject, "is described in " + other.name() + " too");
        List<Name> labels = labels(file, subject);
        return new Term(
                subject.getURI(),
                kind,
                labels,
                names(subject, Words.ALT_LABEL).stream()
                        .filter(Predicate.not(labels::contains))
                        .toList(),
                List.copyOf(new TreeSet<>(file.listTexts(subject, Words.ACRONYM))),
                names(subject, Words.SIGNAL),
                file.findText(subject, Words.NOTATION).orElse(null),
                country(file, subject),
                file.findText(subject, Words.PERIOD).orElse(null),
                parent(file, subject).orElse(null),
                type(file, subject));
    }

    /** From all files: a language may keep its names of known things in a file of its own. */
    private List<Name> names(Node subject, Node property) {
        return files.stream()
                .flatMap(file -> file.listNames(subject, property).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Name> labels(VocabularyFile file, Node subject) {
        Set<Name> labels = new TreeSet<>(names(subject, Words.LABEL));
        labels.addAll(names(subject, Words.PREF_LABEL));
        if (labels.isEmpty()) throw file.mistake(subject, "has no label");
        Set<String> languages = new HashSet<>();
        for (Name label : labels) {
            if (!languages.add(label.language()))
                throw file.mistake(subject, "has two labels in " + label.language() + ": make one skos:altLabel");
        }
        return List.copyOf(labels);
    }

    private @Nullable String country(VocabularyFile file, Node subject) {
        String code = file.findText(subject, Words.COUNTRY).orElse(null);
        if (code != null && !countries.codes().contains(code))
            throw file.mistake(subject, "is in a country that does not exist: " + code);
        return code;
    }

    private static Optional<String> parent(VocabularyFile file, Node subject) {
        return file.find(subject, Words.SUB_SCHEME_OF)
                .or(() -> file.find(subject, Words.SUB_ORGANISATION_OF))
                .map(Node::toString);
    }

    private static @Nullable String type(VocabularyFile file, Node subject) {
        return file.findText(subject, Words.ORGANISATION_TYPE)
                .or(() -> file.listSubjects(Words.TYPE, Words.NETWORK).contains(subject)
                        ? Optional.of("network")
                        : Optional.empty())
                .orElse(null);
    }

    private void checkParents(List<Term> terms) {
        Set<String> known = new HashSet<>();
        terms.forEach(t -> known.add(t.iri()));
        for (Term term : terms) {
            VocabularyFile file = home.get(term.iri());
            if (file != null && term.parent() != null && !known.contains(term.parent()))
                throw new UsageException(
                        file.name() + ": " + term.iri() + " belongs to what no file describes: " + term.parent());
        }
    }

    private static Map<Node, EntityKind> kinds() {
        Map<Node, EntityKind> kinds = new LinkedHashMap<>();
        kinds.put(Words.PROGRAMME, EntityKind.PROGRAMME);
        kinds.put(Words.NETWORK, EntityKind.ORGANISATION);
        kinds.put(Words.ORGANISATION, EntityKind.ORGANISATION);
        kinds.put(Words.PLACE_CLASS, EntityKind.PLACE);
        kinds.put(Words.PROJECT, EntityKind.PROJECT);
        kinds.put(Words.EVENT, EntityKind.EVENT);
        kinds.put(Words.CONCEPT, EntityKind.THEME);
        return kinds;
    }
}
