package org.reticula.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reticula.model.Block;
import org.reticula.model.Lexicon;
import org.reticula.model.ParsedPage;

/** Made-up packs and pages. */
final class TestPacks {
    private TestPacks() {}

    /** @param values key, comma-separated phrases, key, … */
    static Lexicon pack(String language, String... values) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("language", List.of(language));
        for (int i = 0; i < values.length; i += 2) all.put(values[i], Arrays.asList(values[i + 1].split(",\\s*")));
        return new Lexicon(language, all);
    }

    static ParsedPage page(String declaredLanguage, String... paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new java.util.ArrayList<>();
        for (String paragraph : paragraphs) {
            if (text.length() > 0) text.append('\n');
            blocks.add(new Block(Block.Kind.PARAGRAPH, 0, text.length(), paragraph, true, List.of()));
            text.append(paragraph);
        }
        return new ParsedPage(text.toString(), null, null, declaredLanguage, blocks, List.of(), Map.of(), "UTF-8");
    }
}
