package org.reticula.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.reticula.graph.GraphBuilder;
import org.reticula.graph.Iris;
import org.reticula.graph.QuadsFile;
import org.reticula.model.Entity;
import org.reticula.model.EntityKind;
import org.reticula.model.Mention;
import org.reticula.model.Ontology;
import org.reticula.model.PageResult;
import org.reticula.operations.Operation;
import org.reticula.operations.OperationsList;
import org.reticula.operations.OperationsMapping;
import org.reticula.pipeline.Knowledge;

/**
 * Rows a second from a CSV of generated operations to sorted N-Quads with evidence, and those of a loop that reads the same file with
 * commons-csv and writes as many statements with Jena's writer, without reading a cell, sorting, or making an IRI that says something.
 */
final class OperationsBench {
    private static final Path FOLDER = Path.of("target", "bench", "operations");
    private static final int ROUNDS = 3;

    private final Knowledge knowledge = new Knowledge(Ontology.open(null));
    private final int rows;

    OperationsBench(int rows) {
        this.rows = rows;
    }

    void run(PrintStream out) throws IOException {
        Path mapping = write();
        Files.createDirectories(FOLDER.resolve("work"));
        long ours = 0; // CPU nanoseconds
        long plain = 0;
        long statements = 0;
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        for (int round = 0; round <= ROUNDS; round++) {
            CpuClock clock = CpuClock.now();
            statements = map(mapping);
            long mapped = clock.since().nanos();
            clock = CpuClock.now();
            copy(statements);
            if (round == 0) continue; // until the compiler has seen everything
            plain += clock.since().nanos();
            ours += mapped;
        }
        long peak = heapPools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() >> 20;
        out.println("| rows | statements | our rows/s | plain rows/s | ratio | peak heap MB |");
        out.println("|---|---|---|---|---|---|");
        out.println(String.format(
                Locale.ROOT,
                "| %,d | %,d | %,.0f | %,.0f | %.2f | %,d |",
                rows,
                statements,
                perSecond(ours),
                perSecond(plain),
                perSecond(ours) / perSecond(plain),
                peak));
        out.println();
    }

    private double perSecond(long nanos) {
        return rows * (double) ROUNDS / nanos * 1e9;
    }

    private Path write() throws IOException {
        Files.createDirectories(FOLDER);
        Random random = new Random(1); // the same list each time
        try (BufferedWriter list = Files.newBufferedWriter(FOLDER.resolve("list.csv"))) {
            list.write("Code;Operation;Summary;Beneficiary;Start;End;Total;Union;Fund;Place\n");
            for (int i = 0; i < rows; i++) {
                int cents = random.nextInt(90_000_000) + 100;
                list.write(String.format(
                        Locale.ROOT,
                        "OP-%06d;Services number %d for the people of town %d;What is done there, by whom and why, in a sentence or two;"
                                + "Body %d of the county (%011d);%02d.%02d.20%02d;%02d.%02d.2023;%d.%03d,%02d;%d,%02d;%s;Town %d%n",
                        i, i, i % 700, i % 20_000, 10_000_000_000L + i % 20_000,
                        1 + i % 28, 1 + i % 12, 14 + i % 6, 1 + i % 28, 1 + i % 12,
                        cents / 100_000, cents / 100 % 1000, cents % 100, cents / 200, cents % 100, i % 3 == 0 ? "ESF" : "ERDF", i % 700));
            }
        }
        Path mapping = FOLDER.resolve("list.operations.yaml");
        Files.writeString(mapping, """
                file: list.csv
                language: en
                country: IE
                currency: EUR
                columns:
                  {code: Code, project: Operation, summary: Summary, beneficiary: Beneficiary, start: Start, end: End, total: Total,
                   eu: Union, fund: Fund, place: Place}
                """);
        return mapping;
    }

    private long map(Path file) throws IOException {
        Path lines = FOLDER.resolve("ours.nq");
        OperationsMapping mapping = OperationsMapping.read(file, "list.operations.yaml");
        OperationsList list = OperationsList.open(mapping, knowledge.operations(), issue -> {
            throw new IllegalStateException(issue.toString());
        });
        try (GraphBuilder graph = new GraphBuilder(
                knowledge.ontology(), knowledge.terms(), new Iris(Iris.VOCABULARY), FOLDER.resolve("work"), LocalDate.EPOCH, issue -> {})) {
            Map<String, Boolean> known = new TreeMap<>();
            list.forEach(operation -> add(graph, operation, known));
            QuadsFile.write(graph, lines);
        }
        try (Stream<String> all = Files.lines(lines)) {
            return all.count();
        }
    }

    /** Who is who is not asked here: what it costs to find out is another benchmark. */
    private static void add(GraphBuilder graph, Operation operation, Map<String, Boolean> known) {
        PageResult result = operation.result();
        for (Mention mention : result.mentions()) {
            String iri = iri(mention);
            if (mention.term() == null && known.putIfAbsent(iri, true) == null)
                graph.add(new Entity(
                        iri, mention.kind(), null, mention.names(), List.of(), List.of(), mention.identifiers(), null, null, List.of()));
        }
        graph.add(operation.page(), result, id -> iri(result.mentions().get(id)));
    }

    private static String iri(Mention mention) {
        if (mention.term() != null) return mention.term();
        String kind = mention.kind() == EntityKind.PROJECT ? "project/" : mention.kind() == EntityKind.PLACE ? "place/" : "organisation/";
        return Iris.VOCABULARY + kind + mention.names().get(0).text().replace(' ', '-');
    }

    private void copy(long statements) throws IOException {
        Node graph = NodeFactory.createURI(Iris.VOCABULARY + "graph/evidence");
        try (Reader in = Files.newBufferedReader(FOLDER.resolve("list.csv"));
                CSVParser parser = CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get().parse(in);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(FOLDER.resolve("plain.nq")), 1 << 16)) {
            StreamRDF stream = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            stream.start();
            long written = 0;
            for (CSVRecord record : parser) {
                long due = statements * parser.getRecordNumber() / rows;
                for (int i = 0; written < due; written++, i++) {
                    Node subject = NodeFactory.createURI(Iris.VOCABULARY + "project/" + record.get(0) + "-" + i / 9);
                    Node property = NodeFactory.createURI("https://w3id.org/reticula/ontology#property" + i % 9);
                    String cell = record.get(i % record.size());
                    Node object = i % 3 == 0
                            ? NodeFactory.createURI(Iris.VOCABULARY + "thing/" + i)
                            : i % 3 == 1 ? NodeFactory.createLiteralLang(cell, "en") : NodeFactory.createLiteralDT(cell, XSDDatatype.XSDstring);
                    stream.quad(Quad.create(graph, subject, property, object));
                }
            }
            stream.finish();
        }
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP).toList();
    }
}
