package org.reticula.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page about one thing shows, in the reader's language.
 *
 * @param iri of the thing
 * @param path of the thing on this server, to which suffixes of formats are added
 * @param kind as in {@link Thing}; empty for things without a sign of their own
 * @param names one per language, the reader's first
 * @param otherNames spellings, inflected forms, acronyms
 * @param note what it means, for terms of the vocabulary
 * @param groups facts, grouped as a person would ask
 * @param witnesses of its being such a thing at all
 * @param relations what else speaks of it
 * @param related things it is connected with, and through what
 * @param countries codes of ISO 3166-1 alpha-2, to be shown on the map
 * @param elsewhere the same or a like thing in other vocabularies: addresses in the web
 * @param former IRIs that led to it before
 * @param changes days on which something new was read, the latest first
 */
public record EntityPage(
        String iri,
        String path,
        String kind,
        Label name,
        List<Named> names,
        List<Label> otherNames,
        @Nullable Label note,
        List<Group> groups,
        @Nullable Fact witnesses,
        List<Relation> relations,
        List<Related> related,
        @Nullable Timeline timeline,
        @Nullable Fan fan,
        List<String> countries,
        List<String> elsewhere,
        List<String> former,
        List<Change> changes) {

    /** A name and the language it is in, by the reader's word for it. */
    public record Named(Label label, String language) {}

    /** @param key of its message: "who" */
    public record Group(String key, List<Fact> facts) {}

    /**
     * What leads to the thing by one property from things of one kind.
     *
     * @param key of its message: "coordinator.project"
     * @param kind of the things
     * @param total how many there are
     * @param from number of the first that is shown, from 0
     * @param rows those that are shown
     */
    public record Relation(String key, String kind, int total, int from, List<Fact> rows) {
        public boolean isPart() {
            return rows.size() < total;
        }

        public int to() {
            return from + rows.size();
        }
    }

    /** @param shared what both have in common */
    public record Related(Thing thing, List<Thing> shared) {}

    /** @param facts those that were new on that day; not all if there are many */
    public record Change(String day, int count, List<Fact> facts) {}
}
