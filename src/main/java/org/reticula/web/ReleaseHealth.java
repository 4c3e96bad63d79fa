package org.reticula.web;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether there is a release to serve. */
final class ReleaseHealth implements HealthIndicator {
    static final String NAME = "release";

    private final ReleaseFollower releases;

    ReleaseHealth(ReleaseFollower releases) {
        this.releases = releases;
    }

    @Override
    public Health health() {
        return releases.findCurrent().isPresent()
                ? Health.up().build()
                : Health.unknown().build();
    }
}
