package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.reticula.model.Ontology;

class VocabularyFilesTest {
    private static final String RET = "https://w3id.org/reticula/ontology#";
    private static final Property ACRONYM = ResourceFactory.createProperty(RET, "acronym");
    private static final Property PERIOD = ResourceFactory.createProperty(RET, "period");
    private static final Property COUNTRY = ResourceFactory.createProperty(RET, "country");
    private static final Property TYPE = ResourceFactory.createProperty(RET, "organisationType");
    private static final Property SUB_SCHEME_OF = ResourceFactory.createProperty(RET, "subSchemeOf");
    private static final Resource PROGRAMME = ResourceFactory.createResource(RET + "Programme");
    private static final Set<String> EU_LANGUAGES = Set.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
            "pl", "pt", "ro", "sk", "sl", "sv");
    private static final Set<String> ORGANISATION_TYPES = Set.of(
            "ministry",
            "municipality",
            "public-body",
            "ngo",
            "university",
            "network",
            "eu-body",
            "international-body",
            "provider",
            "company");

    private final Ontology ontology = Ontology.open(Path.of("ontology"));

    @Test
    void givesEveryThingAtMostOneLabelPerLanguage() {
        assertThat(named().stream().flatMap(thing -> thing.listProperties(RDFS.label).toList().stream()
                        .collect(Collectors.groupingBy(s -> s.getLanguage(), TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(e -> e.getValue() > 1 || e.getKey().isEmpty())
                        .map(e -> thing + "@" + e.getKey())))
                .isEmpty();
    }

    @Test
    void namesEveryProgrammeAndOrganisation() {
        assertThat(named()).hasSizeGreaterThan(30).allSatisfy(thing -> assertThat(thing.hasProperty(RDFS.label))
                .as(thing.getURI())
                .isTrue());
    }

    @Test
    void givesNoNameToTwoThings() {
        var owners = new TreeMap<String, Set<String>>();
        for (Resource thing : named())
            for (Literal name : names(thing))
                owners.computeIfAbsent(folded(name.getString()) + "@" + name.getLanguage(), k -> new TreeSet<>())
                        .add(thing.getURI());
        assertThat(owners.entrySet().stream().filter(e -> e.getValue().size() > 1))
                .isEmpty();
    }

    @Test
    void takesNoWordOfAFewLettersForAName() {
        assertThat(named().stream()
                        .flatMap(thing -> names(thing).stream())
                        .filter(name -> folded(name.getString()).length() < 4))
                .isEmpty();
    }

    @Test
    void sharesAnAcronymOnlyBetweenDifferentPeriods() {
        var owners = new TreeMap<String, List<Resource>>();
        for (Resource thing : named())
            thing.listProperties(ACRONYM).forEach(s -> owners.computeIfAbsent(s.getString(), k -> new ArrayList<>())
                    .add(thing));
        assertThat(owners.entrySet().stream()
                        .filter(e -> e.getValue().stream()
                                        .filter(thing -> e.getValue().size() > 1)
                                        .map(thing -> thing.hasProperty(PERIOD)
                                                ? thing.getProperty(PERIOD).getString()
                                                : "")
                                        .distinct()
                                        .count()
                                < (e.getValue().size() > 1 ? e.getValue().size() : 0)))
                .isEmpty();
    }

    @Test
    void knowsEveryParent() {
        Model all = all();
        for (Property up : List.of(SUB_SCHEME_OF, ORG.subOrganizationOf))
            assertThat(all.listObjectsOfProperty(up).toList())
                    .allSatisfy(parent -> assertThat(all.contains(parent.asResource(), RDFS.label))
                            .as(parent.toString())
                            .isTrue());
    }

    @Test
    void namesEveryEuropeanFundInAllLanguagesOfTheUnion() {
        Model funds = read(ontology.root().resolve("vocabulary/programmes-funds.ttl"));
        assertThat(funds.listSubjectsWithProperty(RDF.type, PROGRAMME).toList())
                .isNotEmpty()
                .allSatisfy(fund -> assertThat(fund.listProperties(RDFS.label).toList().stream()
                                .map(s -> s.getLanguage()))
                        .as(fund.getURI())
                        .containsAll(EU_LANGUAGES));
    }

    @Test
    void usesKnownTypesCountriesAndPeriods() {
        Set<String> countries = Set.of(Locale.getISOCountries());
        for (Resource thing : named()) {
            thing.listProperties(TYPE)
                    .forEach(s ->
                            assertThat(ORGANISATION_TYPES).as(thing.getURI()).contains(s.getString()));
            thing.listProperties(PERIOD)
                    .forEach(s -> assertThat(s.getString()).as(thing.getURI()).matches("(19|20)\\d\\d-(19|20)\\d\\d"));
            thing.listProperties(COUNTRY).forEach(s -> assertThat(countries)
                    .as(thing.getURI())
                    .contains(s.getResource().getURI().replaceFirst(".*/country/", "")));
            if (thing.hasProperty(RDF.type, ORG.Organization))
                assertThat(thing.hasProperty(TYPE)).as(thing.getURI()).isTrue();
        }
    }

    private List<Resource> named() {
        Model all = all();
        var things = new ArrayList<Resource>(
                all.listSubjectsWithProperty(RDF.type, PROGRAMME).toList());
        things.addAll(all.listSubjectsWithProperty(RDF.type, ORG.Organization).toList());
        return things;
    }

    private Model all() {
        Model all = ModelFactory.createDefaultModel();
        ontology.files("vocabulary", ".ttl").forEach(file -> all.add(read(file)));
        return all;
    }

    private Model read(Path file) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.create()
                .source(new StringReader(ontology.read(file)))
                .lang(Lang.TURTLE)
                .base("https://w3id.org/reticula/")
                .parse(model);
        return model;
    }

    private static List<Literal> names(Resource thing) {
        var names = new ArrayList<Literal>();
        for (Property property : List.of(RDFS.label, SKOS.altLabel))
            thing.listProperties(property).forEach(s -> names.add(s.getLiteral()));
        return names;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}+]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
