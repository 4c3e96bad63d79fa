package org.reticula.web.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.reticula.graph.Release;
import tools.jackson.databind.json.JsonMapper;

/** Finds what a name of ours stands for, today or before. */
final class Finder {
    private static final String REGISTRY = "registry.jsonl";

    private final PerRelease<Boolean, Set<String>> registered = new PerRelease<>(1);

    /** @param name what follows the base of an IRI: "project/x" */
    Found find(View view, String name) {
        List<Node> candidates = view.addresses().things(name).toList();
        for (Node thing : candidates) {
            Optional<Found> moved = moved(view, thing);
            if (moved.isPresent()) return moved.get();
            if (view.knows(thing)) return new Found.Here(thing);
        }
        Set<String> known = registered.get(view.release().name(), true, k -> registered(view.release()));
        return candidates.stream().anyMatch(thing -> known.contains(thing.getURI()))
                ? new Found.Gone()
                : new Found.Never();
    }

    private static Optional<Found> moved(View view, Node thing) {
        return view.objects(thing, Terms.SAME_AS)
                .filter(now -> view.says(now, Terms.MERGED_FROM, thing))
                .flatMap(now -> view.addresses().path(now).stream())
                .<Found>map(Found.Moved::new)
                .findFirst();
    }

    /** IRIs that were ever given to something. */
    private static Set<String> registered(Release release) {
        Path file = release.folder().resolve(REGISTRY);
        Set<String> iris = new HashSet<>();
        if (!Files.exists(file)) return iris;
        JsonMapper json = JsonMapper.shared();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                iris.add(json.readTree(line).path("iri").asString(""));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return iris;
    }
}
