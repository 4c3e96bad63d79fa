package org.reticula.web.network;

import com.ibm.icu.util.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Borders of countries in degrees, of Natural Earth. Read when first asked for. */
final class CountryShapes {
    private static final String FILE = "map/countries-50m.json";
    private static final double PRECISION =
            1000; // a thousandth of a degree is a hundred metres: finer than the borders

    private @Nullable Map<String, List<List<List<double[]>>>> shapes;

    /**
     * Polygons, each of rings, each of points, each of longitude and latitude.
     *
     * @param code ISO 3166-1 alpha-2
     */
    synchronized Optional<List<List<List<double[]>>>> find(String code) {
        Map<String, List<List<List<double[]>>>> known = shapes;
        if (known == null) {
            known = read();
            shapes = known;
        }
        return Optional.ofNullable(known.get(code));
    }

    private static Map<String, List<List<List<double[]>>>> read() {
        JsonNode topology;
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            topology = JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        List<List<double[]>> arcs = arcs(topology);
        Map<String, List<List<List<double[]>>>> shapes = new HashMap<>();
        for (JsonNode country : topology.at("/objects/countries/geometries")) {
            String code = code(country.path("id").asString(""));
            if (code.isEmpty()) continue;
            boolean one = country.path("type").asString("").equals("Polygon");
            List<List<List<double[]>>> polygons = shapes.computeIfAbsent(code, k -> new ArrayList<>());
            for (JsonNode polygon : one ? List.of(country.path("arcs")) : country.path("arcs")) {
                List<List<double[]>> rings = new ArrayList<>();
                for (JsonNode ring : polygon) rings.add(ring(ring, arcs));
                polygons.add(rings);
            }
        }
        return shapes;
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

    /** Points are stored as steps from the one before, in units of the grid. */
    private static List<List<double[]>> arcs(JsonNode topology) {
        JsonNode scale = topology.at("/transform/scale");
        JsonNode origin = topology.at("/transform/translate");
        List<List<double[]>> arcs = new ArrayList<>();
        for (JsonNode arc : topology.path("arcs")) {
            List<double[]> points = new ArrayList<>();
            long x = 0;
            long y = 0;
            for (JsonNode step : arc) {
                x += step.get(0).asLong();
                y += step.get(1).asLong();
                points.add(new double[] {
                    degrees(x, scale.get(0).asDouble(), origin.get(0).asDouble()),
                    degrees(y, scale.get(1).asDouble(), origin.get(1).asDouble())
                });
            }
            arcs.add(points);
        }
        return arcs;
    }

    private static double degrees(long steps, double scale, double origin) {
        return Math.round((steps * scale + origin) * PRECISION) / PRECISION;
    }

    /** A negative number is an arc backwards; the first point of an arc is the last of the one before. */
    private static List<double[]> ring(JsonNode ring, List<List<double[]>> arcs) {
        List<double[]> points = new ArrayList<>();
        for (JsonNode reference : ring) {
            int number = reference.asInt();
            List<double[]> arc = new ArrayList<>(arcs.get(number < 0 ? ~number : number));
            if (number < 0) Collections.reverse(arc);
            points.addAll(points.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        return points;
    }
}
