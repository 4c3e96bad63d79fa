package org.reticula.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.Release;

/** Writes down what a run did: for programs as JSON, for people as a page that needs nothing beside it. */
final class ReportFiles {
    /** Name of the page in a release's folder. */
    static final String PAGE = "report.html";

    private final ImportRun run;

    ReportFiles(ImportRun run) {
        this.run = run;
    }

    /** As it stands, with the release that readers see now. */
    RunReport report() {
        Optional<String> current =
                Optional.ofNullable(run.published).or(() -> run.before).map(Release::name);
        return new RunReporter(run).report(current.orElse(null));
    }

    /** Into a release's folder, before it is published. */
    void writeTo(Path folder, String release) {
        measure();
        RunReport report = new RunReporter(run).report(release);
        report.write(folder.resolve(RunReport.FILE));
        WholeFile.write(folder.resolve(PAGE), page(report));
    }

    /** Into the folder of reports. */
    void write() {
        measure();
        RunReport report = report();
        report.write(run.workspace.reports().resolve(run.name + ".json"));
        WholeFile.write(run.workspace.reports().resolve(run.name + ".html"), page(report));
    }

    /** On a full disk there may be no room for a report: what it would say is on the terminal. */
    void writeIfPossible() {
        try {
            write();
        } catch (UncheckedIOException e) {
            run.listener.notice("no report: " + e.getMessage());
        }
    }

    private byte[] page(RunReport report) {
        List<RunReport> before = ReportHistory.list(run.workspace.root(), ReportHistory.TREND - 1).stream()
                .filter(other -> !other.run().equals(report.run()))
                .toList();
        return new ReportPage(report, before).html().getBytes(StandardCharsets.UTF_8);
    }

    private void measure() {
        Map<String, Long> parts = new TreeMap<>();
        Path root = run.workspace.root();
        try {
            Files.walkFileTree(root, new Sizes(root, parts));
            FileStore disk = Files.getFileStore(root);
            run.disk = new RunReport.DiskUse(parts, disk.getUsableSpace());
        } catch (IOException e) {
            run.disk = null; // a figure, no more
        }
    }

    /** Adds up what lies in each folder right below the data directory; files there count as "other". */
    private static final class Sizes extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Map<String, Long> parts;

        Sizes(Path root, Map<String, Long> parts) {
            this.root = root;
            this.parts = parts;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path below = root.relativize(file);
            String part = below.getNameCount() > 1 ? below.getName(0).toString() : "other";
            parts.merge(part, attributes.size(), Long::sum);
            return FileVisitResult.CONTINUE;
        }

        /** Files come and go while a server reads. */
        @Override
        public FileVisitResult visitFileFailed(Path file, @Nullable IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
