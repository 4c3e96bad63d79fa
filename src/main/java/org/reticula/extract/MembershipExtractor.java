package org.reticula.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Block;
import org.reticula.model.EntityKind;
import org.reticula.model.Property;
import org.reticula.model.Value;
import org.reticula.model.Word;

/** Who is said to be or become a member of which network. */
final class MembershipExtractor {
    /** Words and commas between a network and the date: ", on the 5th of". */
    private static final int NEAR = 3;

    /** Words between a head word that means a network named before and the phrase: "the federation, in turn, is". */
    private static final int REACH = 5;

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

    /** The items of lists that a sentence or heading opens: members of the network that it names, or networks of the member that it names. */
    void read(List<SectionItems.Item> items) {
        for (SectionItems.Item item : items) {
            if (item.opener() < 0) continue;
            RoleSlots slots = new RoleSlots(scan, item.opener());
            for (RoleSlots.Slot slot : slots.list()) if (listed(slots, slot, item)) break;
        }
    }

    private boolean listed(RoleSlots slots, RoleSlots.Slot slot, SectionItems.Item item) {
        boolean has = slot.cue().kind() == Cue.Kind.HAS_MEMBERS,
                joins = slot.cue().kind() == Cue.Kind.JOINS;
        if (!has && !joins) return false;
        Span network = slots.first(slot, EntityKind.ORGANISATION), member = item.name();
        if (network == null && has) network = meant(item.opener(), slot);
        if (network == null && joins) {
            network = item.name();
            member = subject(slots, slot, item.opener(), network);
        }
        if (network == null || member == null || mentions.id(member) == mentions.id(network)) return false;
        add(member, network, item.name().start(), item.name().end(), 0.75, "membership/list");
        return true;
    }

    void read(int sentence, RoleSlots slots) {
        for (RoleSlots.Slot slot : slots.list()) {
            if (slot.cue().kind() == Cue.Kind.JOINS) joins(slots, slot, sentence);
            if (slot.cue().kind() == Cue.Kind.HAS_MEMBERS) has(slots, slot, sentence);
        }
    }

    private void joins(RoleSlots slots, RoleSlots.Slot slot, int sentence) {
        List<Span> networks = slots.enumerated(slot, EntityKind.ORGANISATION);
        if (networks.isEmpty()) return;
        Span network = networks.get(0);
        Span member = subject(slots, slot, sentence, network);
        if (member == null) return;
        FoundDate since = since(sentence, network);
        int end = since == null ? network.end() : Math.max(network.end(), since.end());
        int start = since == null ? network.start() : Math.min(network.start(), since.start());
        add(member, network, since, start, end, 0.85, "membership/joins");
        for (Span other : networks.subList(1, networks.size())) {
            if (mentions.id(other) == mentions.id(member) || isSubject(slots, slot, other)) break;
            add(member, other, network.start(), other.end(), 0.75, "membership/joins");
        }
    }

    /** Whether another phrase follows a name at once: "joined A, and B is a member of C". */
    private boolean isSubject(RoleSlots slots, RoleSlots.Slot own, Span name) {
        return slots.list().stream()
                .anyMatch(s -> s.from() != own.from() && s.from() >= name.to() && s.from() - name.to() <= NEAR);
    }

    /** Who joins: the organisation before the phrase, else the one that a bare "the federation" means, else the paragraph's last. */
    private @Nullable Span subject(RoleSlots slots, RoleSlots.Slot slot, int sentence, Span network) {
        Span member = null;
        boolean named = false;
        for (Span s : scan.spans(sentence, EntityKind.ORGANISATION)) {
            if (s == network || s.to() > slot.from() || isNetwork(slots, slot, s)) continue;
            named = true;
            if (mentions.id(s) != mentions.id(network)) member = member == null ? s : nearer(s, member, slot);
        }
        if (named) return member;
        int first = slots.list().stream()
                .filter(s -> s.cue().kind() == Cue.Kind.JOINS)
                .mapToInt(RoleSlots.Slot::from)
                .min()
                .orElse(slot.from());
        List<Word> unknown = unknownName(sentence, Math.min(first, network.from()));
        if (!unknown.isEmpty()) return byShortName(unknown, sentence, network);
        member = byHead(sentence, Math.min(slot.from(), network.from()));
        boolean other = member != null && mentions.id(member) != mentions.id(network);
        return other ? member : subject(sentence, network);
    }

    /** Whether a name before a phrase is the network of an earlier one: "is a member of A and belongs to B". */
    private static boolean isNetwork(RoleSlots slots, RoleSlots.Slot own, Span name) {
        if (own.from() - name.to() <= NEAR) return false;
        return slots.list().stream()
                .filter(s -> s.cue().kind() == Cue.Kind.JOINS && !s.cue().before() && s.from() < own.from())
                .anyMatch(s -> name.equals(slots.first(s, EntityKind.ORGANISATION)));
    }

    /** The last capitals before an index that no name of the page covers: who they are is unknown, but not just anybody named before. */
    private List<Word> unknownName(int sentence, int end) {
        List<Word> words = scan.words(sentence);
        int to = end;
        while (to > 0 && !isUnknown(sentence, to - 1)) to--;
        int from = to;
        while (from > 0 && isUnknown(sentence, from - 1)) from--;
        return words.subList(from, to);
    }

