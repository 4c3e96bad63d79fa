package org.reticula.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.reticula.model.Ontology;
import org.reticula.model.UsageException;

/** Writes the ontology and what the vocabulary says of the things in use. */
final class VocabularyWriter {
    /** Names come from the entity, which knows those of the pages too; signals are for finding only. */
    private static final Set<Node> ELSEWHERE = Set.of(Words.LABEL, Words.ALT_LABEL, Words.ACRONYM, Words.SIGNAL);

    private final StreamRDF out;

    VocabularyWriter(StreamRDF out) {
        this.out = out;
    }

    /** @throws UsageException if the ontology folder has no reticula.ttl */
    void writeOntology(Ontology ontology) {
        Path file = ontology.root().resolve("reticula.ttl");
        if (!Files.isRegularFile(file))
            throw new UsageException("the ontology has no reticula.ttl: " + ontology.root());
        RDFParser.fromString(ontology.read(file), Lang.TURTLE)
                .base(Iris.VOCABULARY)
                .labelToNode(LabelToNode.createScopeByDocumentHash(new UUID(0, 0))) // the same blank nodes every time
                .parse(new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        out.triple(Triple.create(
                                named(triple.getSubject()), triple.getPredicate(), named(triple.getObject())));
                    }
                });
    }

    /** @param inUse whether the graph needs this term; schemes and the like are no terms and always needed */
    void writeTerms(List<VocabularyFile> files, Predicate<String> isTerm, Predicate<String> inUse) {
        for (VocabularyFile file : files) {
            file.graph().find().forEachRemaining(triple -> {
                Node subject = triple.getSubject();
                if (!subject.isURI()) return;
                boolean term = isTerm.test(subject.getURI());
                if (term ? inUse.test(subject.getURI()) && !ELSEWHERE.contains(triple.getPredicate()) : true)
                    out.triple(typed(triple));
            });
        }
    }

    /** Files may give an organisation's type by its code alone. */
    private static Triple typed(Triple triple) {
        if (!triple.getPredicate().equals(Words.ORGANISATION_TYPE)
                || !triple.getObject().isLiteral()) return triple;
        return Triple.create(
                triple.getSubject(),
                triple.getPredicate(),
                OrganisationTypes.node(triple.getObject().getLiteralLexicalForm()));
    }

    /** The graph has no blank nodes, so that its lines can be sorted and compared. */
    private static Node named(Node node) {
        return node.isBlank() ? Words.iri(Iris.VOCABULARY + "node/" + node.getBlankNodeLabel()) : node;
    }
}
