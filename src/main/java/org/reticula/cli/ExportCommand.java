package org.reticula.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.ExportFormat;
import org.reticula.graph.Exporter;
import org.reticula.graph.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes the current release in a standard format. */
@Command(
        name = "export",
        description = "Writes the whole current release in a standard format.",
        footer = {"", "Example:", "  reticula export --format trig --to graph.trig"})
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private ReticulaCommand root;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "nquads",
            description = "nquads, trig, turtle (facts only) or jsonld (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(names = "--to", paramLabel = "FILE", description = "Where to (default: standard output).")
    private @Nullable Path to;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        ExportFormat wanted = ExportFormat.get(format);
        Release release = data.current(root);
        Path target = to;
        if (target == null) Exporter.write(release, wanted, new BufferedOutputStream(root.stdout()));
        else writeFile(release, wanted, target);
        return ExitCode.DONE;
    }

    /** Under another name first: who finds the file finds all of it. */
    private static void writeFile(Release release, ExportFormat format, Path target) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            Exporter.write(release, format, out);
        }
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
