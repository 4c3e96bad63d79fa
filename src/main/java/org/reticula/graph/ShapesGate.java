package org.reticula.graph;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.reticula.model.Issue;
import org.reticula.model.Ontology;
import org.reticula.model.UsageException;

/** Holds back what does not pass {@code shapes.ttl}: never the whole graph, only the statements that fail. */
public final class ShapesGate {
    private static final String FILE = "shapes.ttl";
    /** What is held back may make something else fail, but not often. */
    private static final int ROUNDS = 4;

    private final Shapes shapes;
    private final Consumer<Issue> issues;

    /**
     * @param issues gets one issue per statement or thing that is held back, with the shape's reason
     * @throws UsageException if the ontology has no shapes.ttl or it is not SHACL
     */
    public ShapesGate(Ontology ontology, Consumer<Issue> issues) {
        this.shapes = shapes(ontology);
        this.issues = issues;
    }

    /**
     * Takes out of the graph what fails. To be called in a write transaction.
     *
     * @return what was taken out
     * @throws UnpublishableException if the graph fails even so
     */
    Set<Quad> clean(DatasetGraph graph) {
        Set<Quad> removed = new LinkedHashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<ReportEntry> violations = violations(graph.getDefaultGraph());
            if (violations.isEmpty()) return removed;
            Quarantine quarantine = new Quarantine(graph);
            violations.forEach(v -> quarantine(v, graph, quarantine));
            if (quarantine.quads().isEmpty()) throw new UnpublishableException(reason(violations.get(0)));
            quarantine.quads().forEach(graph::delete);
            removed.addAll(quarantine.quads());
        }
        List<ReportEntry> left = violations(graph.getDefaultGraph());
        if (!left.isEmpty()) throw new UnpublishableException(reason(left.get(0)));
        return removed;
    }

    private List<ReportEntry> violations(Graph facts) {
        return ShaclValidator.get().validate(shapes, facts).getEntries().stream()
                .filter(e -> e.severity() == null || e.severity().equals(Severity.Violation))
                .sorted(Comparator.comparing(ShapesGate::reason))
                .toList();
    }

    private void quarantine(ReportEntry violation, DatasetGraph graph, Quarantine quarantine) {
        Node focus = violation.focusNode();
        Labels labels = new Labels(graph, List.of());
        List<Triple> statements = quarantine.isValue(focus)
                ? List.of() // half an amount says nothing
                : statements(violation, graph.getDefaultGraph(), quarantine);
        if (statements.isEmpty()) {
            report(quarantine.sources(focus), focus, labels.label(focus), violation);
            quarantine.remove(focus);
        }
        for (Triple statement : statements) {
            String said = labels.label(focus) + " · " + labels.label(statement.getPredicate()) + " · "
                    + labels.label(statement.getObject());
            report(quarantine.sources(statement), focus, said, violation);
            quarantine.remove(statement);
        }
    }

    private void report(List<String> pages, Node focus, String said, ReportEntry violation) {
        String page = pages.isEmpty() ? focus.toString() : pages.get(0);
        String more = pages.size() > 1 ? " (on " + pages.size() + " pages)" : "";
        issues.accept(new Issue(
                "ShapeFailed", page, "left out: " + said + more + ": " + violation.message() + " " + focus, true));
    }

    /** The statements to blame; none if something is missing or the thing itself is wrong. */
    private static List<Triple> statements(ReportEntry violation, Graph facts, Quarantine quarantine) {
        if (!(violation.resultPath() instanceof P_Link link)) return List.of();
        List<Triple> all =
                facts.find(violation.focusNode(), link.getNode(), Node.ANY).toList();
        if (violation.constraint() instanceof MaxCount max) {
            List<Triple> best = bestFirst(all, quarantine);
            return best.subList(Math.min(max.getMaxCount(), best.size()), best.size());
        }
        if (violation.constraint() instanceof UniqueLangConstraint) {
            Set<String> languages = new HashSet<>();
            return bestFirst(all, quarantine).stream()
                    .filter(t -> !languages.add(t.getObject().getLiteralLanguage()))
                    .toList();
        }
        return all.stream().filter(t -> t.getObject().equals(violation.value())).toList();
    }

    /** Best supported first: by people, by pages, then by the surest evidence, then by the text so that the order is complete. */
    private static List<Triple> bestFirst(List<Triple> statements, Quarantine quarantine) {
        List<Triple> sorted = new ArrayList<>(statements);
        sorted.sort(Comparator.comparing((Triple t) -> !quarantine.isDecided(t))
                .thenComparingInt(t -> -quarantine.evidence(t).size())
                .thenComparing(t -> quarantine.confidence(t), Comparator.<BigDecimal>reverseOrder())
                .thenComparing(t -> NodeFmtLib.strNT(t.getObject())));
        return sorted;
    }

    private static String reason(ReportEntry violation) {
        return violation.focusNode() + " " + violation.message() + " " + violation.resultPath() + " "
                + violation.value();
    }

    private static Shapes shapes(Ontology ontology) {
        Words.init();
        Path file = ontology.root().resolve(FILE);
        if (!Files.isRegularFile(file))
            throw new UsageException("the ontology has no " + FILE + ": " + ontology.root());
        try {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(ontology.read(file), Lang.TURTLE)
                    .base(Iris.VOCABULARY)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
            return Shapes.parse(graph);
        } catch (RiotException | ShaclParseException e) {
            throw new UsageException(FILE + ": " + e.getMessage());
        }
    }
}
