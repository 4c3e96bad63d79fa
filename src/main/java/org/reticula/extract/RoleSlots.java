package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Word;

/**
 * The slots of role and membership phrases in a sentence and the names that stand in them. A name in a slot needs no head word: "led by Keystone
 * Moldova" makes an organisation of two capitals where one is a country or an acronym.
 */
final class RoleSlots {
    private static final int REACH_AFTER = 6;
    private static final int REACH_BEFORE = 5;
    private static final int TO_COLON = 8;
    private static final int LEADS_IN = 5;

    /** Words behind the number of an amount: "million euros". */
    private static final int MOST_UNITS = 2;

    /** As many capitalised pieces behind a phrase of membership are names, though none has a head word. */
    private static final int MANY = 3;

    private static final Set<Cue.Kind> ROLES = Set.of(
            Cue.Kind.COORDINATOR,
            Cue.Kind.PARTNER,
            Cue.Kind.FUNDER,
            Cue.Kind.PROGRAMME,
            Cue.Kind.JOINS,
            Cue.Kind.HAS_MEMBERS);

    /** @param from index of the phrase's first word @param to index behind its last */
    record Slot(Cue cue, int from, int to) {}

    private final PageScan scan;
    private final int sentence;
    private final List<Word> words;
    private final LanguageRules rules;
    private final List<Slot> slots = new ArrayList<>();

    RoleSlots(PageScan scan, int sentence) {
        this.scan = scan;
        this.sentence = sentence;
        this.words = scan.words(sentence);
        this.rules = scan.rules(sentence);
        if (scan.isLabelled(sentence)) return;
        for (int i = 0; i < words.size(); i++) {
            PhraseTrie.Match<Cue> m =
                    rules.cues.longest(words, i, (cue, f, t) -> ROLES.contains(cue.kind()) && !insideName(f, t));
            if (m != null) for (Cue cue : m.values()) addSlot(new Slot(cue, m.start(), slotStart(cue, m.end())));
        }
    }

    /** "Its partners join hands: X, Y and Z": the names begin behind a colon that nothing capitalised parts from the phrase. */
    private int slotStart(Cue cue, int end) {
        if (cue.before()) return end;
        for (int i = end; i < words.size() && i - end <= TO_COLON; i++) {
            if (words.get(i).text().equals(":")) return i + 1;
            if (!words.get(i).isWord() || words.get(i).isCapitalised()) return end;
        }
        return end;
    }

    /** A phrase inside another means something of its own only if it says something else: "X and its partners Y". */
    private void addSlot(Slot slot) {
        boolean said = slots.stream()
                .anyMatch(s -> s.to() >= slot.to()
                        && (s.cue().equals(slot.cue())
                                || s.from() < slot.from()
                                        && s.cue().kind() == slot.cue().kind()));
        // "the other organisers are X": who leads with others is a partner
        said |= slot.cue().equals(new Cue(Cue.Kind.COORDINATOR, false))
                && slots.stream()
                        .anyMatch(s -> s.cue().equals(new Cue(Cue.Kind.PARTNER, false))
                                && s.from() < slot.from()
                                && slot.from() < s.to());
        // "the members of the consortium are X": partners, and members of nothing
        said |= (slot.cue().kind() == Cue.Kind.HAS_MEMBERS || slot.cue().kind() == Cue.Kind.JOINS)
                && slots.stream()
                        .anyMatch(s ->
                                s.cue().kind() == Cue.Kind.PARTNER && s.from() < slot.from() && slot.from() < s.to());
        if (!said) slots.add(slot);
    }

    List<Slot> list() {
        return slots;
    }

    private boolean insideName(int from, int to) {
        for (Span s : scan.spans(sentence)) {
            if (s.kind() != EntityKind.COUNTRY && s.from() < from && to <= s.to()) return true;
        }
        return false;
    }

    /** Whether a phrase that takes its name from either side ("A funds", "funds A" in languages of free order) has another one nearer behind it. */
    private boolean isTakenBehind(Slot slot, Span before, EntityKind kind) {
        for (Slot behind : slots) {
            if (behind.from() != slot.from()
                    || behind.cue().before()
                    || behind.cue().kind() != slot.cue().kind()) continue;
            Span after = first(behind, kind);
            if (after != null && after.from() - behind.to() < slot.from() - before.to()) return true;
        }
        return false;
    }

