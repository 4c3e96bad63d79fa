package org.reticula.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The charsets that browsers know, under the names that pages use: UTF-7 and mainframe charsets are not among them. */
final class WebCharset {
    /** Names that mean another, wider charset on the web (WHATWG Encoding Standard). */
    private static final Map<String, String> WIDER = Map.of(
            "ISO-8859-1", "windows-1252",
            "US-ASCII", "windows-1252",
            "ISO-8859-9", "windows-1254",
            "TIS-620", "x-windows-874",
            "GB2312", "GB18030",
            "GBK", "GB18030",
            "EUC-KR", "x-windows-949",
            "Shift_JIS", "windows-31j",
            "Big5", "Big5-HKSCS");

    private static final Set<String> KNOWN = Set.of(
            "UTF-8",
            "UTF-16",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "x-windows-874",
            "ISO-8859-2",
            "ISO-8859-3",
            "ISO-8859-4",
            "ISO-8859-5",
            "ISO-8859-6",
            "ISO-8859-7",
            "ISO-8859-8",
            "ISO-8859-13",
            "ISO-8859-15",
            "ISO-8859-16",
            "KOI8-R",
            "KOI8-U",
            "IBM866",
            "x-MacRoman",
            "x-MacCyrillic",
            "GB18030",
            "Big5-HKSCS",
            "EUC-JP",
            "ISO-2022-JP",
            "windows-31j",
            "x-windows-949");

    /** What a page really is that claims an ISO charset but uses bytes 80–9F, which there are controls. */
    private static final Map<String, String> WITH_HIGH_CONTROLS = Map.of(
            "ISO-8859-2", "windows-1250",
            "ISO-8859-5", "windows-1251",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-13", "windows-1257",
            "ISO-8859-15", "windows-1252");

    private WebCharset() {}

    /** @param label as a header or a page gives it */
    static Optional<Charset> find(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("x-cp125")) name = "windows-" + name.substring(4);
        if (name.equals("unicode-1-1-utf-8")) name = "utf-8";
        if (name.equals("macintosh")) name = "x-macroman";
        try {
            if (!Charset.isSupported(name)) return Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
        String canonical = Charset.forName(name).name();
        canonical = WIDER.getOrDefault(canonical, canonical);
        if (!KNOWN.contains(canonical)) return Optional.empty();
        return Optional.of(canonical.equals("UTF-16") ? StandardCharsets.UTF_16LE : Charset.forName(canonical));
    }

    /** The Windows charset that fits where the ISO one leaves control characters; empty where there is none. */
    static Optional<Charset> withHighControls(Charset iso) {
        return Optional.ofNullable(WITH_HIGH_CONTROLS.get(iso.name())).map(Charset::forName);
    }
}
