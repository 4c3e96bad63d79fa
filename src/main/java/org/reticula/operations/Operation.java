package org.reticula.operations;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reticula.model.KnownPage;
import org.reticula.model.Name;
import org.reticula.model.PageResult;

/** An operation of a list: one row, or all rows of one code. It is a page, and that page is about one project. */
public final class Operation {
    /** {@link org.reticula.model.Mention#id()} of the project in {@link #result()}. */
    public static final int PROJECT = 0;

    private static final int SLUG = 40;
    private static final int HASH = 12;

    private final KnownPage page;
    private final @Nullable String code;
    private final List<Name> names;
    private final OperationFacts facts;

    Operation(KnownPage page, @Nullable String code, List<Name> names, OperationFacts facts) {
        this.page = page;
        this.code = code;
        this.names = names;
        this.facts = facts;
    }

    /** Of the project, best first; at least one. */
    public List<Name> names() {
        return names;
    }

    /** A name without case, accents and punctuation. */
    public static String folded(String name) {
        return Folded.of(name);
    }

    /** Its source is the list's with {@code #} and the code, or a hash of name, beneficiary and start. */
    public KnownPage page() {
        return page;
    }

    /** Of the authority's register; null if the list has none. */
    public @Nullable String code() {
        return code;
    }

    /** What it says; worked out when asked. */
    public PageResult result() {
        return facts.read(page.contentHash());
    }

    /** What ends the project's IRI: the same as long as list and code are, and no other operation's. */
    public String localName() {
        StringBuilder slug = new StringBuilder();
        String letters = code == null ? "" : code.toLowerCase(Locale.ROOT);
        for (int i = 0; i < letters.length() && slug.length() < SLUG; i++) {
            char c = letters.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') slug.append(c);
            else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') slug.append('-');
        }
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') slug.setLength(slug.length() - 1);
        return (slug.isEmpty() ? "operation" : slug) + "-"
                + Digests.sha256(page.source()).substring(0, HASH);
    }
}
