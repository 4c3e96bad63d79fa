package org.reticula.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reticula.cli.evaluation.Evaluation;
import org.reticula.cli.evaluation.IdentityEvaluation;
import org.reticula.cli.evaluation.IdentityPair;
import org.reticula.cli.evaluation.IdentityPairs;
import org.reticula.cli.evaluation.QualityFiles;
import org.reticula.cli.evaluation.Scores;
import org.reticula.model.Ontology;
import org.reticula.model.UsageException;
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
        footer = {
            "",
            "Examples:",
            "  reticula evaluate gold --errors 20 --docs docs",
            "  reticula evaluate --identity pairs.csv"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "GOLD_DIR",
            arity = "0..1",
            description = "Folder of <id>.json beside <id>.txt or <id>.html.")
    private @Nullable Path gold;

    @Option(
            names = "--identity",
            paramLabel = "FILE",
            description = "Instead: pairs of names (CSV), of which people said whether they mean one thing.")
    private @Nullable Path identity;

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
        Path pairs = identity;
        Path folder = gold;
        if ((pairs == null) == (folder == null)) {
            throw new UsageException("name either a folder of gold pages or --identity FILE");
        }
        Knowledge knowledge = new Knowledge(Ontology.open(ontology));
        if (pairs != null) {
            List<IdentityPair> read = IdentityPairs.read(pairs);
            new IdentityEvaluation(knowledge).run(read).print(spec.commandLine().getOut());
        }
        if (folder != null) evaluatePages(knowledge, folder);
        return ExitCode.DONE;
    }

    private void evaluatePages(Knowledge knowledge, Path folder) throws IOException {
        Scores scores = new Evaluation(knowledge, folder).run();
        PrintWriter out = spec.commandLine().getOut();
        scores.print(out);
        scores.errors().stream().limit(Math.max(0, errors)).forEach(out::println);
        Path written = docs;
        if (written != null) QualityFiles.write(scores, written);
    }
}
