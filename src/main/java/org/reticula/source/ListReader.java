package org.reticula.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reticula.model.UsageException;

/** Reads a list of paths and addresses, one a line. Comments begin with #; blank lines, byte order marks and CRLF do no harm. */
final class ListReader {
    private static final long LIMIT = 100_000_000;

    /** @param number from 1 */
    record Line(int number, String text) {}

    private ListReader() {}

    /**
     * The lines that say something, each text once.
     *
     * @throws UsageException if there is no such file, it is not text, or it says nothing
     */
    static List<Line> read(Path list) {
        List<Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (String raw : decode(bytes(list), list).split("\r\n|\n|\r", -1)) {
            number++;
            String text = raw.strip();
            if (!text.isEmpty() && !text.startsWith("#") && seen.add(text)) lines.add(new Line(number, text));
        }
        if (lines.isEmpty()) throw new UsageException("nothing to do: the list " + list + " names no page");
        return lines;
    }

    private static byte[] bytes(Path list) {
        if (Files.isDirectory(list)) throw new UsageException("the list is a folder: " + list);
        if (!Files.exists(list)) throw new UsageException("there is no list " + list);
        if (!Files.isRegularFile(list)) throw new UsageException("the list is not a regular file: " + list);
        try {
            if (Files.size(list) > LIMIT)
                throw new UsageException("the list is larger than " + LIMIT + " bytes: " + list);
            return Files.readAllBytes(list);
        } catch (IOException e) {
            throw new UsageException("the list cannot be read: " + list);
        }
    }

    private static String decode(byte[] bytes, Path list) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        if (startsWith(bytes, 0xFF, 0xFE)) return decode(bytes, StandardCharsets.UTF_16LE);
        if (startsWith(bytes, 0xFE, 0xFF)) return decode(bytes, StandardCharsets.UTF_16BE);
        if (isBinary(bytes)) throw new UsageException("the list is not a text file: " + list);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String decode(byte[] bytes, Charset charset) {
        return new String(bytes, 2, bytes.length - 2, charset);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) return false;
        for (int i = 0; i < start.length; i++) if (bytes[i] != (byte) start[i]) return false;
        return true;
    }

    /** One stray zero spoils a line, many control characters the whole list. */
    private static boolean isBinary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) if (b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r') controls++;
        return controls * 20L > bytes.length;
    }
}
