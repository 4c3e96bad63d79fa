package org.reticula.web.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** What a description of a thing may come as. The first is for clients that do not care. */
enum Format {
    HTML(".html", "text/html", null),
    TURTLE(".ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
    JSON_LD(".jsonld", "application/ld+json", RDFFormat.JSONLD_PRETTY),
    N_TRIPLES(".nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8);

    private final String suffix;
    private final MediaType type;
    private final @Nullable RDFFormat rdf;

    Format(String suffix, String type, @Nullable RDFFormat rdf) {
        this.suffix = suffix;
        this.type = MediaType.parseMediaType(type);
        this.rdf = rdf;
    }

    String suffix() {
        return suffix;
    }

    MediaType type() {
        return type;
    }

    /** @throws IllegalStateException if it is no RDF */
    RDFFormat rdf() {
        if (rdf == null) throw new IllegalStateException(this + " is no RDF");
        return rdf;
    }

    static Optional<Format> bySuffix(String path) {
        return Arrays.stream(values()).filter(f -> path.endsWith(f.suffix)).findFirst();
    }

    /** @return the best for an Accept header; none if the client can read none of them */
    static Optional<Format> accepted(@Nullable String header) {
        List<MediaType> ranges = ranges(header);
        return Arrays.stream(values())
                .filter(format -> quality(format, ranges) > 0)
                .min(Comparator.comparingDouble(format -> -quality(format, ranges)));
    }

    private static List<MediaType> ranges(@Nullable String header) {
        if (header == null || header.isBlank()) return List.of(MediaType.ALL);
        try {
            return MediaType.parseMediaTypes(header);
        } catch (InvalidMediaTypeException e) {
            return List.of(MediaType.ALL);
        }
    }

    /** Of the most specific range that fits. */
    private static double quality(Format format, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(format.type))
                .max(Comparator.comparingInt(range -> range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    /** With its charset. */
    String contentType() {
        return this == HTML || type.isCompatibleWith(MimeTypeUtils.parseMimeType("text/*"))
                ? type + ";charset=UTF-8"
                : type.toString();
    }
}
