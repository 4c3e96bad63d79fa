package org.reticula.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.Issue;
import org.reticula.model.Source;
import org.reticula.model.UsageException;

@Timeout(20)
class SourceFinderTest {
    private final List<Issue> issues = new ArrayList<>();

    @TempDir
    private Path temp;

    private List<String> ids(Path... paths) {
        return new SourceFinder()
                .find(Arrays.asList(paths), issues::add).stream()
                        .map(Source::id)
                        .toList();
    }

    private Path write(String name) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, "x");
    }

    @Test
    void findsPagesBelowAFolderSortedByTheirPaths() throws IOException {
        for (String name :
                List.of("in/b.html", "in/a/z.HTM", "in/a/y.txt", "in/c.md", "in/pic.png", "in/..html", "in/-rf.html"))
            write(name);
        assertThat(ids(temp.resolve("in")))
                .containsExactly("-rf.html", "..html", "a/y.txt", "a/z.HTM", "b.html", "c.md");
        assertThat(issues).isEmpty();
    }

    @Test
    void leavesOutTheFoldersOwnReadmeAndCuration() throws IOException {
        for (String name : List.of("in/README.md", "in/curation/same.txt", "in/a/README.md", "in/a/curation/b.txt"))
            write(name);
        assertThat(ids(temp.resolve("in"))).containsExactly("a/README.md", "a/curation/b.txt");
        assertThat(issues).isEmpty();
    }

    @Test
    void namesSingleFilesByTheirNameAndPointsToThem() throws IOException {
        Path file = write("in/a b.html");
        Source source = new SourceFinder().find(List.of(file), issues::add).get(0);
        assertThat(source.id()).isEqualTo("a b.html");
        assertThat(Path.of(source.location())).isEqualTo(file.toRealPath());
        assertThat(source.languageHint()).isNull();
    }

    @Test
    void putsTheFoldersNameBeforeIdsThatClash() throws IOException {
        for (String name : List.of("one/a.html", "one/b.html", "two/a.html", "two/c.html")) write(name);
        assertThat(ids(temp.resolve("one"), temp.resolve("two")))
                .containsExactly("b.html", "c.html", "one/a.html", "two/a.html");
        assertThat(ids(temp.resolve("two"), temp.resolve("one")))
                .containsExactly("b.html", "c.html", "one/a.html", "two/a.html");
    }

    @Test
    void refusesIdsThatClashEvenWithTheirFolders() throws IOException {
        write("one/in/a.html");
        write("two/in/a.html");
        assertThatThrownBy(() -> ids(temp.resolve("one/in"), temp.resolve("two/in")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("in/a.html");
    }

    @Test
    void takesAFileOnceHoweverOftenItIsNamed() throws IOException {
        Path file = write("in/sub/a.html");
        assertThat(ids(temp.resolve("in"), temp.resolve("in/sub"), file, temp.resolve("in/../in")))
                .containsExactly("sub/a.html");
    }

    @Test
    void followsNoLinksAndHangsOnNoPipe() throws IOException, InterruptedException {
        write("secret.html");
        write("in/a.html");
        Path in = temp.resolve("in");
        Files.createSymbolicLink(in.resolve("out.html"), temp.resolve("secret.html"));
        Files.createSymbolicLink(in.resolve("loop.html"), Path.of("loop.html"));
        Files.createSymbolicLink(in.resolve("up"), Path.of(".."));
        Files.createSymbolicLink(in.resolve("dev.html"), Path.of("/dev/zero"));
        new ProcessBuilder("mkfifo", in.resolve("fifo.html").toString()).start().waitFor();
        assertThat(ids(in)).containsExactly("a.html");
        assertThat(issues).allMatch(Issue::rejected);
        assertThat(issues.stream().map(i -> i.code() + " " + i.source()))
                .contains(
                        "SymbolicLink out.html", "SymbolicLink loop.html", "SymbolicLink up", "SymbolicLink dev.html");
    }

    @Test
    void takesOddNamesAsDataAndWritesThemClean() throws IOException {
        for (String name : List.of(
                "new\nline.html",
                "$(touch pwn).html",
                "${jndi:ldap:x}.html",
                "%2e%2e%2fx.html",
                "100%.html",
                "'q\".html",
                "ü\u0301.html",
                "\u2028.html")) {
            write("in/" + name);
        }
        Files.writeString(Path.of(URI.create(temp.toUri() + "in/%FFbad%C3.html")), "x");
        assertThat(ids(temp.resolve("in")))
                .containsExactlyInAnyOrder(
                        "new%0Aline.html",
                        "$(touch pwn).html",
                        "${jndi:ldap:x}.html",
                        "%252e%252e%252fx.html",
                        "100%.html",
                        "'q\".html",
                        "ü\u0301.html",
                        "%E2%80%A8.html",
                        "%FFbad%C3.html");
    }

    @Test
    void saysWhatTheOperatorGotWrong() throws IOException {
        assertThatThrownBy(() -> ids()).isInstanceOf(UsageException.class).hasMessageContaining("nothing to do");
        assertThatThrownBy(() -> ids(temp.resolve("gone")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("gone");
        Path picture = write("pic.png");
        assertThatThrownBy(() -> ids(picture))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("pic.png");
    }

    @Test
    void findsNothingInAnEmptyFolder() {
        assertThat(ids(temp)).isEmpty();
    }
}
