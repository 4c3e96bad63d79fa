package org.reticula.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.reticula.model.Entity;
import org.reticula.model.EntityKind;
import org.reticula.model.Language;
import org.reticula.model.Name;

/** What the graph says of a thing whatever the pages state: class, names, what it replaces. */
final class EntityWriter {
    private static final String EU_COUNTRY = "http://publications.europa.eu/resource/authority/country/";
    private static final Node COUNTRIES = Words.iri(Iris.VOCABULARY + "countries");

    private final StreamRDF out;

    EntityWriter(StreamRDF out) {
        this.out = out;
    }

    void write(Entity entity) {
        Node node = Words.iri(entity.iri());
        out.triple(Triple.create(node, Words.TYPE, type(entity.kind())));
        writeNames(node, entity);
        if (entity.kind() == EntityKind.COUNTRY) writeCountry(node);
        for (String old : entity.retired()) {
            if (!Iris.isIri(old)) continue;
            out.triple(Triple.create(node, Words.MERGED_FROM, Words.iri(old)));
            out.triple(Triple.create(Words.iri(old), Words.SAME_AS, node));
        }
    }

    static Node type(EntityKind kind) {
        return switch (kind) {
            case PROJECT -> Words.PROJECT;
            case PROGRAMME -> Words.PROGRAMME;
            case ORGANISATION -> Words.ORGANISATION;
            case COUNTRY -> Words.COUNTRY_CLASS;
            case PLACE -> Words.PLACE_CLASS;
            case THEME -> Words.CONCEPT;
            case EVENT -> Words.EVENT;
        };
    }

    /** One label per language; whatever comes second is a further name, and whatever is there serves where no label is. */
    private void writeNames(Node node, Entity entity) {
        List<Name> names = new ArrayList<>(entity.labels());
        if (names.isEmpty()) firstName(entity).ifPresent(names::add);
        Set<String> languages = new HashSet<>();
        Set<Name> labels = new HashSet<>();
        for (Name name : names) {
            if (languages.add(name.language())) labels.add(name);
        }
        labels.forEach(name -> name(node, Words.LABEL, name));
        names.addAll(entity.otherNames());
        for (String acronym : entity.acronyms()) {
            names.add(new Name(acronym, Language.UNKNOWN));
            out.triple(Triple.create(node, Words.ACRONYM, Literals.code(acronym)));
        }
        names.stream().filter(n -> !labels.contains(n)).forEach(name -> name(node, Words.ALT_LABEL, name));
    }

    private void name(Node node, Node property, Name name) {
        out.triple(Triple.create(node, property, Literals.text(name.text(), name.language())));
    }

    private static Optional<Name> firstName(Entity entity) {
        return entity.otherNames().stream()
                .findFirst()
                .or(() -> entity.acronyms().stream().findFirst().map(a -> new Name(a, Language.UNKNOWN)));
    }

    private void writeCountry(Node country) {
        String code = country.getURI().substring(CountryReader.PREFIX.length());
        out.triple(Triple.create(country, Words.NOTATION, Literals.code(code)));
        out.triple(Triple.create(country, Words.IN_SCHEME, COUNTRIES));
        try {
            String three = new Locale("", code).getISO3Country();
            if (!three.isEmpty()) out.triple(Triple.create(country, Words.SAME_AS, Words.iri(EU_COUNTRY + three)));
        } catch (MissingResourceException e) {
            return; // not in ISO 3166-1: the authority table's code is not to be guessed
        }
    }
}
