package org.reticula.operations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Lexicon;
import org.reticula.model.Name;
import org.reticula.model.Term;

/** The vocabulary's funds, programmes and countries by all their names: cells are names as a whole, so no sentence has to be read. */
final class KnownNames {
    /** "2-", "EL24-", "10. ": codes that lists put before a name. */
    private static final Pattern CODED = Pattern.compile("^(?:\\p{Lu}{0,3}\\d[\\p{Lu}\\d.]{0,11})\\s?[-–—:.]\\s?(?=\\D)");

    private static final Pattern PARTS = Pattern.compile("[()\\[\\]/|;:–—]|\\s-\\s|,");

    private static final int MOST_ANSWERS = 10_000;

    private final Map<String, Set<Term>> programmes = new HashMap<>();
    private final Map<String, Set<Term>> countries = new HashMap<>();
    /** Thousands of cells name the same few funds. */
    private final Map<Asked, Optional<Term>> answers = new ConcurrentHashMap<>();

    private record Asked(
            EntityKind kind,
            String cell,
            @Nullable String country,
            @Nullable String period) {}

    KnownNames(List<Term> terms, List<Lexicon> packs) {
        Map<String, Term> byCode = new HashMap<>();
        for (Term term : terms) {
            if (term.kind() == EntityKind.PROGRAMME) add(programmes, term);
            if (term.kind() != EntityKind.COUNTRY || term.notation() == null) continue;
            add(countries, term);
            byCode.put(term.notation(), term);
            put(countries, term.notation(), term);
            put(countries, threeLetters(term.notation()), term);
        }
        for (Lexicon pack : packs) {
            pack.values().forEach((key, names) -> {
                Term country = key.startsWith("countries.") ? byCode.get(key.substring("countries.".length())) : null;
                if (country != null) names.forEach(name -> put(countries, name, country));
            });
        }
    }

    private static String threeLetters(String code) {
        try {
            return new Locale("", code).getISO3Country();
        } catch (MissingResourceException e) {
            return ""; // not in ISO 3166-1
        }
    }

    private static void add(Map<String, Set<Term>> index, Term term) {
        for (List<Name> names : List.of(term.labels(), term.otherNames()))
            for (Name name : names) put(index, name.text(), term);
        for (String acronym : term.acronyms()) put(index, acronym, term);
    }

    private static void put(Map<String, Set<Term>> index, String name, Term term) {
        String form = Folded.of(name);
        if (!form.isEmpty()) index.computeIfAbsent(form, f -> new HashSet<>(2)).add(term);
    }

    /** The name without a code before it. */
    static String withoutCode(String cell) {
        Matcher code = CODED.matcher(cell);
        return code.find() ? cell.substring(code.end()).strip() : cell;
    }

    /**
     * Fund or programme of that name.
     *
     * @param country that a name of several countries is looked for in; null if none is known
     * @param period that a name of several periods is looked for in; null if none is known
     */
    Optional<Term> programme(String cell, @Nullable String country, @Nullable String period) {
        return remembered(programmes, new Asked(EntityKind.PROGRAMME, cell, country, period));
    }

    Optional<Term> country(String cell) {
        return remembered(countries, new Asked(EntityKind.COUNTRY, cell, null, null));
    }

    private Optional<Term> remembered(Map<String, Set<Term>> index, Asked asked) {
        if (answers.size() > MOST_ANSWERS) answers.clear();
        Optional<Term> known = answers.get(asked);
        if (known != null) return known;
        Optional<Term> found = find(index, asked.cell(), asked.country(), asked.period());
        answers.put(asked, found);
        return found;
    }

    private static Optional<Term> find(
            Map<String, Set<Term>> index, String cell, @Nullable String country, @Nullable String period) {
        for (String name : List.of(cell, withoutCode(cell))) {
            Set<Term> found = index.get(Folded.of(name));
            if (found != null) return only(found, country, period);
        }
        Set<Term> found = new HashSet<>();
        for (String part : PARTS.split(cell)) found.addAll(index.getOrDefault(Folded.of(part), Set.of()));
        return only(found, country, period);
    }

    /** The one that fits; of several none. */
    private static Optional<Term> only(Set<Term> found, @Nullable String country, @Nullable String period) {
        if (found.size() == 1) return found.stream().findFirst();
        List<Term> fit = found.stream()
                .filter(t -> country == null || t.country() == null || country.equals(t.country()))
                .filter(t -> period == null || t.period() == null || period.equals(t.period()))
                .toList();
        List<Term> exact = period == null ? fit : fit.stream().filter(t -> period.equals(t.period())).toList();
        List<Term> best = exact.isEmpty() ? fit : exact;
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }
}
