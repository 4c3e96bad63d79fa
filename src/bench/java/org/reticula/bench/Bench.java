package org.reticula.bench;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints what pages cost: {@code mvn -B -Pbench verify -DskipTests}. With {@code -Dbench=load}, {@code stages},
 * {@code identity}, {@code operations} or {@code import} one part only; {@code -Dbench.pages=20000} and {@code -Dbench.size=8000} for other imports.
 * With {@code -Dbench=pages -Dbench.address=http://127.0.0.1:8080} how long readers of that server wait, for {@code -Dbench.seconds=60}.
 */
public final class Bench {
    private static final int ROUNDS = 12;

    private Bench() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> parts = List.of(System.getProperty("bench", "load,stages,identity,operations,import").split(","));
        if (parts.contains("load")) new LoadBench(out).run();
        if (parts.contains("stages")) {
            new StageBench(80, PageGenerator.SIZE, ROUNDS).run().print(out);
            new StageBench(80, 10_000, ROUNDS).run().print(out);
        }
        if (parts.contains("pages")) new PagesBench(URI.create(System.getProperty("bench.address", "http://127.0.0.1:8080")), Integer.getInteger("bench.seconds", 60)).run(out);
        int pages = Integer.getInteger("bench.pages", 2_000);
        if (parts.contains("identity")) new IdentityBench().run(out, Stream.of(System.getProperty("bench.sizes", "10000,100000,300000").split(",")).mapToInt(Integer::parseInt).toArray());
        if (parts.contains("operations")) new OperationsBench(Integer.getInteger("bench.operations", 100_000)).run(out);
        if (parts.contains("import")) new ImportBench(pages, Integer.getInteger("bench.size", PageGenerator.SIZE)).run(out);
    }
}
