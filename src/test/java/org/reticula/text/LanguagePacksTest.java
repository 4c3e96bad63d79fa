package org.reticula.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.Lexicon;
import org.reticula.model.Ontology;
import org.reticula.model.UsageException;

class LanguagePacksTest {
    @TempDir
    Path folder;

    private List<Lexicon> read(String yaml) throws IOException {
        Path pack = Files.createDirectories(folder.resolve("languages/qq")).resolve("lexicon.yaml");
        Files.writeString(pack, yaml, StandardCharsets.UTF_8);
        return LanguagePacks.read(Ontology.open(folder));
    }

    private void refuses(String yaml, String... parts) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("languages/qq/lexicon.yaml, line ")
                .hasMessageContainingAll(parts);
    }

    @Test
    void everyWordIsAStringWhateverYamlThinks() throws IOException {
        Lexicon pack = read("""
                language: qq
                stemmer: {filter: snowballPorter, language: Norwegian}
                frequent: [no, on, yes, 1, 1.5, null, ~, 2020-01-01, 0x1F]
                demonyms: {NO: [norsk], SE: svensk}
                money:
                  multipliers:
                    1000: [mii, "mil."]
                """).get(0);
        assertThat(pack.language()).isEqualTo("qq");
        assertThat(pack.list("frequent"))
                .containsExactly("no", "on", "yes", "1", "1.5", "null", "~", "2020-01-01", "0x1F");
        assertThat(pack.list("demonyms.NO")).containsExactly("norsk");
        assertThat(pack.list("demonyms.SE")).containsExactly("svensk");
        assertThat(pack.list("money.multipliers.1000")).containsExactly("mii", "mil.");
        assertThat(pack.list("stemmer.language")).containsExactly("Norwegian");
        assertThat(pack.list("roles.coordinator")).isEmpty();
        assertThat(pack.values().keySet()).startsWith("language", "stemmer.filter", "stemmer.language", "frequent");
    }

    @Test
    void namesFileAndLineOfWhatIsWrong() {
        refuses("language: qq\nrolls: {partner: [a]}\n", "line 2", "unknown key 'rolls'");
        refuses("language: qq\nroles: {partners: [a]}\n", "line 2", "unknown key 'roles.partners'");
        refuses("language: qq\nfields: {titel: [a]}\n", "unknown key 'fields.titel'");
        refuses("language: qq\nnoise: [a]\nnoise: [b]\n", "line 3", "twice");
        refuses("language: qq\ndemonyms:\n  RO: [a]\n  RO: [b]\n", "line 4", "twice");
        refuses("language: qq\nroles: [a]\n", "line 2", "'roles' must be a map");
        refuses("language: qq\nnoise: {a: [b]}\n", "line 2", "'noise' must be a list");
        refuses("language: qq\nnoise: [[a]]\n", "line 2", "a word is expected");
        refuses("language: qq\nnoise: [a, '']\n", "line 2", "empty word");
        refuses("language: qq\nnoise:\n", "line 2", "empty word");
        refuses("language: qq\nnoise: [a\nfrequent: [b]\n", "line 3");
        refuses("- a\n", "line 1", "map of keys");
        refuses("noise: [a]\n", "'language'");
        refuses("", "line 1", "empty");
        refuses("language: ro\n", "the folder is 'qq'");
    }

    @Test
    void refusesAliasBombsAndObjects() {
        refuses("language: qq\nnoise: &a [x, y]\nfrequent: *a\n", "aliases");
        refuses("language: qq\nnoise: !!java.net.URL [\"http://localhost/\"]\n", "line 2");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Path pack = Files.createDirectories(folder.resolve("languages/qq")).resolve("lexicon.yaml");
        Files.write(pack, new byte[] {'l', (byte) 0xE9, ':'});
        assertThatThrownBy(() -> LanguagePacks.read(Ontology.open(folder)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void allOurPacksAreWellFormedAndTheirStemmersWork() {
        List<Lexicon> packs = LanguagePacks.read(Ontology.open(Path.of("ontology")));
        assertThat(packs).extracting(Lexicon::language).contains("ro").doesNotHaveDuplicates();
        assertThatCode(() -> new PackAnalyser(packs)).doesNotThrowAnyException();
        for (Lexicon pack : packs) {
            assertThat(pack.list("endonym")).as(pack.language()).hasSize(1);
            assertThat(pack.list("frequent")).as(pack.language()).hasSizeGreaterThan(20);
            assertThat(pack.list("organisation.position")).as(pack.language()).isSubsetOf("first", "last", "both");
        }
    }
}
