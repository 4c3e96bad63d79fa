package org.reticula.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;

/** Forgets what the web said of addresses that nobody names any more, and bodies that no record names. */
final class WebSweeper {
    /** Imports for which an address is remembered that nobody names: it may come back. */
    private static final int REMEMBERED = 10;

    private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}\\.(json|body|links)");
    private static final int HASH = 64;

    private final ImportRun run;

    WebSweeper(ImportRun run) {
        this.run = run;
    }

    void sweep() {
        @Nullable String oldest = oldestRemembered();
        Set<String> named = named();
        Set<String> records = new HashSet<>();
        Set<String> bodies = new HashSet<>();
        for (Path file : files()) {
            if (!file.toString().endsWith(".json")) continue;
            WebRecord record = read(file);
            if (record == null || !isKept(record, named, oldest)) continue;
            records.add(name(file));
            WebRecord.Content content = record.content();
            if (content != null)
                bodies.add(content.hash().substring(content.hash().indexOf(':') + 1));
        }
        for (Path file : files()) {
            boolean kept = (file.toString().endsWith(".body") ? bodies : records).contains(name(file));
            if (!kept) delete(file);
        }
    }

    private static boolean isKept(WebRecord record, Set<String> named, @Nullable String oldest) {
        return named.contains(record.address())
                || oldest == null
                || record.generation().compareTo(oldest) >= 0;
    }

    /** Names of runs sort by time; null while there were too few. */
    private @Nullable String oldestRemembered() {
        try (Stream<Path> all = Files.list(run.workspace.reports())) {
            List<String> runs = all.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(ReportHistory.JSON))
                    .sorted()
                    .toList();
            return runs.size() < REMEMBERED ? null : runs.get(runs.size() - REMEMBERED);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + run.workspace.reports(), e);
        }
    }

    private Set<String> named() {
        Set<String> named = new HashSet<>();
        try (MappingIterator<NamedPages.Named> all = LinesReader.open(run.workspace.named(), NamedPages.Named.class)) {
            while (all.hasNextValue())
                named.add(all.nextValue().source().location().toString());
        }
        run.request
                .entries()
                .forEach(e -> run.entries.find(e.name()).ifPresent(state -> named.addAll(state.documents())));
        return named;
    }

    /** What no import wrote is nobody's business here, and stays. */
    private List<Path> files() {
        try (Stream<Path> all = Files.walk(run.workspace.web())) {
            return all.filter(f -> OURS.matcher(f.getFileName().toString()).matches()
                            || f.getFileName().toString().startsWith("."))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + run.workspace.web(), e);
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.length() < HASH ? name : name.substring(0, HASH);
    }

    private static @Nullable WebRecord read(Path file) {
        try {
            WebRecord record = Json.LINES.readValue(Files.readAllBytes(file), WebRecord.class);
            boolean whole = record.generation() != null && record.address() != null;
            return whole && (record.content() == null || record.content().hash() != null) ? record : null;
        } catch (IOException | JacksonException e) {
            return null;
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
