package org.reticula.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reticula.model.Word;

class LateWordsTest {
    private final AtomicInteger cuts = new AtomicInteger();

    private LateWords late(String text) {
        return new LateWords(text, () -> {
            cuts.incrementAndGet();
            return new PackAnalyser(List.of()).words(text, "und");
        });
    }

    @Test
    void cutsNothingBeforeAWordIsAskedFor() {
        assertThat(late("Home").isEmpty()).isFalse();
        assertThat(cuts).hasValue(0);
    }

    @Test
    void holdsTheSameWordsAsIfCutAtOnce() {
        List<Word> words = late("Casa „Lumina”, 24 de locuri");
        assertThat(words).isEqualTo(new PackAnalyser(List.of()).words("Casa „Lumina”, 24 de locuri", "und"));
        assertThat(words.get(0).text()).isEqualTo("Casa");
        assertThat(cuts).hasValue(1);
    }

    @Test
    void isEmptyWhereNothingIsVisible() {
        assertThat(late("\u200B\u200B").isEmpty()).isTrue();
        assertThat(late("„").isEmpty()).isFalse();
    }
}
