package org.reticula.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.reticula.graph.Release;
import org.reticula.pipeline.ReportHistory;
import org.reticula.pipeline.RunReport;

/** How the last import went and what is served, as figures for Prometheus; read when they are asked for. */
final class ImportMetrics implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final double MILLIS = 1000;

    private final Path data;
    private final ReleaseFollower releases;
    private final Clock clock;
    private @Nullable RunReport last;
    private Instant read = Instant.EPOCH;

    /** @param data the data directory */
    ImportMetrics(Path data, ReleaseFollower releases, Clock clock) {
        this.data = data;
        this.releases = releases;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (RunReport.Outcome outcome : RunReport.Outcome.values()) {
            Gauge.builder("reticula.import.outcome", this, m -> m.report(r -> r.outcome() == outcome ? 1 : 0))
                    .description("1 for how the last import ended, 0 for the other ways")
                    .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        time(
                registry,
                "reticula.import.ended",
                "when the last import ended, since 1970",
                r -> r.endedAt().toEpochMilli() / MILLIS);
        time(registry, "reticula.import.duration", "how long the last import took", RunReport::took);
        pages(registry, "new", r -> r.pages().added());
        pages(registry, "changed", r -> r.pages().changed());
        pages(registry, "unchanged", r -> r.pages().unchanged());
        pages(registry, "gone", r -> r.pages().gone());
        pages(registry, "rejected", r -> r.pages().rejected());
        pages(registry, "kept", r -> r.kept().size());
        Gauge.builder(
                        "reticula.import.losses",
                        this,
                        m -> m.report(r -> r.losses().size()))
                .description("groups of which too much was missing in the last import")
                .register(registry);
        Gauge.builder("reticula.review.pairs", this, m -> m.report(RunReport::review))
                .description("pairs that wait for a person")
                .register(registry);
        Gauge.builder(
                        "reticula.release.statements",
                        this,
                        m -> m.release(r -> r.manifest().graph().statements()))
                .description("statements of the release that is served")
                .register(registry);
        Gauge.builder("reticula.release.age", this, m -> m.release(this::age))
                .description("how old the release is that is served")
                .baseUnit("seconds")
                .register(registry);
    }

    private void time(MeterRegistry registry, String name, String what, ToDoubleFunction<RunReport> figure) {
        Gauge.builder(name, this, m -> m.report(figure))
                .description(what)
                .baseUnit("seconds")
                .register(registry);
    }

    private void pages(MeterRegistry registry, String outcome, ToDoubleFunction<RunReport> figure) {
        Gauge.builder("reticula.import.pages", this, m -> m.report(figure))
                .description("pages of the last import by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    private double age(Release release) {
        return Duration.between(release.manifest().created(), clock.instant()).toMillis() / MILLIS;
    }

    private double release(ToDoubleFunction<Release> figure) {
        Optional<Release> current = releases.findCurrent();
        return current.isPresent() ? figure.applyAsDouble(current.get()) : Double.NaN;
    }

    /** Not a number before the first import. */
    private synchronized double report(ToDoubleFunction<RunReport> figure) {
        if (Duration.between(read, clock.instant()).abs().compareTo(FRESH) > 0) {
            last = ReportHistory.findLast(data).orElse(null);
            read = clock.instant();
        }
        return last == null ? Double.NaN : figure.applyAsDouble(last);
    }
}
