package org.reticula.web.sparql;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start a {@link QueryWorker} with the Java and the classes of this process. */
final class WorkerCommand {
    /** What this Java wants to be told about native access and the like, and where it finds its classes ready. */
    private static final List<String> PASSED_ON = List.of("--", "-XX:SharedArchiveFile=", "-Xlog:");

    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Path data;
    private final int memory;
    private final boolean slow;

    /**
     * @param memory of its heap, in megabytes
     * @param slow for long work, behind all other processes of the machine
     */
    WorkerCommand(Path data, int memory, boolean slow) {
        this.data = data;
        this.memory = memory;
        this.slow = slow;
    }

    /** @param temporary folder of its own, for its temporary files */
    List<String> words(Path temporary) {
        List<String> words = new ArrayList<>();
        if (slow && Files.isExecutable(NICE)) words.addAll(List.of(NICE.toString(), "-n", "5"));
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments())
            if (PASSED_ON.stream().anyMatch(option::startsWith)) words.add(option);
        words.addAll(List.of(
                "-Xmx" + memory + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider", // starts sooner; it tells us what is
                // wrong
                "-Dslf4j.internal.verbosity=WARN",
                "-Djava.io.tmpdir=" + temporary));
        if (!slow) words.add("-XX:TieredStopAtLevel=1"); // short queries never live to see the better compiler
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), QueryWorker.class.getName()));
        words.add(data.toString());
        return words;
    }
}
