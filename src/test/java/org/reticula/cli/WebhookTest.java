package org.reticula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookTest {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/told", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.createContext("/hangs", exchange -> {
            try {
                end.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Test
    void tellsOfAnImportThatWasNotPublished() throws IOException {
        Path nothing = Files.createDirectory(folder.resolve("nothing"));

        Shell.Answer answer =
                Shell.type("import", nothing, "--data", folder.resolve("data"), "--webhook", address("/told"));

        assertThat(answer.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        JsonNode message = JsonMapper.shared().readTree(told.get(0));
        assertThat(told).hasSize(1);
        assertThat(message.path("outcome").asString()).isEqualTo("NOT_PUBLISHED");
        assertThat(message.path("why").asString()).contains("no page could be read");
    }

    @Test
    void tellsOfAnImportThatBrokeOff() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "https://example.org/page\n");
        Path data = folder.resolve("data");

        Shell.Answer answer = Shell.type("import", "--list", list, "--data", data, "--webhook", address("/told"));

        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(told).singleElement().satisfies(m -> assertThat(m).contains("\"FAILED\"", "say who asks"));
        assertThat(Shell.type("status", "--data", data).out())
                .contains("failed: to read web addresses", "1 not published, stopped or failed");
    }

    @Test
    void isNotWaitedForLongAndChangesNothing() throws IOException {
        Path nothing = Files.createDirectory(folder.resolve("nothing"));

        Shell.Answer answer =
                Shell.type("import", nothing, "--data", folder.resolve("data"), "--webhook", address("/hangs"));

        assertThat(answer.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(answer.err()).contains("was not told: no answer within 5 seconds");
    }
}
