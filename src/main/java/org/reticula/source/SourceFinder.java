package org.reticula.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Issue;
import org.reticula.model.Source;
import org.reticula.model.UsageException;

/**
 * Finds the pages that the operator's arguments name, files ending in .html, .htm, .txt or .md, those inside ZIP archives, and the mappings
 * of lists of operations, files ending in .operations.yaml. An archive is read only where it is named itself.
 *
 * <p>A page's id is its path below the imported folder, for a single file its name; see {@link SourceId} for how odd names are written.
 * Where two folders would give the same id, each of the two gets its folder's name in front. A file README.md and a folder curation that
 * lie directly in an imported folder are not pages. Inside folders links are not followed.
 */
public final class SourceFinder {
    private static final int LINE = 4_096;
    private static final String KINDS =
            "not a page (.html, .htm, .txt or .md), no archive of pages (.zip) and no mapping (.operations.yaml)";

    /**
     * @param paths folders and single files, at least one
     * @param issues gets what was left out: "SymbolicLink", "NotRegular", "Unreadable", "BadEntry", all rejected
     * @return sorted by id; empty when the folders hold no page
     * @throws UsageException if a path is not there, or a single file is no page or a damaged archive
     */
    public List<Source> find(List<Path> paths, Consumer<Issue> issues) {
        if (paths.isEmpty()) throw new UsageException("nothing to do: no folder and no file is named");
        List<FoundFile> found = new ArrayList<>();
        check(paths);
        for (Path path : paths) found.addAll(findAt(path, null, issues));
        return sources(found);
    }

    /**
     * Looks at the paths alone, not into folders.
     *
     * @throws UsageException as {@link #find} does
     */
    public static void check(List<Path> paths) {
        for (Path path : paths) {
            if (!Files.exists(path)) throw new UsageException("there is no file or folder " + path);
            if (!isReadable(path)) throw new UsageException(KINDS + ": " + path);
            if (ZipFolder.isZip(path) && !Files.isDirectory(path)) ZipFolder.list(path, "", "", issue -> {});
        }
    }

    /** @throws UsageException as {@link #findListed} does */
    public static void checkList(Path list) {
        ListReader.read(list);
    }

    /**
     * Finds what a list names, one path or address a line. Relative paths start at the list's folder, and ids of files below it are paths
     * below it. Every line that gives nothing gives an issue with the list's name and the line's number: "MalformedLine",
     * "NotFound", "NotAPage", "Unreadable". The id of a web page is its address without fragment and tracking parameters.
     *
     * @return sorted by id; empty when no line gave a page
     * @throws UsageException if the list is not there, not text, or empty
     */
    public List<Source> findListed(Path list, Consumer<Issue> issues) {
        List<FoundFile> found = new ArrayList<>();
        Map<String, Source> all = new TreeMap<>();
        for (ListReader.Line line : ListReader.read(list)) {
            String where = SourceId.ofName(list) + ":" + line.number();
            Optional<URI> address = line.text().length() > LINE ? Optional.empty() : WebAddress.read(line.text());
            if (address.isPresent()) all.put(address.get().toString(), web(address.get()));
            else found.addAll(findLine(line.text(), list, issue -> issues.accept(at(where, issue))));
        }
        sources(found).forEach(s -> all.put(s.id(), s));
        return List.copyOf(all.values());
    }

    private static Source web(URI address) {
        return new Source(address.toString(), address, null);
    }

    /** Issues of the line itself have no source yet; those of files in a listed folder keep their own. */
    private static Issue at(String where, Issue issue) {
        return issue.source().isEmpty() ? new Issue(issue.code(), where, issue.message(), issue.rejected()) : issue;
    }

