package org.reticula.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reticula.model.UsageException;

class CronScheduleTest {
    @ParameterizedTest
    @CsvSource({
        "30 2 * * *, 2026-03-02T02:30Z",
        "0 30 2 * * *, 2026-03-02T02:30Z",
        "  30   2 * * 1-5 , 2026-03-02T02:30Z",
        "*/20 * * * * *, 2026-03-01T12:00:20Z",
        "*/15 * * * *, 2026-03-01T12:15Z",
        "0 3 1 * *, 2026-04-01T03:00Z",
        "@daily, 2026-03-02T00:00Z",
    })
    void findsTheNextTime(String text, String next) {
        assertThat(CronSchedule.parse(text).next(ZonedDateTime.parse("2026-03-01T12:00Z")))
                .isEqualTo(ZonedDateTime.parse(next));
    }

    @Test
    void comesOnceInTheNightsWhenClocksChange() {
        CronSchedule nightly = CronSchedule.parse("30 2 * * *");
        ZonedDateTime before = ZonedDateTime.parse("2026-10-25T02:29:30+02:00[Europe/Berlin]");
        ZonedDateTime autumn = nightly.next(before);
        assertThat(nightly.next(autumn)).isAfterOrEqualTo(autumn.plusHours(23));
        ZonedDateTime spring = nightly.next(ZonedDateTime.parse("2026-03-29T01:59:30+01:00[Europe/Berlin]"));
        assertThat(nightly.next(spring)).isAfterOrEqualTo(spring.plusHours(22));
    }

    @Test
    void goesOnHourByHourInTheNightWhenClocksChange() {
        ZonedDateTime two = ZonedDateTime.parse("2026-10-25T02:00+02:00[Europe/Berlin]");
        assertThat(CronSchedule.parse("0 * * * *").next(two)).isEqualTo(two.plusHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "every night", "30 2 * *", "99 2 * * *", "0 0 30 2 *", "1 2 3 4 5 6 7", "@never"})
    void refusesWhatIsNoTimeWithAnExample(String text) {
        assertThatThrownBy(() -> CronSchedule.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("\"" + text + "\"")
                .hasMessageContaining("\"30 2 * * *\"");
    }
}
