package org.reticula;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of docs/architecture.md: who may import whom, and which library lives in which room. */
class HouseTest {
    private static final List<String> ROOMS = List.of(
            "model",
            "source",
            "fetch",
            "page",
            "text",
            "extract",
            "operations",
            "curation",
            "resolve",
            "graph",
            "pipeline",
            "web",
            "cli");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.reticula");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model    | model",
                "source   | source model",
                "fetch    | fetch model",
                "page     | page model",
                "text     | text model",
                "extract  | extract model",
                "operations | operations model",
                "curation | curation model",
                "resolve  | resolve curation model",
                "graph    | graph curation model",
                "pipeline | pipeline source fetch page text extract operations curation resolve graph model",
                "web      | web graph pipeline model",
            })
    void importsOnlyItsNeighbours(String room, String allowed) {
        List<String> may = List.of(allowed.split(" "));
        String[] forbidden = ROOMS.stream()
                .filter(r -> !may.contains(r))
                .map(r -> "org.reticula." + r + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.reticula." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("data flows one way")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void hasNoCircles() {
        slices().matching("org.reticula.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org.jsoup..                   | page",
                "opennlp..                     | text extract",
                "org.apache.lucene..           | text extract graph",
                "org.apache.jena..             | graph web",
                "org.springframework.batch..   | pipeline",
                "org.springframework.web..     | web",
                "picocli..                     | cli",
                "org.apache.commons.csv..      | operations curation resolve web cli",
            })
    void keepsLibrariesInTheirRooms(String library, String rooms) {
        String[] allowed = List.of(rooms.split(" ")).stream()
                .map(r -> "org.reticula." + r + "..")
                .toArray(String[]::new);
        noClasses()
                .that(resideOutsideOfPackage("org.reticula")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(allowed))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .check(CLASSES);
    }

    /** Words need two libraries: ICU for what languages and countries are called, commons-text for how far two words are apart. */
    @Test
    void keepsTheModelFreeOfEngines() {
        noClasses()
                .that()
                .resideInAPackage("org.reticula.model..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "org.reticula.model..",
                        "java..",
                        "org.jspecify.annotations..",
                        "com.ibm.icu.util..",
                        "org.apache.commons.text.similarity..")
                .check(CLASSES);
    }

    @Test
    void keepsTheModelSmall() {
        long types = CLASSES.stream()
                .filter(c -> c.getPackageName().equals("org.reticula.model") && c.isTopLevelClass())
                .count();
        assertThat(types).as("types in model").isLessThanOrEqualTo(29); // and package-info; see docs/decisions.md
    }
}