    /** Adds names without head words that fill slots of organisations; run before mentions are built. */
    void addNames() {
        for (Slot slot : slots) {
            if (slot.cue().kind() == Cue.Kind.PROGRAMME || first(slot, EntityKind.ORGANISATION) != null) continue;
            if (first(slot, EntityKind.PROGRAMME) != null || slot.cue().kind() == Cue.Kind.HAS_MEMBERS) continue;
            Span name = slot.cue().before() ? chunkBefore(slot.from()) : lowerHead(slot.to());
            if (name == null && !slot.cue().before()) name = chunkAfter(slot.to());
            if (name == null) name = settlement(slot);
            if (name != null) scan.add(name);
        }
        for (Slot slot : slots) {
            boolean several =
                    slot.cue().kind() == Cue.Kind.PARTNER || slot.cue().kind() == Cue.Kind.FUNDER;
            if (several && !slot.cue().before()) addListed(slot, slot.to());
            if (slot.cue().kind() == Cue.Kind.HAS_MEMBERS) addListed(slot, membersFrom(slot));
        }
    }

    /** "The lead partner is the City of Tallinn": a place with its kind in a role of bodies is its municipality. */
    private @Nullable Span settlement(Slot slot) {
        Span place = first(slot, EntityKind.PLACE);
        if (place == null || slot.cue().kind() == Cue.Kind.JOINS) return null;
        int from = headOf(place);
        boolean near = slot.cue().before()
                ? place.to() == slot.from()
                : from >= slot.to() && IntStream.range(slot.to(), from).allMatch(i -> small(words.get(i)));
        if (from < 0 || !near) return null;
        scan.remove(place);
        return scan.piece(
                EntityKind.ORGANISATION, words.get(from).start(), place.end(), 0.85, "organisation/role-slot");
    }

    /** Index of the first word of a place with the word for its kind, inside its name or right before it; -1 if there is none. */
    private int headOf(Span place) {
        for (int i = place.from(); i < place.to(); i++)
            if (rules.placeHeads.longest(words, i, (p, f, t) -> t <= place.to()) != null) return place.from();
        int before = place.from() - 1;
        while (before > 0 && rules.inside.contains(words.get(before).folded())) before--;
        return before >= 0 && rules.placeHeads.longest(words, before, (p, f, t) -> t <= place.from()) != null
                ? before
                : -1;
    }

    /** Where the members' names may begin: behind the phrase and the network that it names. */
    int membersFrom(Slot slot) {
        Span network = first(slot, EntityKind.ORGANISATION);
        return network == null ? slot.to() : Math.max(slot.to(), network.to());
    }

    /** In a list of partners or members of which one is an organisation the others that are capitalised throughout are too: "Anci, A.S.L. 2, Scuola Umbra". */
    private void addListed(Slot slot, int first) {
        List<int[]> pieces = new ArrayList<>();
        int from = first, i = from;
        for (; i < words.size() && pieces.size() < 30; i++) {
            Word w = words.get(i);
            boolean parts = w.text().equals(",") || rules.conjunctions.contains(w.folded());
            if (parts && i > from) pieces.add(new int[] {from, i});
            if (parts) from = i + 1;
            if (".;:(".contains(w.text()) && !w.isWord() && !glue(i)) break;
        }
        if (i > from) pieces.add(new int[] {from, i});
        int end = i;
        boolean one = scan.spans(sentence, EntityKind.ORGANISATION).stream()
                .anyMatch(s -> s.from() >= first && s.from() < end);
        boolean members = slot.cue().kind() == Cue.Kind.HAS_MEMBERS;
        boolean many = pieces.size() > MANY && pieces.subList(1, MANY).stream().allMatch(p -> capitalsOnly(p[0], p[1]));
        boolean names = members
                ? one || many
                : !enumerated(slot, EntityKind.ORGANISATION).isEmpty();
        if (pieces.size() < 2 || !names) return;
        for (int[] piece : pieces) {
            int at = piece[0];
            while (at < piece[1] && (small(words.get(at)) || members && leadsIn(first, piece[0], at))) at++;
            boolean name = at < piece[1] && piece[1] - at <= 6 && capitalsOnly(at, piece[1]);
            boolean known = scan.spans(sentence, EntityKind.ORGANISATION).stream()
                    .anyMatch(s -> s.from() < piece[1] && piece[0] < s.to());
            if (members && !name && !known) break; // the sentence goes on behind the list
            Span lower = name || known || members ? null : lowerHead(piece[0]);
            if (lower != null && lower.to() <= piece[1]) scan.add(lower);
            if (name && slot.cue().kind() != Cue.Kind.FUNDER) {
                Span span = scan.piece(
                        EntityKind.ORGANISATION,
                        words.get(at).start(),
                        words.get(piece[1] - 1).end(),
                        0.65,
                        "organisation/listed");
                if (span != null && scan.spans(sentence).stream().noneMatch(s -> s.overlaps(span))) scan.add(span);
            }
        }
    }

