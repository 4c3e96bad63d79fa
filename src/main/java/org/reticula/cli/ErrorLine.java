package org.reticula.cli;

import java.io.PrintWriter;
import org.reticula.model.UsageException;
import org.reticula.pipeline.ImportFailedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong in one line. */
final class ErrorLine implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final ReticulaCommand root;

    ErrorLine(ReticulaCommand root) {
        this.root = root;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println("reticula: " + oneLine(e.getMessage()) + " (see: " + name + " --help)");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println("reticula: " + words(e));
        if (root.debug()) e.printStackTrace(err);
        return e instanceof UsageException ? ExitCode.USAGE : ExitCode.FAILED;
    }

    static String words(Exception e) {
        String message = oneLine(e.getMessage());
        if (e instanceof UsageException || e instanceof ImportFailedException) return message;
        return message.isEmpty()
                ? e.getClass().getSimpleName()
                : message + " (" + e.getClass().getSimpleName() + ")";
    }

    private static String oneLine(@org.jspecify.annotations.Nullable String message) {
        return message == null
                ? ""
                : message.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "?");
    }
}
