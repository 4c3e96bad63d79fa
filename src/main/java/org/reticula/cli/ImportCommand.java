package org.reticula.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reticula.fetch.FetchSettings;
import org.reticula.graph.Iris;
import org.reticula.model.Ontology;
import org.reticula.model.UsageException;
import org.reticula.pipeline.ImportJob;
import org.reticula.pipeline.ImportRequest;
import org.reticula.pipeline.Knowledge;
import org.reticula.pipeline.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads pages and publishes a new release of the graph. */
@Command(
        name = "import",
        description =
                "Reads pages and publishes a new release of the graph. Killed or stopped, the same command carries on.",
        footer = {"", "Example:", "  reticula import my-pages another-page.html --data my-graph"})
final class ImportCommand implements Callable<Integer> {
    /** A stop waits for the end of a chunk, but no longer than this. */
    private static final long PATIENCE_SECONDS = 25;

    private static final double MILLIS = 1000;

    private static final Path DEFAULT_SOURCE = Path.of("input");

    /** Beside the pages, where people keep it in version control. */
    static final Path DEFAULT_CURATION = DEFAULT_SOURCE.resolve("curation");

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description = "Folders (with all folders in them) and files: .html .htm .txt .md, and mappings of lists:"
                    + " .operations.yaml (default: input).")
    private @Nullable List<Path> sources;

    @Mixin
    private DataOption data;

    @Option(names = "--list", paramLabel = "FILE", description = "A text file with one path or web address a line.")
    private @Nullable Path list;

    @Option(
            names = "--contact",
            paramLabel = "URL",
            description = "Your page or mailto: address; sent to each web site that is read, and needed to read any.")
    private @Nullable URI contact;

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            defaultValue = "1",
            description = "Gap between two requests to one web site (default: ${DEFAULT-VALUE}).")
    private double delay;

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "A host of your own network that may be read; all others must be in the public internet.")
    private @Nullable Set<String> allowedHosts;

    @Option(
            names = "--curation",
            paramLabel = "DIR",
            description = "Tables of what people decided, *.csv (default: input/curation, if it is there).")
    private @Nullable Path curation;

    @Option(names = "--threads", paramLabel = "N", description = "Pages read at the same time (default: one per core).")
    private @Nullable Integer threads;

    @Option(
            names = "--ontology",
            paramLabel = "DIR",
            description = "Your own ontology folder instead of the one built in.")
    private @Nullable Path ontology;

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = Iris.VOCABULARY,
            description = "Where the IRIs of new things begin (default: ${DEFAULT-VALUE}).")
    private String base;

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            defaultValue = "0",
            description = "Leave out statements less sure than this, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double minConfidence;

    @Override
    public Integer call() throws InterruptedException {
        ImportRequest request = request();
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
        ImportJob job = new ImportJob(request, new Knowledge(Ontology.open(ontology)), progress, Clock.systemUTC());
        RunReport report = runStoppable(job);
        new ImportSummary(report, request.data()).print(spec.commandLine().getOut());
        return switch (report.outcome()) {
            case PUBLISHED, UNCHANGED -> ExitCode.DONE;
            case STOPPED -> ExitCode.FAILED;
            case NOT_PUBLISHED -> ExitCode.NOT_PUBLISHED;
        };
    }

    private ImportRequest request() {
        List<Path> from = sources == null ? List.of() : sources;
        if (from.isEmpty() && list == null) {
            if (!Files.isDirectory(DEFAULT_SOURCE)) {
                throw new UsageException(
                        "there is no folder input here: name what to import, for instance: reticula import my-pages");
            }
            from = List.of(DEFAULT_SOURCE);
        }
        int readers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        return new ImportRequest(from, list, data.folder(), readers, base, minConfidence, web(), decisions());
    }

    private @Nullable Path decisions() {
        if (curation != null) return curation;
        return Files.isDirectory(DEFAULT_CURATION) ? DEFAULT_CURATION : null;
    }

    private @Nullable FetchSettings web() {
        if (contact == null) return null;
        Duration gap = Duration.ofMillis(Math.round(delay * MILLIS));
        return FetchSettings.usual(contact, gap, allowedHosts == null ? Set.of() : allowedHosts);
    }

    /** Until the operator's signal: then the job ends at its next chunk while this process is already going down. */
    private static RunReport runStoppable(ImportJob job) {
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(() -> stop(job, done), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return job.run();
        } finally {
            done.countDown();
            forget(hook);
        }
    }

    private static void stop(ImportJob job, CountDownLatch done) {
        job.stop();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) return; // safe at any moment, only less tidy
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // going down already
        }
    }
}
