package org.reticula.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.reticula.model.UsageException;
import org.reticula.web.ServeSettings;
import org.reticula.web.WebServer;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * Imports a page into a folder that is deleted again and serves it once. Java writes down the classes that were loaded for it
 * ({@code -XX:ArchiveClassesAtExit}), and later starts read them from there: for the launcher, not for people.
 */
@Command(
        name = "warm-up",
        hidden = true,
        description = "Goes once through an import and a server; for the launcher.",
        footer = {"", "Example:", "  reticula warm-up"})
final class WarmUpCommand implements Callable<Integer> {
    private static final String PAGE = """
            <html lang="en"><title>Open Door</title><main><h1>The Open Door project</h1>
            <p>The Open Door project is led by the University of Galway in Ireland and funded by the European Social Fund Plus
            with EUR 200,000 from 2023 to 2025.</p></main></html>
            """;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("reticula-");
        try {
            Path page = Files.writeString(folder.resolve("page.html"), PAGE);
            Path data = folder.resolve("data");
            OutputStream nowhere = OutputStream.nullOutputStream();
            int imported = ReticulaCommand.run(nowhere, nowhere, "import", page.toString(), "--data", data.toString());
            if (imported == ExitCode.DONE) serve(data);
            return imported;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void serve(Path data) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try (WebServer server = WebServer.start(new ServeSettings(data, null, "127.0.0.1", 0, Duration.ofMinutes(1)))) {
            for (String path :
                    List.of("/", "/search?q=open+door", "/id/project/open-door", "/sparql?query=ASK%7B%7D")) {
                URI address = URI.create("http://127.0.0.1:" + server.port() + path);
                HttpRequest request = HttpRequest.newBuilder(address).build();
                int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status != 200) throw new UsageException(path + " answers " + status);
            }
        }
    }
}
