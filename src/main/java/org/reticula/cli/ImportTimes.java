package org.reticula.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reticula.pipeline.DueSources;
import org.reticula.source.CronSchedule;

/** When imports begin. What was missed while nobody kept the time is made up for by one import. */
interface ImportTimes {
    /** The first time after that one, or that very one if an import should have been. */
    ZonedDateTime next(ZonedDateTime after);

    /** An import begins. */
    default void begun(ZonedDateTime time) {}

    /** Whether the import that just ended came too late for another one that is left out now. */
    default boolean isSkipped(ZonedDateTime begun, ZonedDateTime now) {
        return false;
    }

    /** The same times for all. @param last import before the program started; null if not known */
    static ImportTimes all(CronSchedule schedule, @Nullable Instant last) {
        return new ImportTimes() {
            private @Nullable Instant before = last;

            @Override
            public ZonedDateTime next(ZonedDateTime after) {
                boolean missed = before != null
                        && !schedule.next(before.atZone(after.getZone())).isAfter(after);
                return missed ? after : schedule.next(after);
            }

            @Override
            public void begun(ZonedDateTime time) {
                before = null;
            }

            @Override
            public boolean isSkipped(ZonedDateTime begun, ZonedDateTime now) {
                return !schedule.next(begun).isAfter(now);
            }
        };
    }

    /** Each source at its own times. */
    static ImportTimes bySource(DueSources sources) {
        return new ImportTimes() {
            private @Nullable Instant tried;

            @Override
            public ZonedDateTime next(ZonedDateTime after) {
                ZoneId zone = after.getZone();
                Optional<ZonedDateTime> next = sources.next(tried).map(time -> time.atZone(zone));
                return next.map(time -> time.isBefore(after) ? after : time).orElseGet(() -> after.plusYears(1));
            }

            @Override
            public void begun(ZonedDateTime time) {
                tried = time.toInstant();
            }
        };
    }
}
