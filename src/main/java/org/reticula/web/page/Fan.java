package org.reticula.web.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The things next to one, drawn in two columns beside it with a thread to each.
 *
 * @param knots the nearest things, the most connected first
 * @param height of the drawing, in pixels
 * @param more how many found no place
 */
public record Fan(Thing centre, List<Knot> knots, int height, int more) {
    /** Width of the drawing, in pixels. */
    public static final int WIDTH = 360;

    private static final int MOST = 14;
    private static final int ROW = 34;
    private static final int LEFT = 128;
    private static final int LONGEST = 18;

    /**
     * @param weight how much connects them, 1 to 3
     * @param label name, shortened to fit
     */
    public record Knot(Thing thing, int x, int y, int weight, String label, boolean isLeft) {
        public int labelX() {
            return isLeft ? x - 12 : x + 12;
        }
    }

    /** A thing and how much connects it with the one in the middle. */
    record Neighbour(Thing thing, int shared) {}

    static Fan of(Thing centre, List<Neighbour> neighbours) {
        int count = Math.min(MOST, neighbours.size());
        int rows = (count + 1) / 2;
        List<Knot> knots = new ArrayList<>();
        for (int i = 0; i < count; i++) knots.add(knot(neighbours.get(i), i % 2 == 1, ROW / 2 + ROW * (i / 2)));
        return new Fan(centre, knots, ROW * rows, neighbours.size() - count);
    }

    private static Knot knot(Neighbour neighbour, boolean isLeft, int y) {
        return new Knot(
                neighbour.thing(),
                isLeft ? LEFT : WIDTH - LEFT,
                y,
                Math.min(3, Math.max(1, neighbour.shared())),
                shortened(neighbour.thing().label().text()),
                isLeft);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }
}
