package org.reticula.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Makes the id of a file from its path. File names are data: every name gives a clean string, and two names never the same. Control
 * characters, line separators and bytes that are no UTF-8 become {@code %XX} as in URLs, and so does a percent sign before two hex
 * digits. The id does not depend on the locale that the program runs in.
 */
final class SourceId {
    private SourceId() {}

    /** Path of the file below the folder, parts joined by {@code /}. */
    static String of(Path folder, Path file) {
        String base = folder.toUri().getRawPath();
        return ofRaw(path(file).substring(base.endsWith("/") ? base.length() : base.length() + 1));
    }

    /** Name of the file or folder alone; empty for the root of the file system. */
    static String ofName(Path file) {
        String path = path(file);
        return ofRaw(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Folders, and links to them, end in a slash as URIs. */
    private static String path(Path file) {
        String path = file.toUri().getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** @param raw percent-encoded, as the JDK writes file URIs: the bytes of the name, whatever the locale */
    static String ofRaw(String raw) {
        byte[] bytes = bytes(raw);
        StringBuilder id = new StringBuilder();
        int from = 0;
        while (from < bytes.length) {
            int length = characterLength(bytes, from);
            String character = new String(bytes, from, Math.max(1, length), StandardCharsets.UTF_8);
            if (length == 0 || mustEscape(character.codePointAt(0), bytes, from)) {
                for (int i = from; i < from + Math.max(1, length); i++)
                    id.append('%').append(HexFormat.of().withUpperCase().toHexDigits(bytes[i]));
            } else {
                id.append(character);
            }
            from += Math.max(1, length);
        }
        return id.toString();
    }

    private static byte[] bytes(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                bytes.write(Integer.parseInt(raw, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(raw.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    /** Bytes of the UTF-8 character that begins here, 0 if none does. */
    private static int characterLength(byte[] bytes, int from) {
        int first = bytes[from] & 0xFF;
        if (first < 0x80) return 1;
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (from + length > bytes.length) return 0;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
            return length;
        } catch (CharacterCodingException e) {
            return 0;
        }
    }

    private static boolean mustEscape(int codePoint, byte[] bytes, int at) {
        int type = Character.getType(codePoint);
        boolean shows = type != Character.CONTROL
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && (codePoint & 0xFFFE) != 0xFFFE;
        boolean escape = codePoint == '%' && at + 2 < bytes.length && isHex(bytes[at + 1]) && isHex(bytes[at + 2]);
        return !shows || escape;
    }

    private static boolean isHex(byte b) {
        return HexFormat.isHexDigit(b);
    }
}
