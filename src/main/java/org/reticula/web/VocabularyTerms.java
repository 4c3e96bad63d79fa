package org.reticula.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.reticula.model.Ontology;

/**
 * What the editor offers while one types: IRIs that the ontology defines, and those of other vocabularies that its shapes
 * speak of; sorted.
 */
record VocabularyTerms(SortedSet<String> classes, SortedSet<String> properties) {
    private static final List<String> FILES = List.of("reticula.ttl", "shapes.ttl");

    static VocabularyTerms read(Ontology ontology) {
        Model model = ModelFactory.createDefaultModel();
        for (String file : FILES) parse(ontology.root().resolve(file), model);
        SortedSet<String> classes = new TreeSet<>();
        SortedSet<String> properties = new TreeSet<>();
        typed(model, OWL.Class, classes);
        typed(model, OWL.ObjectProperty, properties);
        typed(model, OWL.DatatypeProperty, properties);
        named(model, SHACL.targetClass.getURI(), classes);
        named(model, SHACL.class_.getURI(), classes);
        named(model, SHACL.path.getURI(), properties);
        return new VocabularyTerms(classes, properties);
    }

    private static void parse(Path file, Model model) {
        try (InputStream in = Files.newInputStream(file)) {
            RDFParser.source(in).lang(Lang.TURTLE).base("file:///ontology/").parse(model);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void typed(Model model, Resource type, SortedSet<String> into) {
        model.listSubjectsWithProperty(RDF.type, type).forEach(subject -> add(subject, into));
    }

    private static void named(Model model, String property, SortedSet<String> into) {
        model.listObjectsOfProperty(model.createProperty(property)).forEach(object -> add(object, into));
    }

    private static void add(RDFNode node, SortedSet<String> into) {
        if (node.isURIResource()) into.add(node.asResource().getURI());
    }
}
