package org.reticula.web.page;

import org.jspecify.annotations.Nullable;

/**
 * Writes, as HTML, the small things of which a page has hundreds: a template would take ten times as long for them. Texts and
 * values of attributes are escaped here, and there is no way around that.
 */
public final class Markup {
    private final StringBuilder html = new StringBuilder(512);
    private final Reader reader;
    private final String root;

    /** @param root path of the server before all its addresses, mostly empty */
    Markup(Reader reader, String root) {
        this.reader = reader;
        this.root = root;
    }

    @Override
    public String toString() {
        return html.toString();
    }

    public Reader reader() {
        return reader;
    }

    /** A word of any language. */
    public Markup label(Label label) {
        return open("bdi").lang(label.language()).end().text(label.text()).close("bdi");
    }

    /** The sign of a kind: decorative, the kind is said in words beside it. */
    public Markup kind(String kind) {
        return sign("kind k-" + kind, kind);
    }

    /** The same with its word. */
    public Markup kindWord(String kind) {
        open("span").attribute("class", "kindword k-" + kind).end();
        sign("kind", kind);
        return open("span").end().text(reader.say("kind." + kind)).close("span").close("span");
    }

    private Markup sign(String classes, String sign) {
        open("svg").attribute("aria-hidden", "true").attribute("focusable", "false");
        attribute("class", classes).end();
        return open("use").attribute("href", root + "/kinds.svg#" + sign).end().close("use").close("svg");
    }

    /** With a link to its page, if it has one. */
    public Markup thing(Thing thing) {
        if (!thing.note().isEmpty()) text(thing.note()).text(" ");
        String href = thing.href();
        if (href == null) return label(thing.label());
        return link(href).end().label(thing.label()).close("a");
    }

    /** A fact with its sentences. */
    Markup fact(Fact fact, boolean withProperty) {
        String kind = fact.thing().kind().isEmpty() ? "value" : fact.thing().kind();
        open("div").attribute("class", "fact k-" + kind).end();
        sign("knot", kind);
        open("p").attribute("class", "said").end();
        if (withProperty) span("what", reader.say("property." + fact.property())).text(" ");
        thing(fact.thing());
        if (!fact.since().isEmpty()) text(" ").span("soft", reader.say("entity.since", fact.since()));
        close("p");
        if (!fact.witnesses().isEmpty() || fact.decided()) why(fact);
        return close("div");
    }

    private void why(Fact fact) {
        open("details").attribute("class", "why").end().open("summary").end();
        text(
                fact.decided()
                        ? reader.say("entity.decided")
                        : reader.say("entity.why", fact.pages(), reader.say(fact.sure())));
        span("sr", " – " + fact.thing().label().text()).close("summary");
        fact.witnesses().forEach(this::witness);
        int more = fact.pages() - fact.witnesses().size();
        if (more > 0 && !fact.witnesses().isEmpty())
            open("p").attribute("class", "small soft").end().text(reader.say("entity.more", more)).close("p");
        close("details");
    }

    /** A sentence, and where it stands. */
    Markup witness(Witness witness) {
        open("figure").attribute("class", "witness").end().open("blockquote");
        lang(witness.language()).attribute("dir", "auto").end().open("p").end();
        for (Witness.Piece piece : witness.quote()) {
            if (piece.marked()) open("mark").end().text(piece.text()).close("mark");
            else text(piece.text());
        }
        close("p").close("blockquote").open("figcaption").end();
        String href = witness.href();
        if (href != null) link(href).end().label(witness.title()).close("a").text(" ");
        open("span").attribute("class", "meta").end();
        String web = witness.web();
        if (web != null) {
            open("a").attribute("href", web).attribute("rel", "external nofollow noopener noreferrer").end();
            text(reader.say("entity.web")).close("a").text(" ");
        }
        if (!witness.language().isEmpty())
            open("span").end().text(reader.formats().language(witness.language())).close("span").text(" ");
        if (!witness.read().isEmpty())
            open("span").end().text(reader.say("entity.read", witness.read())).close("span").text(" ");
        open("span").end().text(reader.say(witness.sure()));
        text(" (" + reader.formats().percent(witness.confidence()) + ")").close("span");
        return close("span").close("figcaption").close("figure");
    }

    /** An element with a text. */
    public Markup span(String classes, String text) {
        return open("span").attribute("class", classes).end().text(text).close("span");
    }

    /** Opens a link within this server; what may follow are further attributes. */
    public Markup link(String href) {
        return open("a").attribute("href", root + href);
    }

    /** Opens a tag: {@link #end} ends it, after its attributes. */
    public Markup open(String tag) {
        html.append('<').append(tag);
        return this;
    }

    public Markup attribute(String name, String value) {
        html.append(' ').append(name).append("=\"");
        text(value);
        html.append('"');
        return this;
    }

    /** Says the language where it is not the page's own. */
    public Markup lang(String tag) {
        @Nullable String mark = tag.isEmpty() ? null : reader.mark(tag);
        return mark == null ? this : attribute("lang", mark);
    }

    public Markup end() {
        html.append('>');
        return this;
    }

    public Markup close(String tag) {
        html.append("</").append(tag).append('>');
        return this;
    }

    public Markup text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return this;
    }
}
