package org.reticula.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reticula.Reticula;

/** The import as a process of its own, with the same Java and program as this one: its memory and its failures are its own. */
final class ImportProcess {
    private static final String TERMINAL = "-Dreticula.terminal";

    private final List<String> arguments;

    /** @param arguments of the command import */
    ImportProcess(List<String> arguments) {
        this.arguments = List.copyOf(arguments);
    }

    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
        return builder.start();
    }

    /** Waits for the end; the last line that is no hint of what to do next. */
    static String lastLine(Process process) throws IOException {
        String last = "";
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("Next:") && !line.startsWith(" ")) last = line.strip();
            }
        }
        return last.replaceFirst("^reticula: ", "");
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments())
            if (isKept(option)) command.add(option);
        String classes = System.getProperty("java.class.path", "");
        if (Files.isRegularFile(Path.of(classes.split(java.io.File.pathSeparator, 2)[0]))
                && !classes.contains(java.io.File.pathSeparator)) {
            command.addAll(List.of("-jar", classes));
        } else {
            command.addAll(List.of("-cp", classes, Reticula.class.getName()));
        }
        command.add("import");
        command.addAll(arguments);
        return command;
    }

    /** Memory and system properties are for the import too; agents and ports would clash, and a server's garbage is not an import's. */
    private static boolean isKept(String option) {
        return (option.startsWith("-X")
                        && !option.startsWith("-Xrun")
                        && !option.startsWith("-Xdebug")
                        && !option.startsWith("-XX:MaxNewSize"))
                || (option.startsWith("-D")
                        && !option.startsWith(TERMINAL)
                        && !option.startsWith("-Dcom.sun.management"));
    }

    private static java.io.File nothing() {
        boolean windows = java.io.File.separatorChar == '\\';
        return new java.io.File(windows ? "NUL" : "/dev/null");
    }
}
