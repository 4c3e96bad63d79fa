package org.reticula.web.page;

import com.ibm.icu.util.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Europe as a drawing: each country a symbol named by its ISO 3166-1 code, so that pages show countries by reference and stay
 * small. Borders of Natural Earth (public domain), as TopoJSON; drawn in Lambert's azimuthal equal-area projection about the
 * middle of Europe.
 */
final class EuropeMap {
    static final int WIDTH = 720;
    static final int HEIGHT = 700;

    private static final String FILE = "map/countries-50m.json";
    private static final double LATITUDE = Math.toRadians(52);
    private static final double LONGITUDE = Math.toRadians(12);
    /** Pixels for the radius of the earth. */
    private static final double SCALE = 940;

    private static final double LEFT = 0.415;
    private static final double TOP = 0.41;
    /** Pixels around the drawing within which borders are kept. */
    private static final double MARGIN = 6;
    /** Square pixels below which an island is left out, unless it is all of its country. */
    private static final double SMALLEST = 2.5;
    /** Square pixels below which a country would lose its shape in whole pixels. */
    private static final double TINY = 60;

    private static final int HUNDREDTHS = 100;

    private final Map<String, List<double[][]>> countries = new TreeMap<>();

    private EuropeMap() {}

    /** SVG with one symbol for each country that is on it, and {@code land} for all. */
    static String svg() {
        EuropeMap map = new EuropeMap();
        map.read();
        return map.write();
    }

    private void read() {
        JsonNode topology;
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            topology = JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        double[][][] arcs = arcs(topology);
        for (JsonNode country : topology.at("/objects/countries/geometries")) {
            String code = code(country.path("id").asString(""));
            if (code.isEmpty()) continue;
            JsonNode polygons = country.path("arcs");
            boolean isOne = country.path("type").asString("").equals("Polygon");
            for (JsonNode polygon : isOne ? List.of(polygons) : polygons) addPolygon(code, polygon, arcs);
        }
    }

    private static String code(String numeric) {
        try {
            return numeric.isEmpty()
                    ? ""
                    : Region.getInstance(Integer.parseInt(numeric)).toString();
        } catch (IllegalArgumentException e) {
            return ""; // a territory without a code of its own
        }
    }

    private void addPolygon(String code, JsonNode rings, double[][][] arcs) {
        for (JsonNode ring : rings) {
            double[][] clipped = clip(ring(ring, arcs));
            if (clipped.length > 2)
                countries.computeIfAbsent(code, k -> new ArrayList<>()).add(clipped);
        }
    }

    /** Arcs in pixels. */
    private static double[][][] arcs(JsonNode topology) {
        double kx = topology.at("/transform/scale/0").asDouble();
        double ky = topology.at("/transform/scale/1").asDouble();
        double dx = topology.at("/transform/translate/0").asDouble();
        double dy = topology.at("/transform/translate/1").asDouble();
        List<double[][]> arcs = new ArrayList<>();
        for (JsonNode arc : topology.path("arcs")) {
            double[][] points = new double[arc.size()][];
            long x = 0;
            long y = 0;
            for (int i = 0; i < points.length; i++) {
                x += arc.get(i).get(0).asLong();
                y += arc.get(i).get(1).asLong();
                points[i] = project(Math.toRadians(x * kx + dx), Math.toRadians(y * ky + dy));
            }
            arcs.add(points);
        }
        return arcs.toArray(double[][][]::new);
    }

    private static double[] project(double longitude, double latitude) {
        double turn = longitude - LONGITUDE;
        double cos = Math.sin(LATITUDE) * Math.sin(latitude) + Math.cos(LATITUDE) * Math.cos(latitude) * Math.cos(turn);
        double k = Math.sqrt(2 / Math.max(1e-6, 1 + cos));
        double x = k * Math.cos(latitude) * Math.sin(turn);
        double y = k
                * (Math.cos(LATITUDE) * Math.sin(latitude) - Math.sin(LATITUDE) * Math.cos(latitude) * Math.cos(turn));
        return new double[] {(x + LEFT) * SCALE, (TOP - y) * SCALE};
    }

