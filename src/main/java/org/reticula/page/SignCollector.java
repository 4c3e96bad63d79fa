package org.reticula.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Meets every node of a page once and keeps its signs. */
final class SignCollector implements NodeVisitor {
    private static final int LINKS = 10_000;
    private static final int LINK = 2_000;
    private static final Pattern REFRESH =
            Pattern.compile("^\\s*\\d+\\s*[;,]\\s*url\\s*=\\s*['\"]?([^'\"]+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ROBOTS = Set.of("robots", "reticula");

    private final PageShape shape = new PageShape();
    private final Set<String> links = new LinkedHashSet<>();
    private final List<String> titles = new ArrayList<>();
    private final URI address;
    private URI base;
    private @Nullable URI canonical;
    private boolean indexed = true;
    private boolean followed = true;
    private @Nullable Boolean reserved;
    private boolean titled;
    private boolean headed;

    SignCollector(URI address) {
        this.address = address;
        this.base = address;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) shape.text(text.getWholeText());
        if (!(node instanceof Element element)) return;
        shape.open(element);
        switch (element.normalName()) {
            case "base" -> base = resolve(element.attr("href"), address);
            case "meta" -> meta(element);
            case "a", "area" -> {
                if (!words(element.attr("rel")).contains("nofollow")) follow(element.attr("href"));
            }
            case "link" -> link(element);
            case "title" -> {
                if (!titled) titles.add(element.text());
                titled = true;
            }
            case "h1" -> {
                if (!headed) titles.add(element.text());
                headed = true;
            }
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) shape.close(element);
    }

    private void link(Element link) {
        List<String> rel = words(link.attr("rel"));
        if (rel.contains("canonical") && canonical == null) {
            URI named = resolve(link.attr("href"), base);
            canonical = named.equals(base) && link.attr("href").isBlank() ? null : named;
        }
        boolean page =
                rel.contains("next") || rel.contains("prev") || rel.contains("alternate") && link.hasAttr("hreflang");
        if (page) follow(link.attr("href"));
    }

    private void meta(Element meta) {
        String name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
        String content = meta.attr("content");
        if (ROBOTS.contains(name)) {
            List<String> wishes = words(content.replace(',', ' '));
            if (wishes.contains("noindex") || wishes.contains("none")) indexed = false;
            if (wishes.contains("nofollow") || wishes.contains("none")) followed = false;
        } else if (name.equals("tdm-reservation")) {
            if (reserved == null) reserved = content.strip().equals("1");
        } else if (meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
            Matcher refresh = REFRESH.matcher(content);
            if (refresh.find()) follow(refresh.group(1).strip());
        }
    }

    private static List<String> words(String text) {
        return List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    private void follow(String href) {
        String trimmed = href.strip();
        if (trimmed.isEmpty() || trimmed.startsWith("#") || trimmed.length() > LINK || links.size() >= LINKS) return;
        URI to = resolve(trimmed, base);
        String scheme = String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT);
        if (to.equals(base)) return;
        if ((scheme.equals("http") || scheme.equals("https")) && to.getRawAuthority() != null) links.add(to.toString());
    }

    /** Links are written with spaces and letters beyond ASCII; one that makes no sense leads to the page itself. */
    private static URI resolve(String link, URI from) {
        StringBuilder escaped = new StringBuilder();
        for (char c : link.strip().toCharArray()) {
            if (c < ' ') continue;
            if (c == ' ' || "\"<>\\^`{|}".indexOf(c) >= 0)
                escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            else escaped.append(c);
        }
        int fragment = escaped.indexOf("#");
        String clean = fragment < 0 ? escaped.toString() : escaped.substring(0, fragment);
        try {
            return clean.startsWith("?") ? URI.create(withoutQuery(from) + clean) : from.resolve(clean);
        } catch (IllegalArgumentException e) {
            return from;
        }
    }

    /** The JDK takes away the file's name with the query. */
    private static String withoutQuery(URI from) {
        String text = from.toString();
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }

    PageSigns signs() {
        return new PageSigns(
                titles.stream().map(String::strip).filter(t -> !t.isEmpty()).toList(),
                canonical,
                indexed,
                followed,
                reserved,
                shape.hash(),
                followed ? List.copyOf(links) : List.of());
    }
}
