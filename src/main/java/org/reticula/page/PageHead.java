package org.reticula.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself: title, meta values, canonical address, language, embedded data. */
final class PageHead {
    private static final int VALUES = 200;
    private static final int NAME = 80;
    private static final int VALUE = 2_000;
    private static final int DATA = 500_000;

    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final List<String> data = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String canonical;
    private @Nullable String language;
    private String host;

    /** @param id the source's id: its host, if it is an address, tells own links from links to others */
    PageHead(String id) {
        host = host(id);
    }

    void accept(Element element) {
        switch (element.normalName()) {
            case "title" -> title = title == null ? words(element.text()) : title;
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> {
                boolean embedded = element.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json");
                if (embedded) data.add(element.data().length() <= DATA ? element.data() : "");
            }
            default -> {}
        }
    }

    void acceptLanguage(Element html) {
        if (language == null) language = tag(html.attr("lang"));
        if (language == null) language = tag(html.attr("xml:lang"));
    }

    private void meta(Element meta) {
        for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
            String name = words(meta.attr(attribute)).toLowerCase(Locale.ROOT);
            if (name.isEmpty()) continue;
            put(name, meta.attr("content"));
            if (name.equals("og:url")) learnHost(meta.attr("content"));
            return;
        }
    }

    private void link(Element link) {
        boolean isCanonical =
                Set.of(link.attr("rel").toLowerCase(Locale.ROOT).split(" ", 9)).contains("canonical");
        if (!isCanonical || canonical != null) return;
        canonical = address(link.attr("href"));
        learnHost(link.attr("href"));
    }

    private void learnHost(String url) {
        if (host.isEmpty()) host = host(url);
    }

    /** The first value of a name counts. */
    void put(String name, String value) {
        String words = words(value);
        if (words.isEmpty() || name.length() > NAME || metadata.size() >= VALUES) return;
        metadata.putIfAbsent(name, words.length() <= VALUE ? words : words.substring(0, VALUE));
    }

    private static String words(String raw) {
        String clean = TextCleaner.clean(raw).text();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < clean.length() && words.length() <= VALUE; i++) {
            char c = clean.charAt(i);
            if (!Blank.is(c)) words.append(c);
            else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') words.append(' ');
        }
        return words.toString().strip();
    }

    Map<String, String> metadata() {
        return metadata;
    }

    /** Texts of the embedded JSON-LD scripts; empty for one that is too long to be read. */
    List<String> data() {
        return data;
    }

    @Nullable
    String title() {
        if (title != null && !title.isEmpty()) return title;
        return metadata.containsKey("og:title") ? metadata.get("og:title") : metadata.get("title");
    }

    /** Whether a heading says what the page's title says: without the site's name, which is the shorter part. */
    boolean isTitle(String heading) {
        String given = metadata.get("og:title");
        if (given != null && given.equalsIgnoreCase(heading)) return true;
        return title != null
                && heading.length() * 2 >= title.length()
                && lower(title).contains(lower(heading));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Nullable
    String language() {
        if (language != null) return language;
        for (String name :
                List.of("content-language", "language", "lang", "dc.language", "dcterms.language", "og:locale")) {
            String found = tag(metadata.getOrDefault(name, ""));
            if (found != null) return found;
        }
        return null;
    }

    @Nullable
    String canonical() {
        if (canonical != null) return canonical;
        for (String name :
                List.of("og:url", "ld:WebPage.url", "ld:WebPage.@id", "ld:Article.url", "ld:NewsArticle.url")) {
            String found = address(metadata.getOrDefault(name, ""));
            if (found != null) return found;
        }
        return null;
    }

    /** Whether a link leads to another site; without an address of our own every full address counts as one. */
    boolean isForeign(String href) {
        if (!href.startsWith("http://") && !href.startsWith("https://") && !href.startsWith("//")) return false;
        String target = host(href.startsWith("//") ? "https:" + href : href);
        return !target.isEmpty() && !target.equals(host);
    }

    /** Cut by hand: a page has thousands of links, and many are no valid URI. */
    private static String host(String url) {
        int from = url.indexOf("://");
        if (from < 0 || from > 8) return "";
        int to = from + 3;
        while (to < url.length() && "/?#:".indexOf(url.charAt(to)) < 0) to++;
        String host = url.substring(from + 3, to).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static @Nullable String address(String raw) {
        String url = Blank.trim(raw);
        if (url.length() > VALUE) return null;
        try {
            URI uri = new URI(url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? url : null;
        } catch (URISyntaxException e) {
            return null; // a broken address is as good as none
        }
    }

    /** A BCP 47 tag in its usual writing ("pt-BR" for pt_br), null for anything else. */
    private static @Nullable String tag(String raw) {
        String tag = Blank.trim(raw).replace('_', '-');
        int end = 0;
        while (end < tag.length() && ",; ".indexOf(tag.charAt(end)) < 0) end++;
        Locale locale = Locale.forLanguageTag(tag.substring(0, Math.min(end, 35)));
        return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
    }
}
