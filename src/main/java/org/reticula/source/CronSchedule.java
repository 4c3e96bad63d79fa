package org.reticula.source;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.reticula.model.UsageException;
import org.springframework.scheduling.support.CronExpression;

/** When to do something again and again. */
public final class CronSchedule {
    private static final int CRONTAB_FIELDS = 5;

    private final CronExpression expression;

    private CronSchedule(CronExpression expression) {
        this.expression = expression;
    }

    /**
     * @param text six fields (second minute hour day month weekday), the five of a crontab (they begin with the minute), or a
     *     word like {@code @daily}
     * @throws UsageException with an example if it is none of these or no day ever fits
     */
    public static CronSchedule parse(String text) {
        String fields = text.strip();
        if (fields.split("\\s+").length == CRONTAB_FIELDS) fields = "0 " + fields;
        try {
            CronSchedule schedule = new CronSchedule(CronExpression.parse(fields));
            if (schedule.expression.next(ZonedDateTime.now(java.time.ZoneOffset.UTC)) == null)
                throw wrong(text, "no day ever fits");
            return schedule;
        } catch (IllegalArgumentException e) {
            throw wrong(text, e.getMessage());
        }
    }

    /** The first time after that one. In the hour that comes twice when summer ends, only what is due every hour is due twice. */
    public ZonedDateTime next(ZonedDateTime after) {
        ZonedDateTime next = expression.next(after);
        while (next != null && isRepetition(next)) next = expression.next(next);
        return next == null ? after.plusYears(1) : next;
    }

    private boolean isRepetition(ZonedDateTime time) {
        if (!time.withEarlierOffsetAtOverlap().isBefore(time)) return false;
        LocalDateTime onTheClock = time.toLocalDateTime();
        LocalDateTime following = expression.next(onTheClock);
        return following == null || following.isAfter(onTheClock.plusHours(1));
    }

    private static UsageException wrong(String text, @org.jspecify.annotations.Nullable String why) {
        return new UsageException("the schedule \"" + text + "\" is no time (" + why
                + "): write for instance \"30 2 * * *\" for every night at half past two");
    }
}
