package org.reticula.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the interface, in every language that is offered. */
class MessagesTest {
    private static final Messages MESSAGES = Messages.read();

    static Stream<String> languages() {
        return MESSAGES.languages().stream();
    }

    @Test
    void speaksSixLanguages() {
        assertThat(MESSAGES.languages()).containsExactly("de", "en", "es", "fr", "it", "ro");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysTheSameThingsInEachLanguage(String language) {
        assertThat(MESSAGES.keys(language)).containsExactlyElementsOf(MESSAGES.keys("en"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasOnlyMessagesThatCanBeFormattedWithTheSameArguments(String language) {
        for (String key : MESSAGES.keys(language)) {
            assertThatCode(() -> assertThat(format(key, language).getArgumentNames())
                            .as(key)
                            .isEqualTo(format(key, "en").getArgumentNames()))
                    .as(key)
                    .doesNotThrowAnyException();
        }
    }

    private static MessageFormat format(String key, String language) {
        return new MessageFormat(MESSAGES.pattern(key, language), ULocale.forLanguageTag(language));
    }

    @Test
    void saysWhatIsMissingByItsKey() {
        assertThat(MESSAGES.getMessage("no.such.key", null, null, Locale.FRENCH))
                .isEqualTo("no.such.key");
    }
}
