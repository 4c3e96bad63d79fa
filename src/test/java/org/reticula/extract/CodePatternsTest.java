package org.reticula.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reticula.model.Ontology;
import org.reticula.model.UsageException;

class CodePatternsTest {
    private static List<CodePatterns.Shape> shapes() {
        return CodePatterns.read(Ontology.open(null)).list();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void matchesItsExampleOnly(CodePatterns.Shape shape) {
        assertThat(shape.regex().matcher(shape.example()).matches()).isTrue();
        for (String other : List.of("2024-01-31", "01.04.2019", "292/2011", "2021-2027", "0721123456", "1.234.567,89"))
            assertThat(shape.regex().matcher(other).matches()).as(other).isFalse();
    }

    /** A regex that tries the same text in many ways would need years for these. */
    @ParameterizedTest
    @MethodSource("shapes")
    @Timeout(60)
    void endsOnHostileText(CodePatterns.Shape shape) {
        String example = shape.example();
        for (String filler : List.of("0", "A", "0A", ".0", "/0", "-0", "/A1.", "-A"))
            for (int cut = 0; cut <= example.length(); cut++)
                assertThat(shape.regex()
                                .matcher(example.substring(0, cut) + filler.repeat(5_000) + "!")
                                .matches())
                        .isFalse();
    }

    @Test
    void namesMustBeTold() {
        assertThatThrownBy(() -> CodePatterns.parse("- {name: a, regex: 'A\\d'}", "identifiers.yaml"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("identifiers.yaml");
    }

    @Test
    void aRegexThatMissesItsExampleIsRefused() {
        assertThatThrownBy(() -> CodePatterns.parse("- {name: Codes, regex: 'A\\d', example: B1}", "identifiers.yaml"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Codes");
    }

    @Test
    void aBrokenRegexIsTheOperatorsMistake() {
        assertThatThrownBy(() -> CodePatterns.parse("- {name: Codes, regex: '(', example: B1}", "identifiers.yaml"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Codes");
    }
}
