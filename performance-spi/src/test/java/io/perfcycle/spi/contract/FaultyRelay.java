package io.perfcycle.spi.contract;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Notification;
import io.perfcycle.spi.Notifier;
import io.perfcycle.spi.OutboxEntry;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plain relay, right unless a fault is switched on. */
final class FaultyRelay implements RelayFixture.Relay {
    static final int MAX_ATTEMPTS = 3;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Set<RelayFault> faults;
    private final PerformanceStore store;
    private final Notifier notifier;
    private final InstantSource clock;
    private int delivered;
    private int dropped;
    private int failed;
    private int parked;
    private int overtaken;

    FaultyRelay(Set<RelayFault> faults, PerformanceStore store, Notifier notifier, InstantSource clock) {
        this.faults = faults;
        this.store = store;
        this.notifier = notifier;
        this.clock = clock;
    }

    @Override
    public RelayFixture.Tally deliver(TenantId given, String name, int max) {
        TenantId tenant = has(RelayFault.ALWAYS_OUR_TENANT) ? RelayUnderTest.OURS : given;
        int most = has(RelayFault.MAX_IGNORED) ? max + 1 : max;
        List<String> ids = new ArrayList<>();
        while (ids.size() < most) {
            int batch = has(RelayFault.CLAIMS_MORE_THAN_IT_SENDS) ? most : 1;
            List<ClaimedEntry> claimed = store.claim(context(tenant), new Claim(name, LEASE, batch));
            for (ClaimedEntry claim : claimed) {
                ids.add(claim.entry().id());
                settle(tenant, claim);
            }
            if (claimed.isEmpty() || (failed > 0 && has(RelayFault.FIRST_FAILURE_ENDS_THE_RUN))) {
                break;
            }
        }
        return new RelayFixture.Tally(delivered, dropped, failed, parked, overtaken);
    }

    private void settle(TenantId tenant, ClaimedEntry claim) {
        if (has(RelayFault.ACKNOWLEDGES_BEFORE_SENDING)) {
            acknowledge(tenant, claim, new DeliveryOutcome.Delivered());
            outcome(tenant, claim);
            return;
        }
        acknowledge(tenant, claim, outcome(tenant, claim));
    }

    private void acknowledge(TenantId tenant, ClaimedEntry claim, DeliveryOutcome outcome) {
        boolean counts = store.acknowledge(context(tenant), claim.entry().id(), claim.fencingToken(), outcome);
        if (!counts && !has(RelayFault.OVERTAKEN_IS_DELIVERED)) {
            overtaken++;
            return;
        }
        delivered += outcome instanceof DeliveryOutcome.Delivered ? 1 : 0;
        dropped += outcome instanceof DeliveryOutcome.Dropped ? 1 : 0;
        failed += outcome instanceof DeliveryOutcome.Retry ? 1 : 0;
        parked += outcome instanceof DeliveryOutcome.Parked ? 1 : 0;
    }

    private DeliveryOutcome outcome(TenantId tenant, ClaimedEntry claim) {
        boolean secondTime = claim.attempt() > 1;
        if (secondTime && has(RelayFault.DROPS_WHAT_OTHERS_LEFT)) {
            return new DeliveryOutcome.Dropped();
        }
        if (secondTime && has(RelayFault.SENDS_NO_SECOND_TIME)) {
            return new DeliveryOutcome.Delivered();
        }
        if (claim.attempt() > MAX_ATTEMPTS
                && !has(RelayFault.SENDS_WHATEVER_THE_ATTEMPT)
                && !has(RelayFault.NEVER_PARKS)) {
            return new DeliveryOutcome.Parked();
        }
        if (!maySee(tenant, claim)) {
            return new DeliveryOutcome.Dropped();
        }
        if (taken(message(tenant, claim))) {
            return new DeliveryOutcome.Delivered();
        }
        boolean last = claim.attempt() >= MAX_ATTEMPTS && !has(RelayFault.NEVER_PARKS);
        Instant pause = clock.instant().plusSeconds(has(RelayFault.RETRIES_WITHOUT_A_PAUSE) ? 0 : 60);
        return last || has(RelayFault.PARKS_AT_ONCE) ? new DeliveryOutcome.Parked() : new DeliveryOutcome.Retry(pause);
    }

    private boolean maySee(TenantId tenant, ClaimedEntry claim) {
        if (has(RelayFault.RIGHT_NOT_ASKED) || (has(RelayFault.RIGHT_ASKED_ONCE) && claim.attempt() > 1)) {
            return true;
        }
        OutboxEntry entry = claim.entry();
        try {
            Loaded loaded = store.load(context(tenant), List.of(entry.about())).get(entry.about());
            if (!(loaded instanceof Loaded.Present present)) {
                return has(RelayFault.GONE_IS_SENT);
            }
            return present.document() instanceof AgreedGoal goal
                    && goal.content().owner().equals(entry.recipient());
        } catch (StoreUnavailable doubt) {
            if (has(RelayFault.DOUBT_IS_SENT) || has(RelayFault.DOUBT_IS_DROPPED)) {
                return has(RelayFault.DOUBT_IS_SENT);
            }
            throw doubt;
        }
    }

    private Notification message(TenantId tenant, ClaimedEntry claim) {
        OutboxEntry entry = claim.entry();
        return new Notification(
                tenant,
                has(RelayFault.NEW_ID_IN_EACH_ATTEMPT) ? entry.id() + "-" + claim.attempt() : entry.id(),
                entry.recipient(),
                entry.topic(),
                entry.about(),
                has(RelayFault.ARGUMENTS_LOST) ? Map.of() : entry.arguments(),
                entry.createdAt());
    }

    private boolean taken(Notification message) {
        try {
            return notifier.deliver(message) == Notifier.Receiving.TAKEN || has(RelayFault.BUSY_IS_DELIVERED);
        } catch (RuntimeException failure) {
            return has(RelayFault.EXCEPTION_IS_DELIVERED);
        }
    }

    private StoreContext context(TenantId tenant) {
        return new StoreContext(tenant, clock.instant(), clock.instant().plusSeconds(60));
    }

    private boolean has(RelayFault fault) {
        return faults.contains(fault);
    }
}
