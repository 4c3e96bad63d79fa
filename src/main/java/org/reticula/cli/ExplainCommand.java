package org.reticula.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.reticula.graph.Explainer;
import org.reticula.graph.Explanation;
import org.reticula.graph.Iris;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.Release;
import org.reticula.model.UsageException;
import org.reticula.pipeline.ReleaseMemory;
import org.reticula.resolve.RegistryEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what is known of a thing, each fact with the words that say so. */
@Command(
        name = "explain",
        description = "Shows what is known of a thing, each fact with the words of the pages that say so.",
        footer = {"", "Examples:", "  reticula explain 'European Social Network'", "  reticula explain country/RO"})
final class ExplainCommand implements Callable<Integer> {
    @ParentCommand
    private ReticulaCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "THING", description = "Its IRI, the end of its IRI, or any of its names.")
    private String thing;

    @Option(
            names = "--languages",
            paramLabel = "TAGS",
            split = ",",
            defaultValue = "en",
            description = "Languages of the names, most wanted first (default: ${DEFAULT-VALUE}).")
    private List<String> languages;

    @Mixin
    private DataOption data;

    /** What the IRI was once given to. */
    private Optional<RegistryEntry> given() {
        Release release = data.current(root);
        return ReleaseMemory.entry(release, thing.strip())
                .or(() -> ReleaseMemory.entry(release, Iris.VOCABULARY + thing.strip()));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenRelease release = data.openCurrent(root)) {
            for (Explanation explanation : new Explainer(release, languages).explain(thing)) explanation.print(out);
        } catch (UsageException e) {
            RegistryEntry entry = given().orElseThrow(() -> e);
            out.println("<" + entry.iri() + "> is not in this release: no page names it any more. It was given to");
            entry.keys().forEach(key -> out.println("  " + key));
        }
        return ExitCode.DONE;
    }
}
