package org.reticula.resolve;

/** Two sightings, by number, with what their comparison came to. */
record Link(int left, int right, Verdict verdict) implements Comparable<Link> {
    /** Surest first; then by number, which is the order of signatures and so the same at every import. */
    @Override
    public int compareTo(Link other) {
        int byScore = Double.compare(other.verdict.score(), verdict.score());
        if (byScore != 0) return byScore;
        int byLeft = Integer.compare(left, other.left);
        return byLeft != 0 ? byLeft : Integer.compare(right, other.right);
    }
}
