package org.reticula.pipeline;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.reticula.model.Ontology;
import org.reticula.model.UsageException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** How sites say in their words that there is no such page: the ontology's not-found.yaml. */
final class NotFoundPhrases {
    private static final Pattern PARTS = Pattern.compile("\\s[-–—|·•:»«/]+\\s|[|·•»«:!?]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final List<String> phrases;

    private NotFoundPhrases(List<String> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    static NotFoundPhrases read(Ontology ontology) {
        Path file = ontology.root().resolve("not-found.yaml");
        if (!Files.exists(file)) return new NotFoundPhrases(List.of()); // an ontology of the operator's own
        List<String> phrases = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Map<String, List<String>> languages = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            for (List<String> some : languages.values()) some.forEach(p -> phrases.add(plain(p)));
        } catch (YAMLException | ClassCastException e) {
            throw new UsageException(file + " must hold a list of phrases for each language");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return new NotFoundPhrases(phrases);
    }

    /** Whether a title or heading says so, with or without the site's name. */
    boolean isSaidBy(String title) {
        for (String part : PARTS.split(title)) {
            String words = plain(part);
            for (String phrase : phrases)
                if (words.equals(phrase) || phrase.indexOf(' ') > 0 && words.startsWith(phrase + " ")) return true;
        }
        return false;
    }

    private static String plain(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
