package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.model.EntityKind;
import org.reticula.model.Name;
import org.reticula.model.Ontology;
import org.reticula.model.Term;
import org.reticula.model.UsageException;

class VocabularyReaderTest {
    private static final String COUNTRIES = """
            <https://w3id.org/reticula/id/countries> dct:language "en", "ro", "sr", "sr-Latn" .
            <https://w3id.org/reticula/id/country/XK> a ret:Country ; skos:notation "XK" ; skos:altLabel "Kosova"@en .
            """;
    private static final String FUNDS = """
            <programme/esf> a ret:Programme ; rdfs:label "European Social Fund"@en, "Fondul Social European"@ro ;
              skos:altLabel "the Social Fund"@en ; ret:acronym "ESF", "FSE" ; ret:period "2014-2020" .
            <programme/pocu> a ret:Programme ; rdfs:label "Capital uman"@ro ; ret:subSchemeOf <programme/esf> ;
              ret:country <country/RO> .
            <organisation/esn> a ret:Network, org:Organization ; rdfs:label "European Social Network"@en .
            <theme/home-care> a skos:Concept ; skos:prefLabel "Home care"@en ; skos:notation "home-care" ;
              ret:signal "care at home"@en .
            """;

    @TempDir
    Path folder;

    @Test
    void readsAFundWithItsNamesAcronymsAndPeriod() throws IOException {
        Term esf = term(read(FUNDS), "programme/esf");
        assertThat(esf.kind()).isEqualTo(EntityKind.PROGRAMME);
        assertThat(esf.labels())
                .containsExactly(new Name("European Social Fund", "en"), new Name("Fondul Social European", "ro"));
        assertThat(esf.otherNames()).containsExactly(new Name("the Social Fund", "en"));
        assertThat(esf.acronyms()).containsExactly("ESF", "FSE");
        assertThat(esf.period()).isEqualTo("2014-2020");
    }

    @Test
    void readsParentCountryTypeNotationAndSignals() throws IOException {
        List<Term> terms = read(FUNDS);
        assertThat(term(terms, "programme/pocu").parent()).isEqualTo(Iris.VOCABULARY + "programme/esf");
        assertThat(term(terms, "programme/pocu").country()).isEqualTo("RO");
        assertThat(term(terms, "organisation/esn").type()).isEqualTo("network");
        Term theme = term(terms, "theme/home-care");
        assertThat(theme.kind()).isEqualTo(EntityKind.THEME);
        assertThat(theme.notation()).isEqualTo("home-care");
        assertThat(theme.signals()).containsExactly(new Name("care at home", "en"));
    }

    @Test
    void namesEveryCountryInTheLanguagesOfTheVocabulary() throws IOException {
        List<Term> terms = read("");
        assertThat(terms).filteredOn(t -> t.kind() == EntityKind.COUNTRY).hasSizeGreaterThan(249);
        Term romania = term(terms, "country/RO");
        assertThat(romania.notation()).isEqualTo("RO");
        assertThat(romania.labels())
                .containsExactly(new Name("Romania", "en"), new Name("România", "ro"), new Name("Румунија", "sr"));
        assertThat(romania.otherNames()).containsExactly(new Name("Rumunija", "sr"));
        assertThat(term(terms, "country/GB").acronyms()).contains("UK");
        assertThat(term(terms, "country/CZ").otherNames()).contains(new Name("Czech Republic", "en"));
        assertThat(term(terms, "country/XK").otherNames()).contains(new Name("Kosova", "en"));
    }

    @Test
    void readsTheSameUnderAnotherDefaultLocale() throws IOException {
        List<Term> usual = read(FUNDS);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(VocabularyReader.read(new Ontology(folder))).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void readsTheProjectsOwnVocabulary() {
        List<Term> terms = VocabularyReader.read(Ontology.open(null));
        assertThat(terms).extracting(Term::iri).doesNotHaveDuplicates().isSorted();
        assertThat(term(terms, "country/RO").labels()).hasSizeGreaterThan(24);
    }

    @Test
    void refusesTwoLabelsInOneLanguage() {
        assertThatThrownBy(() -> read("<programme/x> a ret:Programme ; rdfs:label \"A\"@en, \"B\"@en ."))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("funds.ttl")
                .hasMessageContaining("programme/x has two labels in en");
    }

    @Test
    void refusesAParentThatNoFileDescribes() {
        assertThatThrownBy(() -> read(
                        "<programme/x> a ret:Programme ; rdfs:label \"A\"@en ; ret:subSchemeOf <programme/none> ."))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("funds.ttl")
                .hasMessageContaining("programme/none");
    }

    @Test
    void saysWhereTurtleIsBroken() {
        assertThatThrownBy(() -> read("<programme/x> a ret:Programme rdfs:label ."))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("funds.ttl")
                .hasMessageContaining("line: 7");
    }

    @Test
    void refusesALanguageThatCldrDoesNotKnow() {
        assertThatThrownBy(() -> read("<countries> dct:language \"qq\" ."))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("qq");
    }

    private List<Term> read(String funds) throws IOException {
        String prefixes = """
                PREFIX ret: <https://w3id.org/reticula/ontology#>
                PREFIX org: <http://www.w3.org/ns/org#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                PREFIX dct: <http://purl.org/dc/terms/>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                """;
        Path vocabulary = Files.createDirectories(folder.resolve("vocabulary"));
        Files.writeString(vocabulary.resolve("countries.ttl"), prefixes + COUNTRIES);
        Files.writeString(vocabulary.resolve("funds.ttl"), prefixes + "\n" + funds);
        return VocabularyReader.read(new Ontology(folder));
    }

    private static Term term(List<Term> terms, String name) {
        return terms.stream()
                .filter(t -> t.iri().equals(Iris.VOCABULARY + name))
                .findFirst()
                .orElseThrow();
    }
}
