package org.reticula.pipeline;

/** Writes HTML. Every text is escaped: titles and addresses of pages are other people's words. */
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 14);

    /** Our own markup, written as it is. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text between tags or in a quoted attribute; control characters, which HTML forbids, become spaces. */
    Html text(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isForbidden(c) ? ' ' : c);
            }
        });
        return this;
    }

    /** An element with nothing but text. @param open for instance {@code td class="number"} */
    Html element(String open, String text) {
        int space = open.indexOf(' ');
        String name = space < 0 ? open : open.substring(0, space);
        return raw("<" + open + ">").text(text).raw("</" + name + ">");
    }

    /** A link if the address is one of the web, else text: {@code javascript:} must never be one. */
    Html link(String address, String text) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        if (!web) return text(text);
        return raw("<a rel=\"noreferrer nofollow\" href=\"")
                .text(address)
                .raw("\">")
                .text(text)
                .raw("</a>");
    }

    private static boolean isForbidden(int c) {
        return c < ' ' && c != '\n' && c != '\t'
                || c >= 0x7F && c < 0xA0
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || isTurning(c);
    }

    /** Marks that turn the direction of all that follows would let a name rewrite the rest of its line. */
    private static boolean isTurning(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
