package org.reticula.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.reticula.model.FetchedPage;

/** Tells what a page is written in from its bytes, the server's word and its name. */
final class FormatDetector {
    /** How a page is written. */
    enum PageFormat {
        HTML,
        TEXT,
        MARKDOWN
    }

    private static final int SAMPLE = 8_192;

    private FormatDetector() {}

    /** What the bytes are when they are no text at all, for a person: "a PDF file"; empty for text. */
    static String binaryKind(FetchedPage page) {
        byte[] body = page.body();
        if (BodyDecoder.startsWith(body, '%', 'P', 'D', 'F', '-')) return "a PDF file";
        if (BodyDecoder.startsWith(body, 'P', 'K', 3, 4)) return "a zip archive or office document";
        if (BodyDecoder.startsWith(body, 0xD0, 0xCF, 0x11, 0xE0)) return "an office document";
        if (BodyDecoder.startsWith(body, 0x1F, 0x8B)) return "a gzip archive";
        if (isImage(body)) return "an image";
        return !isWide(page) && hasControls(body) ? "a binary file" : "";
    }

    private static boolean isImage(byte[] body) {
        return BodyDecoder.startsWith(body, 0x89, 'P', 'N', 'G')
                || BodyDecoder.startsWith(body, 0xFF, 0xD8, 0xFF)
                || BodyDecoder.startsWith(body, 'G', 'I', 'F', '8');
    }

    /** Whether the text has two bytes a character, zeros and low bytes among them. */
    private static boolean isWide(FetchedPage page) {
        byte[] body = page.body();
        boolean marked = BodyDecoder.startsWith(body, 0xFF, 0xFE) || BodyDecoder.startsWith(body, 0xFE, 0xFF);
        return marked || contentType(page).contains("utf-16") || BodyDecoder.wide(body) != null;
    }

    private static String contentType(FetchedPage page) {
        String type = page.contentType();
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    /** More control characters than a damaged text has; random bytes have one in ten. */
    private static boolean hasControls(byte[] body) {
        int length = Math.min(body.length, SAMPLE);
        int controls = 0;
        for (int i = 0; i < length; i++)
            if (body[i] >= 0 && body[i] < 9 || body[i] > 13 && body[i] < 32 && body[i] != 27) controls++;
        return controls * 20 > length + 200; // ten are forgiven in the shortest page
    }

    /** By the server's word, else the name; text that begins as a page of markup is one whatever it is called. */
    static PageFormat detect(FetchedPage page) {
        String type = contentType(page);
        String path = page.source().location().getPath();
        String name = (path == null ? page.source().id() : path).toLowerCase(Locale.ROOT);
        String begin = begin(page.body());
        if (begin.startsWith("<!doctype html") || begin.startsWith("<html")) return PageFormat.HTML;
        if (type.startsWith("text/markdown") || name.endsWith(".md")) return PageFormat.MARKDOWN;
        if (type.startsWith("text/plain") || name.endsWith(".txt")) return PageFormat.TEXT;
        return hasTag(page.body()) ? PageFormat.HTML : PageFormat.TEXT;
    }

    private static String begin(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, 512), StandardCharsets.UTF_8).replace("\0", "");
        return Blank.trim(head.replace("\uFFFD", "")).toLowerCase(Locale.ROOT);
    }

    private static boolean hasTag(byte[] body) {
        int previous = ' ';
        for (byte b : body) {
            if (b == 0) continue;
            if (previous == '<' && (b == '!' || b == '?' || b == '/' || Character.isLetter(b))) return true;
            previous = b;
        }
        return false;
    }
}
