package org.reticula.web.page;

import java.util.Locale;
import java.util.MissingResourceException;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.reticula.graph.Manifest;
import org.reticula.graph.Prefixes;

/**
 * What this server offers, in the terms of VoID and DCAT-AP: the release's own catalogue, and where its files and its endpoint
 * are on this host.
 */
final class Catalogue {
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String DUMP = "graph.nq.gz";

    private final View view;
    private final String host;
    private final Model model = ModelFactory.createDefaultModel();

    private Catalogue(View view, String host) {
        this.view = view;
        this.host = host;
    }

    /** @param host address of this server, without a slash at its end; in a read transaction */
    static Model of(View view, String host) {
        return new Catalogue(view, host).build();
    }

    private Model build() {
        model.setNsPrefixes(Prefixes.map()).setNsPrefix("foaf", FOAF.getURI()).setNsPrefix("spdx", SPDX);
        view.stream(Terms.CATALOGUE, Node.ANY, Node.ANY, Node.ANY)
                .map(Quad::asTriple)
                .forEach(model.getGraph()::add);
        Resource dataset =
                model.listSubjectsWithProperty(RDF.type, DCAT.Dataset).next();
        Resource publisher = model.createResource(host + "/about#publisher")
                .addProperty(RDF.type, FOAF.Agent)
                .addProperty(FOAF.name, "Reticula", "en");
        addCatalogue(dataset, publisher);
        addDataset(dataset, publisher);
        addDistribution(dataset);
        addService(dataset);
        return model;
    }

    private void addCatalogue(Resource dataset, Resource publisher) {
        model.createResource(host + "/dcat.ttl#catalogue")
                .addProperty(RDF.type, DCAT.Catalog)
                .addProperty(DCTerms.title, "Reticula", "en")
                .addProperty(DCTerms.description, "The current release of the graph, as files and over SPARQL.", "en")
                .addProperty(DCTerms.publisher, publisher)
                .addProperty(DCTerms.license, model.createResource(LICENCE))
                .addProperty(FOAF.homepage, model.createResource(host + "/"))
                .addProperty(DCAT.dataset, dataset)
                .addProperty(DCAT.service, model.createResource(host + "/sparql"));
    }

    private void addDataset(Resource dataset, Resource publisher) {
        Manifest manifest = view.release().manifest();
        dataset.addProperty(DCTerms.publisher, publisher)
                .addProperty(DCTerms.identifier, view.release().name())
                .addProperty(DCAT.theme, model.createResource(EU + "data-theme/SOCI"))
                .addProperty(DCAT.keyword, "social services", "en")
                .addProperty(DCAT.landingPage, model.createResource(host + "/data"))
                .addProperty(DCTerms.accessRights, model.createResource(EU + "access-right/PUBLIC"))
                .addProperty(VOID.sparqlEndpoint, model.createResource(host + "/sparql"))
                .addProperty(VOID.dataDump, model.createResource(host + "/dump/" + DUMP))
                .addLiteral(
                        VOID.entities,
                        model.createTypedLiteral(
                                manifest.graph().kinds().values().stream()
                                        .reduce(0L, Long::sum)
                                        .toString(),
                                XSDDatatype.XSDinteger));
        for (String format : new String[] {"Turtle", "JSON-LD", "N-Triples"})
            dataset.addProperty(VOID.feature, model.createResource("http://www.w3.org/ns/formats/" + format));
        manifest.graph().languages().keySet().forEach(tag -> addLanguage(dataset, tag));
    }

    private void addLanguage(Resource dataset, String tag) {
        try {
            String code = Locale.forLanguageTag(tag).getISO3Language();
            if (!code.isEmpty())
                dataset.addProperty(
                        DCTerms.language, model.createResource(EU + "language/" + code.toUpperCase(Locale.ROOT)));
        } catch (MissingResourceException e) {
            return; // a language without a code of three letters
        }
    }

    private void addDistribution(Resource dataset) {
        Resource file = dataset.getPropertyResourceValue(DCAT.distribution);
        file.addProperty(DCAT.accessURL, model.createResource(host + "/data"))
                .addProperty(DCAT.downloadURL, model.createResource(host + "/dump/" + DUMP))
                .addProperty(DCTerms.format, model.createResource(EU + "file-type/RDF_N_QUADS"));
        view.release().manifest().files().stream()
                .filter(entry -> entry.path().equals(DUMP))
                .forEach(entry -> file.addLiteral(
                                DCAT.byteSize,
                                model.createTypedLiteral(
                                        Long.toString(entry.size()), XSDDatatype.XSDnonNegativeInteger))
                        .addProperty(
                                spdx("checksum"),
                                model.createResource()
                                        .addProperty(RDF.type, ResourceFactory.createResource(SPDX + "Checksum"))
                                        .addProperty(
                                                spdx("algorithm"),
                                                ResourceFactory.createResource(SPDX + "checksumAlgorithm_sha256"))
                                        .addProperty(
                                                spdx("checksumValue"),
                                                model.createTypedLiteral(entry.sha256(), XSDDatatype.XSDhexBinary))));
    }

    private void addService(Resource dataset) {
        model.createResource(host + "/sparql")
                .addProperty(RDF.type, DCAT.DataService)
                .addProperty(DCTerms.title, "SPARQL 1.1", "en")
                .addProperty(DCAT.endpointURL, model.createResource(host + "/sparql"))
                .addProperty(DCAT.endpointDescription, model.createResource(host + "/sparql"))
                .addProperty(DCAT.servesDataset, dataset);
    }

    private static Property spdx(String name) {
        return ResourceFactory.createProperty(SPDX, name);
    }
}
