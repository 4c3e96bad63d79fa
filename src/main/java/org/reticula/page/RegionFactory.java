package org.reticula.page;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.reticula.model.Block.Kind;
import org.reticula.page.Region.Purpose;

/** Opens the box that an element makes: its purpose from tag, role and names, its kind of block from its tag. */
final class RegionFactory {
    private static final Map<String, Purpose> BY_TAG = Map.of(
            "nav", Purpose.NEVER,
            "footer", Purpose.NEVER,
            "search", Purpose.NEVER,
            "dialog", Purpose.NEVER,
            "menu", Purpose.NEVER,
            "aside", Purpose.ASIDE,
            "form", Purpose.ASIDE);

    private static final Map<String, Purpose> BY_ROLE = Map.of(
            "navigation", Purpose.NEVER,
            "contentinfo", Purpose.NEVER,
            "banner", Purpose.NEVER,
            "search", Purpose.NEVER,
            "dialog", Purpose.NEVER,
            "alertdialog", Purpose.NEVER,
            "menu", Purpose.NEVER,
            "menubar", Purpose.NEVER,
            "complementary", Purpose.ASIDE);

    /** Elements that hold a whole page: their classes speak of the layout, not of them. */
    private static final Set<String> WHOLE = Set.of("html", "body", "main", "article", "h1");

    private static final Set<String> GROUPS =
            Set.of("ul", "ol", "dir", "menu", "dl", "li", "table", "tbody", "thead", "tfoot", "tr");

    private RegionFactory() {}

    static Region open(Element element, Region parent, int from) {
        String tag = element.normalName();
        int heading = headingLevel(element, tag);
        Kind kind = parent.kind;
        int level = parent.level;
        if (heading > 0) {
            kind = Kind.HEADING;
            level = heading;
        } else if (tag.equals("li")) {
            kind = Kind.LIST_ITEM;
            level = Math.max(1, parent.depth);
        } else if (tag.equals("td") || tag.equals("th")) {
            kind = Kind.PARAGRAPH;
            level = -1; // a cell of a table that only lays out: images count in it
        }
        Region region = new Region(parent, purpose(element, tag, parent), kind, level, GROUPS.contains(tag), from);
        refine(region, element, tag);
        return region;
    }

    private static void refine(Region region, Element element, String tag) {
        switch (tag) {
            case "ul", "ol", "dir", "menu" -> region.depth++;
            case "dl" -> {
                region.definitions = region;
                region.inTerm = false;
                region.inDefinition = false;
            }
            case "dt" -> {
                region.inTerm = true;
                region.inDefinition = false;
            }
            case "dd" -> {
                region.inTerm = false;
                region.inDefinition = true;
            }
            default -> {}
        }
        boolean main = tag.equals("main")
                || element.attributesSize() > 0
                        && element.attributes().get("role").equals("main");
        region.core |= main;
        region.declared |= main || tag.equals("article");
    }

    /** The firmest of what tag, role, class and id say. */
    private static Purpose purpose(Element element, String tag, Region parent) {
        if (tag.equals("header") && !parent.declared) return Purpose.FURNITURE;
        Purpose found = BY_TAG.getOrDefault(tag, Purpose.OPEN);
        if (found == Purpose.NEVER || element.attributesSize() == 0) return found;
        found = firmer(found, BY_ROLE.getOrDefault(element.attributes().get("role"), Purpose.OPEN));
        if (WHOLE.contains(tag)) return found;
        found = firmer(found, BoxNames.purpose(element.attributes().get("class")));
        return firmer(found, BoxNames.purpose(element.attributes().get("id")));
    }

    private static Purpose firmer(Purpose a, Purpose b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static int headingLevel(Element element, String tag) {
        if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6')
            return tag.charAt(1) - '0';
        if (element.attributesSize() == 0 || !element.attributes().get("role").equals("heading")) return 0;
        String level = element.attr("aria-level");
        return level.length() == 1 && level.charAt(0) >= '1' && level.charAt(0) <= '6' ? level.charAt(0) - '0' : 2;
    }
}
