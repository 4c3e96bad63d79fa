package org.reticula.web.reconcile;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.reticula.graph.search.SearchHit;
import org.reticula.web.page.Reader;
import org.reticula.web.search.FoundThing;
import org.reticula.web.search.Searches;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A small page about a candidate, which OpenRefine shows within its own, and the way to the whole page. */
@Controller
@RequestMapping(ReconcileConfiguration.PATH)
final class PreviewController {
    private final Searches searches;

    PreviewController(Searches searches) {
        this.searches = searches;
    }

    @GetMapping("/preview")
    String preview(
            @RequestParam(defaultValue = "") String id, Reader reader, Model model, HttpServletResponse response) {
        SearchHit hit = get(id);
        model.addAttribute("thing", FoundThing.of(hit, reader));
        model.addAttribute("description", Candidates.description(hit, reader));
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors *");
        return "preview";
    }

    @GetMapping("/view")
    ResponseEntity<Void> view(@RequestParam(defaultValue = "") String id) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(FoundThing.href(get(id))))
                .build();
    }

    private SearchHit get(String id) {
        return searches.read(index -> index.find(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such thing"));
    }
}
