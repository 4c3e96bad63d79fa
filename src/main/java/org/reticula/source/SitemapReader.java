package org.reticula.source;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads sitemaps, indexes of them, RSS and Atom, plain or compressed. Entities and document types are never resolved. */
public final class SitemapReader {
    private static final int BYTES = SiteMapParser.MAX_BYTES_ALLOWED;
    private static final int ENTRIES = 50_000;

    /**
     * What a document names.
     *
     * @param pages addresses, sorted
     * @param maps further documents, sorted
     * @param problem why not all of it could be read; null if it could
     */
    public record Contents(
            List<URI> pages, List<URI> maps, @Nullable String problem) {}

    private SitemapReader() {}

    /** @param address where the document was read */
    public static Contents read(byte[] body, URI address) {
        try {
            byte[] plain = plain(body);
            if (plain.length > BYTES) return nothing("the document is larger than " + BYTES + " bytes");
            SiteMapParser parser = new SiteMapParser(false);
            parser.setAllowDocTypeDefinitions(false);
            URL url = address.toURL();
            return contents(parser.parseSiteMap(plain, url));
        } catch (UnknownFormatException e) {
            return nothing("this is no sitemap and no feed");
        } catch (IOException | IllegalArgumentException e) {
            return nothing("the document cannot be read");
        }
    }

    private static Contents nothing(String problem) {
        return new Contents(List.of(), List.of(), problem);
    }

    /** A file of its own kind of compression, apart from that of the transport. */
    private static byte[] plain(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != (byte) 0x1F || body[1] != (byte) 0x8B) return body;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readNBytes(BYTES + 1);
        }
    }

    private static Contents contents(AbstractSiteMap document) {
        List<@Nullable URL> pages = new ArrayList<>();
        List<@Nullable URL> maps = new ArrayList<>();
        if (document instanceof SiteMapIndex index) index.getSitemaps().forEach(m -> maps.add(m.getUrl()));
        else if (document instanceof SiteMap map) map.getSiteMapUrls().forEach(u -> pages.add(u.getUrl()));
        int all = pages.size() + maps.size();
        String problem = !document.isProcessed() && all > 0
                ? "the document breaks off"
                : all == 0 ? "the document names no page" : all > ENTRIES ? "more than " + ENTRIES + " entries" : null;
        return new Contents(addresses(pages), addresses(maps), problem);
    }

    private static List<URI> addresses(List<@Nullable URL> urls) {
        TreeSet<URI> addresses = new TreeSet<>();
        urls.stream()
                .limit(ENTRIES)
                .flatMap(u -> u == null ? Optional.<URI>empty().stream() : WebAddress.ofLink(u.toString()).stream())
                .forEach(addresses::add);
        return List.copyOf(addresses);
    }
}
