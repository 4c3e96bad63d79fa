package org.reticula.web.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** Finds in a quote the words that name what the statement says, whatever their case and accents. */
final class Marker {
    private static final int SHORT = 4;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,'’\\u00a0\\u202f ]*\\d|\\d");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final int NEAR = 24;

    private Marker() {}

    /** @param names of the thing, in all languages */
    static List<Witness.Piece> names(String quote, Collection<String> names) {
        String folded = fold(quote);
        List<int[]> spans = new ArrayList<>();
        names.stream()
                .filter(name -> !name.isBlank())
                .map(Marker::fold)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(name -> find(folded, name, spans));
        return cut(quote, spans);
    }

    /** @param value a literal, or the number of an amount */
    static List<Witness.Piece> value(String quote, Node value) {
        String text = value.getLiteralLexicalForm();
        String type = value.getLiteralDatatypeURI();
        List<int[]> spans = new ArrayList<>();
        if (type.endsWith("#date") || type.endsWith("#gYear") || type.endsWith("#gYearMonth")) date(quote, text, spans);
        else if (value.getLiteralValue() instanceof Number) number(quote, text, spans);
        else find(fold(quote), fold(text), spans);
        return cut(quote, spans);
    }

    private static void find(String text, String name, List<int[]> spans) {
        if (name.isEmpty()) return;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int start = at;
            int end = wordEnd(text, at + name.length());
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == at + name.length();
            boolean free = spans.stream().noneMatch(span -> span[0] < end && start < span[1]);
            // a longer name may have an ending of its case: "Române" in "Românei"
            if (begins && free && (ends || name.length() >= SHORT)) spans.add(new int[] {start, end});
        }
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end > 0 && Character.isLetter(text.charAt(end))) end++;
        return end;
    }

    private static void date(String quote, String date, List<int[]> spans) {
        String year = date.substring(0, Math.min(SHORT, date.length()));
        for (int at = quote.indexOf(year); at >= 0 && !year.isEmpty(); at = quote.indexOf(year, at + 1)) {
            int end = at + year.length();
            int start = date.length() > SHORT + 3 ? dayBefore(quote, at, date.substring(date.length() - 2)) : at;
            boolean whole = (at == 0 || !Character.isDigit(quote.charAt(at - 1)))
                    && (end == quote.length() || !Character.isDigit(quote.charAt(end)));
            boolean free = spans.stream().noneMatch(span -> span[0] < end && start < span[1]);
            if (whole && free) spans.add(new int[] {start, end});
        }
    }

    /** Where the day of a date begins that stands shortly before its year; the year's place if it stands nowhere. */
    private static int dayBefore(String quote, int year, String day) {
        Matcher numbers = Pattern.compile("(?<!\\d)0?" + Integer.parseInt(day) + "(?!\\d)")
                .matcher(quote)
                .region(Math.max(0, year - NEAR), year)
                .useTransparentBounds(true);
        return numbers.find() ? numbers.start() : year;
    }

    /** "1.5 million", "1 500 000" and "1,500,000.00" begin with the same digits. */
    private static void number(String quote, String number, List<int[]> spans) {
        String wanted = digits(number);
        Matcher numbers = NUMBER.matcher(quote);
        while (numbers.find()) {
            String found = digits(numbers.group());
            if (!wanted.isEmpty() && found.equals(wanted)) spans.add(new int[] {numbers.start(), numbers.end()});
        }
    }

    private static String digits(String number) {
        return NO_DIGIT.matcher(number).replaceAll("").replaceAll("0+$", "").replaceAll("^0+", "");
    }

    private static List<Witness.Piece> cut(String quote, List<int[]> spans) {
        spans.sort(Comparator.comparingInt(span -> span[0]));
        List<Witness.Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int[] span : spans) {
            if (span[0] > from) pieces.add(new Witness.Piece(quote.substring(from, span[0]), false));
            pieces.add(new Witness.Piece(quote.substring(span[0], span[1]), true));
            from = span[1];
        }
        if (from < quote.length()) pieces.add(new Witness.Piece(quote.substring(from), false));
        return pieces;
    }

    /** Lower case without accents, character by character, so that places stay what they are. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) folded.append(fold(text.charAt(i)));
        return folded.toString();
    }

    private static char fold(char c) {
        if (c < 0x80) return Character.toLowerCase(c);
        if (Character.isSurrogate(c)) return c;
        String plain =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? c : plain.charAt(0);
    }
}