    /** "… are for example the X": a word of small letters between the phrase and the first name. */
    private boolean leadsIn(int first, int from, int at) {
        return from == first
                && at - from < LEADS_IN
                && !words.get(at).isCapitalised()
                && !words.get(at).isNumber();
    }

    private boolean capitalsOnly(int from, int to) {
        for (int i = from; i < to; i++) {
            Word w = words.get(i);
            if (w.isWord() && !w.isCapitalised() && !w.isNumber() && !rules.inside.contains(w.folded())) return false;
        }
        return words.get(from).isCapitalised();
    }

    /** The name of a kind that stands in the slot (the phrase may hold its first word: "members of the coalition ~"), null if there is none within reach. */
    @Nullable
    Span first(Slot slot, EntityKind kind) {
        Span best = null;
        int end = slot.cue().before() ? beforePartners(slot) : slot.from();
        for (Span s : scan.spans(sentence, kind)) {
            if (slot.cue().before()) {
                if (s.to() <= end && wordsBetween(s.to(), end) <= REACH_BEFORE && free(s.to(), end)) best = s;
            } else if (best == null
                    && (s.from() >= slot.to() || s.from() > slot.from() && s.to() > slot.to())
                    && s.from() - slot.to() <= reach(slot)
                    && free(slot.to(), s.from())) {
                best = s;
            }
        }
        return best != null && slot.cue().before() && isTakenBehind(slot, best, kind) ? null : best;
    }

    /** Words between two indices; those of a date with its numbers and marks count less than others. */
    private long wordsBetween(int from, int to) {
        return IntStream.range(from, to)
                .filter(i -> words.get(i).isWord() && !words.get(i).isNumber()
                        || words.get(i).text().equals(","))
                .count();
    }

    /** "X, together with Y and Z, leads": where the phrase begins that tells of those with whom the subject leads, else the phrase itself. */
    private int beforePartners(Slot slot) {
        if (slot.cue().kind() != Cue.Kind.COORDINATOR) return slot.from();
        for (Slot other : slots) {
            if (other.cue().before() || other.cue().kind() != Cue.Kind.PARTNER || other.to() > slot.from()) continue;
            List<Span> partners = enumerated(other, EntityKind.ORGANISATION);
            int end = partners.isEmpty() ? 0 : partners.get(partners.size() - 1).to();
            if (end > 0 && end <= slot.from() && slot.from() - end <= REACH_BEFORE) return other.from();
        }
        return slot.from();
    }

    /** "Financed by the EU" names a funder, "financed by the programme of the EU" none: there, and behind a phrase of one word, small words only
     * may stand between. */
    private int reach(Slot slot) {
        boolean strict = slot.cue().kind() == Cue.Kind.FUNDER
                || slot.cue().kind() == Cue.Kind.JOINS
                || slot.to() - slot.from() == 1;
        if (!strict) return REACH_AFTER;
        int at = slot.to(), funds = at;
        while (at < words.size()) {
            if (slot.cue().kind() == Cue.Kind.FUNDER && behindListedProgramme(at) > at)
                funds = at = behindListedProgramme(at);
            else if (!words.get(at).isWord() || small(words.get(at))) at++;
            else if (slot.cue().kind() == Cue.Kind.JOINS && isLowerHead(at)) at++;
            else if (slot.cue().kind() == Cue.Kind.FUNDER && behindAmount(at) > at) funds = at = behindAmount(at);
            else break;
        }
        return funds - slot.to() + Math.min(REACH_AFTER, at - funds);
    }

