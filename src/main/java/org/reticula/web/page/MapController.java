package org.reticula.web.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The map that pages refer to. */
@RestController
final class MapController {
    private final ReentrantLock lock = new ReentrantLock();
    private byte @Nullable [] svg;

    @GetMapping("/europe.svg")
    ResponseEntity<byte[]> map() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(svg());
    }

    private byte[] svg() {
        lock.lock();
        try {
            byte[] drawn = svg;
            if (drawn == null) {
                drawn = EuropeMap.svg().getBytes(StandardCharsets.UTF_8);
                svg = drawn;
            }
            return drawn;
        } finally {
            lock.unlock();
        }
    }
}
