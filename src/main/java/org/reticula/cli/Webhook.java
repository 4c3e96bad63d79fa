package org.reticula.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.reticula.model.UsageException;
import org.reticula.pipeline.RunReport;
import tools.jackson.databind.json.JsonMapper;

/** Tells another program, by POST of a short JSON, that an import did not end well. Never makes an import fail. */
final class Webhook {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FIRST_ERROR = 300;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final PrintWriter warnings;

    /** @throws UsageException if it is no address of the web */
    Webhook(URI address, PrintWriter warnings) {
        if (!("http".equals(address.getScheme()) || "https".equals(address.getScheme())) || address.getHost() == null)
            throw new UsageException("--webhook must be a web address, not " + address);
        this.address = address;
        this.warnings = warnings;
    }

    /** Tells of a run that was not published. */
    void tell(RunReport report, Path data) {
        Map<String, Object> message = message(report.outcome().name(), report.why(), data);
        message.put("run", report.run());
        if (report.release() != null) message.put("release", report.release());
        message.put("pages", report.pages());
        message.put("losses", report.losses());
        post(message);
    }

    /** Tells of an import that broke off. */
    void tell(String why, Path data) {
        post(message(RunReport.Outcome.FAILED.name(), why, data));
    }

    private static Map<String, Object> message(String outcome, @Nullable String why, Path data) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("program", "reticula");
        message.put("outcome", outcome);
        message.put("why", why == null ? "" : why);
        message.put("data", data.toAbsolutePath().toString());
        return message;
    }

    private void post(Map<String, Object> message) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(message)))
                .build();
        CompletableFuture<HttpResponse<Void>> answer =
                HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            // one clock for connection, headers and body: the request's own would end with the headers
            int status = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status >= FIRST_ERROR) warn("it answered " + status);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            warn(
                    cause instanceof IOException && cause.getMessage() != null
                            ? cause.getMessage()
                            : String.valueOf(cause));
        } catch (TimeoutException e) {
            answer.cancel(true);
            warn("no answer within " + PATIENCE.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void warn(String why) {
        warnings.println(
                "reticula: the webhook " + address.getScheme() + "://" + address.getHost() + " was not told: " + why);
    }
}
