package org.reticula.web;

import java.nio.file.Path;
import java.util.Optional;
import org.reticula.graph.Manifest;
import org.reticula.graph.Release;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole current release as files. */
@RestController
final class DumpController {
    private static final String QUADS = "graph.nq.gz";

    private final ReleaseFollower releases;

    DumpController(ReleaseFollower releases) {
        this.releases = releases;
    }

    /** All statements as compressed N-Quads; the ETag is their SHA-256. */
    @GetMapping("/dump/" + QUADS)
    ResponseEntity<Resource> quads() {
        return releases.findCurrent().map(DumpController::quads).orElseGet(DumpController::none);
    }

    /** Counts and checksums. */
    @GetMapping("/dump/manifest.json")
    ResponseEntity<Manifest> manifest() {
        Optional<Manifest> manifest = releases.findCurrent().map(Release::manifest);
        return manifest.map(m ->
                        ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(m))
                .orElseGet(DumpController::none);
    }

    private static ResponseEntity<Resource> quads(Release release) {
        Path file = release.folder().resolve(QUADS);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/gzip"))
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_DISPOSITION, name(release))
                .header(SparqlGate.RELEASE, release.name());
        release.manifest().files().stream()
                .filter(entry -> entry.path().equals(QUADS))
                .findFirst()
                .ifPresent(entry -> answer.eTag(entry.sha256()));
        return answer.body(new FileSystemResource(file));
    }

    private static String name(Release release) {
        return ContentDisposition.attachment()
                .filename("reticula-" + release.name() + ".nq.gz")
                .build()
                .toString();
    }

    private static <T> ResponseEntity<T> none() {
        return ResponseEntity.notFound().build();
    }
}
