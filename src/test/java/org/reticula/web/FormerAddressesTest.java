package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.graph.GraphBuilder;
import org.reticula.graph.Iris;
import org.reticula.graph.ReleaseDraft;
import org.reticula.graph.ReleaseInputs;
import org.reticula.graph.ReleaseStore;
import org.reticula.graph.ShapesGate;
import org.reticula.graph.VocabularyReader;
import org.reticula.model.Entity;
import org.reticula.model.EntityKind;
import org.reticula.model.Fact;
import org.reticula.model.KnownPage;
import org.reticula.model.Language;
import org.reticula.model.Mention;
import org.reticula.model.Name;
import org.reticula.model.Ontology;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** Addresses that were given once lead on, or say that there is nothing any more; those of the vocabulary answer too. */
class FormerAddressesTest {
    private static final String ID = Iris.VOCABULARY;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private static Path data;

    private static TestServer server;

    @BeforeAll
    static void serve() throws IOException {
        ReleaseStore store = TestReleases.store(data);
        Ontology ontology = Ontology.open(null);
        ReleaseDraft draft = store.draft();
        try (GraphBuilder builder = new GraphBuilder(
                ontology,
                VocabularyReader.read(ontology),
                new Iris(ID),
                draft.folder(),
                LocalDate.parse("2026-03-01"),
                issue -> {})) {
            builder.add(new Entity(
                    ID + "project/bridge",
                    EntityKind.PROJECT,
                    null,
                    List.of(new Name("Bridge", "en")),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of(ID + "project/the-bridge")));
            addPage(builder);
            draft.write(
                    builder,
                    new ShapesGate(ontology, issue -> {}),
                    new ReleaseInputs("o", "former", NOON));
        }
        Files.writeString(
                draft.folder().resolve("registry.jsonl"), "{\"iri\":\"" + ID + "project/forgotten\",\"names\":[]}\n");
        draft.publish();
        server = new TestServer(data);
    }

    private static void addPage(GraphBuilder builder) {
        String text = "The project Bridge helps.";
        String hash = "sha256:" + "0".repeat(64);
        Mention mention = new Mention(
                0,
                EntityKind.PROJECT,
                null,
                List.of(new Name("Bridge", "en")),
                List.of(),
                List.of(),
                null,
                null,
                "Bridge",
                text.indexOf("Bridge"),
                0.9,
                "name/test 1");
        Fact exists = new Fact(0, Property.EXISTS, new Value.Text("", null), text, 0, "en", 0.9, "rule/test 1");
        builder.add(
                new KnownPage("en/bridge.html", hash, NOON, 200),
                new PageResult(
                        hash, text, "Bridge", null, new Language("en", 0.98), List.of(mention), List.of(exists), List.of()),
                id -> ID + "project/bridge");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatWasMergedLeadsToWhatItIsNow() {
        HttpResponse<String> thing = server.get("/id/project/the-bridge", "Accept", "text/turtle");
        assertThat(thing.statusCode()).isEqualTo(301);
        assertThat(thing.headers().firstValue("Location")).contains("/id/project/bridge");
        HttpResponse<String> page = server.get("/id/project/the-bridge.html");
        assertThat(page.statusCode()).isEqualTo(301);
        assertThat(page.headers().firstValue("Location")).contains("/id/project/bridge.html");
        assertThat(server.get("/id/project/bridge.html").body()).contains(ID + "project/the-bridge");
    }

    @Test
    void whatNoPageSaysAnyMoreIsGone() {
        for (String path : List.of("/id/project/forgotten", "/id/project/forgotten.html", "/id/project/forgotten.ttl")) {
            HttpResponse<String> answer = server.get(path, "Accept", "text/html,text/turtle");
            assertThat(answer.statusCode()).as(path).isEqualTo(410);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
        assertThat(server.get("/id/project/never").statusCode()).isEqualTo(404);
    }

    @Test
    void theVocabularyAnswersForItsTerms() {
        HttpResponse<String> led = server.get("/ontology", "Accept", "text/turtle");
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.headers().firstValue("Location")).contains("/ontology.ttl");
        assertThat(server.get("/ontology.ttl").body()).contains("ret:Project").contains("owl:Class");
        assertThat(server.get("/ontology", "Accept", "text/html,*/*;q=0.1").headers().firstValue("Location"))
                .contains("/ontology.html");
        assertThat(server.get("/ontology.html").body())
                .contains("id=\"Project\"")
                .contains("id=\"coordinator\"")
                .contains("id=\"quote\"");
        assertThat(server.get("/ontology.jsonld").statusCode()).isEqualTo(200);
        assertThat(server.get("/ontology", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    /** A page that is kept is told apart by all that it depends on, and goes out packed or not as the reader wants it. */
    @Test
    void aPageThatIsAskedForAgainIsTheSame() {
        String path = "/id/project/bridge.html";
        HttpResponse<String> first = server.get(path, "Accept-Language", "de");
        HttpResponse<String> again = server.get(path, "Accept-Language", "de");
        assertThat(again.body()).isEqualTo(first.body()).contains("lang=\"de\"");
        for (String header : List.of("ETag", "Content-Language", "Content-Type", "Content-Security-Policy", "Vary"))
            assertThat(again.headers().allValues(header)).as(header).isEqualTo(first.headers().allValues(header)).isNotEmpty();
        HttpResponse<String> packed = server.get(path, "Accept-Language", "de", "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(server.get(path, "Accept-Language", "de", "Accept-Encoding", "gzip;q=0").body()).isEqualTo(first.body());
        assertThat(server.get(path, "Accept-Language", "fr").body()).contains("lang=\"fr\"");
        assertThat(server.get(path, "Accept-Language", "de", "Cookie", "look=dark").body()).contains("data-look=\"dark\"");
        HttpResponse<String> switched = server.get(path + "?lang=it", "Accept-Language", "de");
        assertThat(switched.body()).contains("lang=\"it\"");
        assertThat(server.get(path + "?lang=it").headers().firstValue("Set-Cookie").orElse("")).startsWith("lang=it;");
    }
}
