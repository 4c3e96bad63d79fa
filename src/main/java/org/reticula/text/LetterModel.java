package org.reticula.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** OpenNLP's guess at the language of a text from its sequences of letters. Thread-safe; loaded on first use. */
final class LetterModel {
    private static final String RESOURCE = "/langdetect-183.bin";

    /** One for all: it is large, and the same whatever the packs. */
    private static volatile @Nullable Loaded loaded;

    private final Set<String> languages;

    /** @param tags by the model's codes @param languages all tags */
    private record Loaded(LanguageDetectorModel model, Map<String, String> tags, Set<String> languages) {}

    /** @param languages whose tags may be longer than two letters; all others of the model that have no such short tag are left out */
    LetterModel(Set<String> languages) {
        this.languages = Set.copyOf(languages);
    }

    /** Whether the model was made from texts of a language too. */
    boolean knows(String language) {
        return loaded().languages().contains(language);
    }

    /** ISO 639 tags and their probabilities; the model is far less sure than it could be, so compare, don't trust. */
    Map<String, Double> probabilities(String text) {
        Loaded ready = loaded();
        Map<String, Double> sums = new TreeMap<>();
        for (Language guess : new LanguageDetectorME(ready.model()).predictLanguages(text)) {
            String tag = ready.tags().get(guess.getLang());
            if (tag != null && (tag.length() == 2 || languages.contains(tag)))
                sums.merge(tag, guess.getConfidence(), Double::sum);
        }
        return sums;
    }

    private static Loaded loaded() {
        Loaded ready = loaded;
        if (ready != null) return ready;
        synchronized (LetterModel.class) {
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
            return new Loaded(model, tags, Set.copyOf(tags.values()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
