package io.perfcycle.rules.engine;

import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Notification;
import io.perfcycle.spi.Notifier;
import io.perfcycle.spi.OutboxEntry;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.StoreUnavailable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings committed messages to the host's notifier, at least once and in order for each recipient. The host calls it as
 * often as it likes, from any number of threads and processes; there is no thread of ours.
 */
public final class OutboxRelay {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    static final int MAX_ATTEMPTS = 5;

    private final Ports ports;
    private final Gate gate;

    OutboxRelay(Ports ports, Gate gate) {
        this.ports = ports;
        this.gate = gate;
    }

    /**
     * What a run did.
     *
     * @param delivered messages that the notifier took
     * @param dropped messages whose recipient may not see the document any more, or that say that something waits which has been
     *     done meanwhile
     * @param failed attempts that failed and will be repeated
     * @param parked messages put aside after 5 attempts
     * @param overtaken messages whose lease ran out meanwhile and that another relay has claimed; what came of them is
     *     said by that relay
     */
    public record Run(int delivered, int dropped, int failed, int parked, int overtaken) {
        /** {@return whether there was nothing to do} */
        public boolean isIdle() {
            return delivered + dropped + failed + parked + overtaken == 0;
        }
    }

    /**
     * Delivers what is due, once. Each message is claimed by itself: its lease covers its own delivery only, and a
     * message that ends the process takes no attempt from those behind it. What fails for one
     * message holds up no other: it is tried again later, or when its lease has ended if the store could not even be
     * told. A message whose lease ended during the run and that comes again is the run's last, so that a store that has
     * become slow does not use up the attempts of one message in one run.
     *
     * @param tenant whose messages
     * @param relay the name of the caller's process, for people who look into the store
     * @param max how many messages at most
     * @return what it did, also where the store or the clock failed after the first message; idle when nothing is due now
     * @throws StoreUnavailable if the store cannot be reached for the first message; nothing was sent
     * @throws IllegalStateException if the store or the clock fails in another way before anything was sent
     */
    public Run deliver(TenantId tenant, String relay, int max) {
        Map<Result, Integer> counts = new EnumMap<>(Result.class);
        Set<String> tried = new HashSet<>();
        boolean goesOn = true;
        for (int i = 0; i < max && goesOn; i++) {
            Optional<Claimed> claimed = claim(tenant, relay, counts.isEmpty());
            claimed.ifPresent(one -> counts.merge(deliver(one.context(), one.entry()), 1, Integer::sum));
            goesOn = claimed.filter(one -> tried.add(one.entry().entry().id())).isPresent();
        }
        return new Run(
                counts.getOrDefault(Result.DELIVERED, 0),
                counts.getOrDefault(Result.DROPPED, 0),
                counts.getOrDefault(Result.FAILED, 0),
                counts.getOrDefault(Result.PARKED, 0),
                counts.getOrDefault(Result.OVERTAKEN, 0));
    }

    private record Claimed(StoreContext context, ClaimedEntry entry) {}

    /** The next message. What fails before the first is the caller's; later there is a run to tell about. */
    private Optional<Claimed> claim(TenantId tenant, String relay, boolean isFirst) {
        try {
            StoreContext context = ports.context(tenant);
            return ports.store().claim(context, new Claim(relay, LEASE, 1)).stream()
                    .findFirst()
                    .map(entry -> new Claimed(context, entry));
        } catch (StoreUnavailable | HostFailure failure) {
            if (isFirst) {
                throw failure;
            }
            LOG.warn("A run ended early: {}", failure.getClass().getName());
            return Optional.empty();
        }
    }

    private enum Result {
        DELIVERED,
        DROPPED,
        FAILED,
        PARKED,
        OVERTAKEN
    }

