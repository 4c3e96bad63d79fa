package org.reticula.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reticula.model.UsageException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The file of sources: what to read, how and when. Described in docs/sources.md.
 *
 * @param file as it was named
 * @param contact who answers for the crawl, null if it does not say
 * @param allowedHosts hosts that may lie outside the public internet
 * @param entries in the file's order, names all different
 */
public record SourcesFile(Path file, @Nullable URI contact, Set<String> allowedHosts, List<SourceEntry> entries) {
    /** Name of the file that is used when it lies in an imported folder. */
    public static final Path NAME = Path.of("sources.yaml");

    private static final Set<String> TOP = Set.of("contact", "allow-hosts", "schedule", "time-zone", "sources");

    /**
     * Reads and checks the file, and that its paths are there.
     *
     * @throws UsageException naming file and line of the first thing that is wrong
     */
    public static SourcesFile read(Path file) {
        YamlTree tree = YamlTree.read(file);
        Map<String, Node> top = tree.top();
        tree.allow(top, TOP);
        Node list = top.get("sources");
        if (list == null) throw new UsageException(file + ": the key sources is missing");
        Node zone = top.get("time-zone");
        Node schedule = top.get("schedule");
        EntryReader reader = new EntryReader(
                tree,
                file.toAbsolutePath().normalize(),
                schedule == null ? null : cron(tree, schedule),
                zone == null ? ZoneId.systemDefault() : zone(tree, zone));
        Set<String> names = new LinkedHashSet<>();
        List<SourceEntry> entries = tree.list(list).stream()
                .map(node -> {
                    SourceEntry entry = reader.read(node);
                    if (!names.add(entry.name())) throw tree.wrong(node, "two sources are called " + entry.name());
                    return entry;
                })
                .toList();
        if (entries.isEmpty()) throw tree.wrong(list, "there is no source in the list");
        Node contact = top.get("contact");
        Node hosts = top.get("allow-hosts");
        return new SourcesFile(
                file,
                contact == null ? null : contact(tree, contact),
                hosts == null ? Set.of() : new TreeSet<>(tree.texts(hosts)),
                entries);
    }

    /**
     * The one that lies in one of the folders; null if there is none.
     *
     * @throws UsageException if it is wrong, or two folders have one
     */
    public static @Nullable SourcesFile find(List<Path> folders) {
        List<Path> files = folders.stream()
                .map(folder -> folder.resolve(NAME))
                .filter(Files::isRegularFile)
                .toList();
        if (files.size() > 1)
            throw new UsageException(
                    "two files of sources, " + files.get(0) + " and " + files.get(1) + ": say --sources");
        return files.isEmpty() ? null : read(files.get(0));
    }

    private static URI contact(YamlTree tree, Node node) {
        try {
            URI contact = new URI(tree.text(node));
            if (Set.of("http", "https", "mailto").contains(String.valueOf(contact.getScheme()))) return contact;
        } catch (URISyntaxException e) {
            // said below
        }
        throw tree.wrong(node, "the contact must be a web address or mailto:");
    }

    static String cron(YamlTree tree, Node node) {
        try {
            CronSchedule.parse(tree.text(node));
            return tree.text(node);
        } catch (UsageException e) {
            throw tree.wrong(node, String.valueOf(e.getMessage()));
        }
    }

    static ZoneId zone(YamlTree tree, Node node) {
        try {
            return ZoneId.of(tree.text(node));
        } catch (DateTimeException e) {
            throw tree.wrong(node, tree.text(node) + " is no time zone: write for instance Europe/Brussels");
        }
    }
}
