package org.reticula.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.query.Query;
import org.apache.jena.riot.WebContent;
import org.jspecify.annotations.Nullable;
import org.reticula.web.sparql.RefusedQueryException;

/** Chooses the content type of an answer: by the parameter {@code format} or {@code output}, else by the Accept header. */
final class SparqlFormat {
    private static final Map<String, String> TABLES = new LinkedHashMap<>();
    private static final Map<String, String> GRAPHS = new LinkedHashMap<>();

    static {
        TABLES.put("json", WebContent.contentTypeResultsJSON);
        TABLES.put("xml", WebContent.contentTypeResultsXML);
        TABLES.put("csv", WebContent.contentTypeTextCSV);
        TABLES.put("tsv", WebContent.contentTypeTextTSV);
        GRAPHS.put("turtle", WebContent.contentTypeTurtle);
        GRAPHS.put("ttl", WebContent.contentTypeTurtle);
        GRAPHS.put("jsonld", WebContent.contentTypeJSONLD);
        GRAPHS.put("json-ld", WebContent.contentTypeJSONLD);
        GRAPHS.put("nt", WebContent.contentTypeNTriples);
        GRAPHS.put("ntriples", WebContent.contentTypeNTriples);
        GRAPHS.put("n3", WebContent.contentTypeTurtle); // which is a part of it
        GRAPHS.put("rdf+xml", WebContent.contentTypeRDFXML);
        GRAPHS.put("rdfxml", WebContent.contentTypeRDFXML);
        GRAPHS.put("xml", WebContent.contentTypeRDFXML);
    }

    /** Names that clients use beside the registered ones. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "application/json", WebContent.contentTypeResultsJSON,
            "application/xml", WebContent.contentTypeResultsXML,
            "text/xml", WebContent.contentTypeResultsXML,
            "application/x-turtle", WebContent.contentTypeTurtle);

    private static final AcceptList TABLES_OFFERED = AcceptList.create(
            WebContent.contentTypeResultsJSON,
            WebContent.contentTypeResultsXML,
            WebContent.contentTypeTextCSV,
            WebContent.contentTypeTextTSV,
            "application/json",
            "application/xml",
            "text/xml");
    private static final AcceptList GRAPHS_OFFERED = AcceptList.create(
            WebContent.contentTypeTurtle,
            WebContent.contentTypeNTriples,
            WebContent.contentTypeJSONLD,
            WebContent.contentTypeRDFXML,
            "application/x-turtle");

    private SparqlFormat() {}

    /** All that can be asked for. */
    static Set<String> contentTypes() {
        Set<String> all = new LinkedHashSet<>(TABLES.values());
        all.addAll(GRAPHS.values());
        return all;
    }

    /** @throws RefusedQueryException if the format named does not go with the query */
    static String choose(Query query, HttpServletRequest request) {
        boolean graph = query.isConstructType() || query.isDescribeType();
        @Nullable String named = named(request);
        if (named != null) return find(graph ? GRAPHS : TABLES, named);
        MediaType otherwise = MediaType.create(graph ? WebContent.contentTypeTurtle : WebContent.contentTypeResultsXML);
        MediaType chosen = ConNeg.chooseContentType(request, graph ? GRAPHS_OFFERED : TABLES_OFFERED, otherwise);
        String name = chosen.getContentTypeStr();
        return OTHER_NAMES.getOrDefault(name, name);
    }

    private static @Nullable String named(HttpServletRequest request) {
        String format = request.getParameter("format");
        return format == null ? request.getParameter("output") : format;
    }

    private static String find(Map<String, String> formats, String name) {
        String known = formats.get(name);
        if (known != null) return known;
        if (formats.containsValue(name)) return name;
        throw new RefusedQueryException(
                Reply.BAD_REQUEST, "There is no format " + name + " for this query, only: " + formats.keySet() + ".");
    }
}
