package org.reticula.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.reticula.graph.GraphSummary;
import org.reticula.graph.Manifest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The first page, the editor, and the page about the data. */
@Controller
final class StartController {
    private static final List<String> KINDS =
            List.of("project", "organisation", "programme", "country", "place", "theme");
    private static final Map<String, Node> OF_THE_VOCABULARY = Map.of(
            "country", Terms.ret("Country"), "programme", Terms.ret("Programme"), "theme", SKOS.Concept.asNode());
    private static final String DUMP = "graph.nq.gz";

    private final Views views;
    private final Questions questions;
    private final PerRelease<Boolean, Map<Node, String>> newest = new PerRelease<>(1);
    private final PerRelease<Boolean, Map<String, Long>> named = new PerRelease<>(1);

    StartController(Views views, Questions questions) {
        this.views = views;
        this.questions = questions;
    }

    /** A project and the day when it was first read of. */
    public record New(Thing thing, String day) {}

    /** A question, in the reader's language where it was translated. */
    public record Question(String id, String title, String comment, String count) {}

    @GetMapping("/")
    ModelAndView start(HttpServletRequest request, Reader reader) {
        ModelAndView page = new ModelAndView("home").addObject("questions", questions(reader));
        views.find(view -> {
            if (questions.isCounted(view.release())) KeptPages.of(request, view.release());
            return fill(page, view, reader);
        });
        return page;
    }

    private ModelAndView fill(ModelAndView page, View view, Reader reader) {
        GraphSummary graph = view.release().manifest().graph();
        Things things = new Things(view, reader);
        Map<Node, String> projects = newest.get(view.release().name(), true, k -> Newest.projects(view));
        Map<String, Long> kinds = new LinkedHashMap<>();
        KINDS.forEach(kind -> kinds.put(kind, graph.kinds().getOrDefault(kind, 0L)));
        kinds.putAll(named.get(view.release().name(), true, k -> named(view)));
        return page.addObject("kinds", kinds)
                .addObject("graph", graph)
                .addObject("release", view.release().name())
                .addObject(
                        "published",
                        reader.formats().time(view.release().manifest().created()))
                .addObject("dataset", dataset(view, CatalogueController.host()))
                .addObject(
                        "newest",
                        projects.entrySet().stream()
                                .map(e -> new New(
                                        things.thing(e.getKey()),
                                        reader.formats().shortDate(e.getValue())))
                                .toList());
    }

    /** Of what the vocabulary brings along only that counts which a page names. */
    private static Map<String, Long> named(View view) {
        Map<String, Long> named = new LinkedHashMap<>();
        OF_THE_VOCABULARY.forEach((kind, type) -> named.put(
                kind,
                view.subjects(Terms.TYPE, type).toList().stream()
                        .filter(thing -> view.addresses().kind(thing).equals(kind))
                        .filter(thing -> view.graph().contains(Quad.defaultGraphIRI, Node.ANY, Terms.MENTIONS, thing))
                        .count()));
        return named;
    }

    private List<Question> questions(Reader reader) {
        Map<String, Long> counts = questions.counts();
        return questions.list().stream()
                .map(question -> new Question(
                        question.id(),
                        reader.sayOr("question." + question.id(), question.title()),
                        question.comment(),
                        Optional.ofNullable(counts.get(question.id()))
                                .map(count -> reader.say("home.answers", count))
                                .orElse("")))
                .toList();
    }

    /** For search engines: schema.org's Dataset as JSON-LD, safe to stand in a script element. */
    private static String dataset(View view, String host) {
        Manifest manifest = view.release().manifest();
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("@context", "https://schema.org/").put("@type", "Dataset");
        json.put("name", "Reticula " + view.release().name());
        json.put(
                "description",
                "Projects, organisations and programmes of social services in Europe, each statement with the words of the"
                        + " page that makes it.");
        json.put("url", host + "/").put("license", Catalogue.LICENCE);
        json.put("version", view.release().name()).put("isAccessibleForFree", true);
        json.put("datePublished", manifest.created().toString().substring(0, 10));
        ObjectNode file = json.putArray("distribution").addObject();
        file.put("@type", "DataDownload").put("contentUrl", host + "/dump/" + DUMP);
        file.put("encodingFormat", "application/n-quads");
        return json.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    @GetMapping("/sparql-editor")
    ModelAndView editor(Reader reader) {
        return new ModelAndView("editor").addObject("questions", questions(reader));
    }

    @GetMapping("/data")
    ModelAndView data(Reader reader) {
        ModelAndView page = new ModelAndView("data").addObject("host", CatalogueController.host());
        views.find(view -> page.addObject("manifest", view.release().manifest())
                .addObject(
                        "published",
                        reader.formats().time(view.release().manifest().created()))
                .addObject(
                        "dump",
                        view.release().manifest().files().stream()
                                .filter(file -> file.path().equals(DUMP))
                                .findFirst()
                                .orElse(null)));
        return page;
    }
}
