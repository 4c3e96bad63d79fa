package org.reticula.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The keys a language pack may have, as ontology/languages/README.md lists them; {@code *} stands for any one part. */
final class PackKeys {
    private static final Set<String> KNOWN = Set.of(
            "language",
            "endonym",
            "stemmer.*",
            "elisions",
            "frequent",
            "everyday",
            "names.inside",
            "names.and",
            "names.case",
            "organisation.heads.*",
            "organisation.position",
            "organisation.acronyms",
            "organisation.legal",
            "organisation.plural.*",
            "organisation.generic",
            "project.names",
            "project.nouns",
            "project.programmes",
            "roles.coordinator",
            "roles.partner",
            "roles.funder",
            "roles.programme",
            "membership.joins",
            "membership.has",
            "fields.*",
            "dates.from",
            "dates.to",
            "dates.start",
            "dates.end",
            "dates.months.*",
            "dates.noise",
            "duration.months",
            "duration.years",
            "duration.cues",
            "numbers.*",
            "money.multipliers.*",
            "money.currencies.*",
            "money.total",
            "money.eu",
            "money.other",
            "identifiers",
            "demonyms.*",
            "countries.*",
            "places.heads",
            "indicators",
            "negations",
            "noise");
    private static final Set<String> FIELDS = Set.copyOf(List.of(
            ("title acronym identifier start end period duration total eu programme fund coordinator partner funder"
                            + " country place theme")
                    .split(" ")));
    private static final Set<String> GROUPS = groups();

    private PackKeys() {}

    /** Whether phrases may stand at this dotted key. */
    static boolean isKnown(String key) {
        if (key.startsWith("fields.")) return FIELDS.contains(key.substring(7));
        return KNOWN.contains(key) || KNOWN.contains(anyLast(key));
    }

    /** Whether further keys may stand below this dotted key. */
    static boolean isGroup(String key) {
        return GROUPS.contains(key);
    }

    private static String anyLast(String key) {
        return key.substring(0, key.lastIndexOf('.') + 1) + "*";
    }

    private static Set<String> groups() {
        Set<String> all = new HashSet<>();
        for (String key : KNOWN) {
            for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) all.add(key.substring(0, dot));
        }
        return all;
    }
}
