package org.reticula.web.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people paste: one name a line, or a table with a column of names and perhaps one of countries. Which is which is seen from
 * the content, whatever the columns are called.
 */
final class ListReader {
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');
    /** "House of Care (Romania)", "House of Care, Romania". */
    private static final Pattern COUNTRY_AT_END = Pattern.compile("^(.{2,}?)\\s*(?:[,;|–-]\\s+|\\()([^,;|()]{2,60})\\)?\\s*$");

    private static final int MOST_COLUMNS = 50;

    private final CountryFinder countries;

    ListReader(CountryFinder countries) {
        this.countries = countries;
    }

    /** At most {@link MemberList#MOST} rows, in the order of the list; a name with the same country counts once. */
    List<ListRow> read(String text) {
        List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        List<List<String>> table = lines.size() < 2 ? null : table(text);
        List<ListRow> rows = table == null ? lines.stream().map(this::line).toList() : rows(table);
        return rows.stream()
                .filter(row -> row.name().codePoints().anyMatch(Character::isLetterOrDigit))
                .distinct()
                .limit(MemberList.MOST)
                .toList();
    }

    private ListRow line(String line) {
        String name = line.replaceFirst("^\\s*(?:[-•*·–]|\\d{1,4}[.)])\\s+", "").strip();
        Matcher end = COUNTRY_AT_END.matcher(MemberList.cut(name));
        if (end.matches()) {
            Optional<String> country = countries.find(end.group(2));
            if (country.isPresent()) return row(end.group(1), country.get());
        }
        return row(name, "");
    }

    private static ListRow row(String name, String country) {
        return new ListRow(MemberList.cut(name.strip()), country, "");
    }

    /** Null if the lines are no table: in one, every row has the same number of cells. */
    private @Nullable List<List<String>> table(String text) {
        for (char separator : SEPARATORS) {
            List<List<String>> table = table(text, separator);
            if (table != null && !isProse(text, separator, table)) return table;
        }
        return null;
    }

    /** "Ministry of Labour, Family and Social Affairs": commas of names are followed by a space, those of tables are not. */
    private boolean isProse(String text, char separator, List<List<String>> table) {
        return separator == ',' && text.contains(", ") && countryColumn(table) < 0;
    }

    private static @Nullable List<List<String>> table(String text, char separator) {
        CSVFormat format = CSVFormat.DEFAULT.builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                int width = rows.isEmpty() ? record.size() : rows.get(0).size();
                if (record.size() < 2 || record.size() != width || width > MOST_COLUMNS) return null;
                rows.add(record.toList());
                if (rows.size() > MemberList.MOST + 1) break;
            }
        } catch (IOException | IllegalStateException | java.io.UncheckedIOException e) {
            return null; // quotes that never close: lines after all
        }
        return rows.size() < 2 ? null : rows;
    }

    private List<ListRow> rows(List<List<String>> table) {
        int country = countryColumn(table);
        int name = nameColumn(table, country);
        boolean head = country >= 0 && countries.find(table.get(0).get(country)).isEmpty();
        List<ListRow> rows = new ArrayList<>();
        for (List<String> cells : head ? table.subList(1, table.size()) : table) {
            String code = country < 0 ? "" : countries.find(cells.get(country)).orElse("");
            rows.add(country < 0 ? line(cells.get(name)) : row(cells.get(name), code));
        }
        return rows;
    }

    /** Where more than half of the cells name a country; -1 if there is none. */
    private int countryColumn(List<List<String>> table) {
        int best = -1;
        long most = table.size() / 2;
        for (int column = 0; column < table.get(0).size(); column++) {
            int c = column;
            long found = table.stream().filter(row -> countries.find(row.get(c)).isPresent()).count();
            if (found > most) {
                most = found;
                best = column;
            }
        }
        return best;
    }

    /** Where most letters are. */
    private static int nameColumn(List<List<String>> table, int country) {
        int best = country == 0 ? 1 : 0;
        long most = -1;
        for (int column = 0; column < table.get(0).size(); column++) {
            if (column == country) continue;
            int c = column;
            long letters = table.stream()
                    .mapToLong(row -> row.get(c).contains("://") || row.get(c).contains("@")
                            ? 0
                            : row.get(c).codePoints().filter(Character::isLetter).count())
                    .sum();
            if (letters > most) {
                most = letters;
                best = column;
            }
        }
        return best;
    }
}
