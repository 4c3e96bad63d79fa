package org.reticula.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/** What machines look for before they look at anything else: VoID, DCAT, sitemap, robots.txt. */
@Controller
final class CatalogueController {
    private static final int ADDRESSES = 10_000;

    /** In the order of the sitemap. */
    private static final List<String> CLASSES = List.of(
            Terms.RET + "Project",
            "http://www.w3.org/ns/org#Organization",
            Terms.RET + "Programme",
            "http://www.w3.org/2004/02/skos/core#Concept",
            Terms.RET + "Country",
            Terms.RET + "Place",
            Terms.SCHEMA + "Event",
            Terms.SCHEMA + "WebPage");

    private final Views views;
    private final PerRelease<Boolean, List<String>> pages = new PerRelease<>(1);

    CatalogueController(Views views) {
        this.views = views;
    }

    @GetMapping({"/.well-known/void", "/void", "/dcat"})
    void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Format format = Format.accepted(request.getHeader(HttpHeaders.ACCEPT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_ACCEPTABLE));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        send(format == Format.HTML ? Format.TURTLE : format, response);
    }

    @GetMapping({"/void.{suffix:ttl|jsonld|nt}", "/dcat.{suffix:ttl|jsonld|nt}"})
    void describe(@PathVariable String suffix, HttpServletResponse response) throws IOException {
        send(Format.bySuffix("." + suffix).orElse(Format.TURTLE), response);
    }

    private void send(Format format, HttpServletResponse response) throws IOException {
        String host = host();
        Model model = views.read(view -> Catalogue.of(view, host));
        response.setContentType(format.contentType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        RDFWriter.source(model).format(format.rdf()).output(response.getOutputStream());
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemaps() {
        int count = views.read(view -> pages(view).size());
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (int part = 0; part * ADDRESSES < Math.max(1, count); part++)
            xml.append("<sitemap><loc>")
                    .append(escaped(host() + "/sitemap-" + (part + 1) + ".xml"))
                    .append("</loc></sitemap>\n");
        return xml(xml.append("</sitemapindex>\n"));
    }

    @GetMapping("/sitemap-{part:[0-9]{1,5}}.xml")
    ResponseEntity<String> sitemap(@PathVariable int part) {
        List<String> all = views.read(this::pages);
        int from = (part - 1) * ADDRESSES;
        if (part < 1 || from >= Math.max(1, all.size())) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        String host = host();
        for (String page : all.subList(from, Math.min(all.size(), from + ADDRESSES)))
            xml.append("<url><loc>").append(escaped(host + page)).append("</loc></url>\n");
        return xml(xml.append("</urlset>\n"));
    }

    private List<String> pages(View view) {
        return pages.get(view.release().name(), true, k -> CLASSES.stream()
                .flatMap(type -> view.subjects(Terms.TYPE, Terms.iri(type)).toList().stream()
                        .sorted((a, b) -> a.toString().compareTo(b.toString())))
                .map((Node thing) -> view.addresses().page(thing))
                .filter(page -> page != null)
                .map(String::valueOf)
                .toList());
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return String.join(
                "\n",
                "User-agent: *",
                "Disallow: /sparql",
                "Disallow: /look",
                "Disallow: /*?",
                "Sitemap: " + host() + "/sitemap.xml",
                "");
    }

    /** Address of this server as the client knows it. */
    static String host() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static ResponseEntity<String> xml(CharSequence xml) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/xml;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(xml.toString());
    }

    private static String escaped(String address) {
        return HtmlUtils.htmlEscape(address, "UTF-8").replace("&#39;", "%27");
    }
}
