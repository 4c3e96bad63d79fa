package org.reticula.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.ClasspathResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Lexicon;
import org.reticula.model.UsageException;

/** Stems with the Lucene token filter that a pack names. */
final class FilterStemmer implements Stemmer {
    private final TokenFilterFactory factory;
    /** Streams are not thread-safe: each thread takes one and gives it back. */
    private final Queue<Line> idle = new ConcurrentLinkedQueue<>();

    FilterStemmer(Lexicon pack) {
        this.factory = factory(pack);
        idle.add(new Line(factory));
    }

    private static TokenFilterFactory factory(Lexicon pack) {
        String name = pack.list("stemmer.filter").get(0);
        try {
            TokenFilterFactory factory = TokenFilterFactory.forName(name, arguments(pack));
            if (factory instanceof ResourceLoaderAware aware) {
                aware.inform(new ClasspathResourceLoader(FilterStemmer.class.getClassLoader()));
            }
            return factory;
        } catch (RuntimeException | IOException e) { // an unknown class comes as a bare RuntimeException
            String message = e.getMessage() == null ? "" : e.getMessage();
            throw new UsageException(
                    Stemmer.packName(pack) + ": stemmer '" + name + "' cannot be used: " + message.split("\\. ", 2)[0]);
        }
    }

    private static Map<String, String> arguments(Lexicon pack) {
        Map<String, String> arguments = new HashMap<>();
        for (Map.Entry<String, List<String>> entry : pack.values().entrySet()) {
            String key = entry.getKey();
            if (!key.startsWith("stemmer.") || key.equals("stemmer.filter")) continue;
            arguments.put(key.substring("stemmer.".length()), String.join(",", entry.getValue()));
        }
        return arguments;
    }

    @Override
    public String stem(String lower) {
        Line line = idle.poll();
        if (line == null) line = new Line(factory);
        String stem = line.stem(lower);
        idle.add(line);
        return stem.isEmpty() ? lower : stem;
    }

    /** A filter behind a source of one word. */
    private static final class Line {
        private final OneWordStream source = new OneWordStream();
        private final TokenStream filter;
        private final CharTermAttribute term;

        Line(TokenFilterFactory factory) {
            filter = factory.create(source);
            term = filter.addAttribute(CharTermAttribute.class);
        }

        String stem(String word) {
            try {
                source.next = word;
                filter.reset();
                return filter.incrementToken() ? term.toString() : word;
            } catch (IOException e) {
                throw new UncheckedIOException(e); // nothing here reads
            }
        }
    }

    private static final class OneWordStream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private @Nullable String next;

        @Override
        public boolean incrementToken() {
            if (next == null) return false;
            clearAttributes();
            term.setEmpty().append(next);
            next = null;
            return true;
        }
    }
}
