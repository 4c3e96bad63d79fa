package org.reticula.page;

import org.jspecify.annotations.Nullable;
import org.reticula.model.Block.Kind;

/** A box of the page while it is walked: what its blocks are, and how much of its text is links. */
final class Region {
    /** What a box is for, as far as its tag, role and classes tell. */
    enum Purpose {
        /** Nothing is known. */
        OPEN,
        /** Side boxes: not main, unless they hold facts or most of the page. */
        ASIDE,
        /** Called a menu, a footer or the like: not main, unless it holds most of the page. */
        FURNITURE,
        /** Certainly a menu, a footer, a cookie banner: not main, unless the page's heading is inside. */
        NEVER
    }

    final @Nullable Region parent;
    final Purpose purpose;
    final Kind kind;
    final int level;

    /** Whether it only groups items (list, table): its neighbours say what it is. */
    final boolean group;

    /** Index of its first draft, and behind its last. */
    final int from;

    int to;

    /** Characters in it, of these in links, of these in links to other sites; furniture inside it does not count. */
    int text;

    int links;
    int foreignLinks;

    /** Characters in it outside links, furniture included; of these in long blocks that are not excluded. */
    int plain;

    int prose;

    /** Whether the page's first heading or its declared main part is inside. */
    boolean core;

    /** Whether the page itself calls it its main part or an article, here or around. */
    boolean declared;

    /** Set at the end of the walk: nothing in it is main; or it lists the facts at a glance, here or around. */
    boolean excluded;

    boolean facts;

    /** Boxes directly inside it that hold text, and the first two of them. */
    int children;

    @Nullable
    Region first;

    @Nullable
    Region second;

    /** Whether words stand in it directly, outside any inner box. */
    boolean ownText;

    /** The definition list it belongs to, and the term that a definition list has reached. */
    @Nullable
    Region definitions;

    @Nullable
    Draft term;

    /** Whether it is in a term, or in a definition, of a definition list. */
    boolean inTerm;

    boolean inDefinition;

    /** Whether it is, or stands in, a box with a purpose of its own. */
    boolean inside;

    /** Depth of lists around it. */
    int depth;

    Region(@Nullable Region parent, Purpose purpose, Kind kind, int level, boolean group, int from) {
        this.parent = parent;
        this.purpose = purpose;
        this.kind = kind;
        this.level = level;
        this.group = group;
        this.from = from;
        this.to = from;
        this.inside = purpose != Purpose.OPEN || parent != null && parent.inside;
        if (parent != null) {
            this.definitions = parent.definitions;
            this.depth = parent.depth;
            this.inTerm = parent.inTerm;
            this.inDefinition = parent.inDefinition;
            this.declared = parent.declared;
        }
    }

    void count(int chars, int linked, int foreign) {
        text += chars;
        links += linked;
        plain += chars - linked;
        foreignLinks += foreign;
    }

    /** Adds what is known of this box to the one around it. */
    void close(int draftCount) {
        to = draftCount;
        Region outer = parent;
        if (outer == null) return;
        outer.core |= core;
        outer.plain += plain;
        if (purpose == Purpose.OPEN || core) {
            outer.text += text;
            outer.links += links;
            outer.foreignLinks += foreignLinks;
        }
        if (to == from) return;
        outer.children++;
        if (outer.children == 1) outer.first = this;
        if (outer.children == 2) outer.second = this;
    }

    double linkDensity() {
        return text == 0 ? 0 : (double) links / text;
    }

    boolean within(Region other) {
        for (Region r = this; r != null; r = r.parent) if (r == other) return true;
        return false;
    }
}
