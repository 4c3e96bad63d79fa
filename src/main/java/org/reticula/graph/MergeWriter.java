package org.reticula.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.reticula.model.Merge;
import org.reticula.model.Name;

/** Writes why two names mean one thing, beside the evidence of statements. */
final class MergeWriter {
    private static final int DECIMALS = 4;

    private final StreamRDF out;
    private final Iris iris;

    MergeWriter(StreamRDF out, Iris iris) {
        this.out = out;
        this.iris = iris;
    }

    void write(Merge merge) {
        Node node = iris.merge(String.join(
                "\n", merge.iri(), text(merge.left()), merge.leftSource(), text(merge.right()), merge.rightSource()));
        say(node, Words.TYPE, Words.MERGE);
        say(node, Words.ABOUT, Words.iri(merge.iri()));
        side(node, Words.LEFT_NAME, merge.left(), Words.LEFT_PAGE, merge.leftSource());
        side(node, Words.RIGHT_NAME, merge.right(), Words.RIGHT_PAGE, merge.rightSource());
        BigDecimal score = BigDecimal.valueOf(merge.score()).setScale(DECIMALS, RoundingMode.HALF_UP);
        say(node, Words.SCORE, Literals.decimal(score));
        for (String reason : merge.reasons()) say(node, Words.REASON, Literals.code(reason));
    }

    private void side(Node node, Node nameProperty, Name name, Node pageProperty, String source) {
        say(node, nameProperty, Literals.text(name.text(), name.language()));
        if (!source.isEmpty()) say(node, pageProperty, iris.page(source));
    }

    private static String text(Name name) {
        return name.text() + "@" + name.language();
    }

    private void say(Node subject, Node property, Node object) {
        out.quad(Quad.create(Words.EVIDENCE_GRAPH, subject, property, object));
    }
}
