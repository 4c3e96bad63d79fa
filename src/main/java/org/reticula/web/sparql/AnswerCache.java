package org.reticula.web.sparql;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short answers, and which questions are slow: as long as there is room, those last used. */
final class AnswerCache {
    private static final long BYTES = 32L << 20;
    private static final int SLOW = 1_000;
    private static final int OVERHEAD = 500;

    private final Map<Question, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Question, Boolean> slow = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    synchronized @Nullable Answer find(Question question) {
        return answers.get(question);
    }

    synchronized void put(Question question, Answer answer) {
        if (answers.putIfAbsent(question, answer) != null) return;
        bytes += size(question, answer);
        Iterator<Map.Entry<Question, Answer>> oldest = answers.entrySet().iterator();
        while (bytes > BYTES && oldest.hasNext()) {
            Map.Entry<Question, Answer> entry = oldest.next();
            bytes -= size(entry.getKey(), entry.getValue());
            oldest.remove();
        }
    }

    synchronized boolean isKnownSlow(Question question) {
        return slow.get(question) != null;
    }

    synchronized void markSlow(Question question) {
        slow.put(question, true);
        if (slow.size() > SLOW) slow.remove(slow.keySet().iterator().next());
    }

    private static long size(Question question, Answer answer) {
        return answer.body().size() + 2L * question.query().length() + OVERHEAD;
    }
}
