package org.reticula.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.reticula.model.Source;

/**
 * Names what a page yields: the same bytes, read by the same program with the same ontology, yield the same.
 *
 * @param ontology fingerprint of the ontology
 * @param program fingerprint of the program
 */
record PageKeys(String ontology, String program) {
    /** @param contentHash of the page's bytes; @return 64 hex digits */
    String key(String contentHash, Source source) {
        String hint = source.languageHint() == null ? "" : source.languageHint();
        return sha256(String.join("\n", contentHash, ontology, program, suffix(source), hint));
    }

    /** The name's ending: it decides whether bytes are read as HTML or as plain text. */
    private static String suffix(Source source) {
        String path = source.location().getPath();
        String name = path == null ? source.id() : path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