    private List<FoundFile> findLine(String line, Path list, Consumer<Issue> issues) {
        if (line.length() > LINE)
            return reject(issues, "MalformedLine", "the line is longer than " + LINE + " characters");
        if (line.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)) {
            return reject(issues, "MalformedLine", "the line holds characters that are no text");
        }
        Path path = path(line, list);
        if (path != null && Files.exists(path)) {
            if (!isReadable(path)) return reject(issues, "NotAPage", KINDS);
            try {
                return findAt(path, list.toAbsolutePath().getParent(), issues);
            } catch (UsageException e) {
                return reject(issues, "Unreadable", String.valueOf(e.getMessage()));
            }
        }
        String scheme = scheme(line);
        if (scheme.equals("http") || scheme.equals("https"))
            return reject(issues, "MalformedLine", "this is not a valid web address, or it holds a user's name");
        if (!scheme.isEmpty())
            return reject(issues, "MalformedLine", "only web addresses and paths can be read, not " + scheme + ":");
        return reject(issues, "NotFound", "there is no such file or folder");
    }

    private static List<FoundFile> reject(Consumer<Issue> issues, String code, String message) {
        issues.accept(new Issue(code, "", message, true));
        return List.of();
    }

    private static @Nullable Path path(String line, Path list) {
        try {
            return list.resolveSibling(line);
        } catch (InvalidPathException e) {
            return null; // said by the caller: no such file
        }
    }

    /** Letters before a colon; a single one is a drive. */
    private static String scheme(String line) {
        int colon = line.indexOf(':');
        boolean scheme =
                colon > 1 && line.substring(0, colon).chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
        return scheme ? line.substring(0, colon).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isReadable(Path path) {
        return Files.isDirectory(path)
                || Files.isRegularFile(path) && (FolderWalker.isSource(path) || ZipFolder.isZip(path));
    }

    /** @param top folder that ids are paths below, if the path lies in it; null to start at the path itself */
    private static List<FoundFile> findAt(Path path, @Nullable Path top, Consumer<Issue> issues) {
        try {
            Path real = path.toRealPath();
            Path parent = real.getParent();
            Path realTop = top == null ? null : top.toRealPath();
            boolean below = realTop != null && real.startsWith(realTop);
            if (Files.isDirectory(real))
                return FolderWalker.walk(real, below && realTop != null ? realTop : real, issues);
            String id = below && realTop != null ? SourceId.of(realTop, real) : SourceId.ofName(real);
            if (!Files.isReadable(real)) {
                issues.accept(new Issue("Unreadable", id, "there is no permission to read the file", true));
                return List.of();
            }
            String folder = parent == null ? "" : SourceId.ofName(parent);
            if (ZipFolder.isZip(real)) return ZipFolder.list(real, id, folder, issues);
            return List.of(new FoundFile(id, folder, real.toUri()));
        } catch (IOException e) {
            throw new UsageException("cannot be read: " + path);
        }
    }

    private static List<Source> sources(List<FoundFile> found) {
        Map<URI, FoundFile> byFile = new HashMap<>();
        for (FoundFile file : found) byFile.merge(file.file(), file, SourceFinder::outer);
        Map<String, List<FoundFile>> byId = new TreeMap<>();
        for (FoundFile file : byFile.values())
            byId.computeIfAbsent(file.id(), k -> new ArrayList<>()).add(file);
        Map<String, FoundFile> unique = new TreeMap<>();
        for (List<FoundFile> same : byId.values()) {
            for (FoundFile file : same) {
                FoundFile named = same.size() > 1 ? file.withFolder() : file;
                FoundFile other = unique.put(named.id(), named);
                if (other != null)
                    throw new UsageException(
                            "two folders of one name both hold " + named.id() + ": rename one of them");
            }
        }
        return unique.values().stream()
                .map(f -> new Source(f.id(), f.file(), null))
                .toList();
    }

    /** A file found in a folder and in one around it has the id that the outer one gives. */
    private static FoundFile outer(FoundFile a, FoundFile b) {
        if (a.id().length() != b.id().length()) return a.id().length() > b.id().length() ? a : b;
        return a.folder().compareTo(b.folder()) <= 0 ? a : b;
    }
}
