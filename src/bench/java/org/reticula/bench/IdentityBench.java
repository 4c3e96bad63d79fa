package org.reticula.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
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

/** What it costs to see which of many organisations are one: every fifth is the one before it in another spelling. */
final class IdentityBench {
    private static final int EVERY = 5;
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

    void run(PrintStream out, int... sizes) {
        knowledge.names();
        out.println("| organisations | things | s | s CPU | peak heap MB |");
        out.println("|---|---|---|---|---|");
        for (int size : sizes) run(out, size);
        out.println();
    }

    private void run(PrintStream out, int size) {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        long cpu = processCpu();
        EntityResolver resolver = new EntityResolver(
                knowledge.terms(),
                Registry.empty(),
                Iris.VOCABULARY,
                knowledge.names(),
                List.of());
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
            resolver.add("page/" + i, page(again ? respelled(name) : name, language));
        }
        Resolution resolution = resolver.resolve();
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (processCpu() - cpu) / 1e9;
        long peak = heapPools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        long things = resolution.entities().stream().filter(e -> e.kind() == EntityKind.ORGANISATION).count();
        out.println(String.format(Locale.ROOT, "| %,d | %,d | %.1f | %.1f | %,d |", size, things, seconds, cpuSeconds, peak >> 20));
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
