package org.reticula.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.reticula.model.UsageException;
import org.reticula.pipeline.DueSources;
import org.reticula.pipeline.LastImport;
import org.reticula.source.CronSchedule;
import org.reticula.source.SourcesFile;
import org.reticula.web.ServeSettings;
import org.reticula.web.WebServer;
import org.reticula.web.sparql.QueryLimits;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers questions over HTTP until it is stopped. */
@Command(
        name = "serve",
        description = "Serves the current release over HTTP: SPARQL at /sparql, an editor with example queries at /."
                + " A new release is followed at once.",
        footer = {
            "",
            "Examples:",
            "  reticula serve --data my-graph",
            "  reticula serve --data my-graph --schedule \"30 2 * * *\" my-pages",
            "  reticula serve --data my-graph --schedule sources"
        })
final class ServeCommand implements Callable<Integer> {
    /** In place of a time. */
    private static final String BY_SOURCE = "sources";

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description = "What the scheduled import reads: folders and files (default: input).")
    private @Nullable List<Path> sources;

    @Mixin
    private DataOption data;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where to listen; 0 for any free port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Who can reach it: 127.0.0.1 only this machine, 0.0.0.0 everyone (default: ${DEFAULT-VALUE}).")
    private String bind;

    @Option(
            names = {"--query-timeout", "--timeout"},
            paramLabel = "TIME",
            defaultValue = "30s",
            description = "When a query is given up, for instance 30s or 2m (default: ${DEFAULT-VALUE}).")
    private String timeout;

    @Option(
            names = "--query-rows",
            paramLabel = "N",
            defaultValue = "" + QueryLimits.ROWS,
            description = "Rows of an answer; what is more is cut off, and said so in a header (default:"
                    + " ${DEFAULT-VALUE}).")
    private long rows;

    @Option(
            names = "--query-memory",
            paramLabel = "MB",
            defaultValue = "" + QueryLimits.MEMORY,
            description = "Memory of each of the processes that run queries (default: ${DEFAULT-VALUE}).")
    private int memory;

    @Option(
            names = "--schedule",
            paramLabel = "CRON",
            description = "When to import: as in a crontab, \"30 2 * * *\", or with seconds before it;"
                    + " or the word sources, for the times that the file of sources gives.")
    private @Nullable String schedule;

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description = "What the scheduled import reads of the web (default: sources.yaml in an imported folder).")
    private @Nullable Path sourcesFile;

    @Option(names = "--archive", description = "The scheduled import keeps what the web answers as WARC files.")
    private boolean archive;

    @Option(
            names = "--curation",
            paramLabel = "DIR",
            description = "What the scheduled import takes decisions from (default: input/curation, if it is there).")
    private @Nullable Path curation;

    @Option(
            names = "--ontology",
            paramLabel = "DIR",
            description = "Your own ontology folder instead of the one built in.")
    private @Nullable Path ontology;

    @Option(names = "--metrics", description = "Figures for Prometheus at /actuator/prometheus.")
    private boolean metrics;

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description = "Where to POST a short JSON when the scheduled import fails or is not published.")
    private @Nullable URI webhook;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        ImportTimes times = schedule == null ? null : times(schedule);
        if (times == null && (sources != null || sourcesFile != null))
            throw new UsageException("SOURCE is for the scheduled import: add --schedule, or use the command import");
        QueryLimits limits = QueryLimits.standard(duration(timeout), rows, memory);
        WebServer server = WebServer.start(new ServeSettings(data.folder(), ontology, bind, port, limits, metrics));
        ImportSchedule imports = times == null ? null : schedule(times, out);
        endWithTheProcess(server, imports);
        out.println("reticula: serving " + data.folder() + " at http://" + host() + ":" + server.port() + "/");
        server.warmUp();
        if (imports != null) imports.start();
        new CountDownLatch(1).await(); // the operator's signal ends it
        return ExitCode.DONE;
    }

    private ImportTimes times(String when) {
        if (!when.equals(BY_SOURCE)) return ImportTimes.all(CronSchedule.parse(when), LastImport.find(data.folder()));
        Path usual = Path.of("input").resolve(SourcesFile.NAME);
        SourcesFile file = sourcesFile != null
                ? SourcesFile.read(sourcesFile)
                : SourcesFile.find(sources == null ? List.of(Path.of("input")) : sources);
        if (file == null) throw new UsageException("--schedule sources needs a file of sources: there is no " + usual);
        if (file.entries().stream().allMatch(e -> e.schedule() == null))
            throw new UsageException("no source in " + file.file() + " has a schedule");
        return ImportTimes.bySource(new DueSources(data.folder(), file.entries()));
    }

    private ImportSchedule schedule(ImportTimes times, PrintWriter out) {
        ImportProcess imports = new ImportProcess(importArguments());
        Webhook hook =
                webhook == null ? null : new Webhook(webhook, spec.commandLine().getErr());
        return new ImportSchedule(
                times, () -> watched(imports.start(), hook), Clock.system(ZoneId.systemDefault()), out);
    }

    /** An import tells of its own failures, unless it was killed. */
    private Process watched(Process process, @Nullable Webhook hook) {
        if (hook == null) return process;
        Thread watch = new Thread(() -> tellIfKilled(process, hook), "webhook");
        watch.setDaemon(true);
        watch.start();
        return process;
    }

    private void tellIfKilled(Process process, Webhook hook) {
        try {
            int code = process.waitFor();
            if (code > ExitCode.NOT_PUBLISHED)
                hook.tell("the import was killed (exit code " + code + ")", data.folder());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> importArguments() {
        List<String> arguments = new ArrayList<>();
        if (sources != null) sources.forEach(source -> arguments.add(source.toString()));
        arguments.addAll(List.of("--data", data.folder().toString()));
        if (webhook != null) arguments.addAll(List.of("--webhook", webhook.toString()));
        if (sourcesFile != null) arguments.addAll(List.of("--sources", sourcesFile.toString()));
        if (BY_SOURCE.equals(schedule)) arguments.add("--due");
        if (archive) arguments.add("--archive");
        if (curation != null) arguments.addAll(List.of("--curation", curation.toString()));
        if (ontology != null) arguments.addAll(List.of("--ontology", ontology.toString()));
        return arguments;
    }

    /** To be stopped is the only way for a server to end, so that is no failure. */
    private static void endWithTheProcess(WebServer server, @Nullable ImportSchedule imports) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            Thread importsEnd = new Thread(() -> close(imports), "stop-imports");
                            importsEnd.start();
                            server.close();
                            join(importsEnd);
                            Runtime.getRuntime().halt(ExitCode.DONE);
                        },
                        "stop"));
    }

    private static void close(@Nullable ImportSchedule imports) {
        if (imports != null) imports.close();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String host() {
        String address = bind.equals("0.0.0.0") || bind.equals("::") ? "localhost" : bind;
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private static Duration duration(String text) {
        try {
            return DurationStyle.SIMPLE.parse(text, java.time.temporal.ChronoUnit.SECONDS);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--query-timeout " + text + " is no time: write for instance 30s or 2m");
        }
    }
}
