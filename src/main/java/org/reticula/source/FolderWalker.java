package org.reticula.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Issue;

/** Collects the pages below a folder. Symbolic links are named and not followed, so there is no way out and no loop. */
final class FolderWalker extends SimpleFileVisitor<Path> {
    private static final Set<String> EXTENSIONS = Set.of("html", "htm", "txt", "md");
    private static final Path README = Path.of("README.md");
    private static final Path CURATION = Path.of("curation");

    private final Path folder;
    private final Path top;
    private final Consumer<Issue> issues;
    private final List<FoundFile> found = new ArrayList<>();

    private FolderWalker(Path folder, Path top, Consumer<Issue> issues) {
        this.folder = folder;
        this.top = top;
        this.issues = issues;
    }

    /**
     * @param folder where to look, an absolute path without links
     * @param top folder that the ids are paths below: the same one, or one around it
     */
    static List<FoundFile> walk(Path folder, Path top, Consumer<Issue> issues) throws IOException {
        FolderWalker walker = new FolderWalker(folder, top, issues);
        Files.walkFileTree(folder, walker);
        return walker.found;
    }

    /** Whether the name ends like a page's. */
    static boolean isPage(Path file) {
        return isPage(SourceId.ofName(file));
    }

    static boolean isPage(String id) {
        String name = id.toLowerCase(Locale.ROOT);
        return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Whether the name ends like that of a mapping of a list of operations. */
    static boolean isMapping(Path file) {
        return SourceId.ofName(file).toLowerCase(Locale.ROOT).endsWith(".operations.yaml");
    }

    /** Whether it is of a kind that can be read. */
    static boolean isSource(Path file) {
        return isPage(file) || isMapping(file);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean curation = directory.equals(folder.resolve(CURATION));
        return curation ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            if (isSource(file) || Files.isDirectory(file))
                report("SymbolicLink", file, "links are not followed; copy what it points to");
        } else if (isSource(file) && !file.equals(folder.resolve(README))) {
            if (!attributes.isRegularFile())
                report("NotRegular", file, "this is a pipe, socket or device and not a file");
            else if (!Files.isReadable(file)) report("Unreadable", file, "there is no permission to read the file");
            else found.add(new FoundFile(SourceId.of(top, file), SourceId.ofName(top), file.toUri()));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        String reason = e instanceof AccessDeniedException ? "there is no permission to read it" : "it cannot be read";
        report("Unreadable", file, reason);
        return FileVisitResult.CONTINUE;
    }

    /** A folder that broke off midway keeps what was found before. */
    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
        if (e != null) report("Unreadable", directory, "the folder could not be listed to its end");
        return FileVisitResult.CONTINUE;
    }

    private void report(String code, Path file, String message) {
        String id = file.equals(top) ? SourceId.ofName(top) : SourceId.of(top, file);
        issues.accept(new Issue(code, id, message, true));
    }
}
