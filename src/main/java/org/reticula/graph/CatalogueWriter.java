package org.reticula.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.reticula.model.EntityKind;

/** What the release says of itself: VoID and DCAT, licence, and the import that made it. */
final class CatalogueWriter {
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final String GZIP = "https://www.iana.org/assignments/media-types/application/gzip";
    private static final String NQUADS = "https://www.iana.org/assignments/media-types/application/n-quads";

    private final String base;
    private final List<Quad> quads = new ArrayList<>();

    private CatalogueWriter(String base) {
        this.base = base;
    }

    /** @param base where new IRIs begin */
    static List<Quad> quads(String base, String release, ReleaseInputs inputs, Instant finished, GraphSummary summary) {
        CatalogueWriter writer = new CatalogueWriter(base);
        Node dataset = Words.iri(base + "release/" + release);
        writer.writeDataset(dataset, release, finished, summary);
        writer.writeDistribution(dataset, release);
        writer.writeActivity(dataset, release, inputs, finished, summary);
        return writer.quads;
    }

    private void writeDataset(Node dataset, String release, Instant finished, GraphSummary summary) {
        say(dataset, Words.TYPE, VOID.Dataset.asNode());
        say(dataset, Words.TYPE, Words.DATASET);
        say(dataset, Words.TITLE, Literals.text("Reticula " + release, "en"));
        say(
                dataset,
                Words.DESCRIPTION,
                Literals.text(
                        "Projects, organisations and programmes of social services in Europe, "
                                + "each statement with the words of the page that makes it.",
                        "en"));
        say(dataset, Words.LICENSE, Words.iri(LICENCE));
        say(dataset, Words.ISSUED, Literals.instant(finished));
        say(dataset, VOID.triples.asNode(), Literals.integer(summary.statements()));
        say(dataset, VOID.documents.asNode(), Literals.integer(summary.pages()));
        say(dataset, VOID.uriSpace.asNode(), Literals.code(base));
        for (String vocabulary : List.of(Words.RET, Words.SCHEMA, ORG.getURI()))
            say(dataset, VOID.vocabulary.asNode(), Words.iri(vocabulary));
        for (Map.Entry<String, Long> kind : summary.kinds().entrySet()) {
            Node part = Words.iri(dataset.getURI() + "/" + kind.getKey());
            say(dataset, VOID.classPartition.asNode(), part);
            say(part, VOID._class.asNode(), EntityWriter.type(kind(kind.getKey())));
            say(part, VOID.entities.asNode(), Literals.integer(kind.getValue()));
        }
    }

    private static EntityKind kind(String name) {
        return EntityKind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private void writeDistribution(Node dataset, String release) {
        Node distribution = Words.iri(dataset.getURI() + "/" + GraphFile.NAME);
        say(dataset, DCAT.distribution.asNode(), distribution);
        say(distribution, Words.TYPE, DCAT.Distribution.asNode());
        say(distribution, Words.TITLE, Literals.text("All statements of " + release + " as N-Quads", "en"));
        say(distribution, Words.LICENSE, Words.iri(LICENCE));
        say(distribution, DCAT.mediaType.asNode(), Words.iri(NQUADS));
        say(distribution, DCAT.compressFormat.asNode(), Words.iri(GZIP));
    }

    private void writeActivity(
            Node dataset, String release, ReleaseInputs inputs, Instant finished, GraphSummary summary) {
        Node activity = Words.iri(base + "import/" + release);
        say(activity, Words.TYPE, Words.prov("Activity"));
        say(activity, RDFS.label.asNode(), Literals.text("Import " + release, "en"));
        say(activity, Words.STARTED_AT, Literals.instant(inputs.started()));
        say(activity, Words.ENDED_AT, Literals.instant(finished));
        say(activity, Words.prov("generated"), dataset);
        say(
                activity,
                DCTerms.extent.asNode(),
                Literals.text(
                        summary.pages() + " pages, " + summary.statements() + " statements, " + summary.evidence()
                                + " pieces of evidence",
                        "en"));
    }

    private void say(Node subject, Node property, Node object) {
        quads.add(Quad.create(Words.CATALOGUE_GRAPH, subject, property, object));
    }
}
