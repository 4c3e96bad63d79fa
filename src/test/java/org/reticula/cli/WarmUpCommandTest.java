package org.reticula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class WarmUpCommandTest {
    @Test
    void goesThroughAnImportAndAServerAndIsNotInTheHelp() {
        Shell.Answer answer = Shell.type("warm-up");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(Shell.type("--help").out()).doesNotContain("warm-up");
    }
}
