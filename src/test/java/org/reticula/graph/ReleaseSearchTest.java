package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reticula.graph.search.Facet;
import org.reticula.graph.search.SearchHit;
import org.reticula.graph.search.SearchIndex;
import org.reticula.graph.search.SearchIndexWriter;
import org.reticula.graph.search.SearchQuery;

/** The search index as part of a release. */
class ReleaseSearchTest {
    @TempDir
    Path data;

    private ReleaseStore store() {
        return new ReleaseStore(data, Sample.clock(Sample.NOON));
    }

    private Release publish() {
        return Sample.publish(store(), Sample.NOON, Sample.romanian(), Sample.english());
    }

    @Test
    void holdsEveryThingAndEveryNameOfTheRelease() {
        Release release = publish();
        try (OpenRelease open = OpenRelease.open(release)) {
            SearchIndex index = open.search().orElseThrow();
            assertThat(index.size()).isEqualTo(release.manifest().graph().things());
            assertThat(index.names()).isEqualTo(names(release));
        }
    }

    private static long names(Release release) {
        List<String> rows = Sample.rows(release, """
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                SELECT (COUNT(*) AS ?n) {
                  ?thing rdfs:label|skos:prefLabel|skos:altLabel ?name .
                  FILTER EXISTS { ?thing a ?kind
                    FILTER(?kind IN (ret:Project, ret:Programme, org:Organization, ret:Country, ret:Place, schema:Event)
                      || ?kind = skos:Concept && STRSTARTS(STR(?thing), "https://w3id.org/reticula/id/theme/")) }
                }""".replace("PREFIX rdfs", """
                PREFIX ret: <https://w3id.org/reticula/ontology#>
                PREFIX org: <http://www.w3.org/ns/org#>
                PREFIX schema: <https://schema.org/>
                PREFIX rdfs"""));
        return Long.parseLong(rows.get(0).replaceAll("\\D", ""));
    }

    @Test
    void knowsWhatTheGraphSaysOfAProject() {
        try (OpenRelease open = OpenRelease.open(publish())) {
            SearchHit project = first(open, "proiectul aproape").orElseThrow();
            assertThat(project.iri()).isEqualTo(Sample.PROJECT);
            assertThat(project.pages()).isEqualTo(2);
            assertThat(project.facets())
                    .containsEntry(Facet.KIND, List.of("project"))
                    .containsEntry(Facet.COUNTRY, List.of("RO"))
                    .containsEntry(Facet.PROGRAMME, List.of("esf-plus"))
                    .containsEntry(Facet.LANGUAGE, List.of("en", "ro"))
                    .containsEntry(Facet.YEAR, List.of("2023"));
            assertThat(project.quote()).isNotNull();
        }
    }

    @Test
    void knowsAnOrganisationByItsProjects() {
        try (OpenRelease open = OpenRelease.open(publish())) {
            SearchHit house = open.search().orElseThrow().find(Sample.HOUSE).orElseThrow();
            assertThat(house.facets())
                    .containsEntry(Facet.TYPE, List.of("ngo"))
                    .containsEntry(Facet.PROGRAMME, List.of("esf-plus"));
            assertThat(first(open, "CN").orElseThrow().iri()).isEqualTo(Sample.NET);
        }
    }

    private static Optional<SearchHit> first(OpenRelease open, String text) {
        return open.search().orElseThrow().search(SearchQuery.of(text, 1)).hits().stream()
                .findFirst();
    }

    @Test
    void noticesDamageOfTheIndex() throws IOException {
        Release release = publish();
        List<Path> files;
        try (Stream<Path> all = Files.list(release.folder().resolve("search"))) {
            files = all.toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            byte[] flipped = whole.clone();
            flipped[flipped.length / 2] ^= 1;
            Files.write(file, flipped);
            assertThat(store().verify(release.name()).orElseThrow())
                    .contains(file.getFileName().toString());
            Files.write(file, whole);
        }
        assertThat(store().verify(release.name())).isEmpty();
    }

    @Test
    void noticesAnIndexOfAnotherRelease() throws IOException {
        Release release = publish();
        Path folder = release.folder().resolve("search");
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) Files.delete(file);
        }
        try (SearchIndexWriter empty = new SearchIndexWriter(release.folder())) {
            empty.finish();
        }
        new Manifest(
                        release.name(),
                        release.manifest().created(),
                        release.manifest().inputs(),
                        release.manifest().graph(),
                        Manifest.listFiles(release.folder()))
                .write(release.folder());
        assertThat(store().verify(release.name()).orElseThrow()).contains("finds 0 of");
    }

    @Test
    void opensReleasesThatHaveNoIndex() throws IOException {
        Release release = publish();
        try (Stream<Path> all = Files.walk(release.folder().resolve("search"))) {
            for (Path file : all.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(file);
        }
        try (OpenRelease open = OpenRelease.open(release)) {
            assertThat(open.search()).isEmpty();
            assertThat(open.count()).isPositive();
        }
    }

    @Test
    void leavesTheHashOfTheGraphAlone() {
        assertThat(publish().manifest().graph().hash())
                .isEqualTo(publish().manifest().graph().hash());
        assertThat(Set.copyOf(publish().manifest().files().stream()
                        .map(Manifest.FileEntry::path)
                        .toList()))
                .anyMatch(path -> path.startsWith("search/"))
                .noneMatch(path -> path.endsWith(".lock"));
    }
}
