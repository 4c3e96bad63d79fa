package org.reticula.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.ReleaseDiff;
import org.reticula.graph.ReleaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows which facts came and went between two releases. */
@Command(
        name = "diff",
        description = "Shows which facts came (+) and went (-) from one release to another.",
        footer = {"", "Example:", "  reticula diff 2026-01-31-001 2026-02-01-001"})
final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RELEASE", description = "The earlier release.")
    private String before;

    @Parameters(index = "1", paramLabel = "RELEASE", description = "The later release.")
    private String after;

    @Option(
            names = "--languages",
            paramLabel = "TAGS",
            split = ",",
            defaultValue = "en",
            description = "Languages of the names, most wanted first (default: ${DEFAULT-VALUE}).")
    private List<String> languages;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        ReleaseStore store = data.store();
        PrintWriter out = spec.commandLine().getOut();
        try (OpenRelease then = store.open(store.get(before));
                OpenRelease now = store.open(store.get(after))) {
            ReleaseDiff diff = ReleaseDiff.print(then, now, languages, out);
            out.println(Text.format(
                    "%,d facts came, %,d went; %,d quotes came, %,d went",
                    diff.added(), diff.removed(), diff.evidenceAdded(), diff.evidenceRemoved()));
        }
        return ExitCode.DONE;
    }
}
