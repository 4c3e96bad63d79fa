package org.reticula.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Ontology;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The terms that no standard vocabulary has. Their IRIs have a fragment, so that one document answers for all of them. */
@Controller
final class VocabularyController {
    private static final String FILE = "reticula.ttl";
    private static final String PATH = "/ontology";

    private final Model vocabulary;

    VocabularyController(Ontology ontology) {
        vocabulary = ModelFactory.createDefaultModel();
        try (InputStream in = Files.newInputStream(ontology.root().resolve(FILE))) {
            RDFParser.source(in).lang(Lang.TURTLE).base(Terms.RET).parse(vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /**
     * A term as the page shows it.
     *
     * @param name what follows the namespace: the id of its row
     * @param label in English, as the comment is
     */
    public record Word(String name, String label, String comment) {}

    @GetMapping(PATH)
    void lead(HttpServletRequest request, HttpServletResponse response) {
        Format best = Format.accepted(request.getHeader(HttpHeaders.ACCEPT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_ACCEPTABLE));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + PATH + best.suffix());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    @GetMapping(PATH + ".html")
    ModelAndView show() {
        return new ModelAndView("ontology")
                .addObject("classes", words(OWL.Class))
                .addObject("relations", words(OWL.ObjectProperty))
                .addObject("values", words(OWL.DatatypeProperty));
    }

    @GetMapping(PATH + ".{suffix:ttl|jsonld|nt}")
    void send(@PathVariable String suffix, HttpServletResponse response) throws IOException {
        Format format = Format.bySuffix("." + suffix).orElse(Format.TURTLE);
        response.setContentType(format.contentType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        RDFWriter.source(vocabulary).format(format.rdf()).output(response.getOutputStream());
    }

    private List<Word> words(Resource type) {
        return vocabulary.listSubjectsWithProperty(RDF.type, type).toList().stream()
                .filter(term -> term.isURIResource() && term.getURI().startsWith(Terms.RET))
                .map(term -> new Word(
                        Terms.localName(term.asNode()), text(term, RDFS.label), text(term, RDFS.comment)))
                .sorted(Comparator.comparing(Word::name))
                .toList();
    }

    private static String text(Resource term, Property property) {
        @Nullable Statement said = term.getProperty(property);
        return said == null ? "" : said.getString();
    }
}
