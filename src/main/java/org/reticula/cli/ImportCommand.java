package org.reticula.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reticula.fetch.FetchSettings;
import org.reticula.graph.Iris;
import org.reticula.model.Ontology;
import org.reticula.model.UsageException;
import org.reticula.pipeline.DueSources;
import org.reticula.pipeline.ImportFailedException;
import org.reticula.pipeline.ImportJob;
import org.reticula.pipeline.ImportRequest;
import org.reticula.pipeline.Knowledge;
import org.reticula.pipeline.PublishPolicy;
import org.reticula.pipeline.RunReport;
import org.reticula.source.SourcesFile;
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
            names = "--sources",
            paramLabel = "FILE",
            description = "What to read of the web, how and when (default: sources.yaml in an imported folder).")
    private @Nullable Path sourcesFile;

    @Option(
            names = "--due",
            description = "Only what the file of sources has a time for that has come; the rest stays as it is.")
    private boolean due;

    @Option(names = "--archive", description = "Keep what the web answers as a WARC file, in archive of the data.")
    private boolean archive;

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

    @Option(
            names = "--max-loss",
            paramLabel = "X",
            defaultValue = "0.2",
            description = "Publish nothing if more than this share of a source's or language's pages or a kind's things"
                    + " is missing, 0 to 1; fewer than five may always be (default: ${DEFAULT-VALUE}).")
    private double maxLoss;

    @Option(names = "--accept", description = "Publish whatever is missing: it was meant.")
    private boolean accepting;

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "5",
            description = "Releases that are kept, the new one counted (default: ${DEFAULT-VALUE}).")
    private int keep;

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description = "Where to POST a short JSON when an import fails or is not published.")
    private @Nullable URI webhook;

    @Override
    public Integer call() {
        Webhook hook =
                webhook == null ? null : new Webhook(webhook, spec.commandLine().getErr());
        try {
            return run(hook);
        } catch (RuntimeException e) {
            if (hook != null) hook.tell(ErrorLine.words(e), data.folder());
            throw e;
        } catch (OutOfMemoryError e) {
            if (hook != null) hook.tell(ImportFailedException.OUT_OF_MEMORY, data.folder());
            throw e;
        }
    }

    private int run(@Nullable Webhook hook) {
        SourcesFile file = file();
        if (due && nothingDue(file)) return ExitCode.DONE;
        ImportRequest request = request(file);
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
        ImportJob job = new ImportJob(request, new Knowledge(Ontology.open(ontology)), progress, Clock.systemUTC());
        RunReport report = runStoppable(job);
        new ImportSummary(report, request.data()).print(spec.commandLine().getOut());
        if (hook != null && report.outcome() == RunReport.Outcome.NOT_PUBLISHED) hook.tell(report, request.data());
        return switch (report.outcome()) {
            case PUBLISHED, UNCHANGED -> ExitCode.DONE;
            case STOPPED, FAILED -> ExitCode.FAILED;
            case NOT_PUBLISHED -> ExitCode.NOT_PUBLISHED;
        };
    }

    /** Said outright, or the one that lies in an imported folder. */
    private @Nullable SourcesFile file() {
        if (sourcesFile != null) return SourcesFile.read(sourcesFile);
        return SourcesFile.find(from());
    }

    private List<Path> from() {
        if (sources != null) return sources;
        boolean usual = list == null && sourcesFile == null || sourcesFile != null && isInInput(sourcesFile);
        return usual && Files.isDirectory(DEFAULT_SOURCE) ? List.of(DEFAULT_SOURCE) : List.of();
    }

    private static boolean isInInput(Path file) {
        return DEFAULT_SOURCE
                .toAbsolutePath()
                .equals(file.toAbsolutePath().normalize().getParent());
    }

    private boolean nothingDue(@Nullable SourcesFile file) {
        if (file == null) throw new UsageException("--due needs a file of sources with times, see docs/sources.md");
        DueSources times = new DueSources(data.folder(), file.entries());
        Instant now = Instant.now();
        if (times.isAnyDue(now)) return false;
        spec.commandLine()
                .getOut()
                .println("nothing is due"
                        + times.next(null).map(next -> "; next at " + next).orElse(""));
        return true;
    }

    private ImportRequest request(@Nullable SourcesFile file) {
        List<Path> from = from();
        if (from.isEmpty() && list == null && file == null) {
            throw new UsageException(
                    "there is no folder input here: name what to import, for instance: reticula import my-pages");
        }
        int readers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        return new ImportRequest(
                from,
                list,
                data.folder(),
                readers,
                base,
                minConfidence,
                web(file),
                decisions(),
                file == null ? List.of() : file.entries(),
                due,
                archive,
                new PublishPolicy(maxLoss, accepting, keep));
    }

    private @Nullable Path decisions() {
        if (curation != null) return curation;
        return Files.isDirectory(DEFAULT_CURATION) ? DEFAULT_CURATION : null;
    }

    private @Nullable FetchSettings web(@Nullable SourcesFile file) {
        URI asks = contact != null || file == null ? contact : file.contact();
        if (asks == null) return null;
        Set<String> hosts = new TreeSet<>();
        if (allowedHosts != null) hosts.addAll(allowedHosts);
        if (file != null) hosts.addAll(file.allowedHosts());
        return FetchSettings.usual(asks, Duration.ofMillis(Math.round(delay * MILLIS)), hosts);
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
