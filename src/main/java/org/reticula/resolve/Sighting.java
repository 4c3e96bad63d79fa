package org.reticula.resolve;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Name;

/**
 * A thing as pages name it. Mentions that agree in everything kept here share one sighting; each term of the
 * vocabulary is one too.
 */
final class Sighting {
    final String signature;
    /** Hash of all that is kept here. */
    final long content;

    final EntityKind kind;
    final @Nullable String term;
    final List<Name> names;
    final List<String> acronyms;
    final List<String> identifiers;
    final @Nullable String type;
    /** ISO code that the page gives this very thing. */
    final @Nullable String country;
    /** ISO code that the rest of the page points at; never set beside {@link #country}. */
    final @Nullable String pageCountry;

    final Context context;
    /** How many mentions it stands for; 0 for a term of the vocabulary. */
    private int count;
    /** The first page, in the order of names, that shows it; empty for a term. */
    private String source;

    /**
     * What a page says about the thing, as folded names and codes.
     *
     * @param places folded names of its seat or places
     * @param programmes IRIs or folded names of what funds it
     * @param organisations IRIs or folded names of who takes part
     * @param countries codes of all countries it is said to be in
     * @param start ISO date or null
     * @param end ISO date or null
     */
    record Context(
            Set<String> places,
            Set<String> programmes,
            Set<String> organisations,
            Set<String> countries,
            @Nullable String start,
            @Nullable String end) {
        static final Context NONE = new Context(Set.of(), Set.of(), Set.of(), Set.of(), null, null);
    }

    Sighting(
            String signature,
            long content,
            EntityKind kind,
            @Nullable String term,
            List<Name> names,
            List<String> acronyms,
            List<String> identifiers,
            @Nullable String type,
            @Nullable String country,
            @Nullable String pageCountry,
            Context context) {
        this.signature = signature;
        this.content = content;
        this.kind = kind;
        this.term = term;
        this.names = names;
        this.acronyms = acronyms;
        this.identifiers = identifiers;
        this.type = type;
        this.country = country;
        this.pageCountry = pageCountry;
        this.context = context;
        this.source = "";
    }

    /** Before pages are counted, again if need be. */
    void forget() {
        count = 0;
        source = "";
    }

    void seenOn(String page) {
        count++;
        if (source.isEmpty() || page.compareTo(source) < 0) source = page;
    }

    int count() {
        return count;
    }

    String source() {
        return source;
    }

    Name bestName() {
        return names.get(0);
    }
}
