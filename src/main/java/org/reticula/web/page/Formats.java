package org.reticula.web.page;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers, dates and money as people of one language and region write them. Safe for threads. */
public final class Formats {
    private static final Set<ULocale> AVAILABLE = Set.of(ULocale.getAvailableLocales());
    private static final Map<ULocale, Formats> ALL = new ConcurrentHashMap<>();

    /** UN M49 for Europe: where no region is known, English for instance writes the day before the month. */
    private static final String EUROPE = "150";

    private static final int DAY = 10;
    private static final int MONTH = 7;

    private final ULocale locale;
    private final Locale javaLocale;
    private final LocalizedNumberFormatter numbers;
    private final LocalizedNumberFormatter percents;
    private final DateFormat years;
    private final DateFormat months;
    private final DateFormat days;
    private final DateFormat shortDays;
    private final DateFormat times;
    private final LocaleDisplayNames names;

    private Formats(ULocale locale) {
        this.locale = locale;
        this.numbers = NumberFormatter.withLocale(locale).precision(Precision.maxFraction(2));
        this.percents =
                NumberFormatter.withLocale(locale).unit(MeasureUnit.PERCENT).precision(Precision.integer());
        this.javaLocale = locale.toLocale();
        this.years = dates("y");
        this.months = dates("yMMMM");
        this.days = dates("yMMMMd");
        this.shortDays = dates("yMMMd");
        this.times = dates("yMMMMdjm");
        this.names = LocaleDisplayNames.getInstance(locale);
    }

    private DateFormat dates(String skeleton) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    /** @param region ISO 3166-1 alpha-2, or empty if not known */
    static Formats of(String language, String region) {
        ULocale exact = new ULocale(language, region);
        ULocale locale = !region.isEmpty() && AVAILABLE.contains(exact) ? exact : new ULocale(language, EUROPE);
        return ALL.computeIfAbsent(locale, Formats::new);
    }

    ULocale locale() {
        return locale;
    }

    Locale javaLocale() {
        return javaLocale;
    }

    public String number(long number) {
        return numbers.format(number).toString();
    }

    /** With at most two digits behind the point. */
    public String decimal(BigDecimal number) {
        return numbers.format(number).toString();
    }

    /** @param part 0 to 1 */
    public String percent(double part) {
        return percents.format(part * 100).toString();
    }

    /** Of a file: "1.2 MB". */
    public String bytes(long bytes) {
        boolean large = bytes >= 1_000_000;
        return NumberFormatter.withLocale(locale)
                .unit(large ? MeasureUnit.MEGABYTE : MeasureUnit.KILOBYTE)
                .precision(Precision.maxFraction(1))
                .format(bytes / (large ? 1e6 : 1e3))
                .toString();
    }

    /** @param currency code of ISO 4217; any other is written as it stands */
    public String money(BigDecimal amount, String currency) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        try {
            return NumberFormatter.withLocale(locale)
                    .unit(Currency.getInstance(currency))
                    .precision(whole ? Precision.integer() : Precision.fixedFraction(2))
                    .format(amount)
                    .toString();
        } catch (IllegalArgumentException e) {
            return decimal(amount) + " " + currency;
        }
    }

    /**
     * A date as precise as it is.
     *
     * @param date "2024", "2024-03" or "2024-03-09"; anything else comes back as it is
     */
    public String date(String date) {
        try {
            if (date.length() == DAY) return format(days, LocalDate.parse(date));
            if (date.length() == MONTH)
                return format(months, YearMonth.parse(date).atDay(1));
            return format(years, Year.parse(date).atDay(1));
        } catch (DateTimeParseException e) {
            return date;
        }
    }

    /** A day with the month shortened: "9 Mar 2024". */
    public String shortDate(String date) {
        return date.length() == DAY ? format(shortDays, LocalDate.parse(date)) : date(date);
    }

    /** Day and minute, UTC. */
    public String time(Instant time) {
        return ((DateFormat) times.clone()).format(Date.from(time));
    }

    private static String format(DateFormat format, LocalDate date) {
        Instant start = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        return ((DateFormat) format.clone()).format(Date.from(start));
    }

    /** "A, B and C". */
    public String list(Collection<String> items) {
        return ListFormatter.getInstance(locale).format(items);
    }

    /** Of a language tag: "Romanian". */
    public String language(String tag) {
        return tag.isEmpty() || tag.equals("und") ? tag : names.localeDisplayName(ULocale.forLanguageTag(tag));
    }

    String ownName() {
        return new ULocale(locale.getLanguage()).getDisplayNameWithDialect(locale);
    }

    /** @param code ISO 3166-1 alpha-2 */
    public String country(String code) {
        return names.regionDisplayName(code);
    }
}
