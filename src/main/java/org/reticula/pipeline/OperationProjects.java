package org.reticula.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reticula.curation.Decision;
import org.reticula.curation.Reference;
import org.reticula.model.Entity;
import org.reticula.model.EntityKind;
import org.reticula.model.Mention;
import org.reticula.model.Name;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Term;
import org.reticula.model.Value;
import org.reticula.operations.Operation;

/**
 * The projects of lists of operations. A list tells them apart better than names could: thousands are called alike. So each has an IRI of
 * its own, made of list and code, and only those that a page or a decision names too are shown to the resolver: as terms of a vocabulary,
 * which are never joined with each other, and whose IRI stays.
 */
final class OperationProjects {
    static final OperationProjects NONE = new OperationProjects("");

    private final String base;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Term> shared = new LinkedHashMap<>();
    private final Map<String, Entity> own = new HashMap<>();

    /** @param base that IRIs begin with */
    OperationProjects(String base) {
        this.base = base;
    }

    /** What a page calls a project. */
    void addNames(PageResult page) {
        for (Mention mention : page.mentions()) {
            if (mention.kind() != EntityKind.PROJECT) continue;
            for (Name name : mention.names()) names.add(Operation.folded(name.text()));
            for (String acronym : mention.acronyms()) names.add(Operation.folded(acronym));
            mention.identifiers().forEach(names::add);
        }
        page.facts().stream().filter(f -> f.property() == Property.IDENTIFIER).forEach(f -> {
            if (f.value() instanceof Value.Text text) names.add(text.text());
        });
    }

    /** What a person calls a project. */
    void addNames(Decision decision) {
        addNames(decision.thing());
        if (decision.other() != null) addNames(decision.other());
    }

    private void addNames(Reference reference) {
        if (reference.kind() != null && reference.kind() != EntityKind.PROJECT) return;
        names.add(reference.text());
        names.add(Operation.folded(reference.text()));
        if (reference.page() != null) names.add(reference.page());
    }

    /** Whether anything besides the lists names projects. */
    boolean hasNames() {
        return !names.isEmpty();
    }

    /** Takes note of an operation; one that a page or person names becomes a term. */
    void add(Operation operation) {
        String iri = iri(operation);
        if (isNamed(operation, iri)) {
            shared.put(iri, term(operation, iri));
            return;
        }
        List<Name> all = operation.names();
        String code = operation.code();
        own.put(
                iri,
                new Entity(
                        iri,
                        EntityKind.PROJECT,
                        iri,
                        all.subList(0, 1),
                        all.subList(1, all.size()),
                        List.of(),
                        code == null ? List.of() : List.of(code),
                        null,
                        null,
                        List.of()));
    }

    private boolean isNamed(Operation operation, String iri) {
        if (names.isEmpty()) return false;
        String code = operation.code();
        return code != null && names.contains(code)
                || names.contains(iri)
                || names.contains(operation.page().source())
                || operation.names().stream().anyMatch(n -> names.contains(Operation.folded(n.text())));
    }

    private static Term term(Operation operation, String iri) {
        List<Name> all = operation.names();
        return new Term(
                iri,
                EntityKind.PROJECT,
                all.subList(0, 1),
                all.subList(1, all.size()),
                List.of(),
                List.of(),
                operation.code(),
                null,
                null,
                null,
                null);
    }

    /** The vocabulary with what lists and pages share. */
    List<Term> terms(List<Term> vocabulary) {
        if (shared.isEmpty()) return vocabulary;
        List<Term> all = new ArrayList<>(vocabulary);
        all.addAll(shared.values());
        return all;
    }

    /** Those that nobody else names; their IRIs are in no resolution. */
    Iterable<Entity> own() {
        return own.values();
    }

    boolean isShared(Operation operation) {
        return shared.containsKey(iri(operation));
    }

    String iri(Operation operation) {
        return base + "project/" + operation.localName();
    }

    /** What of an operation the resolver has to look at. */
    PageResult forResolver(Operation operation, PageResult result) {
        String iri = iri(operation);
        boolean known = shared.containsKey(iri);
        List<Mention> mentions = new ArrayList<>();
        for (Mention mention : result.mentions()) {
            if (mention.id() != Operation.PROJECT) mentions.add(mention);
            else if (known) mentions.add(withTerm(mention, iri));
        }
        return new PageResult(
                result.contentHash(),
                result.text(),
                result.title(),
                result.canonicalUrl(),
                result.language(),
                mentions,
                known ? result.facts() : List.of(),
                List.of());
    }

    private static Mention withTerm(Mention mention, String iri) {
        return new Mention(
                mention.id(),
                mention.kind(),
                iri,
                mention.names(),
                mention.acronyms(),
                mention.identifiers(),
                mention.type(),
                mention.country(),
                mention.quote(),
                mention.quoteStart(),
                mention.confidence(),
                mention.extractor());
    }
}
