package org.reticula.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.FetchedPage;
import org.reticula.model.Issue;
import org.reticula.model.Source;

@Timeout(20)
class FileFetcherTest {
    private final List<Issue> issues = new ArrayList<>();

    @TempDir
    private Path folder;

    private Optional<FetchedPage> fetch(Path file, long limit) {
        return new FileFetcher(limit).fetch(new Source("a.html", file.toUri(), null), issues::add);
    }

    @Test
    void givesBytesHashAndTimeOfModification() throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), "abc");
        Instant modified = Instant.parse("2024-02-03T04:05:06Z");
        Files.setLastModifiedTime(file, FileTime.from(modified));
        FetchedPage page = fetch(file, FileFetcher.DEFAULT_LIMIT).orElseThrow();
        assertThat(page.body()).isEqualTo("abc".getBytes(StandardCharsets.US_ASCII));
        assertThat(page.contentHash())
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(page.fetchedAt()).isEqualTo(modified);
        assertThat(page.httpStatus()).isEqualTo(200);
        assertThat(page.contentType()).isNull();
        assertThat(issues).isEmpty();
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), "abcd");
        assertThat(fetch(file, 4)).isPresent();
        assertThat(fetch(file, 3)).isEmpty();
        assertThat(issues).singleElement().satisfies(i -> {
            assertThat(i.code()).isEqualTo("TooLarge");
            assertThat(i.rejected()).isTrue();
            assertThat(i.source()).isEqualTo("a.html");
        });
    }

    @Test
    void opensNothingButRegularFiles() throws IOException, InterruptedException {
        Path fifo = folder.resolve("fifo.html");
        new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor();
        Path link =
                Files.createSymbolicLink(folder.resolve("link.html"), Files.writeString(folder.resolve("secret"), "s"));
        assertThat(fetch(fifo, 10)).isEmpty();
        assertThat(fetch(link, 10)).isEmpty();
        assertThat(fetch(folder, 10)).isEmpty();
        assertThat(issues).extracting(Issue::code).containsOnly("NotRegular");
    }

    @Test
    void reportsAFileThatIsGoneWithoutItsPlaceOnTheMachine() {
        assertThat(fetch(folder.resolve("gone.html"), 10)).isEmpty();
        assertThat(issues).singleElement().satisfies(i -> {
            assertThat(i.code()).isEqualTo("Vanished");
            assertThat(i.message()).doesNotContain(folder.toString());
        });
    }
}
