package org.reticula.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;
import org.reticula.model.Ontology;

class LanguageDetectorTest {
    private static final List<Lexicon> PACKS = LanguagePacks.read(Ontology.open(Path.of("ontology")));
    private static final Set<String> PACKED =
            PACKS.stream().map(Lexicon::language).collect(Collectors.toSet());
    private static final LanguageDetector DETECTOR = new LanguageDetector(PACKS);

    private record Sample(String language, String text) {}

    private static List<Sample> samples() {
        InputStream in = Objects.requireNonNull(LanguageDetectorTest.class.getResourceAsStream("sentences.tsv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.split("\t"))
                    .map(cells -> new Sample(cells[0], cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LanguageDetector without(String language) {
        return new LanguageDetector(
                PACKS.stream().filter(p -> !p.language().equals(language)).toList());
    }

    private static Language detect(LanguageDetector detector, String text, String prior, double trust) {
        return detector.detect(text, detector.evidence(text), prior, trust);
    }

    @Test
    void tellsTheLanguageOfASentence() {
        List<String> wrong = new ArrayList<>();
        List<String> unsure = new ArrayList<>();
        for (Sample s : samples()) {
            if (!PACKED.contains(s.language())) continue;
            String found = detect(DETECTOR, s.text(), null, 0).tag();
            if (found.equals(Language.UNKNOWN)) unsure.add(s.toString());
            else if (!found.equals(s.language())) wrong.add(s + " taken for " + found);
        }
        assertThat(wrong).isEmpty();
        assertThat(unsure).hasSizeLessThan(samples().size() / 20);
    }

    @Test
    void ratherAbstainsThanTakesALanguageWithoutAPackForAnother() {
        List<String> wrong = new ArrayList<>();
        Map<String, LanguageDetector> without = new HashMap<>();
        for (Sample s : samples()) {
            LanguageDetector detector = without.computeIfAbsent(s.language(), LanguageDetectorTest::without);
            String found = detect(detector, s.text(), null, 0).tag();
            if (!Set.of(s.language(), Language.UNKNOWN).contains(found)) wrong.add(s + " taken for " + found);
        }
        assertThat(wrong).hasSizeLessThan(samples().size() / 10);
    }

    @Test
    void everyPairOfLanguagesIsToldApartInAPage() {
        Set<String> languages = new TreeSet<>();
        for (Sample s : samples()) languages.add(s.language());
        List<String> wrong = new ArrayList<>();
        for (String language : languages) {
            String text = samples().stream()
                    .filter(s -> s.language().equals(language))
                    .map(Sample::text)
                    .collect(Collectors.joining("\n"));
            for (String claimed : languages) { // what a template wrongly declares must not win
                String found = detect(DETECTOR, text, claimed, 2).tag();
                if (!found.equals(language)) wrong.add(language + " declared as " + claimed + " taken for " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void abstainsOnLittleText() {
        assertThat(detect(DETECTOR, "Proiectul SESK", null, 0).known()).isFalse();
        assertThat(detect(DETECTOR, "2014-2020 | 1.234,56 | 12/2020 | 0721 234 567 890", null, 0)
                        .known())
                .isFalse();
        assertThat(detect(DETECTOR, "", "ro", 9).known()).isFalse();
    }

    @Test
    void mapsTheCodesOfOthersToOurTags() {
        assertThat(LanguageTags.find("nb-NO")).contains("no");
        assertThat(LanguageTags.find("nn")).contains("no");
        assertThat(LanguageTags.find("ron")).contains("ro");
        assertThat(LanguageTags.find("ro_RO")).contains("ro");
        assertThat(LanguageTags.find("ekk")).contains("et");
        assertThat(LanguageTags.find("EN-gb")).contains("en");
        assertThat(LanguageTags.find("sr-Latn-RS")).contains("sr");
        assertThat(LanguageTags.find("ceb")).contains("ceb");
        assertThat(LanguageTags.find("qaa-Latn")).contains("qaa");
        assertThat(LanguageTags.find("und")).isEmpty();
        assertThat(LanguageTags.find("mul")).isEmpty();
        assertThat(LanguageTags.find("x-default")).isEmpty();
        assertThat(LanguageTags.find("")).isEmpty();
        assertThat(LanguageTags.find("<html>")).isEmpty();
    }

    @Test
    void eightThreadsSayTheSame() throws InterruptedException, ExecutionException {
        List<Sample> samples = samples();
        List<Language> expected =
                samples.stream().map(s -> detect(DETECTOR, s.text(), null, 0)).toList();
        LanguageDetector fresh = new LanguageDetector(PACKS);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Language>>> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                results.add(pool.submit(() -> samples.stream()
                        .map(s -> detect(fresh, s.text(), null, 0))
                        .toList()));
            }
            for (Future<List<Language>> result : results)
                assertThat(result.get()).isEqualTo(expected);
        } finally {
            pool.shutdownNow();
        }
    }
}
