package org.reticula.model;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Where a page inside a ZIP archive is: {@code zip:///folder/archive.zip!/entry.html}, all else percent-encoded.
 *
 * @param archive absolute path
 * @param entry name as the archive has it
 */
public record ZipLocation(Path archive, String entry) {
    private static final String SCHEME = "zip";
    private static final String INSIDE = "!/";
    private static final String PLAIN = "-._~/";

    /** Whether the location is inside an archive. */
    public static boolean isZip(URI location) {
        return SCHEME.equals(location.getScheme());
    }

    /** @throws IllegalArgumentException if it is not inside an archive */
    public static ZipLocation of(URI location) {
        String path = location.getRawPath();
        int inside = path.indexOf(INSIDE);
        if (!isZip(location) || inside < 0) throw new IllegalArgumentException("not inside an archive: " + location);
        Path archive = Path.of(URI.create("file://" + path.substring(0, inside)));
        return new ZipLocation(
                archive, URI.create(path.substring(inside + 1)).getPath().substring(1));
    }

    public URI toUri() {
        String file = archive.toUri().getRawPath().replace("!", "%21");
        return URI.create(SCHEME + "://" + file + INSIDE + encoded(entry));
    }

    /** Every byte of UTF-8 that is no plain letter, digit or mark as {@code %XX}. */
    public static String encoded(String name) {
        StringBuilder raw = new StringBuilder(name.length());
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || PLAIN.indexOf(b) >= 0);
            if (plain) raw.append((char) b);
            else raw.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return raw.toString();
    }
}
