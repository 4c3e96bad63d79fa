package org.reticula.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who asked for a page: what they understand, and how they want to see it. A model attribute "reader" of every page; handlers
 * may have it as an argument.
 *
 * @param language of the interface, one of those offered
 * @param languages that the reader understands, most wanted first; the interface's is the first
 * @param look "light", "dark", or "auto" to follow the device
 * @param address path and query that was asked for, without the language
 */
public record Reader(
        String language, List<String> languages, String look, Formats formats, String address, MessageSource messages) {

    public static final String ATTRIBUTE = "reader";

    public Locale locale() {
        return formats.javaLocale();
    }

    /** A text of the interface. */
    public String say(String code, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(code, arguments, code, locale()));
    }

    /** @param codes of ISO 3166-1 */
    public List<String> countries(List<String> codes) {
        return codes.stream().map(formats::country).toList();
    }

    /** This page in another language. */
    public String addressIn(String other) {
        return UriComponentsBuilder.fromUriString(address)
                .queryParam(ReaderFinder.LANGUAGE, other)
                .build()
                .toUriString();
    }

    /** A text of the interface, or another if there is none for that. */
    public String sayOr(String code, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(code, null, otherwise, locale()));
    }

    /** A language by its own name. */
    public String nameOf(String tag) {
        return Formats.of(tag, "").ownName();
    }

    /** @return the language if a screen reader must change its voice for it, else null: then templates write no attribute */
    public @Nullable String mark(String tag) {
        return tag.equals(language) ? null : tag;
    }

    /** The look after this one, as the switch in the page's head goes round. */
    public String nextLook() {
        return switch (look) {
            case "auto" -> "dark";
            case "dark" -> "light";
            default -> "auto";
        };
    }
}
