package org.reticula.fetch;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a server wishes by X-Robots-Tag.
 *
 * @param indexed false if the page is to be left out
 * @param followed false if its links are not to be followed
 */
record RobotsTag(boolean indexed, boolean followed) {
    /** @param header all its values joined by commas; wishes after another robot's name are not for us */
    static RobotsTag read(String header) {
        Set<String> wishes = new HashSet<>();
        boolean ours = true;
        for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
            String wish = part.strip();
            int colon = wish.indexOf(':');
            if (colon > 0 && !wish.startsWith("unavailable_after")) {
                ours = wish.substring(0, colon).strip().equals(FetchSettings.ROBOT);
                wish = wish.substring(colon + 1).strip();
            }
            if (ours) wishes.add(wish);
        }
        boolean none = wishes.contains("none");
        return new RobotsTag(!none && !wishes.contains("noindex"), !none && !wishes.contains("nofollow"));
    }
}
