package org.reticula.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Names, titles, quotes and addresses that try to become markup stay what they are: words. */
class HostilePagesTest {
    private static final String ID = Iris.VOCABULARY;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Pattern TAG =
            Pattern.compile("<(script|img|iframe|object|embed|base|meta|style|math|form)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("<[^>]*\\s(on\\w+|style|srcdoc)\\s*=");
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

    /** Ways to break out of text, attribute, element, template and script. */
    private static final List<String> PAYLOADS = List.of(
            "<script>window.__xss=1</script>",
            "\"><img src=x onerror=\"window.__xss=1\">",
            "'><svg onload='window.__xss=1'>",
            "</title></script><iframe srcdoc=x>",
            "${T(java.lang.Runtime).getRuntime().exec('id')} #{nav.data} *{x} @{/x} ~{layout}",
            "[[${reader}]] [(${reader})]",
            "javascript:window.__xss=1",
            "&lt;b&gt; &amp; &#x3c;script&#x3e;",
            "--><!--]]>",
            "\u202Eevil\u202C \u2066x\u2069 Zalgo\u0300\u0301\u0302\u0303",
            "𝕏 👩‍👩‍👧 ﷽ \uFEFF");

    @TempDir
    private static Path data;

    private static TestServer server;

    @BeforeAll
    static void serve() {
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
            for (int i = 0; i < PAYLOADS.size(); i++) {
                builder.add(entity(i, EntityKind.PROJECT, "project/p" + i));
                builder.add(entity(i, EntityKind.ORGANISATION, "organisation/o" + i));
            }
            for (int i = 0; i < PAYLOADS.size(); i++) addPage(builder, i);
            draft.write(builder, new ShapesGate(ontology, issue -> {}), new ReleaseInputs("o", "hostile", NOON));
        }
        draft.publish();
        server = new TestServer(data);
    }

    private static Entity entity(int i, EntityKind kind, String path) {
        String name = PAYLOADS.get(i) + " " + i;
        return new Entity(
                ID + path,
                kind,
                null,
                List.of(new Name(name, "ro")),
                List.of(new Name("alt " + name, "en")),
                List.of("A" + i),
                List.of(),
                kind == EntityKind.ORGANISATION ? "ngo" : null,
                null,
                List.of());
    }

    private static void addPage(GraphBuilder builder, int i) {
        String name = PAYLOADS.get(i) + " " + i;
        String text = "Proiectul " + name + " este condus de " + name + ".";
        List<Mention> mentions =
                List.of(mention(0, EntityKind.PROJECT, name), mention(1, EntityKind.ORGANISATION, name));
        List<Fact> facts = List.of(
                new Fact(0, Property.EXISTS, new Value.Text("", null), text, 0, "ro", 0.9, "rule/test 1"),
                new Fact(0, Property.COORDINATOR, new Value.Thing(1), text, 0, "ro", 0.9, "rule/test 1"));
        String hash = "sha256:" + String.valueOf(i % 10).repeat(64);
        List<String> iris = List.of(ID + "project/p" + i, ID + "organisation/o" + i);
        builder.add(
                new KnownPage("javascript:alert(" + i + ")//" + i, hash, NOON, 200),
                new PageResult(hash, text, name, null, new Language("ro", 0.98), mentions, facts, List.of()),
                iris::get);
    }

    private static Mention mention(int id, EntityKind kind, String name) {
        return new Mention(
                id,
                kind,
                null,
                List.of(new Name(name, "ro")),
                List.of(),
                List.of(),
                null,
                null,
                name,
                10,
                0.8,
                "name/test 1");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nothingOfAPageBecomesMarkup() {
        for (int i = 0; i < PAYLOADS.size(); i++) {
            String project = server.get("/id/project/p" + i + ".html").body();
            check(project);
            assertThat(project).contains("<blockquote").contains(" " + i);
            check(server.get("/id/organisation/o" + i + ".html").body());
        }
    }

    @Test
    void sourcePagesLeadNowhereButToTheWeb() {
        String rows = server.query("SELECT ?p { ?p a schema:WebPage }", "Accept", "text/csv")
                .body();
        String[] pages = rows.split("\r\n");
        assertThat(pages).hasSize(PAYLOADS.size() + 1);
        for (int i = 1; i < pages.length; i++) {
            String page = server.get(pages[i].substring("https://w3id.org/reticula".length()) + ".html")
                    .body();
            check(page);
            assertThat(page).contains("javascript:alert("); // as words, where its address is told
        }
    }

    @Test
    void theFirstPageShowsThemAsWords() {
        String page = server.get("/").body();
        check(page);
        assertThat(page).contains("/id/project/p");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/project/p0.html?list=%22%3E%3Cscript%3E&from=-5",
                "/id/project/p0.html?lang=%3Cscript%3E&q=%22%3E%3Cimg%20src=x%20onerror=1%3E",
                "/about?%22%3E%3Cscript%3Ewindow.__xss=1%3C/script%3E",
                "/nothing/%3Cscript%3E",
            })
    void nothingOfAnAddressBecomesMarkup(String path) {
        check(server.get(path, "Accept", "text/html").body());
    }

    @Test
    void numbersOfPagesAreNumbers() {
        assertThat(server.get("/id/project/p0.html?from=abc", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.get("/id/project/p0.html?from=2147483647&list=mentions.page")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void check(String html) {
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            assertThat(tags.group())
                    .matches(
                            "<script( class=\"own\")? src=\"/[\\w./-]+\" defer(=\"defer\")?>|<script type=\"application/ld\\+json\">"
                                    + "|<meta (charset|name)=\"[\\w-]+\"( content=\"[\\w ,=.-]+\")?>|<form (class|role)=[^>]*>");
        }
        assertThat(ATTRIBUTE.matcher(html.replaceAll("\"[^\"]*\"", "\"\"")).find())
                .as(html)
                .isFalse();
        Matcher addresses = ADDRESS.matcher(html);
        while (addresses.find())
            assertThat(addresses.group(1)).matches("(/|#|https?://|\\?).*|").doesNotContainIgnoringCase("javascript:");
        assertThat(html).doesNotContain("Process[", "Reader[").contains("</html>");
    }
}
