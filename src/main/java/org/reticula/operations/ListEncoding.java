package org.reticula.operations;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reticula.model.Language;

/**
 * Sees from the bytes of a list how its text is encoded. UTF-8 shows in its structure, everything else in what the bytes would be as
 * letters: those of the list's language, as CLDR knows them, and not others.
 */
final class ListEncoding {
    /** Where two encodings read all bytes alike, the first: those that Windows writes, then those of standards, then those of DOS. */
    private static final List<String> NARROW = List.of(
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1257",
            "windows-1255",
            "windows-1256",
            "windows-1258",
            "ISO-8859-15",
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-3",
            "ISO-8859-4",
            "ISO-8859-5",
            "ISO-8859-6",
            "ISO-8859-7",
            "ISO-8859-8",
            "ISO-8859-9",
            "ISO-8859-13",
            "ISO-8859-16",
            "KOI8-R",
            "KOI8-U",
            "IBM852",
            "IBM850",
            "IBM437",
            "IBM737",
            "IBM775",
            "IBM855",
            "IBM866");

    private static final int HIGH = 128;
    private static final double LESS = 0.3;

    private final long[] bytes = new long[256];
    private final long[] zeros = new long[2];
    private long length;
    private long good;
    private long bad;

    private ListEncoding() {}

    static Charset detect(Path file, String language) throws IOException {
        ListEncoding seen = new ListEncoding();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(4);
            int first = in.read();
            int second = in.read();
            in.reset();
            if (first == 0xFF && second == 0xFE) return StandardCharsets.UTF_16LE;
            if (first == 0xFE && second == 0xFF) return StandardCharsets.UTF_16BE;
            seen.read(in);
        }
        return seen.decide(language);
    }

    private void read(InputStream in) throws IOException {
        int open = 0; // bytes that the UTF-8 character begun still needs
        for (int b = in.read(); b >= 0; b = in.read()) {
            bytes[b]++;
            if (b == 0) zeros[(int) (length & 1)]++;
            length++;
            boolean follows = (b & 0xC0) == 0x80;
            if (open > 0 && follows) {
                if (--open == 0) good++;
                continue;
            }
            if (open > 0 || follows) bad++;
            open = follows || b < HIGH
                    ? 0
                    : b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : 0;
            if (b >= 0xC0 && open == 0) bad++;
        }
        if (open > 0) bad++;
    }

    private Charset decide(String language) {
        // of a western text in UTF-16 every other byte is zero
        if (zeros[1] > length / 6 && zeros[0] < length / 50) return StandardCharsets.UTF_16LE;
        if (zeros[0] > length / 6 && zeros[1] < length / 50) return StandardCharsets.UTF_16BE;
        // some damaged characters do not make another encoding: hardly one pair of bytes of those happens to be UTF-8
        if (bad <= good * 8) return StandardCharsets.UTF_8;
        return narrow(language);
    }

    private Charset narrow(String language) {
        UnicodeSet letters = new UnicodeSet();
        UnicodeSet others = new UnicodeSet();
        Language.locale(language).ifPresent(locale -> {
            letters.addAll(LocaleData.getExemplarSet(locale, UnicodeSet.CASE, LocaleData.ES_STANDARD));
            others.addAll(LocaleData.getExemplarSet(locale, UnicodeSet.CASE, LocaleData.ES_AUXILIARY));
            others.addAll(LocaleData.getExemplarSet(locale, 0, LocaleData.ES_PUNCTUATION));
        });
        others.addAll("€«»„“”‘’–—…°§·\u00A0");
        Charset best = StandardCharsets.ISO_8859_1;
        double most = Double.NEGATIVE_INFINITY;
        for (String name : NARROW) {
            if (!Charset.isSupported(name)) continue;
            Charset charset = Charset.forName(name);
            double score = score(charset, letters, others);
            if (score > most) {
                best = charset;
                most = score;
            }
        }
        return best;
    }

    private double score(Charset charset, UnicodeSet letters, UnicodeSet others) {
        double score = 0;
        for (int b = HIGH; b < bytes.length; b++) {
            if (bytes[b] == 0) continue;
            int c = new String(new byte[] {(byte) b}, charset).codePointAt(0);
            double fit = letters.contains(c) ? 1 : others.contains(c) ? LESS : Character.isLetter(c) ? -1 : -2;
            score += fit * bytes[b];
        }
        return score;
    }
}
