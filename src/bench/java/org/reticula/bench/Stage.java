package org.reticula.bench;

/** Stages of a page on its way to N-Quads, with what each may cost. */
enum Stage {
    PARSE("Jsoup.parse alone", 1),
    MAIN_TEXT("charset, main text, fields", 0.10),
    LANGUAGE("language", 0.25),
    SENTENCES("sentences and words", 0.0975),
    EXTRACT("names and facts", 0.15),
    QUADS("statements to N-Quads", 0.0375),
    HASH("SHA-256", 0.05),
    /** Beside the way to N-Quads: the page's mentions noted for resolution. */
    NOTE("mentions noted for resolution", Double.NaN);

    final String title;
    /** Budget as part of the CPU of parsing the page. */
    final double budget;

    Stage(String title, double budget) {
        this.title = title;
        this.budget = budget;
    }
}
