package org.reticula.web.sparql;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How it went with a question that was put to a worker.
 *
 * @param message for the client, where the question is to blame
 * @param rows of the answer
 * @param cut whether there would have been more
 */
record Ending(Outcome outcome, String message, long rows, boolean cut) {
    enum Outcome {
        ANSWERED,
        /** It cannot be answered. */
        REFUSED,
        /** A fault of ours; the message is for the log. */
        FAILED,
        CANCELLED,
        /** The worker cannot open the release: it was removed meanwhile. */
        RELEASE_GONE,
        /** The worker ended, as it needed more memory than it may have. */
        OUT_OF_MEMORY,
        /** The worker ended. */
        DIED
    }

    static Ending of(Outcome outcome, String message) {
        return new Ending(outcome, message, 0, false);
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(outcome.ordinal());
        Question.writeLong(out, message);
        out.writeLong(rows);
        out.writeBoolean(cut);
    }

    static Ending read(DataInput in) throws IOException {
        return new Ending(
                Outcome.values()[in.readUnsignedByte()], Question.readLong(in), in.readLong(), in.readBoolean());
    }
}
