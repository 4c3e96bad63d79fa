package org.reticula.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reticula.cli.evaluation.Evaluation;
import org.reticula.cli.evaluation.QualityFiles;
import org.reticula.cli.evaluation.Scores;
import org.reticula.model.Ontology;
import org.reticula.pipeline.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures precision and recall on pages whose facts people wrote down. */
@Command(
        name = "evaluate",
        description =
                "Measures precision, recall and F1 on pages whose facts people wrote down. They are imported aside: no graph changes.",
        footer = {"", "Example:", "  reticula evaluate gold --errors 20 --docs docs"})
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "GOLD_DIR", description = "Folder of <id>.json beside <id>.txt or <id>.html.")
    private Path gold;

    @Option(
            names = "--docs",
            paramLabel = "DIR",
            description = "Write quality.csv and the tables of quality.md in this folder.")
    private @Nullable Path docs;

    @Option(names = "--errors", paramLabel = "N", defaultValue = "0", description = "Show the first N mistakes.")
    private int errors;

    @Option(
            names = "--ontology",
            paramLabel = "DIR",
            description = "Your own ontology folder instead of the one built in.")
    private @Nullable Path ontology;

    @Override
    public Integer call() throws IOException {
        Scores scores = new Evaluation(new Knowledge(Ontology.open(ontology)), gold).run();
        PrintWriter out = spec.commandLine().getOut();
        scores.print(out);
        scores.errors().stream().limit(Math.max(0, errors)).forEach(out::println);
        Path folder = docs;
        if (folder != null) QualityFiles.write(scores, folder);
        return ExitCode.DONE;
    }
}
