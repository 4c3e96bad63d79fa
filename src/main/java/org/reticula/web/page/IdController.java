package org.reticula.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every IRI of the graph on this server, as linked data: the thing's own address leads (303) to its description in the format
 * that the client accepts; each description has an address of its own, with the format's suffix.
 */
@Controller
final class IdController {
    private static final Set<String> KINDS =
            Set.of("project", "organisation", "network", "programme", "country", "place", "theme", "event");

    /** Templates may change when the program does, so what browsers keep is good for one run of it alone. */
    private static final String STARTED = Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX);

    private final Views views;
    private final Finder finder = new Finder();
    private final Incoming incoming = new Incoming();

    IdController(Views views) {
        this.views = views;
    }

    @GetMapping("/id/**")
    @Nullable
    ModelAndView describe(
            HttpServletRequest request,
            HttpServletResponse response,
            Reader reader,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "0") int from)
            throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length() + Addresses.PREFIX.length());
        Format format = Format.bySuffix(path).orElse(null);
        String name = format == null
                ? path
                : path.substring(0, path.length() - format.suffix().length());
        Answer answer =
                views.read(view -> answer(view, finder.find(view, name), name, format, request, reader, list, from));
        return answer.send(request, response, reader);
    }

    private Answer answer(
            View view,
            Found found,
            String name,
            @Nullable Format format,
            HttpServletRequest request,
            Reader reader,
            String list,
            int from) {
        if (found instanceof Found.Moved moved)
            return new Answer.Redirect(
                    HttpStatus.MOVED_PERMANENTLY, moved.path() + (format == null ? "" : format.suffix()));
        if (found instanceof Found.Gone) throw new ResponseStatusException(HttpStatus.GONE);
        if (!(found instanceof Found.Here here)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        if (format == null) {
            Format best = Format.accepted(request.getHeader(HttpHeaders.ACCEPT))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_ACCEPTABLE));
            return new Answer.Redirect(HttpStatus.SEE_OTHER, Addresses.PREFIX + name + best.suffix());
        }
        String tag = view.release().name() + "-" + STARTED;
        if (format != Format.HTML)
            return new Answer.Data(
                    tag,
                    format,
                    Description.of(view, here.thing(), request.getRequestURL().toString()));
        KeptPages.of(request, view.release());
        return new Answer.Page(tag, page(view, here.thing(), reader, list, from));
    }

    /** As packed and unpacked answers have it in common. */
    private static String weak(String tag) {
        return "W/\"" + tag + "\"";
    }

    private ModelAndView page(View view, Node thing, Reader reader, String list, int from) {
        Map<String, Object> release = Map.of(
                "release", view.release().name(),
                "published", reader.formats().time(view.release().manifest().created()));
        String kind = new Things(view, reader).kind(thing);
        if (kind.equals("page"))
            return new ModelAndView("source", release).addObject("page", new SourceReader(view, reader).read(thing));
        if (KINDS.contains(kind))
            return new ModelAndView("entity", release)
                    .addObject("list", list)
                    .addObject("thing", new EntityReader(view, reader, incoming).read(thing, list, from));
        return new ModelAndView("plain", release).addObject("thing", PlainPage.read(view, reader, thing));
    }

    /** What was found, to be sent when the release is no longer needed. */
    private sealed interface Answer {
        @Nullable
        ModelAndView send(HttpServletRequest request, HttpServletResponse response, Reader reader) throws IOException;

        record Redirect(HttpStatus status, String path) implements Answer {
            @Override
            public @Nullable ModelAndView send(
                    HttpServletRequest request, HttpServletResponse response, Reader reader) {
                response.setStatus(status.value());
                response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + path);
                response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
                response.setHeader(
                        HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
                return null;
            }
        }

        record Data(String tag, Format format, Model model) implements Answer {
            @Override
            public @Nullable ModelAndView send(HttpServletRequest request, HttpServletResponse response, Reader reader)
                    throws IOException {
                response.setHeader(
                        HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
                if (new ServletWebRequest(request, response).checkNotModified(weak(tag + format.suffix()))) return null;
                response.setContentType(format.contentType());
                RDFWriter.source(model).format(format.rdf()).output(response.getOutputStream());
                return null;
            }
        }

        record Page(String tag, ModelAndView page) implements Answer {
            @Override
            public @Nullable ModelAndView send(
                    HttpServletRequest request, HttpServletResponse response, Reader reader) {
                response.setHeader(
                        HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
                String seen = tag + "-" + reader.formats().locale() + "-" + String.join(",", reader.languages()) + "-"
                        + reader.look();
                return new ServletWebRequest(request, response).checkNotModified(weak(seen)) ? null : page;
            }
        }
    }
}
