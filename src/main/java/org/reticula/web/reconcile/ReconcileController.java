package org.reticula.web.reconcile;

import java.util.Map;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.OpenRelease;
import org.reticula.web.ReleaseFollower;
import org.reticula.web.page.Reader;
import org.reticula.web.search.Searches;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The service's one address: its manifest, queries, and what extends matched things. */
@RestController
final class ReconcileController {
    private static final int LONGEST = 1 << 20;

    private final Searches searches;
    private final ReleaseFollower releases;

    ReconcileController(Searches searches, ReleaseFollower releases) {
        this.searches = searches;
        this.releases = releases;
    }

    /** @param message what the client did wrong */
    record Failure(String status, String message) {}

    /** {@code queries} (a batch), {@code query} (one), {@code extend}, or nothing for the manifest. */
    @RequestMapping(
            path = ReconcileConfiguration.PATH,
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Object> answer(
            @RequestParam(required = false) @Nullable String queries,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String extend,
            Reader reader) {
        if (queries != null) {
            Map<String, NameQuery> batch = NameQuery.batch(checked(queries));
            return ok(searches.read(index -> new Candidates(index, reader).answer(batch)));
        }
        if (query != null) {
            NameQuery one = NameQuery.single(checked(query));
            return ok(searches.read(index -> new Candidates(index, reader).answer(one)));
        }
        if (extend != null) return ok(extend(checked(extend), reader));
        String server =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return ok(ServiceManifest.of(server, reader));
    }

    private Extension.Answer extend(String request, Reader reader) {
        try (OpenRelease release =
                releases.pin().orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE))) {
            return Txn.calculateRead(
                    release.dataset(), () -> new Extension(release.dataset(), reader).answer(NameQuery.parse(request)));
        }
    }

    private static String checked(String json) {
        if (json.length() > LONGEST) throw new BadRequestException("the request is too long");
        return json;
    }

    private static ResponseEntity<Object> ok(Object body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body);
    }

    @ExceptionHandler(BadRequestException.class)
    ResponseEntity<Failure> refuse(BadRequestException e) {
        return ResponseEntity.badRequest().body(new Failure("error", String.valueOf(e.getMessage())));
    }
}
