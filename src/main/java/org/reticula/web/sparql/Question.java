package org.reticula.web.sparql;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * All that an answer depends on. Releases never change: unless the query calls for the time or for chance, the same question
 * has the same answer for ever.
 *
 * @param release name of the release that is asked
 * @param query SPARQL that {@link QueryReader} takes
 * @param defaultGraphs of the protocol, instead of those that the query names; empty for none
 * @param namedGraphs likewise
 * @param contentType of the answer
 * @param rows more of them (statements, where the answer is a graph) are cut off
 * @param bytes at which an answer is cut, after the row that reaches them
 */
public record Question(
        String release,
        String query,
        List<String> defaultGraphs,
        List<String> namedGraphs,
        String contentType,
        long rows,
        long bytes) {
    public Question {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(release);
        writeLong(out, query);
        writeAll(out, defaultGraphs);
        writeAll(out, namedGraphs);
        out.writeUTF(contentType);
        out.writeLong(rows);
        out.writeLong(bytes);
    }

    static Question read(DataInput in) throws IOException {
        return new Question(
                in.readUTF(), readLong(in), readAll(in), readAll(in), in.readUTF(), in.readLong(), in.readLong());
    }

    private static void writeAll(DataOutput out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) writeLong(out, text);
    }

    private static List<String> readAll(DataInput in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) texts.add(readLong(in));
        return texts;
    }

    /** writeUTF ends at 64 KB. */
    static void writeLong(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readLong(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
