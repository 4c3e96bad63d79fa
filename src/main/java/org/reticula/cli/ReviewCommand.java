package org.reticula.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reticula.curation.Curation;
import org.reticula.curation.Decision;
import org.reticula.curation.DecisionFile;
import org.reticula.curation.Reference;
import org.reticula.graph.Explainer;
import org.reticula.graph.Explanation;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.Release;
import org.reticula.model.UsageException;
import org.reticula.pipeline.ReleaseMemory;
import org.reticula.resolve.UnsurePair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Asks a person about the pairs that may be one thing, one after the other. */
@Command(
        name = "review",
        description =
                "Shows pairs that may be one thing side by side and asks about each. Every answer is written down at"
                        + " once, in review.csv of the folder of decisions; the next import follows it.",
        footer = {"", "Example:", "  reticula review --data my-graph --who \"Ana Pop\""})
final class ReviewCommand implements Callable<Integer> {
    private static final String FILE = "review.csv";
    private static final String KEYS = "sduq";
    private static final String QUESTION = "One thing? s same · d different · u unsure, later · q quit, then Enter: ";

    @ParentCommand
    private ReticulaCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(
            names = "--curation",
            paramLabel = "DIR",
            description = "Where decisions are kept (default: input/curation).")
    private @Nullable Path curation;

    @Option(
            names = "--who",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decides (default: ${DEFAULT-VALUE}).")
    private String who;

    @Option(
            names = "--languages",
            paramLabel = "TAGS",
            split = ",",
            defaultValue = "en",
            description = "Languages of the names, most wanted first (default: ${DEFAULT-VALUE}).")
    private List<String> languages;

    @Override
    public Integer call() throws IOException {
        if (who.isBlank()) throw new UsageException("--who needs a name: decisions say who made them");
        Path folder = curation != null ? curation : ImportCommand.DEFAULT_CURATION;
        Release current = data.current(root);
        Set<Set<Reference>> decided = decided(folder);
        List<UnsurePair> open = ReleaseMemory.review(current).stream()
                .filter(pair -> !decided.contains(pair(pair.left(), pair.right())))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (open.isEmpty()) {
            out.println("Nothing waits for a person.");
            return ExitCode.DONE;
        }
        BufferedReader keys = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (OpenRelease release = data.store().open(current)) {
            Path file = folder.resolve(FILE);
            int done = ask(open, new Explainer(release, languages), new DecisionFile(file), keys, out);
            out.println(Text.format("%,d decided, %,d left.", done, open.size() - done)
                    + (done > 0 ? " The next import follows " + file + "." : ""));
        }
        return ExitCode.DONE;
    }

    /** Pairs that tables hold already, since the import or before it. */
    private static Set<Set<Reference>> decided(Path folder) {
        Set<Set<Reference>> decided = new HashSet<>();
        for (Decision decision : Curation.read(folder).decisions()) {
            Reference other = decision.other();
            if (other != null && decision.property() == null) decided.add(pair(decision.thing(), other));
        }
        return decided;
    }

    private static Set<Reference> pair(Reference one, Reference other) {
        Set<Reference> pair = new HashSet<>();
        pair.add(one);
        pair.add(other);
        return pair;
    }

    private int ask(List<UnsurePair> open, Explainer explainer, DecisionFile file, BufferedReader keys, PrintWriter out)
            throws IOException {
        int done = 0;
        for (int i = 0; i < open.size(); i++) {
            UnsurePair pair = open.get(i);
            out.println(Text.format("Pair %,d of %,d · %.2f · ", i + 1, open.size(), pair.score())
                    + String.join("; ", pair.reasons()));
            SideBySide.print(explanation(explainer, pair.leftIri()), explanation(explainer, pair.rightIri()), out);
            char key = key(keys, out);
            if (key == 'q') return done;
            if (key == 'u') continue;
            Decision.Type type = key == 's' ? Decision.Type.SAME : Decision.Type.DIFFERENT;
            file.append(
                    type,
                    pair.left(),
                    pair.right(),
                    who,
                    LocalDate.now(ZoneOffset.UTC).toString());
            done++;
        }
        return done;
    }

    private static Explanation explanation(Explainer explainer, String iri) {
        return explainer.explain(iri).get(0);
    }

    /** The end of the input is as good as q. */
    private static char key(BufferedReader keys, PrintWriter out) throws IOException {
        while (true) {
            out.print(QUESTION);
            out.flush();
            String line = keys.readLine();
            out.println();
            if (line == null) return 'q';
            String word = line.strip().toLowerCase(Locale.ROOT);
            if (word.length() == 1 && KEYS.contains(word)) return word.charAt(0);
        }
    }
}
