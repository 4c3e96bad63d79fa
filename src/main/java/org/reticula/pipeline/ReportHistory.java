package org.reticula.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reports of the last runs. A report that cannot be read is passed over. */
public final class ReportHistory {
    /** Runs that a trend is made of. */
    public static final int TREND = 30;

    /** Ends the names of reports for programs. */
    static final String JSON = ".json";

    private ReportHistory() {}

    /**
     * @param data the data directory
     * @param most how many, counted from the newest
     * @return oldest first
     */
    public static List<RunReport> list(Path data, int most) {
        Path folder = folder(data);
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files =
                    all.filter(f -> f.toString().endsWith(JSON)).sorted().toList();
            return files.subList(Math.max(0, files.size() - most), files.size()).stream()
                    .flatMap(file -> RunReport.find(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    public static Optional<RunReport> findLast(Path data) {
        return list(data, 1).stream().findFirst();
    }

    /** The page of a run for people. */
    public static Path page(Path data, RunReport report) {
        return page(data, report.run());
    }

    /** @param run name of the run */
    public static Path page(Path data, String run) {
        return folder(data).resolve(run + ".html");
    }

    private static Path folder(Path data) {
        return data.resolve("reports");
    }
}
