package org.reticula.resolve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.reticula.model.EntityKind;

/** Says by what a sighting is found. Thread-safe. */
final class BlockKeys {
    /** Names of fewer parts than this are looked for together with their country. */
    private static final int FEW = 3;

    /** Of names of fewer parts than this the seats are parts too. */
    private static final int PAIRED = 6;

    private final Meanings meanings;

    BlockKeys(Meanings meanings) {
        this.meanings = meanings;
    }

    Outline outline(Sighting sighting, Reading reading) {
        boolean nameless = Reading.isNameless(sighting.kind, reading.profiles());
        boolean alone = nameless && isAlone(sighting, reading);
        List<String> folded = new ArrayList<>();
        Set<String> acronyms = new TreeSet<>();
        List<long[]> parts = new ArrayList<>();
        for (NameProfile profile : reading.profiles()) {
            folded.add(profile.folded());
            acronyms.addAll(profile.acronyms());
            if (!alone) parts.add(hashes(parts(reading, profile)));
        }
        return new Outline(
                reading.country(),
                nameless,
                reading.isBare(sighting.kind),
                folded,
                acronyms,
                reading.numbers(),
                hashes(keys(sighting, reading, alone)),
                parts.toArray(long[][]::new));
    }

    private static long[] hashes(Set<String> texts) {
        return texts.stream().mapToLong(BlockKeys::hash).sorted().toArray();
    }

    /** The same on every machine, and not to be hit by design: the first 64 bits of SHA-256. */
    static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /** Of a name that many bodies have, and nothing tells of which it is. */
    private boolean isAlone(Sighting sighting, Reading reading) {
        if (sighting.term != null || sighting.kind == EntityKind.PROJECT) return false;
        if (!sighting.context.places().isEmpty()) return false;
        for (NameProfile profile : reading.profiles()) {
            List<Part> parts = profile.readings().get(0);
            boolean many = parts.stream().anyMatch(p -> meanings.isOfMany(p.meanings()));
            boolean where = parts.stream()
                            .anyMatch(p -> p.isPlace() || p.isCountry() || meanings.saysWhere(p.meanings()))
                    || reading.country() != null && parts.stream().anyMatch(p -> meanings.isQuality(p.meanings()));
            boolean telling = parts.size() > 1 || parts.stream().anyMatch(p -> meanings.isSole(p.meanings()));
            if (!telling || !where && (many || reading.country() == null)) return true;
        }
        return false;
    }

    private static Set<String> keys(Sighting sighting, Reading reading, boolean alone) {
        Set<String> keys = new TreeSet<>();
        if (sighting.term != null) keys.add("term " + sighting.term);
        for (String identifier : sighting.identifiers) keys.add("id " + identifier);
        if (alone) return keys;
        String kind = sighting.kind.name() + " ";
        for (NameProfile profile : reading.profiles()) {
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
        }
        for (String acronym : reading.acronyms()) keys.add(kind + acronym);
        for (ProjectName project : reading.projects()) {
            if (project.acronym() != null) keys.add(kind + project.acronym());
            for (String code : project.identifiers()) keys.add("id " + code);
        }
        return keys;
    }

    private Set<String> parts(Reading reading, NameProfile profile) {
        Set<String> parts = new TreeSet<>();
        for (List<Part> understood : profile.readings()) {
            for (Part part : understood) {
                for (String place : part.places()) parts.add("p" + place);
                for (String country : part.countries()) parts.add("c" + country);
                for (String meaning : part.meanings()) {
                    if (meanings.weight(Set.of(meaning)) > 0.3) parts.add("m" + meanings.block(meaning));
                }
                if (part.sound().length() > 1 && (part.isUnknown() || part.isPlace())) parts.add(word(part.sound()));
            }
        }
        for (String number : profile.numbers()) parts.add("n" + number);
        if (parts.size() < FEW && reading.country() != null) parts.add("c" + reading.country());
        if (parts.size() < PAIRED) for (String seat : reading.seats()) parts.add("p" + seat);
        return parts;
    }

    private static String word(String sound) {
        return "w" + sound.substring(0, Math.min(4, sound.length()));
    }
}
