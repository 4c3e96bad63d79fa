package org.reticula.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.Issue;
import org.reticula.model.Source;
import org.reticula.model.UsageException;

class ListedSourcesTest {
    private final List<Issue> issues = new ArrayList<>();

    @TempDir
    private Path temp;

    @BeforeEach
    void writePages() throws IOException {
        for (String name : List.of("a.html", "sub/a.html", "sub/deep/b.txt", "pic.png")) {
            Files.createDirectories(temp.resolve(name).resolveSibling("."));
            Files.writeString(temp.resolve(name), "x");
        }
    }

    private List<String> ids(byte[] list) throws IOException {
        Path file = Files.write(temp.resolve("list.lst"), list);
        return new SourceFinder()
                .findListed(file, issues::add).stream().map(Source::id).toList();
    }

    private List<String> ids(String list) throws IOException {
        return ids(list.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> reported() {
        return issues.stream().map(i -> i.code() + " " + i.source()).toList();
    }

    @Test
    void readsPathsCommentsBlankLinesMarksAndBothLineEnds() throws IOException {
        String list = "\uFEFFa.html\r\n\r\n  # comment\r\nsub\n  a.html  \n" + temp.resolve("sub/a.html") + "\n";
        assertThat(ids(list)).containsExactly("a.html", "sub/a.html", "sub/deep/b.txt");
        assertThat(ids(list.getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("a.html", "sub/a.html", "sub/deep/b.txt");
        assertThat(ids(list.getBytes(StandardCharsets.UTF_16BE)))
                .containsExactly("a.html", "sub/a.html", "sub/deep/b.txt");
        assertThat(issues).isEmpty();
    }

    @Test
    void findsEveryAddressOnceHoweverItIsSpelled() throws IOException {
        String list = """
                http://a.example/1
                # x
                https://bücher.example/ä?q=ö
                HTTP://A.Example:80/x/../1?utm_source=letter&fbclid=3#top
                http://a.example/1?id=2&utm_medium=x
                http://a.example/%31?%69d=%32
                https://bücher.example/%c3%a4?q=%C3%b6
                http://user:pw@a.example/
                a.html
                """;
        assertThat(ids(list))
                .containsExactly(
                        "a.html",
                        "http://a.example/1",
                        "http://a.example/1?id=2",
                        "https://xn--bcher-kva.example/%C3%A4?q=%C3%B6");
        assertThat(reported()).containsExactly("MalformedLine list.lst:8");
    }

    @Test
    void namesEveryLineThatGivesNothingAndReadsTheOthers() throws IOException {
        String list = String.join(
                "\n",
                "htp:/x",
                "http://",
                "http://[::1",
                "http://exa mple.org/",
                "http://ex%zz/",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://h/",
                "data:text/html,x",
                "//host/x",
                "www.example.org",
                "http://a/" + "x".repeat(100_000),
                "pic.png",
                "gone.html",
                "a\0b.html",
                "a.html");
        assertThat(ids(list)).containsExactly("a.html");
        assertThat(reported())
                .containsExactly(
                        "MalformedLine list.lst:1",
                        "MalformedLine list.lst:2",
                        "MalformedLine list.lst:3",
                        "MalformedLine list.lst:4",
                        "MalformedLine list.lst:5",
                        "MalformedLine list.lst:6",
                        "MalformedLine list.lst:7",
                        "MalformedLine list.lst:8",
                        "MalformedLine list.lst:9",
                        "NotFound list.lst:10",
                        "NotFound list.lst:11",
                        "MalformedLine list.lst:12",
                        "NotAPage list.lst:13",
                        "NotFound list.lst:14",
                        "MalformedLine list.lst:15");
    }

    @Test
    void saysWhatIsWrongWithTheListAsAWhole() {
        byte[] random = new byte[4_096];
        new Random(3).nextBytes(random);
        assertThatThrownBy(() -> ids(random)).isInstanceOf(UsageException.class).hasMessageContaining("list.lst");
        assertThatThrownBy(() -> ids("")).isInstanceOf(UsageException.class).hasMessageContaining("nothing to do");
        assertThatThrownBy(() -> ids("# only\n\n"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("nothing to do");
        SourceFinder finder = new SourceFinder();
        assertThatThrownBy(() -> finder.findListed(temp.resolve("gone"), issues::add))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("gone");
        assertThatThrownBy(() -> finder.findListed(temp, issues::add)).isInstanceOf(UsageException.class);
    }
}
