package org.reticula.web.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.OpenRelease;
import org.reticula.graph.search.SearchHit;
import org.reticula.graph.search.SearchIndex;
import org.reticula.web.ReleaseFollower;
import org.reticula.web.page.Label;
import org.reticula.web.page.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Works out networks from the current release. What names mean is remembered for the lists asked for last. */
final class Networks {
    private static final int REMEMBERED = 40;

    private final ReleaseFollower releases;
    private final Map<String, MatchReport> reports = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MatchReport> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The names of all countries in all languages, made ready once for each release. */
    private volatile @Nullable Countries countries;

    private record Countries(String release, CountryFinder finder) {}

    Networks(ReleaseFollower releases) {
        this.releases = releases;
    }

    /**
     * A network and, for a list, what its names mean.
     *
     * @param report null for a network of the graph
     * @param release name of the one it was read from
     */
    record Found(Network network, @Nullable MatchReport report, String release) {}

    /** @throws ResponseStatusException 404 if there is no such network, 503 before the first release */
    Found find(NetworkWish wish, Reader reader) {
        return read((release, index) -> {
            MemberList list = wish.list();
            NetworkReader graph = new NetworkReader(release.dataset(), reader);
            String name = release.release().name();
            if (list == null) {
                SearchHit hit = index.find("organisation", String.valueOf(wish.network()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such network"));
                return new Found(graph.network(NodeFactory.createURI(hit.iri())), null, name);
            }
            MatchReport report = report(name, wish.packed(), list, index);
            return new Found(graph.list(new Label(list.title(), ""), report.members()), report, name);
        });
    }

    /** Networks that have members in the graph, with their number. */
    Map<Network.Thing, Integer> list(Reader reader) {
        return read((release, index) -> new NetworkReader(release.dataset(), reader).networks());
    }

    MemberList read(String title, String text) {
        return read((release, index) ->
                new MemberList(MemberList.cut(title.strip()), new ListReader(countries(release, index)).read(text)));
    }

    private CountryFinder countries(OpenRelease release, SearchIndex index) {
        String name = release.release().name();
        Countries known = countries;
        if (known == null || !known.release().equals(name)) {
            known = new Countries(name, new CountryFinder(index));
            countries = known;
        }
        return known.finder();
    }

    private MatchReport report(String release, String packed, MemberList list, SearchIndex index) {
        String key = release + " " + packed;
        synchronized (reports) {
            MatchReport known = reports.get(key);
            if (known != null) return known;
        }
        MatchReport made = new ListMatcher(index).match(list);
        synchronized (reports) {
            reports.put(key, made);
        }
        return made;
    }

    private <T> T read(BiFunction<OpenRelease, SearchIndex, T> work) {
        OpenRelease pinned = releases.pin().orElseThrow(() -> unavailable("nothing published yet"));
        try (OpenRelease release = pinned) {
            SearchIndex index = release.search().orElseThrow(() -> unavailable("this release cannot be searched"));
            return Txn.calculateRead(release.dataset(), () -> work.apply(release, index));
        }
    }

    private static ResponseStatusException unavailable(String reason) {
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, reason);
    }
}
