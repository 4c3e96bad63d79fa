package org.reticula.web.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Names that somebody pasted, with what they chose: all that a link has to remember.
 *
 * @param title of the list, "" if it has none
 */
record MemberList(String title, List<ListRow> rows) {
    static final int MOST = 1000;
    static final int LONGEST_NAME = 300;
    /** Characters of a link that servers and browsers take. */
    static final int LONGEST_LINK = 48_000;

    private static final int MOST_BYTES = MOST * (LONGEST_NAME + 200) * 2;
    private static final char FIELD = '\t';

    /** Packed into characters that need no encoding in an address. */
    String encode() {
        StringBuilder all = new StringBuilder(clean(title));
        for (ListRow row : rows) {
            all.append('\n').append(clean(row.name())).append(FIELD).append(row.country());
            if (!row.choice().isEmpty()) all.append(FIELD).append(clean(row.choice()));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(all.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /** @return empty if it is nothing that {@link #encode} made, or more than it makes */
    static Optional<MemberList> decode(String link) {
        if (link.length() > LONGEST_LINK) return Optional.empty();
        try (InputStream in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(link)))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) return Optional.empty();
            return Optional.of(read(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // cut short or made up
        }
    }

    private static MemberList read(String text) {
        String[] lines = text.split("\n", -1);
        List<ListRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.length && rows.size() < MOST; i++) {
            String[] fields = lines[i].split(String.valueOf(FIELD), -1);
            if (fields[0].isBlank()) continue;
            rows.add(new ListRow(
                    cut(fields[0]), fields.length > 1 ? cut(fields[1]) : "", fields.length > 2 ? cut(fields[2]) : ""));
        }
        return new MemberList(cut(lines[0]), rows);
    }

    static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
