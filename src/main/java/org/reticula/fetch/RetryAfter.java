package org.reticula.fetch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server asks to wait: seconds or a date (RFC 9110). */
final class RetryAfter {
    private static final int DIGITS = 12;

    private RetryAfter() {}

    /** Empty if it says nothing that makes sense. */
    static Optional<Duration> read(String value, Clock clock) {
        String text = value.strip();
        if (!text.isEmpty() && text.length() <= DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9'))
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        try {
            Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            Duration wait = Duration.between(clock.instant(), until).plusSeconds(1); // dates are rounded down
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
