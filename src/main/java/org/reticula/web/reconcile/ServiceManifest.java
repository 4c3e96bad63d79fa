package org.reticula.web.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reticula.graph.Iris;
import org.reticula.graph.Prefixes;
import org.reticula.web.page.Reader;

/** What the service says of itself. */
final class ServiceManifest {
    private static final int WIDTH = 430;
    private static final int HEIGHT = 260;

    private ServiceManifest() {}

    /** @param server address of this server, without a slash at its end */
    static Map<String, Object> of(String server, Reader reader) {
        String here = server + ReconcileConfiguration.PATH;
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("versions", List.of("0.2"));
        manifest.put("name", reader.say("reconcile.name"));
        manifest.put("identifierSpace", Iris.VOCABULARY);
        manifest.put("schemaSpace", Prefixes.map().get("ret"));
        manifest.put("documentation", server + "/about");
        manifest.put("logo", server + "/mark.svg");
        // ids are IRIs, whose slashes servers do not take in a path
        manifest.put("view", Map.of("url", here + "/view?id={{id}}"));
        manifest.put("defaultTypes", ThingType.list(reader));
        manifest.put("preview", Map.of("url", here + "/preview?id={{id}}", "width", WIDTH, "height", HEIGHT));
        manifest.put(
                "suggest",
                Map.of(
                        "entity", service(here, "/suggest/entity"),
                        "type", service(here, "/suggest/type"),
                        "property", service(here, "/suggest/property")));
        manifest.put("extend", extend(here, reader));
        return manifest;
    }

    private static Map<String, Object> service(String here, String path) {
        return Map.of("service_url", here, "service_path", path);
    }

    private static Map<String, Object> extend(String here, Reader reader) {
        Map<String, Object> limit = new LinkedHashMap<>();
        limit.put("name", "limit");
        limit.put("label", reader.say("reconcile.limit"));
        limit.put("type", "number");
        limit.put("default", 0);
        limit.put("help_text", reader.say("reconcile.limithelp"));
        return Map.of("propose_properties", service(here, "/properties"), "property_settings", List.of(limit));
    }
}
