package org.reticula.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** OpenNLP's guess at the language of a text from its sequences of letters. Thread-safe; loaded on first use. */
final class LetterModel {
    private static final String RESOURCE = "/langdetect-183.bin";

    private volatile @Nullable Loaded loaded;

    private record Loaded(LanguageDetectorModel model, Map<String, String> tags) {}

    /** ISO 639-1 tags and their probabilities; the model is far less sure than it could be, so compare, don't trust. */
    Map<String, Double> probabilities(String text) {
        Loaded ready = loaded();
        Map<String, Double> sums = new TreeMap<>();
        for (Language guess : new LanguageDetectorME(ready.model()).predictLanguages(text)) {
            String tag = ready.tags().get(guess.getLang());
            if (tag != null) sums.merge(tag, guess.getConfidence(), Double::sum);
        }
        return sums;
    }

    private Loaded loaded() {
        Loaded ready = loaded;
        if (ready != null) return ready;
        synchronized (this) {
            ready = loaded;
            if (ready == null) {
                ready = load();
                loaded = ready;
            }
            return ready;
        }
    }

    private static Loaded load() {
        try (InputStream in = LetterModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException("this build lacks " + RESOURCE);
            LanguageDetectorModel model = new LanguageDetectorModel(in);
            Map<String, String> tags = new TreeMap<>();
            for (String code : new LanguageDetectorME(model).getSupportedLanguages()) {
                LanguageTags.find(code).ifPresent(tag -> tags.put(code, tag));
            }
            return new Loaded(model, tags);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
