package org.reticula.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reticula.model.Block;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;
import org.reticula.model.Ontology;
import org.reticula.model.ParsedPage;
import org.reticula.model.ReadPage;
import org.reticula.model.Sentence;
import org.reticula.model.Word;

class PageReaderTest {
    private static final String RO =
            "Proiectul sprijină persoanele vârstnice care locuiesc singure și au nevoie de îngrijire la domiciliu."
                    + " Echipa lucrează în trei comune din județ până la sfârșitul anului.";
    private static final String EN =
            "The project supports older people who live alone and need care in their own homes every day of the week.";

    private final List<Lexicon> packs = LanguagePacks.read(Ontology.open(Path.of("ontology")));
    private final PageReader reader = new PageReader(packs, new PackAnalyser(packs));

    private static List<String> texts(ReadPage page) {
        String text = page.page().text();
        return page.sentences().stream()
                .map(s -> text.substring(s.start(), s.end()))
                .toList();
    }

    @Test
    void readsLanguageSentencesAndWords() {
        ReadPage page = reader.read(TestPacks.page(null, "Acasă", RO), null);
        assertThat(page.language().tag()).isEqualTo("ro");
        assertThat(page.language().confidence()).isBetween(0.9, 1.0);
        assertThat(texts(page)).hasSize(3).startsWith("Acasă");
        assertThat(page.sentences()).extracting(Sentence::block).containsExactly(0, 1, 1);
        for (Sentence s : page.sentences()) {
            for (Word w : s.words()) {
                assertThat(page.page().text().substring(w.start(), w.end())).isEqualTo(w.text());
                assertThat(w.start()).isBetween(s.start(), s.end());
            }
        }
    }

    @Test
    void seesABlockInAnotherLanguage() {
        ReadPage page = reader.read(TestPacks.page(null, RO, RO, EN, "Contact"), null);
        assertThat(page.language().tag()).isEqualTo("ro");
        assertThat(page.blockLanguages()).extracting(Language::tag).containsExactly("ro", "ro", "en", "und");
        assertThat(page.sentences()).extracting(Sentence::language).containsExactly("ro", "ro", "ro", "ro", "en", "ro");
    }

    @Test
    void aWrongDeclarationDoesNotWin() {
        assertThat(reader.read(TestPacks.page("en-US", RO), null).language().tag())
                .isEqualTo("ro");
        assertThat(reader.read(TestPacks.page("ro", RO), "en").language().tag()).isEqualTo("ro");
    }

    @Test
    void aDeclarationHelpsWhereTheTextSaysLittle() {
        String names = "Asociación Alfa Beta, Gamma Delta Center";
        assertThat(reader.read(TestPacks.page(null, names), null).language().known())
                .isFalse();
        assertThat(reader.read(TestPacks.page(null, names), "es").language().tag())
                .isEqualTo("es");
    }

    @Test
    void menusDoNotDecideThePage() {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            String t = i == 8 ? RO : EN;
            blocks.add(new Block(
                    i == 8 ? Block.Kind.PARAGRAPH : Block.Kind.LIST_ITEM, 0, text.length(), t, i == 8, List.of()));
            text.append(t).append('\n');
        }
        ParsedPage page = new ParsedPage(text.toString(), null, null, null, blocks, List.of(), Map.of(), "UTF-8");
        assertThat(reader.read(page, null).language().tag()).isEqualTo("ro");
    }

    @Test
    void headingsAndRowsAreOneSentence() {
        String row = "Beneficiar | Asociația Exemplu. Parteneri | Primăria. Altele";
        Block block = new Block(Block.Kind.TABLE_ROW, 0, 0, row, true, List.of());
        ParsedPage page = new ParsedPage(row, null, null, "ro", List.of(block), List.of(), Map.of(), "UTF-8");
        assertThat(texts(reader.read(page, null))).containsExactly(row);
    }

    @Test
    void latinNamesDoNotMakeAGreekBlockForeign() {
        String greek = "Το έργο στηρίζει ηλικιωμένους που ζουν μόνοι τους και χρειάζονται φροντίδα στο σπίτι.";
        String mixed = "Στους εταίρους ανήκει το Restorative Justice for All International Institute from London.";
        ReadPage page = reader.read(TestPacks.page(null, greek, mixed), null);
        assertThat(page.blockLanguages()).extracting(Language::tag).containsExactly("el", "el");
    }

    @Test
    void tellsSisterLanguagesOfOneScriptApartBlockByBlock() {
        String bg = "Проектът подпомага възрастни хора, които живеят сами и имат нужда от грижа в дома си.";
        String uk = "Проєкт підтримує людей похилого віку, які живуть самі й потребують догляду вдома.";
        ReadPage page = reader.read(TestPacks.page(null, bg, bg, uk), null);
        assertThat(page.blockLanguages()).extracting(Language::tag).containsExactly("bg", "bg", "uk");
    }

    @Test
    void aMachineSpeakingTurkishReadsTheSame() {
        ParsedPage page = TestPacks.page(null, RO, EN, "Într-un an. IASI. Dl. Ionescu, 5. Mai.", "Ġimgħa żgħira");
        ReadPage expected = reader.read(page, null);
        Locale before = Locale.getDefault();
        ULocale icuBefore = ULocale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            ULocale.setDefault(new ULocale("tr_TR"));
            assertThat(new PageReader(packs, new PackAnalyser(packs)).read(page, null))
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
            ULocale.setDefault(icuBefore);
        }
    }

    @Test
    void anEmptyPageIsRead() {
        ReadPage page = reader.read(TestPacks.page(null), null);
        assertThat(page.language().tag()).isEqualTo(Language.UNKNOWN);
        assertThat(page.sentences()).isEmpty();
    }
}
