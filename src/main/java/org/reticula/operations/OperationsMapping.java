package org.reticula.operations;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reticula.model.UsageException;

/**
 * What a list of operations is and what its columns hold, as a mapping file ({@code NAME.operations.yaml}) says it; docs/operations-lists.md
 * describes the file.
 *
 * @param name of the mapping file, for messages
 * @param file the list
 * @param id what {@code dct:source} of the list's pages begins with: its address, or its path below the imported folder
 * @param json whether it is JSON and not CSV
 * @param records path of the JSON array that holds the operations, keys with dots between; empty for the whole file
 * @param encoding null to see from the bytes
 * @param delimiter null to see from the text
 * @param skip rows before the headings
 * @param headerRows rows of headings
 * @param language ISO 639 tag that the list is written in
 * @param country ISO 3166-1 alpha-2; null if the list is of several
 * @param currency ISO 4217 code of amounts without one; null if all have one
 * @param period "2014-2020", to tell programmes of one name apart; null if it does not matter
 * @param licence IRI of the licence that the list is under; null if it was not said
 * @param attribution whom to name for it; null if nobody
 * @param columns what is where
 * @param constants what holds for every operation of the list
 * @param fingerprint of the mapping's text
 */
public record OperationsMapping(
        String name,
        Path file,
        String id,
        boolean json,
        String records,
        @Nullable Charset encoding,
        @Nullable Character delimiter,
        char quote,
        int skip,
        int headerRows,
        String language,
        @Nullable String country,
        @Nullable String currency,
        @Nullable String period,
        @Nullable String licence,
        @Nullable String attribution,
        Map<Role, ColumnRule> columns,
        Map<Role, String> constants,
        String fingerprint) {
    /** How names of mapping files end. */
    public static final String SUFFIX = ".operations.yaml";

    /** Whether a file is a mapping, by its name. */
    public static boolean isMapping(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    /**
     * Reads a mapping file.
     *
     * @param id of the mapping file as a source: its path below the imported folder
     * @throws UsageException naming file and line, if it is no mapping, or names a list that is not there
     */
    public static OperationsMapping read(Path mapping, String id) {
        try {
            String yaml = Files.readString(mapping, StandardCharsets.UTF_8);
            return new MappingReader(mapping, id).read(yaml);
        } catch (IOException e) {
            throw new UsageException(mapping + ": this cannot be read as UTF-8 text");
        }
    }
}
