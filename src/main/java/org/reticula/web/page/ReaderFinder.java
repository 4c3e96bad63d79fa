package org.reticula.web.page;

import com.ibm.icu.util.ULocale;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Finds out about the reader: the language is that of the address ({@code ?lang=}), else of the cookie that remembers the
 * last such address, else the best of the browser's.
 */
final class ReaderFinder implements HandlerInterceptor, HandlerMethodArgumentResolver, LocaleResolver {
    static final String LANGUAGE = "lang";
    static final String LOOK = "look";

    private static final Set<String> LOOKS = Set.of("light", "dark");
    private static final int MOST_LANGUAGES = 20;

    private final Messages messages;

    ReaderFinder(Messages messages) {
        this.messages = messages;
    }

    Reader find(HttpServletRequest request) {
        if (request.getAttribute(Reader.ATTRIBUTE) instanceof Reader known) return known;
        List<ULocale> accepted = accepted(request);
        String language = asked(request)
                .or(() -> cookie(request, LANGUAGE).filter(messages.languages()::contains))
                .or(() -> accepted.stream()
                        .map(ULocale::getLanguage)
                        .filter(messages.languages()::contains)
                        .findFirst())
                .orElse(Messages.FALLBACK.getLanguage());
        Reader reader = new Reader(
                language,
                languages(language, accepted),
                cookie(request, LOOK).filter(LOOKS::contains).orElse("auto"),
                Formats.of(language, region(language, accepted)),
                address(request),
                messages);
        request.setAttribute(Reader.ATTRIBUTE, reader);
        return reader;
    }

    private Optional<String> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(LANGUAGE)).filter(messages.languages()::contains);
    }

    private static List<String> languages(String first, List<ULocale> accepted) {
        Set<String> all = new LinkedHashSet<>(List.of(first));
        accepted.forEach(locale -> all.add(locale.getLanguage()));
        return List.copyOf(all);
    }

    private static String region(String language, List<ULocale> accepted) {
        return accepted.stream()
                .filter(locale -> locale.getLanguage().equals(language)
                        && !locale.getCountry().isEmpty())
                .map(ULocale::getCountry)
                .findFirst()
                .orElse("");
    }

    private static List<ULocale> accepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        List<ULocale> accepted = new ArrayList<>();
        if (header == null) return accepted;
        try {
            for (LanguageRange range : LanguageRange.parse(header)) {
                ULocale locale = ULocale.forLanguageTag(range.getRange());
                if (range.getWeight() > 0 && !locale.getLanguage().isEmpty() && accepted.size() < MOST_LANGUAGES)
                    accepted.add(locale);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) { // Java throws the latter for a lone "-"
            return List.of(); // no list of languages: as if none was sent
        }
        return accepted;
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(name)) return Optional.of(cookie.getValue());
        }
        return Optional.empty();
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(query == null ? "" : query)
                .replaceQueryParam(LANGUAGE)
                .build()
                .toUriString();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asked(request).ifPresent(language -> remember(response, LANGUAGE, language));
        return true;
    }

    /** For a year, in this browser alone. */
    static void remember(HttpServletResponse response, String name, String value) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || String.valueOf(page.getViewName()).startsWith("redirect:")) return;
        page.addObject(Reader.ATTRIBUTE, find(request));
        page.addObject("languages", messages.languages());
        response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, find(request).language());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Reader.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) throw new IllegalStateException("no servlet request");
        return find(servlet);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return find(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is part of the address");
    }
}
