package org.reticula.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reticula.model.Lexicon;
import org.reticula.model.Ontology;
import org.reticula.model.Sentence;
import org.reticula.text.LanguagePacks;
import org.reticula.text.PackAnalyser;

/** Whole sentences, with the packs and stems that the program really has. */
class ValuesWithPacksTest {
    private static final Ontology ONTOLOGY = Ontology.open(Path.of("ontology"));
    private static final List<Lexicon> PACKS = LanguagePacks.read(ONTOLOGY);
    private static final PackAnalyser ANALYSER = new PackAnalyser(PACKS);
    private static final DateExtractor DATES = new DateExtractor(PACKS, ANALYSER);
    private static final DurationExtractor DURATIONS = new DurationExtractor(PACKS, ANALYSER);
    private static final MoneyExtractor MONEY = new MoneyExtractor(PACKS, ANALYSER);
    private static final FigureExtractor FIGURES = new FigureExtractor(PACKS, ANALYSER);
    private static final IdentifierExtractor CODES =
            new IdentifierExtractor(PACKS, ANALYSER, CodePatterns.read(ONTOLOGY));

    /** All that a sentence holds, kind by kind. */
    private static String read(String text, String language) {
        Sentence sentence = new Sentence(0, 0, text.length(), language, ANALYSER.words(text, language));
        List<String> found = new ArrayList<>();
        DATES.periods(sentence, text).forEach(p -> found.add(p.from().iso() + "/" + p.to().iso()));
        List<FoundMoney> amounts = MONEY.amounts(sentence, text);
        List<MoneyRole> roles = MONEY.roles(sentence, text, amounts);
        for (int i = 0; i < amounts.size(); i++)
            found.add(amounts.get(i).amount().toPlainString() + amounts.get(i).currency() + " " + roles.get(i));
        DURATIONS.durations(sentence, text).forEach(d -> found.add(d.months() + (d.cued() ? " months" : " months?")));
        CODES.codes(sentence, text).forEach(c -> found.add("#" + c.code()));
        FIGURES.figures(sentence, text).forEach(f -> found.add(f.number().toPlainString() + " " + f.unit()));
        return String.join("; ", found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ro | Proiectul are o durată de 24 de luni, din aprilie 2021 până în martie 2023. | 2021-04/2023-03; 24 months",
                "ro | Valoarea totală a proiectului este de 1.250.000,50 lei, din care 1.000.000 lei contribuția UE și 25.000 lei contribuție proprie. | 1250000.5RON TOTAL; 1000000RON EU; 25000RON OTHER",
                "ro | Cod proiect MySMIS 999131: peste 450 de copii și 45 asistenți sociali. | #999131; 450 copii; 45 asistenți sociali",
                "ro | Buget total: 2,3 mil. euro | 2300000EUR TOTAL",
                "ro | Proiectul se derulează pe o perioadă de doi ani, începând cu 1 ianuarie 2022. | 24 months",
                "it | Il progetto, della durata di 36 mesi, va dal 1° marzo 2021 al 28 febbraio 2024. | 2021-03-01/2024-02-28; 36 months",
                "it | Il costo totale è di 529 mila euro. | 529000EUR TOTAL",
                "it | Costo totale 1,2 milioni di euro, di cui 900mila euro di contributo UE | 1200000EUR TOTAL; 900000EUR EU",
                "it | Sono coinvolti 1.292 dipendenti e 40 assistenti sociali. | 1292 dipendenti; 40 assistenti sociali",
                "it | CUP B81H19000990006 | #B81H19000990006",
                "en | The project runs for 30 months, from January 2024 to June 2026. | 2024-01/2026-06; 30 months",
                "en | It has a total budget of €2.3 million, with an EU contribution of €1,840,000. | 2300000EUR TOTAL; 1840000EUR EU",
                "en | Grant Agreement No 101099654 reached 1,200 older people and 35 social workers. | #101099654; 1200 older people; 35 social workers",
                "fr | Le projet dure trois ans, de septembre 2019 à août 2022. | 2019-09/2022-08; 36 months",
                "fr | Le budget total s’élève à 1,5 million d’euros. | 1500000EUR TOTAL",
                "fr | Budget total : 480 000 €, dont 288 000 € de contribution de l’UE | 480000EUR TOTAL; 288000EUR EU",
                "fr | 250 personnes âgées et 30 bénévoles | 250 personnes âgées; 30 bénévoles",
                "de | Das Projekt läuft über 36 Monate vom 1. Januar 2023 bis zum 31. Dezember 2025. | 2023-01-01/2025-12-31; 36 months",
                "de | Das Gesamtbudget beträgt 2,95 Mio. Euro. | 2950000EUR TOTAL",
                "de | Rund 1.200 Personen und 45 Fachkräfte nahmen teil. | 1200 Personen; 45 Fachkräfte",
                "es | El proyecto tiene una duración de 24 meses, desde septiembre de 2021 hasta agosto de 2023. | 2021-09/2023-08; 24 months",
                "es | El presupuesto total es de 350.000 euros. | 350000EUR TOTAL",
                "es | Participaron 120 personas mayores. | 120 personas mayores",
                "pt | O projeto decorre entre janeiro de 2022 e dezembro de 2024, com a duração de 36 meses. | 2022-01/2024-12; 36 months",
                "pt | Custo total: 694,48 mil € | 694480EUR TOTAL",
                "pt | 45 assistentes sociais | 45 assistentes sociais",
                "nl | Totale begroting: € 1.250.000, waarvan € 625.000 uit het ESF en 40.000 euro eigen bijdrage. | 1250000EUR TOTAL; 625000EUR EU; 40000EUR OTHER",
                "nl | Het project loopt van 1 januari 2022 tot en met 31 december 2024 en duurt drie jaar. | 2022-01-01/2024-12-31; 36 months",
                "nl | Bereikt zijn 120 jongeren en 35 maatschappelijk werkers; projectnummer 2022EUSF20199. | #2022EUSF20199; 120 jongeren; 35 maatschappelijk werkers",
                "mt | Il-proġett idum 36 xahar, mill-1 ta' Jannar 2023 sal-31 ta' Diċembru 2025. | 2023-01-01/2025-12-31; 36 months",
                "mt | Sar bejn l-2021 u l-2023. | 2021/2023",
                "mt | Il-baġit totali huwa ta' €1.2 miljun, li minnhom €960,000 mill-UE. | 1200000EUR TOTAL; 960000EUR EU",
                "en | The project ran from mid-2021 to mid-2023. | 2021/2023",
                "ga | Mairfidh an tionscadal 36 mí, ón 1 Eanáir 2023 go dtí an 31 Nollaig 2025. | 2023-01-01/2025-12-31; 36 months",
                "ga | Rinneadh an obair idir Meán Fómhair 2021 agus mí na Samhna 2023. | 2021-09/2023-11",
                "ga | Tá buiséad iomlán de €1.2 milliún aige, lena n-áirítear €900,000 ón AE. | 1200000EUR TOTAL; 900000EUR EU",
            })
    void readsSentence(String language, String text, String expected) {
        assertThat(read(text, language)).isEqualTo(expected);
    }
}
