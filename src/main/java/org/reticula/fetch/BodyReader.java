package org.reticula.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Reads a body to its end, decompressed, and breaks off at the first byte too many. */
final class BodyReader {
    /** The body is larger than allowed; the message says where. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    /** Compressions around each other. */
    private static final int LAYERS = 2;

    private BodyReader() {}

    /**
     * @param encoding the Content-Encoding header, empty if none
     * @throws TooLargeException past one of the limits
     * @throws IOException also for cut or broken compression, and for one that nobody asked for
     */
    static byte[] read(InputStream wire, String encoding, FetchSettings settings) throws IOException {
        List<String> layers = List.of(encoding.toLowerCase(Locale.ROOT).split(",")).stream()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.equals("identity"))
                .toList();
        if (layers.size() > LAYERS) throw new IOException("more than " + LAYERS + " compressions");
        InputStream in = new Limited(wire, settings.wireLimit(), "as it comes");
        for (int i = layers.size() - 1; i >= 0; i--)
            in = new Limited(open(layers.get(i), in), settings.bodyLimit(), "decompressed");
        return in.readAllBytes();
    }

    private static InputStream open(String layer, InputStream in) throws IOException {
        return switch (layer) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> new InflaterInputStream(in);
            case "br" -> new BrotliInputStream(in);
            default -> throw new IOException("unknown compression " + layer);
        };
    }

    /** Counts what passes. */
    private static final class Limited extends FilterInputStream {
        private final long limit;
        private final String where;
        private long count;

        Limited(InputStream in, long limit, String where) {
            super(in);
            this.limit = limit;
            this.where = where;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) add(1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = in.read(buffer, from, length);
            if (n > 0) add(n);
            return n;
        }

        private void add(int n) throws IOException {
            count += n;
            if (count > limit) throw new TooLargeException("the body is larger than " + limit + " bytes " + where);
        }
    }
}
