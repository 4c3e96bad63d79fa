package org.reticula.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;
import org.reticula.model.Ontology;

/** Languages that are easily taken for each other, on blocks of a page alone: nothing declares what they are in. */
class LanguageSistersTest {
    private static final List<Lexicon> PACKS = LanguagePacks.read(Ontology.open(Path.of("ontology")));
    private static final Set<String> PACKED =
            PACKS.stream().map(Lexicon::language).collect(Collectors.toSet());
    private static final LanguageDetector DETECTOR = new LanguageDetector(PACKS);
    private static final List<Block> BLOCKS = blocks();

    private static final int LONG = 200;
    /** Of a language without a pack less than this only says that it looks like its sister. */
    private static final double STATED = 0.9;

    /** @param variety language and, where it is written in two, script */
    private record Block(String variety, String text, Language found) {
        String language() {
            return variety.split("-")[0];
        }

        boolean isLong() {
            return text.length() >= LONG;
        }

        boolean isRight() {
            return found.tag().equals(language()) || !PACKED.contains(language()) && !isWrong();
        }

        boolean isWrong() {
            if (!found.known() || found.tag().equals(language())) return false;
            return PACKED.contains(language()) || found.confidence() >= STATED;
        }
    }

    private static List<Block> blocks() {
        InputStream in = Objects.requireNonNull(LanguageSistersTest.class.getResourceAsStream("blocks.tsv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.split("\t"))
                    .map(LanguageSistersTest::block)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Block block(String[] cells) {
        return new Block(cells[0], cells[1], DETECTOR.detect(cells[1], DETECTOR.evidence(cells[1]), null, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hr sr-Latn",
                "hr bs",
                "hr sl",
                "sr-Latn bs",
                "sr-Latn sl",
                "bs sl",
                "cs sk",
                "da no",
                "da sv",
                "no sv",
                "pt es",
                "pt ca",
                "pt gl",
                "es ca",
                "es gl",
                "ca gl",
                "es it",
                "it ro",
                "it mt",
                "mt ca",
                "sr-Cyrl mk",
                "sr-Cyrl bg",
                "mk bg",
                "bg uk",
                "sr-Cyrl sr-Latn",
                "et fi",
                "lt lv"
            })
    void tellsSistersApart(String pair) {
        List<String> two = List.of(pair.split(" "));
        List<Block> blocks =
                BLOCKS.stream().filter(b -> two.contains(b.variety())).toList();
        List<Block> few = blocks.stream().filter(b -> !b.isLong()).toList();
        List<Block> many = blocks.stream().filter(Block::isLong).toList();
        assertThat(share(many, many.stream().filter(Block::isRight).toList()))
                .as(() -> "not told: " + not(many))
                .isGreaterThanOrEqualTo(0.95);
        assertThat(share(many, many.stream().filter(Block::isWrong).toList()))
                .as(() -> "told wrong: " + not(many))
                .isLessThanOrEqualTo(0.02);
        assertThat(share(few, few.stream().filter(Block::isRight).toList()))
                .as(() -> "not told: " + not(few))
                .isGreaterThanOrEqualTo(0.8);
        assertThat(share(few, few.stream().filter(Block::isWrong).toList()))
                .as(() -> "told wrong: " + not(few))
                .isLessThanOrEqualTo(0.04);
    }

    @Test
    void everyVarietyHasEnoughBlocks() {
        BLOCKS.stream().collect(Collectors.groupingBy(Block::variety)).forEach((variety, blocks) -> {
            assertThat(blocks.stream().filter(Block::isLong)).as(variety).hasSizeGreaterThanOrEqualTo(12);
            assertThat(blocks.stream().filter(b -> !b.isLong())).as(variety).hasSizeGreaterThanOrEqualTo(8);
            assertThat(blocks).as(variety).allMatch(b -> b.text().length() <= (b.isLong() ? 400 : 120));
        });
    }

    /** A template in another language often says what its page is not in. */
    @Test
    void whatAPageDeclaresNeverOutweighsItsOwnText() {
        List<Block> wrong = BLOCKS.stream()
                .filter(b -> b.isLong() && PACKED.contains(b.language()))
                .filter(b -> {
                    Language found = DETECTOR.detect(b.text(), DETECTOR.evidence(b.text()), "en", 2);
                    return found.known() && !found.tag().equals(b.language());
                })
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static double share(List<Block> all, List<Block> some) {
        assertThat(all).isNotEmpty();
        return (double) some.size() / all.size();
    }

    private static List<Block> not(List<Block> blocks) {
        return blocks.stream().filter(b -> !b.isRight()).toList();
    }
}
