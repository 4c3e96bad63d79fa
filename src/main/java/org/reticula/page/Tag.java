package org.reticula.page;

import java.util.HashMap;
import java.util.Map;

/** What an HTML element does to the text in it. */
enum Tag {
    /** Holds no text of the page. */
    SKIP,
    /** Tells of the page: title, meta, link, data in scripts. */
    ABOUT,
    BREAK,
    RULE,
    IMAGE,
    LINK,
    /** Sets words apart within a line. */
    MARK,
    INLINE,
    /** Names an action, or in a heading opens what the heading names. */
    BUTTON,
    TABLE,
    BLOCK;

    private static final Map<String, Tag> TAGS = tags();

    static Tag of(String name) {
        Tag tag = TAGS.get(name);
        if (tag != null) return tag;
        return name.indexOf('-') > 0 ? BLOCK : INLINE; // own elements of a site are boxes more often than not
    }

    private static Map<String, Tag> tags() {
        Map<String, Tag> tags = new HashMap<>();
        put(
                tags,
                SKIP,
                "style",
                "noscript",
                "template",
                "svg",
                "math",
                "iframe",
                "object",
                "embed",
                "canvas",
                "video",
                "audio");
        put(tags, SKIP, "map", "select", "datalist", "textarea", "input", "progress", "meter", "frameset", "noframes");
        put(tags, ABOUT, "title", "meta", "link", "base", "script");
        put(tags, BREAK, "br");
        put(tags, RULE, "hr");
        put(tags, IMAGE, "img");
        put(tags, LINK, "a");
        put(tags, MARK, "strong", "b", "span", "label", "em", "i", "u", "font");
        put(tags, BUTTON, "button");
        put(tags, TABLE, "table");
        put(
                tags,
                BLOCK,
                "address",
                "article",
                "aside",
                "blockquote",
                "body",
                "center",
                "dd",
                "details",
                "dialog",
                "dir",
                "div",
                "dl");
        put(
                tags,
                BLOCK,
                "dt",
                "fieldset",
                "figcaption",
                "figure",
                "footer",
                "form",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "header");
        put(
                tags, BLOCK, "hgroup", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search",
                "section", "summary");
        put(tags, BLOCK, "caption", "tbody", "thead", "tfoot", "tr", "td", "th", "ul");
        return Map.copyOf(tags);
    }

    private static void put(Map<String, Tag> tags, Tag tag, String... names) {
        for (String name : names) tags.put(name, tag);
    }
}
