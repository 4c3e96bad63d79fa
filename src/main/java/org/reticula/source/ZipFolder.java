package org.reticula.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.reticula.model.Issue;
import org.reticula.model.UsageException;
import org.reticula.model.ZipLocation;

/** Collects the pages of a ZIP archive. Nothing is unpacked: they are read out of it one by one, so no name can lead anywhere. */
final class ZipFolder {
    private static final int MOST_ENTRIES = 10_000;

    private ZipFolder() {}

    static boolean isZip(Path file) {
        return SourceId.ofName(file).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /**
     * @param archive absolute path without links
     * @param id what the ids of its pages begin with
     * @param issues gets "BadEntry" for each name that leads out of the archive or stands in it twice
     * @throws UsageException if it is no archive, damaged, or has too many entries
     */
    static List<FoundFile> list(Path archive, String id, String folder, Consumer<Issue> issues) {
        List<FoundFile> found = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (zip.size() > MOST_ENTRIES)
                throw new UsageException(
                        archive + " holds " + zip.size() + " files, more than " + MOST_ENTRIES + ": unpack it");
            long packed = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                names.merge(entry.getName(), 1, Integer::sum);
                packed += entry.getCompressedSize();
            }
            if (packed > Files.size(archive)) throw new UsageException(archive + " is damaged: its files overlap");
        } catch (IOException e) {
            throw new UsageException(archive + " is no ZIP archive, or damaged");
        }
        names.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(name -> {
            String entry = name.getKey();
            String source = id + "/" + SourceId.ofRaw(ZipLocation.encoded(entry));
            if (leadsOut(entry)) issues.accept(bad(source, "its name leads out of the archive"));
            else if (!FolderWalker.isPage(entry)) return;
            else if (name.getValue() > 1) issues.accept(bad(source, "the archive has two files of this name"));
            else found.add(new FoundFile(source, folder, new ZipLocation(archive, entry).toUri()));
        });
        return found;
    }

    private static Issue bad(String source, String message) {
        return new Issue("BadEntry", source, message, true);
    }

    private static boolean leadsOut(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("\\p{Alpha}:.*")
                || List.of(path.split("/", -1)).contains("..");
    }
}
