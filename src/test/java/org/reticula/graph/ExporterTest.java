package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExporterTest {
    @TempDir
    static Path data;

    private static Release release;
    private static Set<String> everything;

    @BeforeAll
    static void publish() throws IOException {
        release = Sample.publish(new ReleaseStore(data, Sample.clock(Sample.NOON)), Sample.NOON, Sample.romanian());
        everything = readBack(ExportFormat.NQUADS, Lang.NQUADS);
        assertThat(everything).hasSize((int) release.manifest().graph().quads());
    }

    @Test
    void exportsEverythingAsTrigAndJsonLd() throws IOException {
        assertThat(difference(readBack(ExportFormat.TRIG, Lang.TRIG), everything))
                .isEmpty();
        assertThat(difference(readBack(ExportFormat.JSONLD, Lang.JSONLD), everything))
                .isEmpty();
    }

    @Test
    void exportsTheFactsAsTurtle() throws IOException {
        Set<String> facts = new TreeSet<>(everything);
        facts.removeIf(line -> !QuadLine.read(line).isFact());
        assertThat(difference(readBack(ExportFormat.TURTLE, Lang.TURTLE), facts))
                .isEmpty();
    }

    private static Set<String> difference(Set<String> one, Set<String> other) {
        Set<String> difference = new TreeSet<>(one);
        difference.removeAll(other);
        other.stream().filter(line -> !one.contains(line)).forEach(difference::add);
        return difference;
    }

    private static Set<String> readBack(ExportFormat format, Lang lang) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exporter.write(release, format, out);
        DatasetGraph graph = DatasetGraphFactory.createTxnMem();
        RDFParser.source(new ByteArrayInputStream(out.toByteArray())).lang(lang).parse(graph);
        Set<String> lines = new TreeSet<>();
        graph.find().forEachRemaining(quad -> lines.add(QuadLine.write(quad)));
        return lines;
    }
}
