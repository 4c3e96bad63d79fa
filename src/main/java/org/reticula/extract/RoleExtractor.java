package org.reticula.extract;

import java.util.List;
import org.reticula.model.EntityKind;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** Who leads, joins and pays a project, and which programme finances it, from the phrases of its sentences. */
final class RoleExtractor {
    private final PageScan scan;
    private final PageMentions mentions;
    private final ProjectFocus focus;
    private final FactCollector facts;

    RoleExtractor(PageScan scan, PageMentions mentions, ProjectFocus focus, FactCollector facts) {
        this.scan = scan;
        this.mentions = mentions;
        this.focus = focus;
        this.facts = facts;
    }

    void read(int sentence, RoleSlots slots) {
        for (RoleSlots.Slot slot : slots.list()) {
            int offset = scan.words(sentence).get(slot.from()).start();
            for (int project : focus.allAt(sentence, offset)) read(project, slots, slot, sentence);
        }
        programmesBesideProjects(sentence);
    }

    private void read(int project, RoleSlots slots, RoleSlots.Slot slot, int sentence) {
        switch (slot.cue().kind()) {
            case COORDINATOR -> add(project, Property.COORDINATOR, firstOf(slots, slot), slot, sentence);
            case PARTNER ->
                add(project, Property.PARTNER, slots.enumerated(slot, EntityKind.ORGANISATION), slot, sentence);
            case FUNDER ->
                add(project, Property.FUNDER, slots.enumerated(slot, EntityKind.ORGANISATION), slot, sentence);
            case PROGRAMME ->
                add(project, Property.FUNDED_UNDER, slots.enumerated(slot, EntityKind.PROGRAMME), slot, sentence);
            default -> {}
        }
    }

    private static List<Span> firstOf(RoleSlots slots, RoleSlots.Slot slot) {
        Span first = slots.first(slot, EntityKind.ORGANISATION);
        return first == null ? List.of() : List.of(first);
    }

    private void add(int project, Property property, List<Span> names, RoleSlots.Slot slot, int sentence) {
        int start = scan.words(sentence).get(slot.from()).start();
        int end = scan.words(sentence).get(slot.to() - 1).end();
        for (Span name : names) {
            boolean institution =
                    "eu-body".equals(name.type()) && (property == Property.COORDINATOR || property == Property.PARTNER);
            if (mentions.id(name) == project || institution || isDenied(sentence, slot, name)) continue;
            double confidence = (slot.cue().before() ? 0.8 : 0.88) * Math.min(1, name.confidence() + 0.1);
            facts.add(
                    project,
                    property,
                    new Value.Thing(mentions.id(name)),
                    Math.min(start, name.start()),
                    Math.max(end, name.end()),
                    round(confidence),
                    "role/phrase");
        }
    }

    /** "X is not a partner": a word of denial between name and phrase, or right before a phrase that the name follows. */
    private boolean isDenied(int sentence, RoleSlots.Slot slot, Span name) {
        int from = slot.cue().before() ? name.to() : Math.max(0, slot.from() - 2);
        return scan.words(sentence).subList(Math.min(from, slot.from()), slot.from()).stream()
                .anyMatch(w -> scan.rules(sentence).negations.contains(w.folded()));
    }

    /** A programme named in one sentence with a project, or with the number of all, or anywhere on the page of a single one, most often pays for it. */
    private void programmesBesideProjects(int sentence) {
        if (scan.isLabelled(sentence)) return;
        boolean named = !scan.spans(sentence, EntityKind.PROJECT).isEmpty();
        for (Span programme : scan.spans(sentence, EntityKind.PROGRAMME)) {
            List<Integer> projects = focus.allAt(sentence, programme.start());
            boolean all = projects.size() > 1;
            if (!named && !all && projects.stream().noneMatch(focus::isMain)) continue;
            for (int project : projects) {
                facts.add(
                        project,
                        Property.FUNDED_UNDER,
                        new Value.Thing(mentions.id(programme)),
                        programme.start(),
                        programme.end(),
                        named || all ? 0.7 : 0.55,
                        named ? "programme/same-sentence" : all ? "programme/all-projects" : "programme/only-project");
            }
        }
    }

    static double round(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }
}
