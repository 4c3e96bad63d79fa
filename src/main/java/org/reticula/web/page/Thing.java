package org.reticula.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What a fact speaks of, ready to be shown.
 *
 * @param kind project, organisation, network, programme, country, place, theme, event, page; empty for a value
 * @param note what stands before the label: the number of a figure; empty if nothing does
 * @param href address of its page on this server, null for values
 */
public record Thing(
        String kind, Label label, String note, @Nullable String href) {
    static Thing value(String text) {
        return new Thing("", new Label(text, ""), "", null);
    }
}
