package org.reticula.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Strings that break what is not built for them: those of {@code naughty.txt}, and some that are too long for a file. */
final class NaughtyStrings {
    private NaughtyStrings() {}

    static List<String> list() {
        List<String> all = new ArrayList<>();
        try (InputStream in = NaughtyStrings.class.getResourceAsStream("/naughty.txt")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(NaughtyStrings::unescaped)
                    .forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.add("long ".repeat(400));
        all.add("x".repeat(5_000));
        all.add("(".repeat(1_000));
        all.add("\u0301".repeat(1_000));
        all.add("\uD83D\uDE00".repeat(500));
        return all;
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = line.charAt(++i);
            switch (escape) {
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'n' -> text.append('\n');
                case '\\' -> text.append('\\');
                case 'u' -> {
                    text.append((char) Integer.parseInt(line, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> throw new IllegalArgumentException(line);
            }
        }
        return text.toString();
    }
}
