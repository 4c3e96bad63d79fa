package org.reticula.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an acronym shares with the name that it stands for. */
class AcronymsTest {
    @Test
    void anAcronymSharesItsLettersAndWhatFollowsWithTheFullName() {
        String acronym = Acronyms.letterKey("DGASC Sector 2", List.of("dgasc", "sector", "2"));

        assertThat(Acronyms.initialKeys(
                        List.of("directia", "generala", "asistenta", "sociala", "copil", "sector", "2")))
                .contains(acronym);
    }

    @Test
    void aFullNameHasNoKeyByWhichAnotherFullNameCouldJoinIt() {
        assertThat(Acronyms.letterKey("Spitalul Clinic Județean de Urgență Sibiu", List.of("spital", "clinic")))
                .isNull();
    }
}
