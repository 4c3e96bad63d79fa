package org.reticula.page;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Tells pictures of flags, which name a country beside a name in many partner lists, from decoration. */
final class FlagImage {
    private FlagImage() {}

    static boolean is(Element image) {
        return named(image.attr("src")) || named(image.className());
    }

    /** "flag" as a word of its own: flags/ro.svg, flag-icon, country_flag. */
    private static boolean named(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("flag");
        if (at < 0 || lower.length() > 500) return false;
        int end = at + 4;
        if (end < lower.length() && lower.charAt(end) == 's') end++;
        boolean begins = at == 0 || !Character.isLetter(lower.charAt(at - 1));
        return begins && (end == lower.length() || !Character.isLetter(lower.charAt(end)));
    }
}
