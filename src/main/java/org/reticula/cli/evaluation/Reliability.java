package org.reticula.cli.evaluation;

import java.util.Map;
import java.util.TreeMap;

/** How many of the statements of each confidence are right: a confidence means something if about that share is. */
final class Reliability {
    private static final int STEPS = 20;
    /** So that 0.95 is in the step that begins there, whatever its nearest double. */
    private static final double EPSILON = 1e-9;

    private final Map<Integer, Tally> steps = new TreeMap<>();

    void add(double confidence, boolean right) {
        Tally tally = steps.computeIfAbsent(step(confidence), s -> new Tally());
        if (right) tally.right();
        else tally.wrong();
    }

    void add(Reliability other) {
        other.steps.forEach(
                (step, tally) -> steps.computeIfAbsent(step, s -> new Tally()).add(tally));
    }

    /** Right and wrong statements by the confidence at which their step of 0.05 begins, the surest last. */
    Map<Double, Tally> steps() {
        Map<Double, Tally> byConfidence = new TreeMap<>();
        steps.forEach((step, tally) -> byConfidence.put((double) step / STEPS, tally));
        return byConfidence;
    }

    /** Right and wrong statements of at least this confidence. */
    Tally from(double confidence) {
        Tally sum = new Tally();
        steps.forEach((step, tally) -> {
            if (step >= step(confidence)) sum.add(tally);
        });
        return sum;
    }

    private static int step(double confidence) {
        return (int) Math.min(STEPS - 1, Math.floor(confidence * STEPS + EPSILON));
    }
}
