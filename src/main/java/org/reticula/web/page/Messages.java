package org.reticula.web.page;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of the pages, one file per part and language: {@code messages/<part>_<tag>.properties}, in ICU's message format,
 * as languages count differently. A language is offered as soon as a file of it is there.
 */
public final class Messages implements MessageSource {
    private static final String FILES = "classpath*:messages/*_*.properties";

    private static final int MOST_REMEMBERED = 20_000;

    private record Said(String locale, String code, List<Object> arguments) {}

    /** The language that has every message, and the language for readers of none of the others. */
    public static final Locale FALLBACK = Locale.ENGLISH;

    private final Map<String, Map<String, String>> languages;

    /** Pages say the same few things again and again, and ICU takes its time for each. */
    private final Map<Said, String> remembered = new ConcurrentHashMap<>();

    private Messages(Map<String, Map<String, String>> languages) {
        this.languages = languages;
    }

    static Messages read() {
        Map<String, Map<String, String>> languages = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                String name = String.valueOf(file.getFilename());
                String tag = name.substring(name.lastIndexOf('_') + 1, name.indexOf('.'));
                languages.computeIfAbsent(tag, k -> new TreeMap<>()).putAll(read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words of the pages", e);
        }
        return new Messages(languages);
    }

    private static Map<String, String> read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    /** Language tags, sorted. */
    Set<String> languages() {
        return languages.keySet();
    }

    /** Keys of one language. */
    Set<String> keys(String language) {
        return languages.getOrDefault(language, Map.of()).keySet();
    }

    /** In ICU's message format; empty if there is none. */
    String pattern(String code, String language) {
        return languages.getOrDefault(language, Map.of()).getOrDefault(code, "");
    }

    boolean has(String code) {
        return keys(FALLBACK.getLanguage()).contains(code);
    }

    @Override
    public String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        Locale wanted = locale == null ? FALLBACK : locale;
        String language = keys(wanted.getLanguage()).contains(code) ? wanted.getLanguage() : FALLBACK.getLanguage();
        String pattern = pattern(code, language);
        if (pattern.isEmpty()) return otherwise == null ? code : otherwise;
        if (pattern.indexOf('{') < 0) return pattern;
        Object[] given = arguments == null ? new Object[0] : arguments;
        Said said = new Said(language + wanted.getCountry(), code, Arrays.asList(given));
        String known = remembered.get(said);
        if (known != null) return known;
        String text = format(pattern, wanted, given);
        if (remembered.size() < MOST_REMEMBERED) remembered.put(said, text);
        return text;
    }

    private static String format(String pattern, Locale locale, Object[] arguments) {
        return new MessageFormat(pattern, ULocale.forLocale(locale)).format(arguments);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale)
            throws NoSuchMessageException {
        String message = getMessage(code, arguments, "", locale);
        if (message.isEmpty()) throw new NoSuchMessageException(code);
        return message;
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale)
            throws NoSuchMessageException {
        String[] codes = resolvable.getCodes();
        for (String code : codes == null ? new String[0] : codes) {
            if (has(code)) return getMessage(code, resolvable.getArguments(), locale);
        }
        String otherwise = resolvable.getDefaultMessage();
        if (otherwise == null)
            throw new NoSuchMessageException(String.join(", ", codes == null ? new String[0] : codes));
        return otherwise;
    }
}
