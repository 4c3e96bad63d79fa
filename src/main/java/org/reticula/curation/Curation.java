package org.reticula.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.reticula.model.Issue;

/**
 * All that people decided.
 *
 * @param decisions by file name and line
 * @param issues rows that cannot be understood, with file, line and reason
 * @param fingerprint of the files' bytes, in hex; empty if there is none
 */
public record Curation(List<Decision> decisions, List<Issue> issues, String fingerprint) {
    public static final Curation NONE = new Curation(List.of(), List.of(), "");

    public Curation {
        decisions = List.copyOf(decisions);
        issues = List.copyOf(issues);
    }

    /**
     * Reads all {@code *.csv} of a folder, not of the folders in it.
     *
     * @return nothing if there is no such folder
     */
    public static Curation read(Path folder) {
        if (!Files.isDirectory(folder)) return NONE;
        List<Decision> decisions = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        MessageDigest digest = sha256();
        List<Path> files = files(folder);
        for (Path file : files) {
            String name = file.getFileName().toString();
            try {
                byte[] bytes = Files.readAllBytes(file);
                digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
                new DecisionTable(name, bytes).read(decisions, issues);
            } catch (IOException e) {
                issues.add(new Issue("DecisionsUnreadable", name, "the table cannot be read: " + e, true));
            }
        }
        return new Curation(
                decisions, issues, files.isEmpty() ? "" : HexFormat.of().formatHex(digest.digest()));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .filter(Files::isRegularFile)
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
