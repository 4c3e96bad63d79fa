package org.reticula.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/** The words of one language from which pages are generated. */
record PageWords(Map<String, Object> values) {
    private static final List<String> FILES = List.of("ro", "it", "en", "fr", "de", "es", "pl", "el");

    static List<PageWords> all() {
        return FILES.stream().map(PageWords::read).toList();
    }

    private static PageWords read(String name) {
        String file = "pages/" + name + ".yaml";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(PageWords.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            return new PageWords(new Yaml().load(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    Locale locale() {
        return Locale.forLanguageTag(text("locale"));
    }

    String text(String key) {
        return values.get(key).toString();
    }

    List<String> list(String key) {
        return ((List<?>) values.get(key)).stream().map(Object::toString).toList();
    }

    String label(String key) {
        return ((Map<?, ?>) values.get("labels")).get(key).toString();
    }
}
