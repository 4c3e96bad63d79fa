package org.reticula.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.reticula.graph.Release;
import org.reticula.web.ReleaseFollower;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps pages as they went out, packed, for readers who want the same of the same release. A handler says which release its
 * page was made of, see {@link #of}; nothing else is kept. What was used least goes when there is no more place.
 */
public final class KeptPages extends OncePerRequestFilter {
    private static final String RELEASE = KeptPages.class.getName();
    private static final long MOST_BYTES = 48L << 20;
    private static final int OVERHEAD = 500; // bytes for a key and its place
    private static final Pattern PATHS = Pattern.compile("/|/search|/id/.+\\.html");
    private static final Pattern PACKED = Pattern.compile("(?i)(^|,)\\s*(gzip|\\*)\\s*(;\\s*q=(0\\.0*[1-9]\\d*|1(\\.0*)?)\\s*)?(,|$)");
    private static final List<String> HEADERS =
            List.of(HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.CACHE_CONTROL, HttpHeaders.ETAG, HttpHeaders.VARY);

    private final ReleaseFollower releases;
    private final ReaderFinder readers;
    private final Clock clock;
    private final Cache<Key, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Kept page) -> page.packed().length + 2 * key.address().length() + OVERHEAD)
            .build();

    KeptPages(ReleaseFollower releases, ReaderFinder readers, Clock clock) {
        this.releases = releases;
        this.readers = readers;
        this.clock = clock;
    }

    /** All that a page depends on: drawings know what day it is. */
    private record Key(
            String release, LocalDate day, String address, List<String> languages, String locale, String look) {}

    private record Kept(String type, Map<String, List<String>> headers, byte[] packed) {}

    /** The page that answers the request is made of this release alone, and the same for the same address and reader. */
    public static void of(HttpServletRequest request, Release release) {
        request.setAttribute(RELEASE, release.name());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals(HttpMethod.GET.name())
                || !PATHS.matcher(path(request)).matches()
                || request.getParameter(ReaderFinder.LANGUAGE) != null; // it leaves a cookie
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        Optional<Release> current = releases.findCurrent();
        Kept known = current.isEmpty() ? null : kept.getIfPresent(key(request, current.get().name()));
        if (known != null) {
            send(known, request, response);
            return;
        }
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        next.doFilter(request, made);
        if (request.getAttribute(RELEASE) instanceof String release && made.getStatus() == HttpStatus.OK.value()) {
            Kept page = page(made);
            kept.put(key(request, release), page);
            made.resetBuffer();
            write(page, request, response);
        } else {
            made.copyBodyToResponse();
        }
    }

    private Key key(HttpServletRequest request, String release) {
        Reader reader = readers.find(request);
        String query = request.getQueryString();
        return new Key(
                release,
                LocalDate.now(clock),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                reader.languages(),
                reader.formats().locale().toString(),
                reader.look());
    }

    private static Kept page(ContentCachingResponseWrapper made) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(made.getContentAsByteArray());
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            if (made.containsHeader(name)) headers.put(name, List.copyOf(made.getHeaders(name)));
        }
        return new Kept(String.valueOf(made.getContentType()), headers, packed.toByteArray());
    }

    private static void send(Kept page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        List<String> tag = page.headers().getOrDefault(HttpHeaders.ETAG, List.of());
        if (!tag.isEmpty() && new ServletWebRequest(request, response).checkNotModified(tag.get(0))) return;
        response.setContentType(page.type());
        write(page, request, response);
    }

    private static void write(Kept page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null && PACKED.matcher(accepted).find()) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setContentLength(page.packed().length);
            response.getOutputStream().write(page.packed());
        } else {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(page.packed()))) {
                in.transferTo(response.getOutputStream());
            }
        }
    }
}
