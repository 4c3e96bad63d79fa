package org.reticula.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Reads what the page about a source page shows. For one request, within a read transaction. */
final class SourceReader {
    private static final int MOST_EVIDENCE = 400;
    private static final int MOST_MENTIONED = 120;

    private final View view;
    private final Reader reader;
    private final Things things;
    private final Testimony testimony;

    SourceReader(View view, Reader reader) {
        this.view = view;
        this.reader = reader;
        this.things = new Things(view, reader);
        this.testimony = new Testimony(view, things, reader);
    }

    SourcePage read(Node page) {
        Map<Triple, List<Testimony.Evidence>> evidence = testimony.from(page, MOST_EVIDENCE);
        List<Triple> statements = evidence.keySet().stream()
                .filter(t -> Groups.isFact(t.getPredicate()) || t.getPredicate().equals(Terms.TYPE))
                .sorted(Comparator.comparing((Triple t) -> t.getSubject().toString())
                        .thenComparing(t -> t.getPredicate().equals(Terms.TYPE) ? -1 : Groups.rank(t.getPredicate()))
                        .thenComparing(t -> t.getObject().toString()))
                .toList();
        String url = view.text(page, Terms.URL);
        String source = view.text(page, Terms.SOURCE);
        String read = view.text(page, Terms.GENERATED_AT);
        String confidence = view.text(page, Terms.LANGUAGE_CONFIDENCE);
        return new SourcePage(
                page.getURI(),
                view.addresses().path(page).orElse(""),
                things.labels().label(page),
                source,
                Links.web(url.isEmpty() ? source : url),
                reader.formats().language(view.text(page, Terms.LANGUAGE)),
                confidence.isEmpty() ? 0 : Double.parseDouble(confidence),
                read.length() >= 10 ? reader.formats().date(read.substring(0, 10)) : "",
                view.text(page, Terms.ret("httpStatus")),
                view.text(page, Terms.ret("contentHash")),
                said(statements, evidence),
                statements.size(),
                view.objects(page, Terms.MENTIONS)
                        .limit(MOST_MENTIONED)
                        .map(things::thing)
                        .sorted(Comparator.comparing(Thing::kind)
                                .thenComparing(t -> t.label().text()))
                        .toList());
    }

    private List<SourcePage.Said> said(List<Triple> statements, Map<Triple, List<Testimony.Evidence>> evidence) {
        Map<Node, List<Fact>> said = new LinkedHashMap<>();
        for (Triple t : statements)
            said.computeIfAbsent(t.getSubject(), k -> new ArrayList<>())
                    .add(fact(t, evidence.getOrDefault(t, List.of())));
        // the things that it says most of come first: what the page is about
        return said.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
                .map(e -> new SourcePage.Said(things.thing(e.getKey()), e.getValue()))
                .toList();
    }

    private Fact fact(Triple t, List<Testimony.Evidence> evidence) {
        boolean isType = t.getPredicate().equals(Terms.TYPE);
        return new Fact(
                isType ? "exists" : Terms.localName(t.getPredicate()),
                things.thing(isType ? t.getSubject() : t.getObject()),
                "",
                testimony.isDecided(t),
                testimony.witnesses(evidence),
                1);
    }
}
