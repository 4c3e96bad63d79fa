package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadLineTest {
    private static final Node SUBJECT = NodeFactory.createURI("https://example.org/a");
    private static final Node PREDICATE = NodeFactory.createURI("https://example.org/p");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "Îngrijire „la domiciliu”",
                "a \"quoted\" word",
                "back\\slash",
                "two\nlines\tand\ra tab",
                "\u007F\u0085"
            })
    void writesTextAsJenaWould(String text) {
        for (Node literal : List.of(
                NodeFactory.createLiteralString(text),
                NodeFactory.createLiteralLang(text, "ro"),
                NodeFactory.createLiteralLang(text, "de-ch"))) {
            assertThat(line(literal)).isEqualTo(jena(literal));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/%C3%A9",
                "https://example.org/é",
                "https://example.org/a b",
                "urn:x<y>",
                "urn:x`\\^|{}",
                "urn:\u007F"
            })
    void writesIrisAsJenaWould(String iri) {
        assertThat(line(NodeFactory.createURI(iri))).isEqualTo(jena(NodeFactory.createURI(iri)));
    }

    @Test
    void writesNumbersAndDatesWithTheirTypes() {
        for (Node literal : List.of(
                Literals.integer(12),
                Literals.confidence(0.5),
                Literals.date("2024-02").orElseThrow()))
            assertThat(line(literal)).isEqualTo(jena(literal)).contains("^^<http://www.w3.org/2001/XMLSchema#");
    }

    @Test
    void writesAnyCharactersAsJenaWould() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 6) text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x3000));
            Node literal = NodeFactory.createLiteralLang(text.toString(), "en");
            Node iri = NodeFactory.createURI("urn:" + text);
            assertThat(line(literal)).isEqualTo(jena(literal));
            assertThat(line(iri)).isEqualTo(jena(iri));
        }
    }

    @Test
    void namesTheGraphLast() {
        Quad quad = Quad.create(NodeFactory.createURI("https://example.org/g"), SUBJECT, PREDICATE, SUBJECT);
        assertThat(QuadLine.write(quad))
                .isEqualTo(
                        "<https://example.org/a> <https://example.org/p> <https://example.org/a> <https://example.org/g> .");
    }

    @Test
    void readsBackWhatItWrote() {
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 6) text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x3000));
            for (Node object : List.of(
                    NodeFactory.createLiteralString(text.toString()),
                    NodeFactory.createLiteralLang(text.toString(), "de-ch"),
                    NodeFactory.createURI("urn:a" + i),
                    Literals.integer(i),
                    Literals.confidence(i / 2_000.0))) {
                assertThat(QuadLine.read(line(object)).triple()).isEqualTo(Triple.create(SUBJECT, PREDICATE, object));
            }
        }
    }

    private static String line(Node object) {
        return QuadLine.write(Quad.create(Quad.defaultGraphIRI, SUBJECT, PREDICATE, object));
    }

    private static String jena(Node object) {
        return NodeFmtLib.strNT(SUBJECT) + " " + NodeFmtLib.strNT(PREDICATE) + " " + NodeFmtLib.strNT(object) + " .";
    }
}
