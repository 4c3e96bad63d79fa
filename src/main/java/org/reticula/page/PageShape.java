package org.reticula.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * A fingerprint of a page without what servers change from request to request: scripts, numbers used once, and outside the content dates and
 * counters. All else that reading a page looks at counts, structure included.
 */
final class PageShape {
    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "svg", "iframe", "input");
    private static final Set<String> AROUND = Set.of("footer", "nav", "aside", "header");
    private static final Set<String> CONTENT = Set.of("main", "article");
    private static final Set<String> READ = Set.of(
            "class",
            "id",
            "role",
            "lang",
            "xml:lang",
            "hidden",
            "alt",
            "title",
            "itemprop",
            "property",
            "name",
            "datetime",
            "rel");

    /** Names of values that are used once. */
    private static final Pattern ONCE = Pattern.compile("(?i).*(csrf|nonce|token|session|request-?id|timestamp).*");

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final MessageDigest digest = digest();
    private int silent;
    private int around;
    private int content;

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    void open(Element element) {
        String tag = element.normalName();
        boolean data = tag.equals("script")
                && element.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json");
        if (data) add("ld " + element.data());
        if (SILENT.contains(tag)) silent++;
        if (CONTENT.contains(tag)) content++;
        if (AROUND.contains(tag) && content == 0) around++;
        if (silent > 0) return;
        add("<" + tag);
        if (tag.equals("meta")
                && ONCE.matcher(element.attr("name") + element.attr("property")).matches()) return;
        for (Attribute attribute : element.attributes()) attribute(tag, attribute);
    }

    private void attribute(String tag, Attribute attribute) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        if (key.equals("href")) add("href " + value.split("[?#]", 2)[0]);
        else if (tag.equals("meta") && (key.equals("content") || key.equals("http-equiv"))) add(key + " " + value);
        else if (READ.contains(key)) add(key + " " + (key.equals("class") || key.equals("id") ? masked(value) : value));
    }

    void text(String text) {
        if (silent > 0) return;
        String words = BLANK.matcher(text).replaceAll(" ").strip();
        if (!words.isEmpty()) add(around > 0 ? masked(words) : words);
    }

    void close(Element element) {
        String tag = element.normalName();
        if (silent == 0) add(">");
        if (AROUND.contains(tag) && content == 0) around--;
        if (CONTENT.contains(tag)) content--;
        if (SILENT.contains(tag)) silent--;
    }

    private static String masked(String text) {
        return DIGITS.matcher(text).replaceAll("0");
    }

    private void add(String part) {
        digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** To be called once, at the end. */
    String hash() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
