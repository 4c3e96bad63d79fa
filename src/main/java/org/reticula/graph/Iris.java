package org.reticula.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.reticula.model.UsageException;

/**
 * IRIs of the things that only the graph knows: pages, evidence, amounts, results, memberships. Each is made of what it
 * names, so the same thing always gets the same IRI.
 */
public final class Iris {
    /** Namespace of everything that the vocabulary fixes, and default base of the rest. */
    public static final String VOCABULARY = "https://w3id.org/reticula/id/";

    private static final int HASH_BYTES = 16; // 128 bits: no collision to be expected below 10^18 statements
    static final int HALF = HASH_BYTES; // in hex digits, two a byte

    private final String base;

    /**
     * @param base absolute IRI that ends in / or #
     * @throws UsageException if it is none
     */
    public Iris(String base) {
        if (!isIri(base) || !(base.endsWith("/") || base.endsWith("#")))
            throw new UsageException("base IRI must be absolute and end in / or #: " + base);
        this.base = base;
    }

    /** @param source URL, or path below the imported folder */
    Node page(String source) {
        return minted("page/", source);
    }

    /** @param name of an entry of the file of sources, or of a list */
    Node origin(String name) {
        return minted("source/", name);
    }

    /** One half for the statement, one for the page: where lines are sorted, all evidence of a statement is together. */
    Node evidence(Triple statement, Node page) {
        StringBuilder said = new StringBuilder(256);
        QuadLine.append(said, statement.getSubject());
        QuadLine.append(said.append('\n'), statement.getPredicate());
        QuadLine.append(said.append('\n'), statement.getObject());
        return Words.iri(base + "evidence/" + hash(said.toString()).substring(0, HALF) + firstHalf(page.getURI()));
    }

    /** What the IRI of evidence that a page gives ends in. */
    String pageHalf(String source) {
        return firstHalf(page(source).getURI());
    }

    /** What all evidence of one statement has in common. @param evidence IRI, in angle brackets or not */
    static String statementOf(String evidence) {
        return firstHalf(evidence);
    }

    /** Of the hash that ends the IRI. */
    private static String firstHalf(String iri) {
        int name = iri.lastIndexOf('/') + 1;
        return iri.substring(name, Math.min(iri.length(), name + HALF));
    }

    Node money(String amount, String currency) {
        return minted("money/", amount + " " + currency);
    }

    Node indicator(String number, String unit, String language) {
        return minted("indicator/", number + "\n" + unit + "\n" + language);
    }

    Node membership(Node member, Node network, String since) {
        return minted("membership/", member.getURI() + "\n" + network.getURI() + "\n" + since);
    }

    Node interval(String since) {
        return Words.iri(base + "interval/from-" + since);
    }

    Node decision(String content) {
        return minted("decision/", content);
    }

    Node merge(String content) {
        return minted("merge/", content);
    }

    String base() {
        return base;
    }

    private Node minted(String kind, String content) {
        return Words.iri(base + kind + hash(content));
    }

    /** Whether it is an absolute IRI that every RDF store accepts. */
    static boolean isIri(String text) {
        if (text.codePoints().anyMatch(c -> c <= 0x20 || c == 0xFFFD || "<>\"{}|^`\\".indexOf(c) >= 0)) return false;
        try {
            return IRIx.create(text).isAbsolute();
        } catch (IRIException e) {
            return false;
        }
    }

    static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
