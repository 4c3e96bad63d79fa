package org.reticula.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.jspecify.annotations.Nullable;
import org.reticula.model.UsageException;

/** How answers are written: rows and yes/no in {@link #rows}, statements in {@link #statements}. */
public enum ResultFormat {
    TABLE(ResultSetLang.RS_Text, Lang.TURTLE),
    CSV(ResultSetLang.RS_CSV, Lang.NTRIPLES),
    TSV(ResultSetLang.RS_TSV, Lang.NTRIPLES),
    JSON(ResultSetLang.RS_JSON, Lang.JSONLD),
    XML(ResultSetLang.RS_XML, Lang.RDFXML),
    TURTLE(null, Lang.TURTLE);

    final @Nullable Lang rows;
    final Lang statements;

    ResultFormat(@Nullable Lang rows, Lang statements) {
        this.rows = rows;
        this.statements = statements;
    }

    /** @throws UsageException listing all formats if it is none */
    public static ResultFormat get(String name) {
        return Arrays.stream(values())
                .filter(f -> f.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("no format " + name + ", only "
                        + Arrays.stream(values())
                                .map(f -> f.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
