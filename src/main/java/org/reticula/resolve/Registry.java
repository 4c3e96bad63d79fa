package org.reticula.resolve;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reticula.model.UsageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which IRI was given to what: the memory that keeps IRIs from import to import.
 *
 * @param entries sorted by IRI
 */
public record Registry(List<RegistryEntry> entries) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Registry {
        entries = entries.stream()
                .sorted(Comparator.comparing(RegistryEntry::iri))
                .toList();
    }

    public static Registry empty() {
        return new Registry(List.of());
    }

    /** Number of the last import that gave a new IRI; 0 if none did. */
    public int generation() {
        return entries.stream().mapToInt(RegistryEntry::since).max().orElse(0);
    }

    /** Each retired IRI to the one that stands for its thing now, also by way of others. */
    public Map<String, String> now() {
        Map<String, String> into = new HashMap<>();
        for (RegistryEntry entry : entries) {
            if (entry.into() != null) into.put(entry.iri(), entry.into());
        }
        Map<String, String> now = new TreeMap<>();
        for (String retired : into.keySet()) {
            String end = retired;
            for (int step = 0; into.containsKey(end) && step <= into.size(); step++) end = into.getOrDefault(end, end);
            if (!end.equals(retired)) now.put(retired, end);
        }
        return now;
    }

    /**
     * @param file JSON lines, one entry each, as written by {@link #write}
     * @return empty if there is no such file
     * @throws UsageException if a line is no entry: going on would give new IRIs to everything
     */
    public static Registry read(Path file) {
        if (!Files.exists(file)) return empty();
        List<RegistryEntry> entries = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) entries.add(entry(line, file, entries.size() + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return new Registry(entries);
    }

    private static RegistryEntry entry(String line, Path file, int number) {
        try {
            RegistryEntry entry = JSON.readValue(line, RegistryEntry.class);
            if (entry.iri() != null && entry.keys() != null) return entry;
        } catch (JacksonException e) {
            throw new UsageException("damaged registry, line " + number + " of " + file + ": "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
        throw new UsageException("damaged registry, line " + number + " of " + file + ": no iri or keys");
    }

    /** Writes all entries, sorted by IRI, one JSON object per line. */
    public void write(Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (RegistryEntry entry : entries) {
                out.write(JSON.writeValueAsString(entry));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
