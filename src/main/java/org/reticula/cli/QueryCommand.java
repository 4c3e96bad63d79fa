package org.reticula.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.Queries;
import org.reticula.graph.ResultFormat;
import org.reticula.model.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks the current release in SPARQL. */
@Command(
        name = "query",
        description = "Asks the current release in SPARQL 1.1. The usual prefixes need not be declared.",
        footer = {
            "",
            "Examples:",
            "  reticula query 'SELECT ?name { ?p a ret:Project ; rdfs:label ?name } LIMIT 10'",
            "  reticula query -f question.rq --format csv > answer.csv"
        })
final class QueryCommand implements Callable<Integer> {
    @ParentCommand
    private ReticulaCommand root;

    @Parameters(paramLabel = "SPARQL", arity = "0..1", description = "The query.")
    private @Nullable String query;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "A file with the query.")
    private @Nullable Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv, tsv, json, xml or turtle (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "When to give up (default: ${DEFAULT-VALUE}).")
    private long timeout;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        String sparql = sparql();
        if (timeout < 1) throw new UsageException("--timeout must be at least one second, not " + timeout);
        ResultFormat wanted = ResultFormat.get(format);
        try (OpenRelease release = data.openCurrent(root)) {
            OutputStream out = new BufferedOutputStream(root.stdout());
            new Queries(Duration.ofSeconds(timeout)).run(release, sparql, wanted, out);
            out.flush();
        }
        return ExitCode.DONE;
    }

    private String sparql() {
        Path from = file;
        if (query != null && from != null) throw new UsageException("give the query or a file with it, not both");
        if (query != null) return query;
        if (from == null) throw new UsageException("no query: reticula query 'SELECT …' or reticula query -f FILE");
        if (!Files.isRegularFile(from)) throw new UsageException("there is no file " + from);
        try {
            return Files.readString(from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + from, e);
        }
    }
}