    private boolean isUnknown(int sentence, int at) {
        LanguageRules rules = scan.rules(sentence);
        Word word = scan.words(sentence).get(at);
        if (!word.isCapitalised() || rules.nounsCapitalised && at > 0) return false;
        if (scan.spans(sentence).stream().anyMatch(s -> s.from() <= at && at < s.to())) return false;
        boolean opens = at == 0; // any word has a capital there
        return !opens
                || !rules.frequent.contains(word.folded())
                        && !rules.inside.contains(word.folded())
                        && !rules.generic.contains(word.plainStem())
                        && rules.cues.longest(scan.words(sentence), 0, (c, f, t) -> true) == null
                        && rules.heads.longest(scan.words(sentence), 0, (h, f, t) -> true) == null;
    }

    /** "The Lantern Foundation … Lantern is a member of X": the only body of the page in whose name the words stand. */
    private @Nullable Span byShortName(List<Word> words, int sentence, Span network) {
        Span found = null;
        for (Span s : scan.all()) {
            if (s.kind() != EntityKind.ORGANISATION || s.sentence() > sentence) continue;
            if (mentions.id(s) == mentions.id(network) || !holdsAll(s, words)) continue;
            if (found != null && mentions.id(found) != mentions.id(s)) return null;
            found = s;
        }
        return found;
    }

    private boolean holdsAll(Span name, List<Word> words) {
        List<Word> own = scan.words(name.sentence()).subList(name.from(), name.to());
        return words.stream()
                .allMatch(w -> own.stream().anyMatch(o -> o.folded().equals(w.folded())));
    }

    /** The network of "Its members are X": the one that a bare "the network" before the phrase means, else the one that the paragraph speaks of. */
    private @Nullable Span meant(int sentence, RoleSlots.Slot slot) {
        if (slot.from() > NEAR - 1) return null;
        Span byHead = byHead(sentence, slot.from());
        if (byHead != null) return byHead;
        for (int i = sentence - 1;
                i >= 0
                        && scan.sentences.get(i).block()
                                == scan.sentences.get(sentence).block();
                i--) {
            List<Span> here = scan.spans(i, EntityKind.ORGANISATION);
            if (!here.isEmpty()) return here.get(0);
        }
        return slot.from() > 0 && head(sentence, slot.from()) < 0 ? null : paragraphBefore(sentence);
    }

    /** The organisation that the paragraph right above a sentence speaks of: the first that it names. */
    private @Nullable Span paragraphBefore(int sentence) {
        int above = scan.sentences.get(sentence).block() - 1;
        if (above < 0 || scan.page.page().blocks().get(above).kind() != Block.Kind.PARAGRAPH) return null;
        Block block = scan.page.page().blocks().get(above);
        List<Span> here = scan.within(block.start(), block.end(), EntityKind.ORGANISATION);
        return here.isEmpty() ? null : here.get(0);
    }

    /**
     * The last organisation before the sentence in whose name the head word stands that begins the sentence alone: "The federation". Nobody if further
     * up than the paragraph above several do: it may mean any of them.
     */
    private @Nullable Span byHead(int sentence, int end) {
        int head = head(sentence, end);
        if (head < 0) return null;
        Word word = scan.words(sentence).get(head);
        Span last = null, headed = null;
        boolean several = false;
        for (Span s : scan.all()) {
            if (s.kind() != EntityKind.ORGANISATION || s.sentence() >= sentence || !holds(s, word)) continue;
            last = s;
            List<Word> name = scan.words(s.sentence()).subList(s.from(), s.to());
            boolean ends = isForm(name.get(0), word) || isForm(name.get(name.size() - 1), word);
            if (!ends) continue;
            several |= headed != null && mentions.id(headed) != mentions.id(s);
            headed = s; // "the association" is rather the "Association X" than the "Office for Associations"
        }
        if (headed == null) return last;
        int distance = scan.sentences.get(sentence).block()
                - scan.sentences.get(headed.sentence()).block();
        return several && distance > 1 ? null : headed;
    }

    /** Index of the head word nearest before a phrase, -1 if there is none. */
    private int head(int sentence, int end) {
        List<Word> words = scan.words(sentence);
        LanguageRules rules = scan.rules(sentence);
        for (int i = Math.min(end, words.size()) - 1; i >= Math.max(0, end - REACH); i--) {
            if (i > 1 && words.get(i - 1).isCapitalised()) continue; // the end of a name, not a word that means one
            boolean head = rules.heads.longest(words, i, (h, f, t) -> true) != null;
            if (head || rules.compoundHead(words.get(i)) != null) return i;
        }
        return -1;
    }

    private boolean holds(Span name, Word head) {
        return scan.words(name.sentence()).subList(name.from(), name.to()).stream()
                .anyMatch(w -> isForm(w, head));
    }

    private static boolean isForm(Word word, Word head) {
        return word.plainStem().equals(head.plainStem());
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
        int from = slots.membersFrom(slot);
        if (network == null && slot.cue().before()) network = meant(sentence, slot);
        if (network == null) return;
        int end = slots.list().stream() // "X, which unites Y, belongs to Z"
                .filter(s -> s.cue().kind() == Cue.Kind.JOINS && s.from() >= from)
                .mapToInt(RoleSlots.Slot::from)
                .min()
                .orElse(Integer.MAX_VALUE);
        for (Span s : scan.spans(sentence, EntityKind.ORGANISATION)) {
            if (s.from() >= from && s.from() < end && mentions.id(s) != mentions.id(network))
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
