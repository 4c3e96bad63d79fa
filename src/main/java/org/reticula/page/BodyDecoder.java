package org.reticula.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text: by byte order mark, else the server's word, else the page's own word, else its content. A declared charset
 * that the bytes plainly contradict is not believed.
 */
final class BodyDecoder {
    /**
     * @param charset the charset used
     * @param remark why the charset is a guess, null when it was declared or is beyond doubt
     */
    record Decoded(String text, Charset charset, @Nullable String remark) {}

    /** Browsers look at 1,024 bytes; pages with long scripts first are read right all the same. */
    private static final int META = 16_384;

    private static final int SAMPLE = 8_000;

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION =
            Pattern.compile("encoding\\s{0,9}=\\s{0,9}[\"']([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);

    private BodyDecoder() {}

    /** @param markup whether the body may declare its charset itself */
    static Decoded decode(byte[] body, @Nullable String contentType, boolean markup) {
        int mark = markLength(body);
        if (mark > 0) {
            Charset charset = mark == 3 ? StandardCharsets.UTF_8 : utf16(body[0] == (byte) 0xFE);
            return new Decoded(new String(body, mark, body.length - mark, charset), charset, null);
        }
        Optional<Charset> declared = contentType == null ? Optional.empty() : match(CHARSET, contentType);
        if (declared.isEmpty() && markup) declared = inMarkup(body);
        return declared.isPresent() ? declared(body, declared.get()) : undeclared(body);
    }

    private static int markLength(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) return 3;
        return startsWith(body, 0xFF, 0xFE) || startsWith(body, 0xFE, 0xFF) ? 2 : 0;
    }

    static boolean startsWith(byte[] body, int... bytes) {
        if (body.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if (body[i] != (byte) bytes[i]) return false;
        return true;
    }

    private static Charset utf16(boolean bigEndian) {
        return bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static Optional<Charset> match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? WebCharset.find(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> inMarkup(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, META), StandardCharsets.ISO_8859_1);
        Optional<Charset> found = Optional.empty();
        if (head.startsWith("<?xml")) found = match(DECLARATION, head.substring(0, Math.max(5, head.indexOf('>'))));
        int at = 0;
        while (found.isEmpty() && (at = head.indexOf('<', at)) >= 0) {
            boolean comment = head.startsWith("<!--", at);
            int end = comment ? head.indexOf("-->", at + 4) : head.indexOf('>', at);
            if (end < 0) break;
            if (head.regionMatches(true, at, "<meta", 0, 5)) found = match(CHARSET, head.substring(at, end));
            at = end;
        }
        // a page whose declaration could be read byte by byte is not UTF-16, whatever it says (HTML standard)
        return found.map(c -> c.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : c);
    }

    private static Decoded declared(byte[] body, Charset declared) {
        if (declared.name().startsWith("UTF-16")) return new Decoded(new String(body, declared), declared, null);
        String utf8 = new String(body, StandardCharsets.UTF_8);
        Damage damage = Damage.of(utf8);
        boolean isUtf8 = declared.equals(StandardCharsets.UTF_8);
        if (isUtf8 && !damage.heavy()) return new Decoded(utf8, declared, null);
        if (isUtf8) return guess(body, "the page says UTF-8 but is not");
        if (damage.bad() == 0 && damage.good() > 1) {
            return new Decoded(utf8, StandardCharsets.UTF_8, "the page says " + declared.name() + " but is UTF-8");
        }
        return narrow(body, declared, null);
    }

    private static Decoded undeclared(byte[] body) {
        Charset wide = wide(body);
        if (wide != null) return new Decoded(new String(body, wide), wide, "no charset is declared");
        String utf8 = new String(body, StandardCharsets.UTF_8);
        if (!Damage.of(utf8).heavy()) return new Decoded(utf8, StandardCharsets.UTF_8, null);
        return guess(body, "no charset is declared");
    }

    /** UTF-16 without a mark: every other byte of a western text is zero. */
    static @Nullable Charset wide(byte[] body) {
        int[] zeros = new int[2];
        int length = Math.min(body.length, 4_096) & ~1;
        for (int i = 0; i < length; i++) if (body[i] == 0) zeros[i & 1]++;
        if (zeros[1] > length / 6 && zeros[0] < length / 50) return StandardCharsets.UTF_16LE;
        return zeros[0] > length / 6 && zeros[1] < length / 50 ? StandardCharsets.UTF_16BE : null;
    }

    private static Decoded guess(byte[] body, String why) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample(body));
        for (CharsetMatch match : detector.detectAll()) {
            Optional<Charset> charset = WebCharset.find(match.getName());
            boolean wide = match.getName().startsWith("UTF-");
            if (charset.isPresent() && !wide) return narrow(body, charset.get(), why);
        }
        return narrow(body, Charset.forName("windows-1252"), why);
    }

    private static Decoded narrow(byte[] body, Charset charset, @Nullable String why) {
        Optional<Charset> windows = hasHighControls(body) ? WebCharset.withHighControls(charset) : Optional.empty();
        if (windows.isEmpty()) return new Decoded(new String(body, charset), charset, why);
        String reason =
                why == null ? "the page says " + charset.name() + " but uses characters of another charset" : why;
        return new Decoded(new String(body, windows.get()), windows.get(), reason);
    }

    /** Bytes 80–9F: bytes are signed, so these are the lowest. */
    private static boolean hasHighControls(byte[] body) {
        for (byte b : body) if (b < (byte) 0xA0 && b != (byte) 0x85) return true;
        return false;
    }

    /** The runs between tags that hold other bytes than ASCII: what tells charsets apart. */
    private static byte[] sample(byte[] body) {
        ByteArrayOutputStream sample = new ByteArrayOutputStream(SAMPLE);
        int from = 0;
        while (from < body.length && sample.size() < SAMPLE) {
            int to = from;
            boolean telling = false;
            while (to < body.length && body[to] != '<' && body[to] != '>' && body[to] != '\n')
                telling |= body[to++] < 0;
            if (telling) {
                sample.write(body, from, Math.min(to - from, SAMPLE));
                sample.write(' ');
            }
            from = to + 1;
        }
        return sample.toByteArray();
    }

    /** How well bytes read as UTF-8: characters beyond ASCII, and places where there was none. */
    private record Damage(int good, int bad) {
        /** Without damage the good ones are counted only up to two: nobody asks for more. */
        static Damage of(String utf8) {
            boolean whole = utf8.indexOf('\uFFFD') < 0;
            int good = 0;
            int bad = 0;
            for (int i = 0; i < utf8.length() && !(whole && good > 1); i++) {
                char c = utf8.charAt(i);
                if (c == '\uFFFD') bad++;
                else if (c > '\u007F') good++;
            }
            return new Damage(good, bad);
        }

        /** In a page of another charset hardly one pair of bytes in a hundred happens to be UTF-8. */
        boolean heavy() {
            return bad > good * 8;
        }
    }
}
