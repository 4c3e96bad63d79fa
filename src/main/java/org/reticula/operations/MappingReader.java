package org.reticula.operations;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Source;
import org.reticula.model.UsageException;

/** Turns the YAML of a mapping into an {@link OperationsMapping}. */
final class MappingReader {
    private static final List<String> KEYS = List.of(
            "file",
            "address",
            "format",
            "records",
            "encoding",
            "delimiter",
            "quote",
            "skip",
            "header",
            "language",
            "country",
            "currency",
            "period",
            "licence",
            "attribution",
            "columns",
            "constants");
    private static final List<String> RULE =
            List.of("column", "sum", "separator", "pattern", "values", "date", "decimals", "factor", "currency");
    private static final Map<String, Character> SIGNS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "\\t", '\t', "bar", '|', "pipe", '|');
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern PERIOD = Pattern.compile("\\d{4}-\\d{4}");
    private static final int MOST_ROWS = 1_000;

    private final Path mapping;
    private final String id;
    private final YamlReader yaml;

    MappingReader(Path mapping, String id) {
        this.mapping = mapping;
        this.id = id;
        this.yaml = new YamlReader(String.valueOf(mapping.getFileName()));
    }

    OperationsMapping read(String text) {
        Map<String, YamlReader.Entry> all = yaml.read(text, KEYS);
        Path file = file(all);
        @Nullable String address = find(all, "address");
        @Nullable String format = choice(all, "format", List.of("csv", "json"));
        String language = text(all, "language");
        if (!LANGUAGE.matcher(language).matches())
            throw wrong(all, "language", "a language is two letters, such as ro");
        Map<Role, ColumnRule> columns = columns(all);
        return new OperationsMapping(
                yaml.file(),
                file,
                address != null ? address : listId(text(all, "file")),
                format == null ? isJson(file) : format.equals("json"),
                find(all, "records") == null ? "" : text(all, "records"),
                encoding(all),
                sign(all, "delimiter"),
                sign(all, "quote") == null ? '"' : sign(all, "quote"),
                number(all, "skip", 0),
                number(all, "header", 1),
                language,
                code(all, "country", Locale.getISOCountries()),
                currency(all),
                period(all),
                licence(all),
                find(all, "attribution"),
                columns,
                constants(all),
                Digests.sha256(text));
    }

    private Path file(Map<String, YamlReader.Entry> all) {
        String name = text(all, "file");
        try {
            Path file = mapping.resolveSibling(name);
            if (Files.isRegularFile(file)) return file;
            throw wrong(all, "file", "there is no file " + file);
        } catch (InvalidPathException e) {
            throw wrong(all, "file", "this is no path: " + name);
        }
    }

    private static boolean isJson(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".json")
                || name.endsWith(".jsonl")
                || name.endsWith(".ndjson")
                || name.endsWith(".geojson");
    }

    /** Beside the mapping's own id; what lies elsewhere has its name alone. */
    private String listId(String file) {
        String path = file.replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean below =
                !path.startsWith("/") && !path.startsWith("..") && !path.contains("/../") && path.indexOf(':') < 0;
        String folder = id.substring(0, id.lastIndexOf('/') + 1);
        return below ? folder + (path.startsWith("./") ? path.substring(2) : path) : name;
    }

    private Map<Role, ColumnRule> columns(Map<String, YamlReader.Entry> all) {
        YamlReader.Entry entry = all.get("columns");
        if (entry == null)
            throw yaml.wrong(1, "'columns' is missing: it says which column holds the project's name and so on");
        Map<Role, ColumnRule> rules = new EnumMap<>(Role.class);
        yaml.map(entry, "columns", Role.keys()).forEach((key, value) -> {
            Role role = Role.find(key).orElseThrow();
            rules.put(role, rule(role, value));
        });
        if (!rules.containsKey(Role.PROJECT))
            throw yaml.wrong(entry.line(), "'columns' has no 'project': the column with the names of the operations");
        return rules;
    }

    private ColumnRule rule(Role role, YamlReader.Entry value) {
        Map<String, YamlReader.Entry> rule =
                yaml.isMap(value) ? yaml.map(value, "'" + role.key() + "'", RULE) : Map.of("column", value);
        boolean sum = rule.containsKey("sum");
        YamlReader.Entry column = sum ? rule.get("sum") : rule.get("column");
        if (column == null) throw yaml.wrong(value.line(), "'" + role.key() + "' has no 'column'");
        if (sum && rule.containsKey("column")) throw wrong(rule, "sum", "either 'sum' or 'column', not both");
        refuse(role, rule, "sum", role == Role.TOTAL || role == Role.EU);
        refuse(role, rule, "date", role.isDate());
        refuse(role, rule, "decimals", role.isAmount());
        refuse(role, rule, "factor", role.isAmount());
        refuse(role, rule, "currency", role == Role.TOTAL || role == Role.EU);
        @Nullable String decimals = choice(rule, "decimals", List.of("comma", "point"));
        return new ColumnRule(
                value.line(),
                yaml.texts(column, "a column"),
                sum,
                find(rule, "separator"),
                pattern(rule),
                values(rule),
                dates(rule),
                decimals == null ? null : DecimalSign.valueOf(decimals.toUpperCase(Locale.ROOT)),
                factor(rule),
                currency(rule));
    }

    private void refuse(Role role, Map<String, YamlReader.Entry> rule, String key, boolean allowed) {
        if (!allowed && rule.containsKey(key))
            throw wrong(rule, key, "'" + key + "' says nothing of '" + role.key() + "'");
    }

    private @Nullable Pattern pattern(Map<String, YamlReader.Entry> rule) {
        @Nullable String text = find(rule, "pattern");
        if (text == null) return null;
        try {
            Pattern pattern = Pattern.compile(text, Pattern.DOTALL);
            if (pattern.matcher("").groupCount() < 1)
                throw wrong(rule, "pattern", "the value must be in brackets: (…)");
            return pattern;
        } catch (PatternSyntaxException e) {
            throw wrong(rule, "pattern", "this is no regular expression: " + e.getDescription());
        }
    }

    /** By folded text of the cell. */
    private Map<String, String> values(Map<String, YamlReader.Entry> rule) {
        Map<String, String> values = new LinkedHashMap<>();
        YamlReader.Entry entry = rule.get("values");
        if (entry == null) return values;
        yaml.map(entry, "'values'", Set.of())
                .forEach((cell, meaning) -> values.put(
                        cell.equals(ColumnRule.ANY) ? cell : Folded.of(cell),
                        yaml.text(meaning, "what a value means")));
        return values;
    }

    private @Nullable DateTimeFormatter dates(Map<String, YamlReader.Entry> rule) {
        @Nullable String text = find(rule, "date");
        if (text == null) return null;
        try {
            return DateTimeFormatter.ofPattern(text.replace("yyyy", "uuuu"), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw wrong(rule, "date", "this is no form of a date, such as dd.MM.yyyy: " + text);
        }
    }

    private BigDecimal factor(Map<String, YamlReader.Entry> rule) {
        @Nullable String text = find(rule, "factor");
        try {
            BigDecimal factor = text == null ? BigDecimal.ONE : new BigDecimal(text);
            if (factor.signum() > 0) return factor;
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong(rule, "factor", "a factor is a number above 0, such as 1000");
    }

    private Map<Role, String> constants(Map<String, YamlReader.Entry> all) {
        Map<Role, String> constants = new EnumMap<>(Role.class);
        YamlReader.Entry entry = all.get("constants");
        List<String> known = Arrays.stream(Role.values())
                .filter(Role::mayBeConstant)
                .map(Role::key)
                .toList();
        if (entry != null)
            yaml.map(entry, "constants", known)
                    .forEach((key, value) -> constants.put(
                            Role.find(key).orElseThrow(), yaml.text(value, key).strip()));
        YamlReader.Entry country = all.get("country");
        if (country != null)
            constants.putIfAbsent(Role.COUNTRY, yaml.text(country, "country").strip());
        return constants;
    }

    private @Nullable Charset encoding(Map<String, YamlReader.Entry> all) {
        @Nullable String name = find(all, "encoding");
        if (name == null) return null;
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw wrong(all, "encoding", "there is no encoding " + name + "; write for instance UTF-8 or windows-1253");
        }
    }

    private @Nullable Character sign(Map<String, YamlReader.Entry> all, String key) {
        @Nullable String text = find(all, key);
        if (text == null) return null;
        Character named = SIGNS.get(text.toLowerCase(Locale.ROOT));
        if (named != null) return named;
        if (text.length() == 1) return text.charAt(0);
        throw wrong(all, key, "'" + key + "' is one character, or a word such as semicolon or tab");
    }

    private int number(Map<String, YamlReader.Entry> all, String key, int usual) {
        @Nullable String text = find(all, key);
        if (text == null) return usual;
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 0 && number <= MOST_ROWS) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong(all, key, "'" + key + "' is a number of rows, 0 to " + MOST_ROWS);
    }

    private @Nullable String period(Map<String, YamlReader.Entry> all) {
        @Nullable String period = find(all, "period");
        if (period != null && !PERIOD.matcher(period).matches())
            throw wrong(all, "period", "a period is two years, such as 2014-2020");
        return period;
    }

    private @Nullable String licence(Map<String, YamlReader.Entry> all) {
        @Nullable String licence = find(all, "licence");
        if (licence != null && !Source.isWebAddress(licence))
            throw wrong(all, "licence", "a licence is the address of its text, not '" + licence + "'");
        return licence;
    }

    private @Nullable String currency(Map<String, YamlReader.Entry> all) {
        String[] codes = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .toArray(String[]::new);
        return code(all, "currency", codes);
    }

    private @Nullable String code(Map<String, YamlReader.Entry> all, String key, String[] codes) {
        @Nullable String code = find(all, key);
        if (code != null && !List.of(codes).contains(code))
            throw wrong(all, key, "there is no " + key + " of the code '" + code + "'");
        return code;
    }

    private @Nullable String choice(Map<String, YamlReader.Entry> all, String key, List<String> choices) {
        @Nullable String text = find(all, key);
        if (text != null && !choices.contains(text)) throw wrong(all, key, "'" + key + "' is one of " + choices);
        return text;
    }

    private String text(Map<String, YamlReader.Entry> all, String key) {
        @Nullable String text = find(all, key);
        if (text == null) throw yaml.wrong(1, "'" + key + "' is missing");
        return text.strip();
    }

    private @Nullable String find(Map<String, YamlReader.Entry> all, String key) {
        YamlReader.Entry entry = all.get(key);
        return entry == null ? null : yaml.text(entry, key);
    }

    private UsageException wrong(Map<String, YamlReader.Entry> all, String key, String problem) {
        YamlReader.Entry entry = all.get(key);
        return yaml.wrong(entry == null ? 1 : entry.line(), problem);
    }
}