    /** "Financed by the ESF+ and the Ministry": behind a programme and the comma or "and" that follows it at once, the same index if there is none. */
    private int behindListedProgramme(int at) {
        for (Span p : scan.spans(sentence, EntityKind.PROGRAMME)) {
            boolean listed = p.from() <= at
                    && at < p.to()
                    && p.to() < words.size()
                    && (words.get(p.to()).text().equals(",")
                            || rules.conjunctions.contains(words.get(p.to()).folded()));
            if (listed) return p.to() + 1;
        }
        return at;
    }

    /** "A member of the network | European Social Network". */
    private boolean isLowerHead(int at) {
        return !words.get(at).isCapitalised() && rules.heads.longest(words, at, (h, f, t) -> !h.acronym()) != null;
    }

    /** "Financed with 780 000 euros by the Region": behind the number and the words of its amount, the same index if there is none. */
    private int behindAmount(int at) {
        int to = at;
        while (to < words.size() && words.get(to).isNumber()) to++;
        if (to == at) return at;
        int units = to;
        while (to < words.size()
                && to - units < MOST_UNITS
                && words.get(to).isWord()
                && !words.get(to).isCapitalised()
                && !small(words.get(to))) to++;
        return to;
    }

    private boolean small(Word w) {
        return rules.inside.contains(w.folded()) || rules.frequent.contains(w.folded());
    }

    /** The names of a kind that fill the slot one after the other, up to the next phrase or project. */
    List<Span> enumerated(Slot slot, EntityKind kind) {
        Span first = first(slot, kind);
        if (first == null) return List.of();
        List<Span> found = new ArrayList<>(List.of(first));
        if (slot.cue().before()) return found;
        int end = first.to();
        for (Span s : scan.spans(sentence, kind)) {
            if (s.from() < end) continue;
            if (s.from() - end > 12 || hasSlotBetween(slot, end, s.from()) || !listed(end, s.from())) break;
            found.add(s);
            end = s.to();
        }
        return found;
    }

    /** Names in a list are parted by a comma, a semicolon, "and", brackets; a longer gap must not hold a verb phrase's full stop. */
    private boolean listed(int from, int to) {
        for (int i = from; i < to; i++) if (words.get(i).text().equals(";")) return false;
        for (int i = from; i < to; i++) {
            Word w = words.get(i);
            if (",/&–-•".contains(w.text()) || rules.conjunctions.contains(w.folded())) return true;
        }
        return to - from <= 2;
    }

    private boolean hasSlotBetween(Slot own, int from, int to) {
        return slots.stream().anyMatch(s -> s.from() >= from && s.from() < to && s.from() != own.from());
    }

    /** Neither another phrase nor the end of a clause between phrase and name. */
    private boolean free(int from, int to) {
        for (int i = from; i < to; i++) {
            String w = words.get(i).text();
            boolean ordinal = i > 0 && words.get(i - 1).isNumber(); // "X on 2. January 2024 began …"
            if (w.equals(";") || w.equals(".") && !ordinal) return false;
        }
        return slots.stream().noneMatch(s -> s.from() >= from && s.to() <= to && !opensProgramme(s));
    }

    /** "the Fund …": the phrase is the beginning of a programme's own name. */
    private boolean opensProgramme(Slot slot) {
        return scan.spans(sentence, EntityKind.PROGRAMME).stream()
                .anyMatch(p -> p.from() <= slot.from() && slot.to() <= p.to());
    }

    private @Nullable Span chunkAfter(int from) {
        int at = from;
        while (at < words.size() && at - from < 3 && !words.get(at).isCapitalised() && !Quotes.isMark(words.get(at)))
            at++;
        if (at >= words.size()) return null;
        Quotes.Quoted quoted = Quotes.at(words, at);
        if (quoted != null) return null;
        int to = at;
        while (to < words.size() && to - at < 8 && continues(at, to)) to++;
        while (to > at
                && !words.get(to - 1).isCapitalised()
                && !words.get(to - 1).isNumber()) to--;
        return organisation(at, to);
    }

