package org.reticula.cli.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Entity;
import org.reticula.model.EntityKind;
import org.reticula.model.Fact;
import org.reticula.model.Mention;
import org.reticula.model.Name;
import org.reticula.model.PageResult;
import org.reticula.model.Property;
import org.reticula.model.Term;
import org.reticula.model.Value;
import org.reticula.resolve.Resolution;

/** Turns what a page yielded into facts with names, as the graph would say them of this page. */
final class PageFactsReader {
    private static final Map<Property, String> NAMED = Map.of(
            Property.COORDINATOR, "coordinator",
            Property.PARTNER, "partner",
            Property.FUNDER, "funder",
            Property.FUNDED_UNDER, "programme",
            Property.PLACE, "place");
    private static final Map<Property, String> CODED = Map.of(Property.COUNTRY, "country", Property.THEME, "theme");
    private static final Map<Property, String> AMOUNTS =
            Map.of(Property.TOTAL_BUDGET, "budget", Property.EU_CONTRIBUTION, "eu");

    private final Resolution resolution;
    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<String, Term> terms = new HashMap<>();

    PageFactsReader(Resolution resolution, List<Term> terms) {
        this.resolution = resolution;
        resolution.entities().forEach(e -> entities.put(e.iri(), e));
        terms.forEach(t -> this.terms.put(t.iri(), t));
    }

    PageFacts read(String source, PageResult page) {
        PageFacts facts = new PageFacts();
        facts.add("lang", source, page.language().tag(), List.of(page.language().tag()));
        Map<Integer, Entity> things = new TreeMap<>();
        for (Mention mention : page.mentions()) {
            Entity entity = entities.get(resolution.iri(source, mention.id()));
            if (entity != null) things.put(mention.id(), entity);
        }
        Set<Integer> stated = new HashSet<>();
        for (Fact fact : page.facts()) if (fact.property() == Property.EXISTS) stated.add(fact.subject());
        for (Mention mention : page.mentions()) {
            Entity entity = things.get(mention.id());
            if (entity != null)
                addMention(facts, source, mention, entity, page.language().tag(), stated.contains(mention.id()));
        }
        for (Fact fact : page.facts()) {
            Entity subject = things.get(fact.subject());
            if (subject != null)
                addFact(facts, subject, fact, things, page.language().tag());
        }
        return facts;
    }

    private void addMention(
            PageFacts facts, String source, Mention mention, Entity entity, String language, boolean stated) {
        switch (entity.kind()) {
            case ORGANISATION -> facts.add("org", source, entity.iri(), names(entity, language));
            case PROGRAMME -> facts.add("mentioned-programme", source, entity.iri(), names(entity, language));
            case COUNTRY -> facts.add("mentioned-country", source, entity.iri(), codes(entity));
            case PROJECT -> {
                if (stated || entity.term() == null)
                    facts.add("project", entity.iri(), entity.iri(), names(entity, language));
                if (entity.term() == null)
                    mention.identifiers().forEach(i -> facts.add("id", entity.iri(), i, List.of(i)));
            }
            case PLACE, THEME, EVENT -> {
                return;
            }
        }
    }

    private void addFact(PageFacts facts, Entity subject, Fact fact, Map<Integer, Entity> things, String language) {
        Value value = fact.value();
        if (value instanceof Value.Thing thing) {
            Entity object = things.get(thing.mention());
            if (object != null) addRelation(facts, subject, fact.property(), object, language);
        }
        if (subject.kind() != EntityKind.PROJECT) return;
        @Nullable String amount = AMOUNTS.get(fact.property());
        if (fact.property() == Property.START_DATE && value instanceof Value.Date date)
            add(facts, "start", subject, date.iso());
        else if (fact.property() == Property.END_DATE && value instanceof Value.Date date)
            add(facts, "end", subject, date.iso());
        else if (fact.property() == Property.DURATION_MONTHS && value instanceof Value.Count count)
            add(facts, "duration", subject, String.valueOf(count.number()));
        else if (fact.property() == Property.IDENTIFIER && value instanceof Value.Text text)
            add(facts, "id", subject, text.text());
        else if (amount != null && value instanceof Value.Money money) {
            add(facts, amount, subject, money.amount().stripTrailingZeros().toPlainString() + " " + money.currency());
        }
    }

    private void addRelation(PageFacts facts, Entity subject, Property property, Entity object, String language) {
        if (property == Property.MEMBER_OF) {
            Set<String> pairs = new TreeSet<>();
            for (String member : names(subject, language))
                for (String network : names(object, language)) pairs.add(member + " -> " + network);
            facts.add("member", subject.iri(), object.iri(), pairs);
        }
        if (subject.kind() != EntityKind.PROJECT) return;
        @Nullable String named = NAMED.get(property);
        if (named != null) facts.add(named, subject.iri(), object.iri(), names(object, language));
        @Nullable String coded = CODED.get(property);
        if (coded != null) facts.add(coded, subject.iri(), object.iri(), codes(object));
    }

    private static void add(PageFacts facts, String fact, Entity subject, String value) {
        facts.add(fact, subject.iri(), value, List.of(value));
    }

    /** All names, those of the page's language first: they are shown where something is wrong. */
    private Collection<String> names(Entity entity, String language) {
        List<Name> all = new ArrayList<>(entity.labels());
        all.addAll(entity.otherNames());
        Set<String> acronyms = new TreeSet<>(entity.acronyms());
        Term term = terms.get(entity.iri());
        if (term != null) {
            all.addAll(term.labels());
            all.addAll(term.otherNames());
            acronyms.addAll(term.acronyms());
        }
        Set<String> names = new LinkedHashSet<>();
        for (Name name : all) if (name.language().equals(language)) names.add(name.text());
        for (Name name : all) names.add(name.text());
        names.addAll(acronyms);
        return names;
    }

    private List<String> codes(Entity entity) {
        Term term = terms.get(entity.iri());
        return term == null || term.notation() == null ? List.of() : List.of(term.notation());
    }
}
