package org.reticula.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Property;
import org.reticula.model.Value;

/** Who is said to be or become a member of which network. */
final class MembershipExtractor {
    /** Words and commas between a network and the date: ", on the 5th of". */
    private static final int NEAR = 3;

    private final PageScan scan;
    private final PageMentions mentions;
    private final FactCollector facts;
    private final DateExtractor dates;

    MembershipExtractor(PageScan scan, PageMentions mentions, FactCollector facts, DateExtractor dates) {
        this.scan = scan;
        this.mentions = mentions;
        this.facts = facts;
        this.dates = dates;
    }

    /** The items of lists that a sentence or heading opens, each by the name it begins with. */
    void read(List<SectionItems.Item> items) {
        for (SectionItems.Item item : items) {
            Span network = item.network(), member = item.name();
            if (network != null && mentions.id(member) != mentions.id(network))
                add(member, network, member.start(), member.end(), 0.75, "membership/list");
        }
    }

    void read(int sentence, RoleSlots slots) {
        for (RoleSlots.Slot slot : slots.list()) {
            if (slot.cue().kind() == Cue.Kind.JOINS) joins(slots, slot, sentence);
            if (slot.cue().kind() == Cue.Kind.HAS_MEMBERS) has(slots, slot, sentence);
        }
    }

    private void joins(RoleSlots slots, RoleSlots.Slot slot, int sentence) {
        Span network = slots.first(slot, EntityKind.ORGANISATION);
        if (network == null) return;
        Span member = null;
        for (Span s : scan.spans(sentence, EntityKind.ORGANISATION)) {
            if (s != network && s.to() <= slot.from() && mentions.id(s) != mentions.id(network))
                member = member == null ? s : nearer(s, member, slot);
        }
        if (member == null) member = subject(sentence, network);
        if (member == null) return;
        FoundDate since = since(sentence, network);
        int end = since == null ? network.end() : Math.max(network.end(), since.end());
        int start = since == null ? network.start() : Math.min(network.start(), since.start());
        add(member, network, since, start, end, 0.85, "membership/joins");
    }

    /** The date that the sentence begins with or that comes right behind the network's name; another one is of something else. */
    private @Nullable FoundDate since(int sentence, Span network) {
        for (FoundDate date : dates.plainDates(scan.sentences.get(sentence), scan.text)) {
            boolean first = wordsBetween(sentence, scan.sentences.get(sentence).start(), date.start()) <= NEAR;
            boolean behind =
                    date.start() >= network.end() && wordsBetween(sentence, network.end(), date.start()) <= NEAR;
            if (behind || first && date.end() <= network.start()) return date;
        }
        return null;
    }

    private long wordsBetween(int sentence, int from, int to) {
        return scan.words(sentence).stream()
                .filter(w -> w.start() >= from && w.end() <= to)
                .count();
    }

    /** The member is the subject: the first organisation of the sentence, unless one stands right before the phrase. */
    private static Span nearer(Span candidate, Span current, RoleSlots.Slot slot) {
        return slot.from() - candidate.to() <= 3 ? candidate : current;
    }

    /** The last organisation named before the sentence in its own paragraph. */
    private @Nullable Span subject(int sentence, Span network) {
        for (int i = sentence - 1;
                i >= 0
                        && scan.sentences.get(i).block()
                                == scan.sentences.get(sentence).block();
                i--) {
            List<Span> here = scan.spans(i, EntityKind.ORGANISATION);
            for (Span s : here) if (mentions.id(s) != mentions.id(network)) return s;
        }
        return null;
    }

    private void has(RoleSlots slots, RoleSlots.Slot slot, int sentence) {
        Span network = slots.first(slot, EntityKind.ORGANISATION);
        if (network == null) return;
        int from = Math.max(slot.to(), network.to());
        for (Span s : scan.spans(sentence, EntityKind.ORGANISATION)) {
            if (s.from() >= from && mentions.id(s) != mentions.id(network))
                add(s, network, s.start(), s.end(), 0.75, "membership/has");
        }
    }

    private void add(Span member, Span network, int start, int end, double confidence, String extractor) {
        add(member, network, null, start, end, confidence, extractor);
    }

    private void add(
            Span member,
            Span network,
            @Nullable FoundDate since,
            int start,
            int end,
            double confidence,
            String extractor) {
        facts.add(
                mentions.id(member),
                Property.MEMBER_OF,
                new Value.Thing(mentions.id(network), since == null ? null : since.iso()),
                Math.min(start, member.sentence() == network.sentence() ? member.start() : start),
                end,
                confidence,
                extractor);
    }
}
