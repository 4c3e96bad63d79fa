package org.reticula.web.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.reticula.pipeline.ReportHistory;
import org.reticula.pipeline.RunProgress;
import org.reticula.pipeline.RunReport;
import org.reticula.web.ServeSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** How the last imports went, how far a running one is, and each run's own report. */
@Controller
final class ImportsController {
    private static final String STYLE = "<style>";

    private final Path data;

    ImportsController(ServeSettings settings) {
        this.data = settings.data();
    }

    @GetMapping("/imports")
    String imports(Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-cache");
        List<RunReport> runs = ReportHistory.list(data, ReportHistory.TREND);
        List<RunReport> newestFirst = new ArrayList<>(runs);
        Collections.reverse(newestFirst);
        model.addAttribute("running", RunProgress.find(data).orElse(null));
        model.addAttribute("runs", newestFirst);
        model.addAttribute("sources", SourceState.list(runs));
        model.addAttribute("issues", newestFirst.isEmpty() ? List.of() : IssueKind.list(newestFirst.get(0)));
        return "imports";
    }

    /** The report is whole in itself: nothing but its own style may be used with it, and no script at all. */
    @GetMapping("/imports/{run:[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}}")
    ResponseEntity<String> report(@PathVariable String run, HttpServletResponse response) throws IOException {
        String page;
        try {
            page = Files.readString(ReportHistory.page(data, run));
        } catch (NoSuchFileException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such run", e);
        }
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'sha256-" + hash(style(page)) + "'; frame-ancestors 'self'");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .body(page);
    }

    private static String style(String page) {
        int from = page.indexOf(STYLE);
        int to = page.indexOf("</style>", from + 1);
        return from < 0 || to < 0 ? "" : page.substring(from + STYLE.length(), to);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
