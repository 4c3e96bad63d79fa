package org.reticula.resolve;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What an import found out about single sightings and pairs of them. It saves the next import work and changes nothing of what
 * comes out: all of it follows from what the sightings say. Pairs are known by a hash of both; so are sightings.
 */
public final class ResolutionMemory {
    private static final int LONGEST = 1 << 20;
    private static final int INDEX_BITS = 20;
    private static final Verdict DIFFERENT = Verdict.different("different at the import before");

    private final Map<Long, Outline> outlines;
    private final Map<Long, Verdict> alike;
    private final long[] different;
    /** Where in {@code different} those begin whose upper bits are the index. */
    private final int[] beginnings = new int[(1 << INDEX_BITS) + 1];

    private final Map<Long, Boolean> contradicting;

    /** @param different sorted */
    ResolutionMemory(
            Map<Long, Outline> outlines, Map<Long, Verdict> alike, long[] different, Map<Long, Boolean> contradicting) {
        this.outlines = outlines;
        this.alike = alike;
        this.different = different;
        this.contradicting = contradicting;
        for (long pair : different) beginnings[index(pair) + 1]++;
        for (int i = 1; i < beginnings.length; i++) beginnings[i] += beginnings[i - 1];
    }

    /** Hashes are evenly spread: a few lie in each part, where a search through all would miss the cache at each step. */
    private static int index(long pair) {
        return (int) (pair >>> Long.SIZE - INDEX_BITS) ^ 1 << INDEX_BITS - 1; // negative ones come first
    }

    public static ResolutionMemory none() {
        return new ResolutionMemory(Map.of(), Map.of(), new long[0], Map.of());
    }

    public boolean isEmpty() {
        return outlines.isEmpty();
    }

    @Nullable
    Outline outline(long content) {
        return outlines.get(content);
    }

    /** Null if the pair was not compared. */
    @Nullable
    Verdict verdict(long pair) {
        int index = index(pair);
        if (Arrays.binarySearch(different, beginnings[index], beginnings[index + 1], pair) >= 0) return DIFFERENT;
        return alike.get(pair);
    }

    /** Null if nobody asked. */
    @Nullable
    Boolean contradict(long pair) {
        return contradicting.get(pair);
    }

    /**
     * Nothing is remembered if there is no file, if it is damaged, or if another program or vocabulary wrote it.
     *
     * @param fingerprint of program and vocabulary
     */
    public static ResolutionMemory read(Path file, String fingerprint) {
        CRC32 sum = new CRC32();
        try (DataInputStream in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), sum))) {
            if (!text(in).equals(fingerprint)) return none();
            Map<Long, Outline> outlines = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) outlines.put(in.readLong(), outline(in));
            Map<Long, Verdict> alike = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) alike.put(in.readLong(), verdict(in));
            long[] different = longs(in);
            Map<Long, Boolean> contradicting = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) contradicting.put(in.readLong(), in.readBoolean());
            long read = sum.getValue();
            return in.readLong() == read ? new ResolutionMemory(outlines, alike, different, contradicting) : none();
        } catch (IOException | RuntimeException damaged) {
            return none();
        }
    }

    /** @param fingerprint of program and vocabulary */
    public void write(Path file, String fingerprint) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        CRC32 sum = new CRC32();
        try (OutputStream bytes = Files.newOutputStream(half);
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(new CheckedOutputStream(bytes, sum), 1 << 16))) {
            text(out, fingerprint);
            out.writeInt(outlines.size());
            for (Map.Entry<Long, Outline> entry : outlines.entrySet()) {
                out.writeLong(entry.getKey());
                write(out, entry.getValue());
            }
            out.writeInt(alike.size());
            for (Map.Entry<Long, Verdict> entry : alike.entrySet()) {
                out.writeLong(entry.getKey());
                out.writeDouble(entry.getValue().score());
                out.writeByte(entry.getValue().decision().ordinal());
                texts(out, entry.getValue().reasons());
            }
            longs(out, different);
            out.writeInt(contradicting.size());
            for (Map.Entry<Long, Boolean> entry : contradicting.entrySet()) {
                out.writeLong(entry.getKey());
                out.writeBoolean(entry.getValue());
            }
            out.flush();
            out.writeLong(sum.getValue());
        } catch (IOException e) {
            Files.deleteIfExists(half);
            throw e;
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Verdict verdict(DataInputStream in) throws IOException {
        double score = in.readDouble();
        return new Verdict(score, Verdict.Decision.values()[in.readByte()], texts(in));
    }

    private static Outline outline(DataInputStream in) throws IOException {
        String country = text(in);
        boolean nameless = in.readBoolean();
        boolean bare = in.readBoolean();
        List<String> folded = texts(in);
        TreeSet<String> acronyms = new TreeSet<>(texts(in));
        TreeSet<String> numbers = new TreeSet<>(texts(in));
        long[] keys = longs(in);
        long[][] parts = new long[length(in)][];
        for (int i = 0; i < parts.length; i++) parts[i] = longs(in);
        return new Outline(country.isEmpty() ? null : country, nameless, bare, folded, acronyms, numbers, keys, parts);
    }

    private static void write(DataOutputStream out, Outline outline) throws IOException {
        text(out, outline.country == null ? "" : outline.country);
        out.writeBoolean(outline.nameless);
        out.writeBoolean(outline.bare);
        texts(out, outline.folded);
        texts(out, outline.acronyms);
        texts(out, outline.numbers);
        longs(out, outline.keys);
        out.writeInt(outline.parts.length);
        for (long[] parts : outline.parts) longs(out, parts);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(length(in)), StandardCharsets.UTF_8);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = length(in); left > 0; left--) texts.add(text(in));
        return texts;
    }

    private static void texts(DataOutputStream out, Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) text(out, text);
    }

    private static long[] longs(DataInputStream in) throws IOException {
        int length = in.readInt();
        long[] longs = new long[Math.min(length, LONGEST)];
        for (int i = 0; i < length; i++) {
            if (i == longs.length) longs = Arrays.copyOf(longs, (int) Math.min(length, 2L * i));
            longs[i] = in.readLong();
        }
        return longs;
    }

    private static void longs(DataOutputStream out, long[] longs) throws IOException {
        out.writeInt(longs.length);
        for (long value : longs) out.writeLong(value);
    }

    /** A damaged file may ask for any number. */
    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) throw new IOException("damaged");
        return length;
    }
}
