package org.reticula.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.reticula.model.Language;

/** Literals that every RDF store reads back as they were written. */
final class Literals {
    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int DECIMALS = 4; // of confidences

    private Literals() {}

    /** @param language BCP 47 tag; what is none becomes "und" */
    static Node text(String text, String language) {
        return NodeFactory.createLiteralLang(safe(text), TAG.matcher(language).matches() ? language : Language.UNKNOWN);
    }

    static Node code(String text) {
        return NodeFactory.createLiteralString(safe(text));
    }

    static Node decimal(BigDecimal number) {
        return NodeFactory.createLiteralDT(number(number), XSDDatatype.XSDdecimal);
    }

    /** @param share from 0 to 1; what is outside is moved to the nearer end */
    static Node confidence(double share) {
        double within = Double.isNaN(share) ? 0 : Math.min(1, Math.max(0, share));
        return decimal(BigDecimal.valueOf(within).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    static Node integer(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    static Node day(LocalDate date) {
        return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
    }

    /** To the second, in UTC. */
    static Node instant(Instant instant) {
        return NodeFactory.createLiteralDT(
                instant.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
    }

    /** @param iso "2024", "2024-01" or "2024-01-31"; empty when it is no such date */
    static Optional<Node> date(String iso) {
        try {
            if (YEAR.matcher(iso).matches()) {
                Year.parse(iso);
                return Optional.of(NodeFactory.createLiteralDT(iso, XSDDatatype.XSDgYear));
            }
            if (iso.length() == "yyyy-MM".length())
                return Optional.of(
                        NodeFactory.createLiteralDT(YearMonth.parse(iso).toString(), XSDDatatype.XSDgYearMonth));
            return Optional.of(day(LocalDate.parse(iso)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Canonical form of xsd:decimal, which TDB2 gives back whatever was put in: 1500000.0, 0.5. */
    static String number(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return shortest.setScale(Math.max(1, shortest.scale())).toPlainString();
    }

    /** Without what N-Quads cannot carry or stores choke on: halves of surrogate pairs and control characters. */
    static String safe(String text) {
        boolean clean = text.codePoints().noneMatch(Literals::unsafe);
        if (clean) return text;
        return text.codePoints()
                .map(c -> unsafe(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean unsafe(int c) {
        boolean control = c < 0x20 && c != '\n' && c != '\t' && c != '\r';
        return control || c == 0xFFFE || c == 0xFFFF || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
