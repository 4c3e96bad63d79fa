package org.reticula.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reticula.model.Lexicon;
import org.reticula.model.Word;

class LanguageRulesTest {
    private static final PlainAnalyser ANALYSER = new PlainAnalyser();
    private static final LanguageRules RULES = new LanguageRules(
            new Lexicon("sv", Map.of("frequent", List.of("är"), "membership.has", List.of("medlemmar i ~ är"))),
            ANALYSER);

    @Test
    void aSmallWordBehindTheSlotIsNoPhraseOfItsOwn() {
        assertThat(cueAt("är")).isNull();
        assertThat(cueAt("medlemmar i")).isEqualTo(new Cue(Cue.Kind.HAS_MEMBERS, false));
    }

    private static @Nullable Cue cueAt(String text) {
        List<Word> words = ANALYSER.words(text, "sv");
        var match = RULES.cues.longest(words, 0, (cue, from, to) -> true);
        return match == null ? null : match.value();
    }
}
