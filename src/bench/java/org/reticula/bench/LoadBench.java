package org.reticula.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.reticula.model.Lexicon;
import org.reticula.model.Ontology;
import org.reticula.model.WordAnalyser;
import org.reticula.text.LanguagePacks;
import org.reticula.text.PackAnalyser;
import org.reticula.text.PageReader;

/** What the languages cost before the first page, in a Java that has just been started: run it first. */
final class LoadBench {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final PrintStream out;

    LoadBench(PrintStream out) {
        this.out = out;
    }

    void run() {
        Ontology ontology = Ontology.open(null);
        out.println("| load, cold | ms | ms CPU with compiler |");
        out.println("|---|---|---|");
        List<Lexicon> packs = time("language packs", () -> LanguagePacks.read(ontology));
        WordAnalyser analyser = time("stemmers and folding", () -> new PackAnalyser(packs));
        time("language detector", () -> new PageReader(packs, analyser));
        out.println();
    }

    private <T> T time(String name, Supplier<T> work) {
        long start = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        T result = work.get();
        long spent = SYSTEM.getProcessCpuTime() - cpu;
        out.println(String.format(
                Locale.ROOT, "| %s | %,d | %,d |", name, (System.nanoTime() - start) / 1_000_000, spent / 1_000_000));
        return result;
    }
}
