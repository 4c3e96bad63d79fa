package org.reticula.bench;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** What one generated page tells: the same number always tells the same. */
final class Story {
    /** Names in use per language: an organisation turns up on several pages. */
    private static final int NAMES = 400;

    private final PageWords words;
    private final Random random;
    private final Map<String, String> facts = new LinkedHashMap<>();

    Story(PageWords words, long number) {
        this.words = words;
        this.random = new Random(number * 7_919 + 17);
        Locale locale = words.locale();
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        NumberFormat amount = NumberFormat.getIntegerInstance(locale);
        int months = 12 + 6 * random.nextInt(5);
        LocalDate start = LocalDate.of(2019 + random.nextInt(6), 1 + random.nextInt(12), 1);
        int total = 1_000 * (120 + random.nextInt(1_800));
        facts.put("project", pick("project").replace("{name}", name()));
        facts.put("acronym", acronym(facts.get("project")));
        facts.put("leader", organisation());
        facts.put("partner", organisation());
        facts.put("other", organisation());
        facts.put("programme", pick("programmes"));
        facts.put("theme", pick("themes"));
        facts.put("city", pick("cities"));
        facts.put("total", amount.format(total) + " EUR");
        facts.put("eu", amount.format(total * 4 / 5) + " EUR");
        facts.put("start", start.format(day));
        facts.put("end", start.plusMonths(months).minusDays(1).format(day));
        facts.put("months", months + " " + words.text("unit"));
        facts.put("people", String.valueOf(20 + random.nextInt(900)));
        facts.put("code", String.valueOf(100_000 + random.nextInt(800_000)));
    }

    String fact(String key) {
        return facts.get(key);
    }

    /** Fills the marks of a template. */
    String tell(String template) {
        String text = template;
        for (Map.Entry<String, String> fact : facts.entrySet())
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        return text;
    }

    String pick(String key) {
        List<String> all = words.list(key);
        return all.get(random.nextInt(all.size()));
    }

    String organisation() {
        return pick("organisation").replace("{city}", pick("cities")).replace("{name}", name());
    }

    private String name() {
        Random own = new Random(random.nextInt(NAMES));
        List<String> syllables = words.list("syllables");
        StringBuilder name = new StringBuilder();
        for (int i = 2 + own.nextInt(2); i > 0; i--) name.append(syllables.get(own.nextInt(syllables.size())));
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String acronym(String project) {
        StringBuilder letters = new StringBuilder();
        for (String word : project.split("[ ']")) letters.append(Character.toUpperCase(word.charAt(0)));
        return letters.toString();
    }
}
