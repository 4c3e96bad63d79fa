package org.reticula.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.reticula.model.EntityKind;

/**
 * Finds the pairs that are worth comparing: those that share a name's key, an acronym, an identifier, a term, a rare part
 * of a name, or two parts that are rare together.
 */
final class Blocks {
    /** In a crowded block each sighting meets this many neighbours before it, so that cost stays linear. */
    private static final int NEIGHBOURS = 40;

    /** A part of so few names is enough to look at all of them. */
    private static final int RARE = 40;

    /** So many of the rarest parts of a name are taken two by two. */
    private static final int PAIRED = 6;

    /** Names of fewer parts than this are looked for together with their country. */
    private static final int FEW = 3;

    private static final int INDEX_BITS = 24;

    private final Meanings meanings;
    private final Map<String, Integer> frequency = new HashMap<>();
    private long[] entries = new long[1024];
    private int count;

    Blocks(List<Subject> subjects, Meanings meanings) {
        this.meanings = meanings;
        for (Subject subject : subjects) {
            Set<String> parts = new TreeSet<>();
            if (!isAlone(subject)) for (NameProfile profile : subject.profiles()) parts.addAll(parts(subject, profile));
            for (String part : parts) frequency.merge(part, 1, Integer::sum);
        }
        for (int i = 0; i < subjects.size(); i++) {
            for (String key : keys(subjects.get(i))) add(key, i);
        }
        Arrays.sort(entries, 0, count);
    }

    private void add(String key, int subject) {
        if (count == entries.length) entries = Arrays.copyOf(entries, count * 2);
        entries[count++] = hash(key) << INDEX_BITS | subject;
    }

    /** The same on every machine. Two keys of one hash cost a comparison, no more. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash ^= key.charAt(i);
            hash *= 0x100000001b3L;
        }
        return hash ^ hash >>> 29;
    }

    /** Of a name that many bodies have, and nothing tells of which it is. */
    private boolean isAlone(Subject subject) {
        if (!subject.nameless() || subject.sighting().term != null) return false;
        if (subject.sighting().kind == EntityKind.PROJECT
                || !subject.seatNames().isEmpty()) return false;
        for (NameProfile profile : subject.profiles()) {
            List<Part> parts = profile.readings().get(0);
            boolean many = parts.stream().anyMatch(p -> meanings.isOfMany(p.meanings()));
            boolean where = parts.stream()
                            .anyMatch(p -> p.isPlace() || p.isCountry() || meanings.saysWhere(p.meanings()))
                    || subject.country() != null && parts.stream().anyMatch(p -> meanings.isQuality(p.meanings()));
            boolean telling = parts.size() > 1 || parts.stream().anyMatch(p -> meanings.isSole(p.meanings()));
            if (!telling || !where && (many || subject.country() == null)) return true;
        }
        return false;
    }

    private Set<String> keys(Subject subject) {
        Set<String> keys = new TreeSet<>();
        Sighting sighting = subject.sighting();
        if (sighting.term != null) keys.add("term " + sighting.term);
        for (String identifier : sighting.identifiers) keys.add("id " + identifier);
        if (isAlone(subject)) return keys;
        String kind = sighting.kind.name() + " ";
        for (NameProfile profile : subject.profiles()) {
            keys.add(kind + profile.folded());
            if (!profile.key().isEmpty()) keys.add(kind + profile.key());
            for (String initials : profile.initials()) {
                if (initials.length() > 2) keys.add(kind + "acronym " + initials);
            }
            if (profile.tokens().size() <= 3) {
                for (Token token : profile.tokens()) {
                    if (token.isAcronym()) keys.add(kind + "acronym " + Initials.plain(token.text()));
                }
            }
            addRare(keys, kind, parts(subject, profile));
        }
        for (String acronym : subject.acronyms()) keys.add(kind + acronym);
        for (ProjectName project : subject.projects()) {
            if (project.acronym() != null) keys.add(kind + project.acronym());
            for (String code : project.identifiers()) keys.add("id " + code);
        }
        return keys;
    }

    private void addRare(Set<String> keys, String kind, Set<String> parts) {
        List<String> rarest = new ArrayList<>(parts);
        rarest.sort(Comparator.comparingInt((String p) -> frequency.getOrDefault(p, 0))
                .thenComparing(p -> p));
        for (int i = 0; i < rarest.size() && i < PAIRED; i++) {
            String part = rarest.get(i);
            if (frequency.getOrDefault(part, 0) <= RARE) keys.add(kind + part);
            for (int j = 0; j < i; j++) {
                String other = rarest.get(j);
                keys.add(kind + (part.compareTo(other) < 0 ? part + " " + other : other + " " + part));
            }
        }
    }

    private Set<String> parts(Subject subject, NameProfile profile) {
        Set<String> parts = new TreeSet<>();
        for (List<Part> reading : profile.readings()) {
            for (Part part : reading) {
                for (String place : part.places()) parts.add("p" + place);
                for (String country : part.countries()) parts.add("c" + country);
                for (String meaning : part.meanings()) {
                    if (meanings.weight(Set.of(meaning)) > 0.3) parts.add("m" + meanings.block(meaning));
                }
                if (part.sound().length() > 1 && (part.isUnknown() || part.isPlace())) parts.add(word(part.sound()));
            }
        }
        for (String number : profile.numbers()) parts.add("n" + number);
        if (parts.size() < FEW && subject.country() != null) parts.add("c" + subject.country());
        if (parts.size() < PAIRED) for (String seat : subject.seats()) parts.add("p" + seat);
        return parts;
    }

    private static String word(String sound) {
        return "w" + sound.substring(0, Math.min(4, sound.length()));
    }

    /** Compares each pair once; gives those that are not different, surest first. */
    List<Link> links(List<Subject> subjects, SubjectPairScorer scorer) {
        return LongStream.of(pairs())
                .parallel()
                .mapToObj(pair -> link((int) (pair >>> Integer.SIZE), (int) pair, subjects, scorer))
                .filter(link -> link.verdict().decision() != Verdict.Decision.DIFFERENT)
                .sorted()
                .toList();
    }

    private static Link link(int left, int right, List<Subject> subjects, SubjectPairScorer scorer) {
        return new Link(left, right, scorer.score(subjects.get(left), subjects.get(right)));
    }

    private long[] pairs() {
        long[] pairs = new long[1024];
        int found = 0;
        long mask = (1L << INDEX_BITS) - 1;
        for (int from = 0, to; from < count; from = to) {
            to = from + 1;
            while (to < count && entries[to] >>> INDEX_BITS == entries[from] >>> INDEX_BITS) to++;
            for (int j = from + 1; j < to; j++) {
                for (int i = Math.max(from, j - NEIGHBOURS); i < j; i++) {
                    if (entries[i] == entries[j]) continue;
                    if (found == pairs.length) pairs = Arrays.copyOf(pairs, found * 2);
                    pairs[found++] = (entries[i] & mask) << Integer.SIZE | entries[j] & mask;
                }
            }
        }
        Arrays.sort(pairs, 0, found);
        int kept = 0;
        for (int i = 0; i < found; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) pairs[kept++] = pairs[i];
        }
        return Arrays.copyOf(pairs, kept);
    }
}
