package org.reticula.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Writes pages as sites serve them: scripts, a cookie banner, a menu of menus, a project with its facts, text and table of
 * partners, other projects beside it, a footer full of links. The same number always gives the same bytes.
 */
final class PageGenerator {
    /** Bytes of a page, nearly. */
    static final int SIZE = 60_000;

    private static final String ICON = "<svg class=\"icon icon--%s\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">"
            + "<path d=\"M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 15h-2v-6h2zm0-8h-2V7h2z\"/></svg>";

    private final List<PageWords> languages = PageWords.all();
    private final int size;

    /** @param size bytes of a page; what the page itself does not fill, a script does */
    PageGenerator(int size) {
        this.size = size;
    }

    byte[] page(int number) {
        PageWords words = languages.get(number % languages.size());
        Story story = new Story(words, number);
        StringBuilder body = new StringBuilder(size);
        banner(body, words);
        menu(body, words, size > 20_000 ? 10 : 0);
        main(body, words, story);
        if (size > 20_000) beside(body, words, story);
        footer(body, words);
        String head = head(words, story);
        int left = size - bytes(head) - bytes(body.toString()) - 60;
        return (head + script(number, left) + "</head>\n<body class=\"page page--project\">\n" + body + "</body>\n</html>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String head(PageWords words, Story story) {
        String title = story.fact("project") + " | " + words.text("site");
        return "<!doctype html>\n<html lang=\"" + words.text("locale") + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
                + title + "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"description\" content=\"" + story.tell("{project} – {theme}") + "\">\n"
                + "<meta property=\"og:title\" content=\"" + story.fact("project") + "\">\n"
                + "<meta property=\"og:site_name\" content=\"" + words.text("site") + "\">\n"
                + "<link rel=\"canonical\" href=\"https://example.org/" + story.fact("code") + "\">\n"
                + "<link rel=\"stylesheet\" href=\"/assets/main.css?v=12\">\n";
    }

    /** Settings of a page's scripts, until it has its size. */
    private static String script(int number, int length) {
        if (length < 40) return "";
        Random random = new Random(number);
        StringBuilder script = new StringBuilder("<script>window.settings = {");
        while (script.length() < length - 60)
            script.append("\"m").append(random.nextInt(900)).append("\": [").append(random.nextInt(9_999)).append("],");
        return script.append("\"end\": 0};</script>\n").toString();
    }

    private static void banner(StringBuilder out, PageWords words) {
        out.append("<div id=\"cookie-banner\" class=\"cookie-banner\" role=\"dialog\"><p>")
                .append(words.text("cookie"))
                .append("</p><button class=\"btn btn--primary\">OK</button></div>\n");
    }

    private static void menu(StringBuilder out, PageWords words, int below) {
        List<String> items = words.list("menu");
        out.append("<header class=\"site-header\"><a class=\"logo\" href=\"/\"><img src=\"/logo.svg\" alt=\"")
                .append(words.text("site"))
                .append("\"></a>\n<nav class=\"main-nav\" aria-label=\"main\"><ul class=\"main-nav__list\">\n");
        for (int i = 0; i < items.size(); i++) {
            item(out, "main-nav", items.get(i), i);
            if (below > 0) out.append("<ul class=\"main-nav__sub dropdown-menu\">\n");
            for (int k = 1; k <= below; k++) {
                item(out, "main-nav__sub", items.get(i) + " – " + items.get((i + 5 * k) % items.size()), k);
                out.append("</li>\n");
            }
            out.append(below > 0 ? "</ul></li>\n" : "</li>\n");
        }
        out.append("</ul></nav></header>\n");
    }

    private static void item(StringBuilder out, String list, String words, int number) {
        out.append("  <li class=\"").append(list).append("__item item-").append(number);
        out.append("\">\n    <a href=\"/").append(list).append('/').append(number).append("\" data-level=\"1\"");
        out.append("><span>").append(words).append("</span></a>&nbsp;");
    }

    private static void main(StringBuilder out, PageWords words, Story story) {
        out.append("<main id=\"content\"><div class=\"container\"><div class=\"row\"><article class=\"col-md-8 project\">\n");
        out.append("<h1 class=\"project__title\">").append(story.fact("project")).append("</h1>\n");
        out.append("<ul class=\"share-buttons\">");
        for (String network : List.of("mail", "print", "link", "feed"))
            out.append("<li><a href=\"#").append(network).append("\">").append(ICON.formatted(network)).append("</a></li>");
        out.append("</ul>\n");
        facts(out, words, story);
        List<String> sentences = words.list("sentences");
        List<String> sections = words.list("sections");
        for (int i = 0; i < sentences.size(); i++) {
            if (i > 0 && i % 4 == 0) out.append("<h2>").append(sections.get(i / 4 % sections.size())).append("</h2>\n");
            out.append(i % 2 == 0 ? "<div class=\"text\"><p>" : " ").append(story.tell(sentences.get(i)));
            if (i % 2 == 1 || i + 1 == sentences.size()) out.append("</p></div>\n");
        }
        out.append("<ul class=\"results\">\n");
        for (String result : words.list("results")) out.append("<li>").append(story.tell(result)).append("</li>\n");
        out.append("</ul>\n");
        partners(out, words, story);
        out.append("</article>\n");
    }

    private static void facts(StringBuilder out, PageWords words, Story story) {
        out.append("<dl class=\"project__facts\">\n");
        for (String key : List.of("code", "programme", "leader", "start", "end", "months", "total", "eu", "city")) {
            out.append("<div class=\"fact\"><dt class=\"fact__label\">").append(words.label(key));
            out.append("</dt><dd class=\"fact__value\">").append(story.fact(key)).append("</dd></div>\n");
        }
        out.append("</dl>\n");
    }

    private static void partners(StringBuilder out, PageWords words, Story story) {
        out.append("<h2>").append(words.label("partner")).append("</h2>\n<table class=\"table partners\"><thead><tr>");
        for (String head : words.list("partners")) out.append("<th scope=\"col\">").append(head).append("</th>");
        out.append("</tr></thead><tbody>\n");
        for (String role : words.list("role")) {
            String partner = out.indexOf(story.fact("partner") + "</td>") < 0 ? story.fact("partner") : story.organisation();
            out.append("<tr><td class=\"partners__name\">").append(partner).append("</td><td>").append(role);
            out.append("</td><td>").append(words.text("country")).append("</td></tr>\n");
        }
        out.append("</tbody></table>\n");
    }

    private static void beside(StringBuilder out, PageWords words, Story story) {
        out.append("<aside class=\"col-md-4 sidebar\"><h3>").append(words.text("related")).append("</h3>\n");
        for (int i = 0; i < 8; i++) {
            out.append("<div class=\"card teaser\"><div class=\"card__media\"><img loading=\"lazy\" src=\"/img/").append(i);
            out.append(".jpg\" alt=\"\" width=\"320\" height=\"180\"></div><div class=\"card__body\"><h4 class=\"card__title\">");
            out.append("<a href=\"/projects/").append(i).append("\">").append(story.pick("project").replace("{name}", ""));
            out.append("</a></h4><p class=\"card__text\">").append(story.pick("themes")).append("</p>");
            out.append(ICON.formatted("arrow")).append("</div></div>\n");
        }
        out.append("</aside>\n");
    }

    private static void footer(StringBuilder out, PageWords words) {
        out.append("</div></div></main>\n<footer class=\"site-footer\"><ul class=\"site-footer__links\">\n");
        List<String> items = words.list("menu");
        for (int i = 0; i < items.size(); i++) {
            item(out, "site-footer", items.get(i), i);
            out.append("</li>\n");
        }
        out.append("</ul><p class=\"site-footer__small\">").append(words.text("footer")).append("</p></footer>\n");
        out.append("<script src=\"/assets/main.js?v=12\" defer></script>\n");
    }
}
