package io.perfcycle.rules.engine;

import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.people.ReviewerPolicy;
import io.perfcycle.spi.IdSource;
import io.perfcycle.spi.LearningCatalog;
import io.perfcycle.spi.Notifier;
import io.perfcycle.spi.PeopleDirectory;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What the host gave. */
record Ports(
        PerformanceStore store,
        InstantSource clock,
        IdSource ids,
        Notifier notifier,
        Optional<PeopleDirectory> directory,
        WorkCalendar calendar,
        LearningCatalog learning,
        ReviewerPolicy reviewers) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The same, with every answer looked at before it is believed. The notifier's is looked at by the relay. */
    Ports checked() {
        InstantSource checkedClock = HostCalls.clock(clock);
        return new Ports(
                new CheckedStore(store, checkedClock),
                checkedClock,
                HostCalls.ids(ids),
                notifier,
                directory.map(port -> HostCalls.directory(port, checkedClock)),
                HostCalls.calendar(calendar),
                HostCalls.learning(learning, checkedClock),
                reviewers);
    }

    StoreContext context(TenantId tenant) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new StoreContext(tenant, now, now.plus(PATIENCE));
    }
}
