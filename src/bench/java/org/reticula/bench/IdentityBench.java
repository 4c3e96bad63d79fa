package org.reticula.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.reticula.graph.Iris;
import org.reticula.model.EntityKind;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;
import org.reticula.model.Mention;
import org.reticula.model.Name;
import org.reticula.model.Ontology;
import org.reticula.model.PageResult;
import org.reticula.pipeline.Knowledge;
import org.reticula.resolve.EntityResolver;
import org.reticula.resolve.Registry;
import org.reticula.resolve.Resolution;
import org.reticula.resolve.ResolutionMemory;

/** What it costs to see which of many organisations are one: every fifth is the one before it in another spelling. */
final class IdentityBench {
    private static final int EVERY = 5;
    /** Of so many one is new on the second night. */
    private static final int NEW = 100;
    private static final List<String> SYLLABLES =
            List.of("ka", "lu", "mi", "ro", "ve", "sta", "nor", "bel", "dan", "fi", "gra", "hol", "jo", "pre", "tis", "zu");
    private static final List<String> TYPES = List.of("ngo", "provider", "university", "public-body", "municipality");
    /** Languages whose heads stand first, and a country that speaks them. */
    private static final Map<String, String> COUNTRIES = new TreeMap<>(Map.of(
            "ro", "RO", "it", "IT", "fr", "FR", "es", "ES", "pl", "PL", "bg", "BG", "el", "GR", "cs", "CZ"));

    private final Knowledge knowledge = new Knowledge(Ontology.open(null));
    private final Map<String, List<String>> towns = new TreeMap<>();
    private final Map<String, List<String>> heads = new TreeMap<>();

    IdentityBench() {
        Ontology ontology = knowledge.ontology();
        for (String row : ontology.read(ontology.root().resolve("names/places.csv")).lines().skip(1).toList()) {
            String[] cells = row.split(",", 3);
            if (cells[1].equals("town"))
                towns.computeIfAbsent(cells[0], c -> new ArrayList<>()).add(cells[2].split("\\|")[0]);
        }
        for (Lexicon pack : knowledge.packs()) {
            if (!COUNTRIES.containsKey(pack.language())) continue;
            List<String> all = new ArrayList<>();
            for (String type : TYPES) all.addAll(pack.list("organisation.heads." + type));
            heads.put(pack.language(), all);
        }
    }

    void run(PrintStream out, int... sizes) throws IOException {
        knowledge.names();
        out.println("| organisations | things | s | s CPU | peak heap MB |");
        out.println("|---|---|---|---|---|");
        Path memory = Files.createTempFile("reticula-bench", ".bin");
        for (int size : sizes) {
            Files.delete(memory);
            run(out, size, 0, memory);
            run(out, size, NEW, memory);
            out.println(String.format(Locale.ROOT, "| remembered for it: %,d KB |", Files.size(memory) >> 10));
        }
        Files.delete(memory);
        out.println();
    }

    /** @param changed every so manieth organisation has another name than the first night, none if 0 */
    private void run(PrintStream out, int size, int changed, Path memory) throws IOException {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        long cpu = processCpu();
        EntityResolver resolver = new EntityResolver(
                knowledge.terms(),
                Registry.empty(),
                Iris.VOCABULARY,
                knowledge.names(),
                List.of(),
                ResolutionMemory.read(memory, "bench"));
        Random random = new Random(1); // the same organisations each time
        List<String> languages = List.copyOf(COUNTRIES.keySet());
        String name = "";
        String language = "";
        for (int i = 0; i < size; i++) {
            boolean again = i % EVERY == EVERY - 1;
            if (!again) {
                language = languages.get(random.nextInt(languages.size()));
                name = name(random, language);
            }
            String written = again ? respelled(name) : name;
            if (changed > 0 && i % changed == 0) written = name(new Random(i), language);
            resolver.add("page/" + i, page(written, language));
        }
        Resolution resolution = resolver.resolve();
        resolver.memory().write(memory, "bench");
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (processCpu() - cpu) / 1e9;
        long peak = heapPools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        long things = resolution.entities().stream().filter(e -> e.kind() == EntityKind.ORGANISATION).count();
        String which = changed > 0 ? ", 1 in %d new".formatted(changed) : "";
        out.println(String.format(Locale.ROOT, "| %,d%s | %,d | %.1f | %.1f | %,d |", size, which, things, seconds, cpuSeconds, peak >> 20));
    }

    private String name(Random random, String language) {
        List<String> own = heads.get(language);
        List<String> here = towns.get(COUNTRIES.get(language));
        StringBuilder invented = new StringBuilder();
        for (int i = 0; i < 3; i++) invented.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        String telling = invented.substring(0, 1).toUpperCase(Locale.ROOT) + invented.substring(1);
        return own.get(random.nextInt(own.size())) + " " + telling + " " + here.get(random.nextInt(here.size()));
    }

    /** Without accents. */
    private static String respelled(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static PageResult page(String name, String language) {
        Mention mention = new Mention(
                0,
                EntityKind.ORGANISATION,
                null,
                List.of(new Name(name, language)),
                List.of(),
                List.of(),
                null,
                COUNTRIES.get(language),
                name,
                0,
                1,
                "bench");
        return new PageResult(
                name, name, null, null, new Language(language, 1), List.of(mention), List.of(), List.of());
    }

    /** Of all threads, the compiler's and the collector's too. */
    private static long processCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .toList();
    }
}
