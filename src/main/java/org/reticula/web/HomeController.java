package org.reticula.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.reticula.graph.GraphSummary;
import org.reticula.graph.Prefixes;
import org.reticula.graph.Release;
import org.reticula.model.Ontology;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the first page shows besides itself: example queries, prefixes and terms, the current release. */
@RestController
final class HomeController {
    private final List<ExampleQuery> examples;
    private final VocabularyTerms terms;
    private final ReleaseFollower releases;

    HomeController(Ontology ontology, ReleaseFollower releases) {
        this.examples = ExampleQuery.list(ontology);
        this.terms = VocabularyTerms.read(ontology);
        this.releases = releases;
    }

    /**
     * The current release in short.
     *
     * @param kinds entities by kind
     * @param languages pages by language tag
     */
    record Current(
            String name,
            Instant created,
            long quotes,
            long evidence,
            long pages,
            Map<String, Long> kinds,
            Map<String, Long> languages) {
        static Current of(Release release) {
            GraphSummary graph = release.manifest().graph();
            return new Current(
                    release.name(),
                    release.manifest().created(),
                    graph.evidence(),
                    graph.evidence(),
                    graph.pages(),
                    graph.kinds(),
                    graph.languages());
        }
    }

    @GetMapping("/queries.json")
    ResponseEntity<List<ExampleQuery>> queries() {
        return fresh(examples);
    }

    @GetMapping("/terms.json")
    ResponseEntity<VocabularyTerms> terms() {
        return fresh(terms);
    }

    @GetMapping("/prefixes.json")
    ResponseEntity<Map<String, String>> prefixes() {
        return fresh(Prefixes.map());
    }

    /** 404 before the first release. */
    @GetMapping("/release.json")
    ResponseEntity<Current> release() {
        return releases.findCurrent()
                .map(Current::of)
                .map(HomeController::fresh)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body);
    }
}
