package org.reticula.web.network;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.reticula.web.page.Reader;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A network as files that other programs read. */
@RestController
@RequestMapping("/networks")
final class NetworkFiles {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType JSON_LD = MediaType.valueOf("application/ld+json");
    private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");
    private static final MediaType GRAPH_ML = MediaType.valueOf("application/graphml+xml");

    private final Networks networks;
    private final CountryShapes shapes = new CountryShapes();

    NetworkFiles(Networks networks) {
        this.networks = networks;
    }

    /** A row for each name of the list, or for each member; for spreadsheets. */
    @GetMapping("/members.csv")
    ResponseEntity<String> csv(
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String m,
            Reader reader) {
        return file("members.csv", CSV, MemberTable.write(find(network, m, reader)));
    }

    /** Members, and who shares projects with whom. */
    @GetMapping("/network.graphml")
    ResponseEntity<String> graphMl(
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String m,
            Reader reader) {
        return file(
                "network.graphml",
                GRAPH_ML,
                GraphMl.write(find(network, m, reader).network()));
    }

    /** Countries with their members. */
    @GetMapping("/countries.geojson")
    ResponseEntity<String> geoJson(
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String m,
            Reader reader) {
        Network found = find(network, m, reader).network();
        return file("countries.geojson", GEO_JSON, GeoJson.write(found, shapes, reader));
    }

    /** Members and projects in the words of the graph. */
    @GetMapping("/network.jsonld")
    ResponseEntity<String> jsonLd(
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String m,
            Reader reader) {
        return file(
                "network.jsonld",
                JSON_LD,
                LinkedNetwork.write(find(network, m, reader).network()));
    }

    /** What the drawing on the page shows. */
    @GetMapping("/graph.json")
    ResponseEntity<Drawing> drawing(
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String m,
            Reader reader) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(Drawing.of(find(network, m, reader).network(), reader));
    }

    private Networks.Found find(@Nullable String network, @Nullable String m, Reader reader) {
        return networks.find(NetworkWish.read(network, m), reader);
    }

    private static ResponseEntity<String> file(String name, MediaType type, String content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