    /** "Together with the municipality of Cork": a head in lower case and the name that it stands for. */
    private @Nullable Span lowerHead(int from) {
        int head = from;
        while (head < words.size() && head - from < 3 && small(words.get(head))) head++;
        if (head >= words.size() || words.get(head).isCapitalised()) return null;
        PhraseTrie.Match<LanguageRules.Head> m = rules.heads.longest(words, head, (h, f, t) -> !h.acronym());
        if (m == null || rules.plurals.containsKey(words.get(head).folded())) return null;
        int to = m.end();
        while (to < words.size()
                && to - m.end() < 3
                && rules.inside.contains(words.get(to).folded())) to++;
        int name = to;
        while (to < words.size() && to - name < 5 && continues(name, to)) to++;
        while (to > name && !words.get(to - 1).isCapitalised()) to--;
        if (to == name || !words.get(name).isCapitalised()) return null;
        int start = words.get(head).start(), end = words.get(to - 1).end();
        boolean taken = scan.spans(sentence).stream()
                .anyMatch(s -> s.kind() != EntityKind.PLACE && s.start() < end && start < s.end());
        return taken ? null : scan.piece(EntityKind.ORGANISATION, start, end, 0.7, "organisation/role-slot");
    }

    private @Nullable Span chunkBefore(int to) {
        int end = to;
        while (end > 0 && to - end < 3 && !words.get(end - 1).isCapitalised()) {
            if (".;:".contains(words.get(end - 1).text())) return null;
            end--;
        }
        int from = end;
        while (from > 0 && end - from < 8 && (words.get(from - 1).isCapitalised() || glue(from - 1))) from--;
        while (from < end && rules.frequent.contains(words.get(from).folded())) from++;
        return organisation(from, end);
    }

    private boolean continues(int at, int i) {
        Word w = words.get(i);
        if (w.isCapitalised() || w.isNumber() && i > at) return true;
        return i > at
                && (glue(i)
                        || w.text().equals("&")
                        || rules.inside.contains(w.folded()) && !rules.conjunctions.contains(w.folded()));
    }

    private boolean glue(int i) {
        return i > 0
                && i + 1 < words.size()
                && "-‐'’.".contains(words.get(i).text())
                && words.get(i).end() == words.get(i + 1).start();
    }

    private String text(int from, int to) {
        return scan.text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** "ZonMw": a capital behind the first letter, and small letters. */
    private static boolean isMixed(Word w) {
        String rest = w.text().substring(1);
        return w.isCapitalised()
                && rest.chars().anyMatch(Character::isUpperCase)
                && rest.chars().anyMatch(Character::isLowerCase);
    }

    /** "The WeDO partners": a name that the page gives a project. */
    private boolean isProject(String name) {
        return scan.all().stream()
                .filter(s -> s.kind() == EntityKind.PROJECT)
                .anyMatch(s -> s.name().equals(name)
                        || s.acronyms().contains(name)
                        || name.endsWith(" " + s.name())
                        || name.startsWith(s.name() + " "));
    }

    /** Two capitals alone may be a person: an acronym, a country or three capitals are needed. */
    private @Nullable Span organisation(int from, int to) {
        if (to <= from) return null;
        int start = words.get(from).start(), end = words.get(to - 1).end();
        boolean taken = scan.spans(sentence).stream()
                .anyMatch(s -> s.kind() != EntityKind.COUNTRY
                        && s.kind() != EntityKind.PLACE
                        && s.start() < end
                        && start < s.end());
        if (from == to - 1 && rules.plurals.containsKey(words.get(from).folded())) return null;
        if (taken || from == to - 1 && rules.heads.longest(words, from, (h, f, t) -> true) != null) return null;
        if (rules.legal.longest(words, from, (l, f, t) -> t == to) != null) return null;
        if (isProject(text(from, to))) return null;
        boolean acronym = words.subList(from, to).stream().anyMatch(w -> Acronyms.isAcronym(w.text()) || isMixed(w));
        boolean country =
                scan.spans(sentence, EntityKind.COUNTRY).stream().anyMatch(s -> s.from() > from && s.to() <= to);
        long capitals = IntStream.range(from, to)
                .filter(i -> words.get(i).isCapitalised() && words.get(i).text().length() > 2)
                .filter(i -> i == from || words.get(i - 1).isWord())
                .count();
        if (!acronym && !country && capitals < 3) return null;
        if (words.subList(from, to).stream()
                .allMatch(w -> rules.projectNouns.longest(List.of(w), 0, (n, f, t) -> true) != null)) return null;
        Span span = scan.piece(
                EntityKind.ORGANISATION, start, end, acronym || country ? 0.75 : 0.6, "organisation/role-slot");
        return span == null ? null : Brackets.read(span, words, scan.text, scan.spans(sentence));
    }
}