    /** A negative number is an arc read backwards. */
    private static List<double[]> ring(JsonNode ring, double[][][] arcs) {
        List<double[]> points = new ArrayList<>();
        for (JsonNode number : ring) {
            int index = number.asInt();
            double[][] arc = arcs[index < 0 ? ~index : index];
            for (int i = 0; i < arc.length; i++) points.add(arc[index < 0 ? arc.length - 1 - i : i]);
        }
        return points;
    }

    /** Sutherland and Hodgman's way: side by side. */
    private static double[][] clip(List<double[]> ring) {
        List<double[]> points = ring;
        points = clip(points, 0, -MARGIN, 1);
        points = clip(points, 0, WIDTH + MARGIN, -1);
        points = clip(points, 1, -MARGIN, 1);
        points = clip(points, 1, HEIGHT + MARGIN, -1);
        return points.toArray(double[][]::new);
    }

    /** @param axis 0 or 1; what is beyond the limit in the direction of the sign stays */
    private static List<double[]> clip(List<double[]> points, int axis, double limit, int sign) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double[] a = points.get((i + points.size() - 1) % points.size());
            double[] b = points.get(i);
            boolean isIn = (b[axis] - limit) * sign >= 0;
            if (((a[axis] - limit) * sign >= 0) != isIn) {
                double t = (limit - a[axis]) / (b[axis] - a[axis]);
                kept.add(new double[] {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])});
            }
            if (isIn) kept.add(b);
        }
        return kept;
    }

    private String write() {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"><defs>");
        StringBuilder all = new StringBuilder();
        countries.forEach((code, rings) -> {
            String path = path(rings);
            symbol(svg, code, path);
            all.append(path);
        });
        symbol(svg, "land", all);
        return svg.append("</defs></svg>").toString();
    }

    private static void symbol(StringBuilder svg, String id, CharSequence path) {
        svg.append("<symbol id=\"")
                .append(id)
                .append("\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT);
        svg.append("\"><path d=\"").append(path).append("\"/></symbol>");
    }

    /** In whole pixels, each point from the one before; the smallest countries in hundredths. */
    private static String path(List<double[][]> rings) {
        double largest = rings.stream().mapToDouble(EuropeMap::area).max().orElse(0);
        StringBuilder path = new StringBuilder();
        for (double[][] ring : rings) {
            double area = area(ring);
            if (area < SMALLEST && area < largest) continue;
            append(path, ring, largest < TINY ? HUNDREDTHS : 1);
        }
        return path.toString();
    }

    /** @param parts of a pixel */
    private static void append(StringBuilder path, double[][] ring, int parts) {
        long x = Math.round(ring[0][0] * parts);
        long y = Math.round(ring[0][1] * parts);
        path.append('M')
                .append(number(x, parts))
                .append(' ')
                .append(number(y, parts))
                .append('l');
        for (double[] point : ring) {
            long dx = Math.round(point[0] * parts) - x;
            long dy = Math.round(point[1] * parts) - y;
            if (dx == 0 && dy == 0) continue;
            path.append(number(dx, parts)).append(' ').append(number(dy, parts)).append(' ');
            x += dx;
            y += dy;
        }
        path.append('z');
    }

    private static String number(long number, int parts) {
        return parts == 1 ? Long.toString(number) : String.format(Locale.ROOT, "%.2f", number / (double) parts);
    }

    private static double area(double[][] ring) {
        double sum = 0;
        for (int i = 0; i < ring.length; i++) {
            double[] a = ring[i];
            double[] b = ring[(i + 1) % ring.length];
            sum += a[0] * b[1] - b[0] * a[1];
        }
        return Math.abs(sum) / 2;
    }
}
