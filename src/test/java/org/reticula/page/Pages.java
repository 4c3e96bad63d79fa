package org.reticula.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reticula.model.Block;
import org.reticula.model.FetchedPage;
import org.reticula.model.Field;
import org.reticula.model.Issue;
import org.reticula.model.ParsedPage;
import org.reticula.model.Source;

/** A page parsed for a test, with the issues it raised. Checks the promises that hold for every page. */
record Pages(Optional<ParsedPage> parsed, List<Issue> issues) {

    static Pages parse(String name, byte[] body, String contentType) {
        List<Issue> issues = new ArrayList<>();
        Source source = new Source(name, URI.create("file:///pages/" + name), null);
        FetchedPage page = new FetchedPage(source, body, contentType, 200, Instant.EPOCH, "sha256:0");
        Optional<ParsedPage> parsed = new PageParser().parse(page, issues::add);
        parsed.ifPresent(Pages::checkPromises);
        return new Pages(parsed, issues);
    }

    private static void checkPromises(ParsedPage page) {
        int end = -1;
        for (Block block : page.blocks()) {
            assertThat(page.text().startsWith(block.text(), block.start())).isTrue();
            assertThat(block.start()).as("joined by one line feed").isEqualTo(end + 1);
            assertThat(block.text()).isNotBlank();
            assertThat(block.cells()).allMatch(block.text()::contains);
            end = block.end();
        }
        assertThat(end).isEqualTo(page.text().length());
        for (Field field : page.fields()) {
            assertThat(page.text().substring(field.valueStart(), field.end())).isEqualTo(field.value());
            assertThat(field.start()).isLessThanOrEqualTo(field.valueStart());
            if (field.start() < field.valueStart()) {
                assertThat(page.text().startsWith(field.label(), field.start())).isTrue();
            }
        }
        assertThat(page.text().chars().filter(c -> c < ' ' && c != '\n' && c != '\t'))
                .isEmpty();
    }

    static ParsedPage html(String body) {
        return parse("page.html", body.getBytes(StandardCharsets.UTF_8), null).get();
    }

    static ParsedPage text(String body) {
        return parse("page.txt", body.getBytes(StandardCharsets.UTF_8), null).get();
    }

    static ParsedPage markdown(String body) {
        return parse("page.md", body.getBytes(StandardCharsets.UTF_8), null).get();
    }

    ParsedPage get() {
        return parsed.orElseThrow(() -> new AssertionError("rejected: " + issues));
    }

    List<String> codes() {
        return issues.stream().map(Issue::code).toList();
    }

    /** Texts of the blocks that are main. */
    static List<String> main(ParsedPage page) {
        return page.blocks().stream().filter(Block::main).map(Block::text).toList();
    }

    /** "KIND level text" of every block. */
    static List<String> outline(ParsedPage page) {
        return page.blocks().stream()
                .map(b -> b.kind() + (b.level() > 0 ? " " + b.level() : "") + " " + b.text())
                .toList();
    }

    /** "label = value" of every field. */
    static List<String> fields(ParsedPage page) {
        return page.fields().stream().map(f -> f.label() + " = " + f.value()).toList();
    }
}
