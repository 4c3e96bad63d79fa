package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.reticula.model.EntityKind;
import org.reticula.model.Name;
import org.reticula.model.Ontology;
import org.reticula.model.Term;

/** The vocabulary of themes that is packed into the jar. */
class OntologyThemesTest {
    private static final int FEWEST_SIGNALS = 6;
    private static final List<String> OFFICIAL = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
            "pl", "pt", "ro", "sk", "sl", "sv");
    private static final Ontology ONTOLOGY = Ontology.open(null);
    private static final List<Term> THEMES = VocabularyReader.read(ONTOLOGY).stream()
            .filter(term -> term.kind() == EntityKind.THEME)
            .toList();

    @Test
    void hasTheTwentySevenCodesOfTheContract() {
        assertThat(THEMES)
                .extracting(Term::notation)
                .containsExactlyInAnyOrder(
                        "children-families",
                        "violence-prevention",
                        "human-trafficking",
                        "older-people",
                        "long-term-care",
                        "home-care",
                        "informal-carers",
                        "disability",
                        "mental-health",
                        "integrated-services",
                        "community-services",
                        "homelessness-housing",
                        "poverty",
                        "social-inclusion",
                        "employment",
                        "social-economy",
                        "migration",
                        "roma-inclusion",
                        "youth",
                        "education",
                        "social-workforce",
                        "digitalisation",
                        "service-management",
                        "addiction",
                        "health",
                        "gender-equality",
                        "volunteering");
        assertThat(THEMES).allSatisfy(t -> assertThat(t.iri()).isEqualTo(Iris.VOCABULARY + "theme/" + t.notation()));
    }

    @Test
    void labelsEveryThemeInEveryOfficialLanguageOfTheUnion() {
        assertThat(themesWithout(
                        OFFICIAL,
                        (theme, language) -> texts(theme.labels(), language).size() == 1))
                .isEmpty();
    }

    @Test
    void saysEveryThemeInEveryLanguageThatHasAPack() {
        assertThat(themesWithout(
                        packs(),
                        (theme, language) -> texts(theme.labels(), language).size() == 1
                                && texts(theme.signals(), language).size() >= FEWEST_SIGNALS))
                .isEmpty();
    }

    @Test
    void letsNoPhraseSignalTwoThemesOfOneLanguage() {
        Map<String, List<String>> themes = new TreeMap<>();
        for (Term theme : THEMES) {
            for (Name signal : theme.signals())
                themes.computeIfAbsent(
                                signal.language() + " " + signal.text().toLowerCase(Locale.ROOT),
                                k -> new ArrayList<>())
                        .add(theme.iri());
        }
        assertThat(themes.values()).allSatisfy(owners -> assertThat(owners).hasSize(1));
    }

    /** @return "language code" of each theme that does not fit */
    private static List<String> themesWithout(List<String> languages, BiPredicate<Term, String> fits) {
        return languages.stream()
                .flatMap(language -> THEMES.stream()
                        .filter(theme -> !fits.test(theme, language))
                        .map(theme -> language + " " + theme.notation()))
                .toList();
    }

    private static List<String> packs() {
        TreeSet<String> languages = new TreeSet<>();
        for (Path file : ONTOLOGY.files("languages", "lexicon.yaml")) {
            Path folder = file.getParent();
            if (folder != null && Files.isDirectory(folder))
                languages.add(folder.getFileName().toString());
        }
        return List.copyOf(languages);
    }

    private static List<String> texts(List<Name> names, String language) {
        return names.stream()
                .filter(name -> name.language().equals(language))
                .map(Name::text)
                .toList();
    }
}
