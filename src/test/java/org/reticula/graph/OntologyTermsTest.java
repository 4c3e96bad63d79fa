package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.reticula.model.Ontology;

/** Our own terms, as reticula.ttl defines them. */
class OntologyTermsTest {
    private static final Pattern OURS = Pattern.compile("\\bret:(\\w+)");
    private static final Ontology ONTOLOGY = Ontology.open(null);
    private static final Graph TERMS = VocabularyFile.read(
                    ONTOLOGY, ONTOLOGY.root().resolve("reticula.ttl"))
            .graph();

    @Test
    void haveLabelCommentAndAStandardRelative() {
        Set<Node> terms = classes();
        terms.addAll(properties());
        assertThat(terms).hasSizeGreaterThan(30).allSatisfy(term -> {
            assertThat(has(term, RDFS.label.asNode())).as(term + " label").isTrue();
            assertThat(has(term, RDFS.comment.asNode())).as(term + " comment").isTrue();
            assertThat(List.of(RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch))
                    .as(term + " alignment")
                    .anyMatch(property -> has(term, property.asNode()));
        });
    }

    @Test
    void sayWhatAPropertyLeadsFromAndTo() {
        assertThat(properties()).allSatisfy(property -> {
            assertThat(has(property, RDFS.domain.asNode()))
                    .as(property + " domain")
                    .isTrue();
            assertThat(has(property, RDFS.range.asNode()))
                    .as(property + " range")
                    .isTrue();
        });
    }

    @Test
    void coverEveryTermThatVocabularyShapesAndQueriesUse() {
        Set<String> defined = new TreeSet<>();
        classes().forEach(term -> defined.add(term.getLocalName()));
        properties().forEach(term -> defined.add(term.getLocalName()));
        for (Path file : files()) {
            Set<String> used = new TreeSet<>();
            Matcher matcher = OURS.matcher(ONTOLOGY.read(file));
            while (matcher.find()) used.add(matcher.group(1));
            assertThat(defined).as(file.toString()).containsAll(used);
        }
    }

    @Test
    void offerTheTypesOfOrganisationsAsConcepts() {
        assertThat(TERMS.find(Node.ANY, Words.NOTATION, Node.ANY)
                        .mapWith(t -> t.getObject().getLiteralLexicalForm())
                        .toList())
                .containsExactlyInAnyOrder(
                        "ministry",
                        "municipality",
                        "public-body",
                        "ngo",
                        "university",
                        "network",
                        "eu-body",
                        "international-body",
                        "provider",
                        "company");
    }

    private static List<Path> files() {
        List<Path> turtle = ONTOLOGY.files("", ".ttl");
        List<Path> queries = ONTOLOGY.files("queries", ".rq");
        return Stream.concat(turtle.stream(), queries.stream()).toList();
    }

    private static Set<Node> classes() {
        return ours(OWL.Class.asNode());
    }

    private static Set<Node> properties() {
        Set<Node> all = ours(OWL.ObjectProperty.asNode());
        all.addAll(ours(OWL.DatatypeProperty.asNode()));
        return all;
    }

    private static Set<Node> ours(Node type) {
        Set<Node> found = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        TERMS.find(Node.ANY, Words.TYPE, type)
                .mapWith(t -> t.getSubject())
                .filterKeep(Node::isURI)
                .forEachRemaining(found::add);
        return found;
    }

    private static boolean has(Node subject, Node property) {
        return TERMS.contains(subject, property, Node.ANY);
    }
}
