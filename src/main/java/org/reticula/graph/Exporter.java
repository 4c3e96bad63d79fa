package org.reticula.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Writes a whole release in a standard format, one thing after the other, so that no release is too large. */
public final class Exporter {
    private Exporter() {}

    public static void write(Release release, ExportFormat format, OutputStream out) throws IOException {
        Words.init();
        switch (format) {
            case NQUADS -> copy(release, out);
            case TRIG -> stream(release, StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS));
            case TURTLE -> stream(release, facts(StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS)));
            case JSONLD -> {
                try (JsonLdWriter writer = new JsonLdWriter(out)) {
                    parse(release, writer);
                }
            }
        }
        out.flush();
    }

    private static void copy(Release release, OutputStream out) throws IOException {
        try (InputStream lines = GraphFile.open(release.folder())) {
            lines.transferTo(out);
        }
    }

    private static void stream(Release release, StreamRDF writer) throws IOException {
        Prefixes.map().forEach(writer::prefix);
        parse(release, writer);
    }

    private static void parse(Release release, StreamRDF reader) throws IOException {
        try (InputStream lines = GraphFile.open(release.folder())) {
            RDFParser.source(lines).lang(Lang.NQUADS).checking(false).parse(new FactsAndQuads(reader));
        }
    }

    private static StreamRDF facts(StreamRDF writer) {
        return new StreamRDFWrapper(writer) {
            @Override
            public void quad(Quad quad) {
                return; // Turtle has no graphs
            }
        };
    }
}
