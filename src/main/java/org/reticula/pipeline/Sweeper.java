package org.reticula.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MappingIterator;

/** Removes what nothing needs any more, so that the data directory does not grow from night to night. */
final class Sweeper {
    private static final int REPORTS_KEPT = 100;
    /** One for programs, one for people. */
    private static final int FILES_PER_REPORT = 2;

    private static final int DIARIES_KEPT = 4;
    private static final String DAMAGED = ".corrupt-";
    private static final int ARCHIVES_KEPT = 30;
    private static final int HEX_OF_LONG = 16;
    private static final int HEX = 16;
    private static final Pattern RESULT = Pattern.compile("[0-9a-f]{64}\\..*");

    private final Workspace workspace;

    Sweeper(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Page results that no page of this import yields, and files that an import left unfinished. */
    void sweepPages() {
        long[] kept = keys();
        try (Stream<Path> all = Files.walk(workspace.pages())) {
            all.filter(Files::isRegularFile).filter(f -> !isKept(f, kept)).forEach(Sweeper::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + workspace.pages(), e);
        }
    }

    /** The first 64 bits of each key in use: enough, as a file too many does no harm. */
    private long[] keys() {
        LongStream.Builder keys = LongStream.builder();
        try (MappingIterator<PageRecord> records = LinesReader.open(workspace.known(), PageRecord.class)) {
            while (records.hasNextValue()) {
                @Nullable String key = records.nextValue().key();
                if (key != null) keys.add(number(key));
            }
        }
        return keys.build().sorted().toArray();
    }

    /** What no import wrote is nobody's business here, and stays too. */
    private static boolean isKept(Path file, long[] kept) {
        String name = file.getFileName().toString();
        if (name.startsWith(".")) return false;
        return !RESULT.matcher(name).matches() || Arrays.binarySearch(kept, number(name)) >= 0;
    }

    private static long number(String key) {
        return Long.parseUnsignedLong(key, 0, HEX_OF_LONG, HEX);
    }

    /** What an import that was killed left for its own next steps. */
    void sweepWork() {
        try (Stream<Path> all = Files.walk(workspace.work())) {
            all.filter(Files::isRegularFile).forEach(Sweeper::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + workspace.work(), e);
        }
    }

    /** Old reports, and all but the last of the diaries that were put aside. */
    void sweepReports() {
        keepNewest(workspace.reports(), "", REPORTS_KEPT * FILES_PER_REPORT);
        keepNewest(workspace.jobs(), DAMAGED, DIARIES_KEPT);
    }

    void sweepArchives() {
        if (Files.isDirectory(workspace.archive())) keepNewest(workspace.archive(), "", ARCHIVES_KEPT);
    }

    /** Names begin with the time, or end with it. */
    private static void keepNewest(Path folder, String part, int count) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> oldestFirst = all.filter(f -> f.getFileName().toString().contains(part))
                    .sorted()
                    .toList();
            oldestFirst.subList(0, Math.max(0, oldestFirst.size() - count)).forEach(Sweeper::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + file, e);
        }
    }
}
