package org.reticula.web.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reticula.web.page.Reader;
import tools.jackson.databind.json.JsonMapper;

/** Countries with their members as GeoJSON (RFC 7946), for maps. */
final class GeoJson {
    private GeoJson() {}

    /** Members of no known country are a feature without a place. */
    static String write(Network network, CountryShapes shapes, Reader reader) {
        List<Object> features = new ArrayList<>();
        network.countries().forEach((code, members) -> {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("country", code);
            properties.put("name", code.isEmpty() ? "" : reader.formats().country(code));
            properties.put("count", members.size());
            properties.put("members", members.stream().map(GeoJson::member).toList());
            Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("type", "Feature");
            feature.put("id", code);
            feature.put("properties", properties);
            feature.put("geometry", shapes.find(code).map(GeoJson::geometry).orElse(null));
            features.add(feature);
        });
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "FeatureCollection");
        all.put("features", features);
        return JsonMapper.shared().writeValueAsString(all);
    }

    private static Map<String, Object> geometry(Object polygons) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", "MultiPolygon");
        geometry.put("coordinates", polygons);
        return geometry;
    }

    private static Map<String, Object> member(Network.Member member) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", member.thing().iri());
        properties.put("name", member.thing().label().text());
        properties.put("projects", member.projects());
        return properties;
    }
}
