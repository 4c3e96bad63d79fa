package org.reticula.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.reticula.pipeline.ImportFailedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The root of all commands. */
@Command(
        name = "reticula",
        description = "Reads pages about social-services projects and turns them into one explained knowledge graph.",
        versionProvider = Version.class,
        subcommands = {
            ImportCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            ExplainCommand.class,
            ReviewCommand.class,
            DiffCommand.class,
            StatusCommand.class,
            VerifyCommand.class,
            EvaluateCommand.class,
            ServeCommand.class,
            WarmUpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but not published.",
            "",
            "Example:",
            "  reticula import my-pages --data my-graph",
            "  reticula query --data my-graph 'SELECT ?name { ?p a ret:Project ; rdfs:label ?name }'"
        })
public final class ReticulaCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help and exit.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    private boolean version;

    @Option(
            names = "--debug",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show the stack trace of a failure.")
    private boolean debug;

    private final OutputStream stdout;

    ReticulaCommand(OutputStream stdout) {
        this.stdout = stdout;
    }

    boolean debug() {
        return debug;
    }

    /** For answers that are bytes. */
    OutputStream stdout() {
        return stdout;
    }

    void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    void warn(String line) {
        spec.commandLine().getErr().println("reticula: " + line);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** @return exit code */
    public static int run(String... args) {
        Locale.setDefault(Locale.ROOT); // what a program prints for programs must not depend on where it runs
        return run(System.out, System.err, args);
    }

    static int run(OutputStream stdout, OutputStream stderr, String... args) {
        ReticulaCommand root = new ReticulaCommand(stdout);
        PrintWriter out = new PrintWriter(stdout, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(stderr, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(root).setOut(out).setErr(err).setUsageHelpAutoWidth(true);
        ErrorLine errors = new ErrorLine(root);
        line.setExecutionExceptionHandler(errors).setParameterExceptionHandler(errors);
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            err.println("reticula: " + ImportFailedException.OUT_OF_MEMORY);
            return ExitCode.FAILED;
        } finally {
            out.flush();
        }
    }
}
