package org.reticula.web;

import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.reticula.graph.Iris;
import org.reticula.graph.Release;

/** What the endpoint says of itself, in the terms of SPARQL 1.1 Service Description. */
final class ServiceDescription {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULT_FORMATS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "JSON-LD",
            "N-Triples",
            "RDF_XML");

    /** Answers in the RDF format that the client asks for; Turtle if it does not care. */
    void send(HttpAction action, Release release) {
        Map<String, Long> graphs = release.manifest().graph().graphs();
        String endpoint = action.getRequest().getRequestURL().toString();
        Responses.doResponseGraph(action, describe(endpoint, graphs).getGraph());
    }

    /** @param graphs statements by graph: "default", or the last part of a graph's IRI */
    private static Model describe(String endpoint, Map<String, Long> graphs) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sd", SD).setNsPrefix("void", VOID.getURI()).setNsPrefix("formats", FORMATS);
        Resource dataset = model.createResource(term("Dataset"));
        graphs.forEach((name, size) -> add(dataset, name, size));
        Resource service = model.createResource(term("Service"))
                .addProperty(property("endpoint"), model.createResource(endpoint))
                .addProperty(property("supportedLanguage"), term("SPARQL11Query"))
                .addProperty(property("defaultDataset"), dataset);
        for (String format : RESULT_FORMATS)
            service.addProperty(property("resultFormat"), model.createResource(FORMATS + format));
        return model;
    }

    private static void add(Resource dataset, String name, long size) {
        Model model = dataset.getModel();
        Resource graph = model.createResource(term("Graph")).addLiteral(VOID.triples, size);
        if (name.equals("default")) {
            dataset.addProperty(property("defaultGraph"), graph);
            return;
        }
        dataset.addProperty(
                property("namedGraph"),
                model.createResource()
                        .addProperty(RDF.type, term("NamedGraph"))
                        .addProperty(property("name"), model.createResource(Iris.VOCABULARY + "graph/" + name))
                        .addProperty(property("graph"), graph));
    }

    private static Resource term(String name) {
        return ResourceFactory.createResource(SD + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(SD, name);
    }
}
