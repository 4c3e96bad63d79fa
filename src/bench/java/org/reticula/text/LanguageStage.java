package org.reticula.text;

import org.reticula.model.ParsedPage;

/** The part of a page reader that tells languages, for measuring it apart. */
public final class LanguageStage {
    private LanguageStage() {}

    /** What was found, so that nothing can leave the work out. */
    public static Object run(PageReader reader, ParsedPage page) {
        return reader.languages(page, null);
    }
}