    private Result deliver(StoreContext context, ClaimedEntry claim) {
        try {
            DeliveryOutcome outcome = outcomeOf(context, claim);
            boolean counts = ports.store()
                    .acknowledge(ports.context(context.tenant()), claim.entry().id(), claim.fencingToken(), outcome);
            return counts ? resultOf(outcome) : Result.OVERTAKEN;
        } catch (StoreUnavailable | HostFailure failure) {
            LOG.warn("A message was not acknowledged: {}", failure.getClass().getName());
            return Result.FAILED;
        }
    }

    private static Result resultOf(DeliveryOutcome outcome) {
        if (outcome instanceof DeliveryOutcome.Delivered) {
            return Result.DELIVERED;
        }
        if (outcome instanceof DeliveryOutcome.Dropped) {
            return Result.DROPPED;
        }
        return outcome instanceof DeliveryOutcome.Parked ? Result.PARKED : Result.FAILED;
    }

    private DeliveryOutcome outcomeOf(StoreContext context, ClaimedEntry claim) {
        if (claim.attempt() > MAX_ATTEMPTS) {
            return new DeliveryOutcome.Parked();
        }
        try {
            if (isDenied(context, claim.entry())) {
                return new DeliveryOutcome.Dropped();
            }
            if (taken(notification(context, claim.entry()))) {
                return new DeliveryOutcome.Delivered();
            }
        } catch (HostFailure poisoned) {
            LOG.warn("A message could not be made: {}", poisoned.getMessage());
        }
        return claim.attempt() >= MAX_ATTEMPTS
                ? new DeliveryOutcome.Parked()
                : new DeliveryOutcome.Retry(context.now().plus(Duration.ofMinutes(1L << claim.attempt())));
    }

    private static Notification notification(StoreContext context, OutboxEntry entry) {
        return new Notification(
                context.tenant(),
                entry.id(),
                entry.recipient(),
                entry.topic(),
                entry.about(),
                entry.arguments(),
                entry.createdAt());
    }

    private boolean taken(Notification notification) {
        try {
            return ports.notifier().deliver(notification) == Notifier.Receiving.TAKEN;
        } catch (RuntimeException failure) {
            LOG.warn("Notifier failed with {}", failure.getClass().getName());
            return false;
        }
    }

    /**
     * Whether the message is to be dropped. It is asked a second time, on answers of its own: nobody takes the dropping
     * back, and an answer that came late once (of a person who was entered just now) must not cause it.
     */
    private boolean isDenied(StoreContext context, OutboxEntry entry) {
        boolean first = maySee(context, entry);
        return !first && !maySee(context, entry);
    }

    /**
     * The right to be told is decided anew, on the document and the organisation as they are now. A message and its
     * document are committed together, so a document that never was is no reason to drop the message. What says that
     * something waits is told as {@link WaitingNotice} has it.
     */
    private boolean maySee(StoreContext context, OutboxEntry entry) {
        Principal recipient = Principal.of(context.tenant(), entry.recipient());
        Desk desk = new Desk(ports, gate, recipient, Operation.PEOPLE_READ, context);
        Map<DocumentKey, Loaded> found = ports.store().load(context, List.of(entry.about()));
        if (found.get(entry.about()) instanceof Loaded.Absent) {
            throw new HostFailure("PerformanceStore.load", "has a message and not its document");
        }
        if (!(found.get(entry.about()) instanceof Loaded.Present present)) {
            return false;
        }
        Traits traits = new SealedDocument(present.document()).traits(key -> desk.peek(key, Document.class));
        WaitingNotice waiting = new WaitingNotice(present.document(), entry.topic());
        if (desk.isErased(traits) || waiting.isSettled()) {
            return false;
        }
        for (Action action : List.of(Action.READ, Action.AGGREGATE, Action.SUBMIT)) {
            Traits as = action == Action.SUBMIT ? traits.as(Facet.ANONYMOUS_RESPONSE) : traits;
            if (gate.decide(desk.witness(), as, action).isPermitted()) {
                return true;
            }
        }
        return waiting.isFor(desk.witness());
    }
}
