package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedQuadsTest {
    private static final Node PROPERTY = Words.iri("urn:p");

    @TempDir
    Path folder;

    @Test
    void sortsByBytesAndKeepsEachLineOnceAlsoWhenMemoryIsShort() throws IOException {
        List<String> lines = new ArrayList<>();
        try (SortedQuads quads = new SortedQuads(folder, 10)) {
            for (int i = 0; i < 2500; i++) {
                String text = new String(Character.toChars(0x41 + i * 977 % 0x1F000)); // letters of all planes
                quads.triple(Triple.create(Words.iri("urn:s"), PROPERTY, Literals.code(text)));
                quads.triple(Triple.create(Words.iri("urn:s" + i % 7), PROPERTY, Literals.integer(i % 50)));
            }
            quads.forEach(lines::add);
        }
        List<String> expected = new ArrayList<>(lines);
        expected.sort((a, b) ->
                Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
        assertThat(lines).isEqualTo(expected).doesNotHaveDuplicates().hasSizeGreaterThan(2500);
        assertThat(lines).isSortedAccordingTo(GraphFile::compare);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void readsBackTheTermsOfALine() {
        Triple odd = Triple.create(
                Words.iri("urn:s"), PROPERTY, Literals.text("ends in > like <this> .\n\"and\" \\more", "en"));
        var quad = org.apache.jena.sparql.core.Quad.create(Words.EVIDENCE_GRAPH, odd);
        assertThat(QuadLine.read(QuadLine.write(quad)).triple()).isEqualTo(odd);
        assertThat(QuadLine.read(QuadLine.write(quad)).isIn(Words.EVIDENCE_GRAPH))
                .isTrue();
        var fact = org.apache.jena.sparql.core.Quad.create(
                org.apache.jena.sparql.core.Quad.defaultGraphIRI,
                Triple.create(Words.iri("urn:s"), PROPERTY, PROPERTY));
        assertThat(QuadLine.read(QuadLine.write(fact)).triple()).isEqualTo(fact.asTriple());
        assertThat(QuadLine.read(QuadLine.write(fact)).isFact()).isTrue();
    }
}
