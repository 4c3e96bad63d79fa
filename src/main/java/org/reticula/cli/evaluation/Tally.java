package org.reticula.cli.evaluation;

/** Right, wrong and missed things, counted. */
final class Tally {
    private int right;
    private int wrong;
    private int missed;

    void right() {
        right++;
    }

    void wrong() {
        wrong++;
    }

    void missed() {
        missed++;
    }

    void add(Tally other) {
        right += other.right;
        wrong += other.wrong;
        missed += other.missed;
    }

    int rightCount() {
        return right;
    }

    int wrongCount() {
        return wrong;
    }

    int missedCount() {
        return missed;
    }

    /** Share of what was found that is right; 1 if nothing was found. */
    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** Share of what is there that was found; 1 if nothing is there. */
    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
        double p = precision();
        double r = recall();
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }
}
