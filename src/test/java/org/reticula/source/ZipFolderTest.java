package org.reticula.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.fetch.FileFetcher;
import org.reticula.model.FetchedPage;
import org.reticula.model.Issue;
import org.reticula.model.Source;
import org.reticula.model.UsageException;

@Timeout(60)
class ZipFolderTest {
    private final List<Issue> issues = new ArrayList<>();

    @TempDir
    private Path temp;

    private Path zip(String... names) throws IOException {
        Path file = temp.resolve("in/a b!.zip");
        Files.createDirectories(file.resolveSibling("."));
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("text of " + name).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private List<Source> find(Path... paths) {
        return new SourceFinder().find(List.of(paths), issues::add);
    }

    private List<String> reported() {
        return issues.stream().map(i -> i.code() + " " + i.source()).toList();
    }

    @Test
    void readsThePagesOfAnArchiveWithoutUnpackingIt() throws IOException {
        List<Source> pages = find(zip("A.html", "a.html", "sub/ü #1?!/%41.htm", "pic.png", "new\nline.txt"));

        assertThat(pages)
                .extracting(Source::id)
                .containsExactly(
                        "a b!.zip/A.html",
                        "a b!.zip/a.html",
                        "a b!.zip/new%0Aline.txt",
                        "a b!.zip/sub/ü #1?!/%2541.htm");
        List<String> bodies = new ArrayList<>();
        for (Source page : pages) bodies.add(text(page));
        assertThat(bodies)
                .containsExactly(
                        "text of A.html", "text of a.html", "text of new\nline.txt", "text of sub/ü #1?!/%41.htm");
        assertThat(issues).isEmpty();
        try (Stream<Path> all = Files.walk(temp)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    private String text(Source page) {
        FetchedPage fetched = new FileFetcher().fetch(page, issues::add).orElseThrow();
        return new String(fetched.body(), StandardCharsets.UTF_8);
    }

    @Test
    void namesThatLeadOutAreRefused() throws IOException {
        Path archive = zip("../../up.html", "/abs.html", "..\\..\\win", "C:\\x.html", "..fine.html", "ok.html");

        assertThat(find(archive)).extracting(Source::id).containsExactly("a b!.zip/..fine.html", "a b!.zip/ok.html");
        assertThat(reported())
                .containsExactly(
                        "BadEntry a b!.zip/../../up.html",
                        "BadEntry a b!.zip/..\\..\\win",
                        "BadEntry a b!.zip//abs.html",
                        "BadEntry a b!.zip/C:\\x.html");
    }

    @Test
    void anArchiveInAnImportedFolderIsLeftAlone() throws IOException {
        Path archive = zip("a.html");

        assertThat(find(archive.getParent())).isEmpty();
        assertThat(find(archive.getParent(), archive)).hasSize(1);
    }

    @Test
    void aDamagedOrOvercrowdedArchiveEndsTheImportAndIsOneLineOfAList() throws IOException {
        Path archive = zip("a.html");
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, java.util.Arrays.copyOf(bytes, bytes.length - 30));
        assertThatThrownBy(() -> find(archive))
                .isInstanceOf(UsageException.class)
                .hasMessageEndingWith("a b!.zip is no ZIP archive, or damaged");
        Path list = Files.writeString(temp.resolve("in/l.txt"), "a b!.zip\n");
        assertThat(new SourceFinder().findListed(list, issues::add)).isEmpty();
        assertThat(reported()).containsExactly("Unreadable l.txt:1");

        String[] many = Stream.iterate(0, i -> i + 1)
                .limit(10_001)
                .map(i -> i + ".html")
                .toArray(String[]::new);
        Path crowded = zip(many);
        assertThatThrownBy(() -> find(crowded)).hasMessageContaining("holds 10001 files, more than 10000");
    }

    @Test
    void whatUnpacksToFarMoreThanTextIsLeftWithoutUnpackingAllOfIt() throws IOException {
        Path file = temp.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int size : new int[] {900_000, 9_000_000, 30_000_000}) {
                zip.putNextEntry(new ZipEntry(size + ".html"));
                zip.write(new byte[size]);
            }
        }

        List<Source> pages = find(file);
        assertThat(pages).hasSize(3);
        assertThat(pages.stream().flatMap(p -> new FileFetcher().fetch(p, issues::add).stream()))
                .hasSize(1);
        assertThat(reported()).containsExactly("TooLarge bomb.zip/30000000.html", "TooLarge bomb.zip/9000000.html");
    }
}
