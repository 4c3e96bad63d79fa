package org.reticula.web.search;

import java.util.List;
import org.reticula.web.page.Markup;
import org.reticula.web.page.Part;
import org.reticula.web.page.Parts;

/** What a page of results has many of. */
final class SearchMarkup {
    private static final int COUNTRIES = 4;

    private SearchMarkup() {}

    static Parts parts() {
        return new Parts(
                "parts of the search",
                new Part("choices", (markup, of) -> ((List<?>) of).forEach(v -> choice(markup, (FacetValue) v))),
                new Part("hits", (markup, of) -> ((List<?>) of).forEach(hit -> hit(markup, (FoundThing) hit))));
    }

    /** A value of a facet. */
    private static void choice(Markup html, FacetValue value) {
        html.open("li").end().link(value.href()).attribute("rel", "nofollow");
        if (value.chosen()) html.attribute("aria-current", "true");
        html.end().open("span").attribute("class", "box").attribute("aria-hidden", "true").end().close("span");
        html.label(value.label()).span("num soft", html.reader().formats().number(value.hits()));
        html.close("a").close("li");
    }

    private static void hit(Markup html, FoundThing hit) {
        html.open("li").attribute("class", "hit k-" + hit.kind()).end();
        html.open("p").attribute("class", "sort").end().kindWord(hit.kind()).text(" ");
        if (!hit.countries().isEmpty()) {
            List<String> some = hit.countries().subList(0, Math.min(COUNTRIES, hit.countries().size()));
            html.span("soft", html.reader().formats().list(some)).text(" ");
        }
        if (!hit.years().isEmpty()) html.span("soft", hit.years());
        html.close("p").open("h2").end().link(hit.href()).end().label(hit.label()).close("a");
        if (!hit.also().isEmpty() && !hit.also().equals(hit.label().text())) html.text(" ").span("also", hit.also());
        html.close("h2");
        if (!hit.quote().isEmpty()) quote(html, hit);
        html.open("p").attribute("class", "small soft").end();
        html.text(html.reader().say("search.pages", hit.pages())).close("p").close("li");
    }

    private static void quote(Markup html, FoundThing hit) {
        html.open("blockquote").lang(hit.quoteLanguage()).end();
        for (FoundThing.Piece piece : hit.quote()) {
            if (piece.marked()) html.open("mark").end().text(piece.text()).close("mark");
            else html.text(piece.text());
        }
        html.close("blockquote");
    }
}
