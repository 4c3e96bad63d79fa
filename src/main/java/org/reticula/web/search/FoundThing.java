package org.reticula.web.search;

import java.util.ArrayList;
import java.util.List;
import org.reticula.graph.search.Facet;
import org.reticula.graph.search.SearchHit;
import org.reticula.graph.search.SearchIndex;
import org.reticula.graph.search.SearchName;
import org.reticula.web.page.Label;
import org.reticula.web.page.Reader;

/**
 * A hit, ready to be shown.
 *
 * @param kind that has a sign: the index's, or network
 * @param href of its page on this server
 * @param also another name of it, "" if there is none worth telling: its acronym
 * @param years "2019 – 2022", or ""
 * @param quote cut into pieces; empty if no sentence was found
 * @param quoteLanguage tag
 */
public record FoundThing(
        String iri,
        String kind,
        Label label,
        String href,
        String also,
        List<String> countries,
        String years,
        int pages,
        List<Piece> quote,
        String quoteLanguage) {

    /** @param marked whether it was looked for */
    public record Piece(String text, boolean marked) {}

    public static FoundThing of(SearchHit hit, Reader reader) {
        SearchHit.Quote quote = hit.quote();
        List<String> years = hit.facets().getOrDefault(Facet.YEAR, List.of());
        return new FoundThing(
                hit.iri(),
                kind(hit),
                label(hit, reader),
                href(hit),
                hit.acronyms().isEmpty() ? "" : hit.acronyms().get(0),
                hit.kind().equals("country") ? List.of() : countries(hit, reader),
                years(years),
                hit.pages(),
                quote == null ? List.of() : pieces(quote),
                quote == null ? "" : quote.language());
    }

    /** The kind as people see it: a network is more than an organisation. */
    public static String kind(SearchHit hit) {
        return hit.facets().getOrDefault(Facet.TYPE, List.of()).contains("network") ? "network" : hit.kind();
    }

    /** Of its page on this server. */
    public static String href(SearchHit hit) {
        return "/id/" + hit.kind() + "/" + SearchIndex.localName(hit.iri()) + ".html";
    }

    public static Label label(SearchHit hit, Reader reader) {
        SearchName name = hit.label(reader.languages());
        if (hit.kind().equals("country") && !name.language().equals(reader.language())) {
            String code = SearchIndex.localName(hit.iri());
            String known = reader.formats().country(code);
            if (!known.equals(code)) return new Label(known, reader.language());
        }
        return new Label(name.text(), name.language());
    }

    private static List<String> countries(SearchHit hit, Reader reader) {
        return hit.facets().getOrDefault(Facet.COUNTRY, List.of()).stream()
                .map(reader.formats()::country)
                .toList();
    }

    private static String years(List<String> years) {
        if (years.isEmpty()) return "";
        String first = years.get(0);
        String last = years.get(years.size() - 1);
        return first.equals(last) ? first : first + " – " + last;
    }

    private static List<Piece> pieces(SearchHit.Quote quote) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (SearchHit.Mark mark : quote.marks()) {
            if (mark.start() > at) pieces.add(new Piece(quote.text().substring(at, mark.start()), false));
            pieces.add(new Piece(quote.text().substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        if (at < quote.text().length()) pieces.add(new Piece(quote.text().substring(at), false));
        return pieces;
    }
}
