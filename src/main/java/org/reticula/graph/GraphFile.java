package org.reticula.graph;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** {@code graph.nq.gz}: a whole release as N-Quads lines, sorted by their UTF-8 bytes, no line twice. */
final class GraphFile {
    static final String NAME = "graph.nq.gz";

    private GraphFile() {}

    static InputStream open(Path release) throws IOException {
        return new GZIPInputStream(Files.newInputStream(release.resolve(NAME)), 1 << 16);
    }

    static BufferedReader read(Path release) throws IOException {
        return new BufferedReader(new InputStreamReader(open(release), StandardCharsets.UTF_8), 1 << 16);
    }

    /** Counts a release's lines. */
    static GraphSummary summary(Path release) throws IOException {
        GraphSummary.Counter counter = new GraphSummary.Counter();
        try (BufferedReader lines = read(release)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) counter.count(line);
        }
        return counter.summary();
    }

    /**
     * Writes a release's lines. Java's gzip header holds no time, so the same lines give the same bytes.
     *
     * @param sorted file of plain sorted lines
     * @param without lines to leave out
     * @param with lines to put between them
     * @param also gets every line that is written
     * @return what was written
     */
    static GraphSummary write(Path release, Path sorted, Set<String> without, List<String> with, LineReader also)
            throws IOException {
        GraphSummary.Counter counter = new GraphSummary.Counter();
        try (OutputStream out = new GZIPOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(release.resolve(NAME))), 1 << 16);
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
            merge(sorted, without, with, line -> {
                counter.count(line);
                writer.append(line).append('\n');
                also.read(line);
            });
        }
        return counter.summary();
    }

    /** Gives the lines of a sorted file without some and with others, in order. */
    static void merge(Path sorted, Set<String> without, List<String> with, LineReader reader) throws IOException {
        List<String> rest = with.stream().distinct().sorted(GraphFile::compare).toList();
        int next = 0;
        try (BufferedReader lines = Files.newBufferedReader(sorted)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                while (next < rest.size() && compare(rest.get(next), line) < 0) reader.read(rest.get(next++));
                if (!without.contains(line)) reader.read(line);
            }
        }
        while (next < rest.size()) reader.read(rest.get(next++));
    }

    /** The order of the lines: of their code points, which is that of their UTF-8 bytes, so {@code LC_ALL=C sort} agrees. */
    static int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x == y) continue;
            // halves of pairs stand for code points above all others, though their own numbers are not the greatest
            boolean above = Character.isSurrogate(x);
            return above == Character.isSurrogate(y) ? x - y : above ? 1 : -1;
        }
        return a.length() - b.length();
    }
}
