package org.reticula.text;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Lexicon;
import org.reticula.model.Ontology;
import org.reticula.model.UsageException;

/** Reads the language packs: every {@code languages/<tag>/lexicon.yaml} of the ontology. */
public final class LanguagePacks {
    private LanguagePacks() {}

    /**
     * All packs, sorted by path.
     *
     * @throws UsageException if a pack is not as ontology/languages/README.md says, naming file and line
     */
    public static List<Lexicon> read(Ontology ontology) {
        List<Path> files = ontology.files("languages", "lexicon.yaml");
        List<Reading> readings =
                files.parallelStream().map(file -> tryPack(ontology, file)).toList();
        List<Lexicon> all = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading.problem() != null) throw reading.problem(); // the first by path, whichever was read first
            all.add(Objects.requireNonNull(reading.pack()));
        }
        return List.copyOf(all);
    }

    /** Either a pack or what is wrong with it. */
    private record Reading(@Nullable Lexicon pack, @Nullable UsageException problem) {}

    private static Reading tryPack(Ontology ontology, Path file) {
        try {
            return new Reading(readPack(ontology, file), null);
        } catch (UsageException e) {
            return new Reading(null, e);
        }
    }

    private static Lexicon readPack(Ontology ontology, Path file) {
        String name = ontology.root().relativize(file).toString().replace('\\', '/');
        Lexicon lexicon = new LexiconParser(name).parse(text(ontology, file, name));
        Path folder = file.getParent();
        String tag = folder == null || folder.getFileName() == null ? "" : trimSlash(folder.getFileName());
        if (!lexicon.language().equals(tag)) {
            throw new UsageException(
                    name + ", line 1: language is '" + lexicon.language() + "' but the folder is '" + tag + "'");
        }
        return lexicon;
    }

    private static String trimSlash(Path name) { // a jar's folders end in a slash
        return name.toString().replace("/", "");
    }

    private static String text(Ontology ontology, Path file, String name) {
        try {
            return ontology.read(file);
        } catch (UncheckedIOException e) {
            throw new UsageException(name + ", line 1: not readable as UTF-8 text");
        }
    }
}
