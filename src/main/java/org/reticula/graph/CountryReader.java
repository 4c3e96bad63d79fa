package org.reticula.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.reticula.model.EntityKind;
import org.reticula.model.Name;
import org.reticula.model.Term;
import org.reticula.model.UsageException;

/** Countries as terms: those of ISO 3166-1, named by CLDR, and those that the vocabulary adds. */
final class CountryReader {
    static final String PREFIX = Iris.VOCABULARY + "country/";

    private static final Node SCHEME = Words.iri(Iris.VOCABULARY + "countries");

    private final List<CountryNames> languages = new ArrayList<>();
    private final TreeMap<String, Node> countries = new TreeMap<>();
    private final List<VocabularyFile> files;

    CountryReader(List<VocabularyFile> files) {
        this.files = files;
        for (String code : Locale.getISOCountries()) countries.put(code, Words.iri(PREFIX + code));
        for (VocabularyFile file : files) {
            for (Node country : file.listSubjects(Words.TYPE, Words.COUNTRY_CLASS))
                countries.put(code(file, country), country);
            for (String tag : tags(file)) languages.add(names(file, tag));
        }
    }

    Set<String> codes() {
        return countries.keySet();
    }

    List<Term> list() {
        return countries.entrySet().stream()
                .map(e -> term(e.getKey(), e.getValue()))
                .toList();
    }

    private Term term(String code, Node iri) {
        TreeMap<String, Name> labels = new TreeMap<>();
        Set<Name> others = new TreeSet<>();
        for (VocabularyFile file : files) {
            file.listNames(iri, Words.LABEL).forEach(n -> label(labels, others, n));
            others.addAll(file.listNames(iri, Words.ALT_LABEL));
        }
        for (CountryNames names : languages) {
            names.findLabel(code).ifPresent(n -> label(labels, others, n));
            others.addAll(names.listOthers(code));
        }
        others.removeAll(labels.values());
        Set<String> acronyms = new TreeSet<>();
        others.stream().filter(CountryReader::isAcronym).forEach(n -> acronyms.add(n.text()));
        others.removeIf(CountryReader::isAcronym);
        return new Term(
                iri.getURI(),
                EntityKind.COUNTRY,
                List.copyOf(labels.values()),
                List.copyOf(others),
                List.copyOf(acronyms),
                List.of(),
                code,
                code,
                null,
                null,
                null);
    }

    private static void label(TreeMap<String, Name> labels, Set<Name> others, Name name) {
        if (labels.putIfAbsent(name.language(), name) != null) others.add(name);
    }

    /** "UK", "США": matched as they stand, or "us" would be a country. */
    private static boolean isAcronym(Name name) {
        return name.text().length() <= 6 && name.text().codePoints().noneMatch(Character::isLowerCase);
    }

    /** Sorted, so "sr" comes before "sr-Latn" and gives the label. */
    private static List<String> tags(VocabularyFile file) {
        return file.listTexts(SCHEME, Words.LANGUAGE);
    }

    private static CountryNames names(VocabularyFile file, String tag) {
        return CountryNames.find(tag)
                .orElseThrow(() -> new UsageException(file.name() + ": CLDR has no language " + tag));
    }

    private static String code(VocabularyFile file, Node country) {
        String code =
                file.findText(country, Words.NOTATION).orElseThrow(() -> file.mistake(country, "has no skos:notation"));
        if (!country.getURI().equals(PREFIX + code)) throw file.mistake(country, "must be " + PREFIX + code);
        return code;
    }
}
