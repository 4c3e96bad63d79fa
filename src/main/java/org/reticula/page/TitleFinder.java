package org.reticula.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Block;
import org.reticula.model.Block.Kind;

/** Finds the page's own title: without the name of its site, and where it has none the first heading or line. */
final class TitleFinder {
    private static final List<String> SEPARATORS = List.of(
            " | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00BB ", " \u00AB ", " \u00B7 ", " \u2022 ", " / ", ": ");

    /** A title made of a whole paragraph is cut at a word. */
    private static final int LENGTH = 160;

    private TitleFinder() {}

    /** @param declared the title element's or og:title's words, null if the page has neither */
    static @Nullable String find(@Nullable String declared, Map<String, String> metadata, List<Block> blocks) {
        if (declared == null) return firstLine(blocks);
        String site = metadata.getOrDefault("og:site_name", "");
        List<String> known = new ArrayList<>();
        known.add(metadata.getOrDefault("og:title", ""));
        for (Block block : blocks)
            if (block.main() && block.kind() == Kind.HEADING && block.level() == 1) known.add(block.text());
        return cut(withoutSite(declared, site, known));
    }

    /** The longest part, begun or ended at a separator, that a heading confirms; else what is left without the site's name. */
    private static String withoutSite(String title, String site, List<String> known) {
        for (String name : known) {
            if (!name.isEmpty() && name.length() < title.length() && isPart(title, name)) return name;
        }
        for (String separator : SEPARATORS) {
            if (!site.isEmpty() && ends(title, separator + site))
                return title.substring(0, title.length() - separator.length() - site.length());
            if (!site.isEmpty() && starts(title, site + separator))
                return title.substring(site.length() + separator.length());
        }
        return title;
    }

    private static boolean isPart(String title, String name) {
        int at = lower(title).indexOf(lower(name));
        if (at < 0) return false;
        int end = at + name.length();
        boolean begins = at == 0 || SEPARATORS.stream().anyMatch(s -> title.startsWith(s, at - s.length()));
        boolean ends = end >= title.length() || SEPARATORS.stream().anyMatch(s -> title.startsWith(s, end));
        return begins && ends;
    }

    private static boolean starts(String title, String part) {
        return lower(title).startsWith(lower(part)) && title.length() > part.length();
    }

    private static boolean ends(String title, String part) {
        return lower(title).endsWith(lower(part)) && title.length() > part.length();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The first heading of three words or more among the first blocks: a single word is the name of a column. */
    private static @Nullable String firstLine(List<Block> blocks) {
        if (blocks.isEmpty()) return null;
        List<Block> headings = blocks.stream()
                .filter(b -> b.main() && b.kind() == Kind.HEADING)
                .limit(3)
                .toList();
        for (Block heading : headings) if (words(heading.text()) >= 3) return cut(heading.text());
        return cut(headings.isEmpty() ? blocks.get(0).text() : headings.get(0).text());
    }

    private static int words(String text) {
        int words = 1;
        for (int i = 1; i < text.length(); i++) if (Blank.is(text.charAt(i)) && !Blank.is(text.charAt(i - 1))) words++;
        return words;
    }

    private static String cut(String text) {
        if (text.length() <= LENGTH) return text;
        int end = text.lastIndexOf(' ', LENGTH);
        if (end < LENGTH / 2) end = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        return text.substring(0, end) + "\u2026";
    }
}
