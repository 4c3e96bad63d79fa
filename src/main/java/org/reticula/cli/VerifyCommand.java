package org.reticula.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.Release;
import org.reticula.graph.ReleaseStore;
import org.reticula.model.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks every byte of a release. */
@Command(
        name = "verify",
        description = "Checks every byte of a release, and that store and file hold the same.",
        footer = {"", "Example:", "  reticula verify --data my-graph"})
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private ReticulaCommand root;

    @Parameters(
            paramLabel = "RELEASE",
            arity = "0..1",
            description = "The release (default: the one that CURRENT names).")
    private @Nullable String name;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        ReleaseStore store = data.store();
        String release = name != null ? name : currentName(store);
        Optional<String> damage = store.verify(release);
        if (damage.isPresent()) {
            root.warn(damage.get());
            return ExitCode.FAILED;
        }
        Release whole = store.get(release);
        root.say(Text.format(
                "%s is whole: %,d files, %,d statements, hash %s",
                release,
                whole.manifest().files().size(),
                whole.manifest().graph().quads(),
                whole.manifest().graph().hash()));
        return ExitCode.DONE;
    }

    /** Not the one that would serve instead: that it is damaged is what the operator wants to know. */
    private static String currentName(ReleaseStore store) {
        return store.currentName().orElseThrow(() -> new UsageException("nothing was published yet: run import first"));
    }
}
