package org.reticula.web.search;

import org.reticula.graph.search.Facet;
import org.reticula.graph.search.SearchIndex;
import org.reticula.web.page.Label;
import org.reticula.web.page.Reader;

/** What the values of facets are called in the reader's language. */
final class FacetNames {
    private final SearchIndex index;
    private final Reader reader;

    FacetNames(SearchIndex index, Reader reader) {
        this.index = index;
        this.reader = reader;
    }

    Label label(Facet facet, String value) {
        return switch (facet) {
            case KIND -> own(reader.say("kind." + value));
            case TYPE -> own(reader.say("search.type." + value));
            case CONFIDENCE -> own(reader.say("search.confidence." + value));
            case COUNTRY -> own(reader.formats().country(value));
            case LANGUAGE -> own(reader.formats().language(value));
            case YEAR -> new Label(value, "");
            case THEME -> thing("theme", value);
            case PROGRAMME -> thing("programme", value);
        };
    }

    private Label own(String text) {
        return new Label(text, reader.language());
    }

    private Label thing(String kind, String value) {
        return index.find(kind, value).map(hit -> FoundThing.label(hit, reader)).orElse(new Label(value, ""));
    }
}
