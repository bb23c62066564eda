package io.perfcycle.spi.contract;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Notification;
import io.perfcycle.spi.Notifier;
import io.perfcycle.spi.OutboxEntry;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A relay between a store in memory and a notifier that does as it is told. What happens is written into a journal, and
 * the time goes on when the check says so. Used by one thread.
 */
final class RelayUnderTest {
    static final TenantId OURS = TenantId.of("tenant-a");
    static final TenantId THEIRS = TenantId.of("tenant-b");
    private static final int MOST_RUNS = 5;
    private static final EmployeeId ANNA = EmployeeId.of("anna");
    private static final Notifier.Receiving TAKEN = Notifier.Receiving.TAKEN;

    private final RelayFixture fixture;
    private final List<String> journal = new ArrayList<>();
    private final List<Notification> sent = new ArrayList<>();
    private final ObservedStore store = new ObservedStore(MemoryStore.create(), journal::add);
    private Function<Notification, Notifier.Receiving> receiver = message -> TAKEN;
    private Instant now = StoreUnderTest.START;
    private int commands;

    RelayUnderTest(RelayFixture fixture) {
        this.fixture = fixture;
    }

    ObservedStore store() {
        return store;
    }

    int maxAttempts() {
        return fixture.maxAttempts();
    }

    /** What the relay did, in order: claims, messages sent, acknowledgements. */
    List<String> journal() {
        return journal;
    }

    /** All messages that the notifier was given, taken or not. */
    List<Notification> sent() {
        return sent;
    }

    List<String> sentIds() {
        return sent.stream().map(Notification::id).toList();
    }

    /** From now on the notifier answers so. */
    void receives(Function<Notification, Notifier.Receiving> answer) {
        receiver = answer;
    }

    void receivesAll() {
        receiver = message -> TAKEN;
    }

    /** Goes on to a time at which every lease and pause is over. */
    void nextDay() {
        now = now.plus(Duration.ofDays(1));
    }

    /** Anna's private goal, and a message to her about it. */
    void tell(String id, String goal, String orderingKey) {
        tell(OURS, id, goal, orderingKey);
    }

    void tell(TenantId tenant, String id, String goal, String orderingKey) {
        save(tenant, Work.command("c-" + ++commands).puts(goal(goal, ANNA), 0).tells(entry(id, goal, orderingKey)));
    }

    /** The goal is somebody else's from now on. */
    void takeAway(String goal) {
        save(OURS, Work.command("c-" + ++commands).puts(goal(goal, EmployeeId.of("omar")), 1));
    }

    void delete(String goal) {
        save(OURS, Work.command("c-" + ++commands).deletes(goal(goal, ANNA).key(), 1));
    }

    static OutboxEntry entry(String id, String goal, String orderingKey) {
        return new OutboxEntry(
                id,
                orderingKey,
                "goal.agreed",
                ANNA,
                goal(goal, ANNA).key(),
                Map.of("due", "2026-12-31"),
                StoreUnderTest.START);
    }

    private static AgreedGoal goal(String id, EmployeeId owner) {
        return Samples.goal(id, owner, List.of());
    }

    private void save(TenantId tenant, Work work) {
        Expect.type("the commit", CommitResult.Committed.class, store.commit(context(tenant), work.unit()));
    }

    /** One run of a relay that knows nothing of those before. */
    RelayFixture.Tally run() {
        return run(OURS, 10);
    }

    RelayFixture.Tally run(TenantId tenant, int max) {
        return fixture.over(store, this::deliver, () -> now).deliver(tenant, "relay", max);
    }

    /** Several runs one after the other, until there is nothing to do now; what they said together. */
    RelayFixture.Tally runs() {
        RelayFixture.Tally all = new RelayFixture.Tally(0, 0, 0, 0, 0);
        for (int i = 0; i < MOST_RUNS; i++) {
            RelayFixture.Tally one = run();
            all = new RelayFixture.Tally(
                    all.delivered() + one.delivered(),
                    all.dropped() + one.dropped(),
                    all.failed() + one.failed(),
                    all.parked() + one.parked(),
                    all.overtaken() + one.overtaken());
        }
        return all;
    }

    /** One run that may die on the way; whether it did. */
    boolean dies() {
        try {
            run();
            return false;
        } catch (RelayDied | RuntimeException died) {
            return true;
        }
    }

    /** Another relay claims what is free, and says nothing more. */
    Optional<ClaimedEntry> claimedByAnother() {
        List<ClaimedEntry> claimed = store.claim(context(OURS), new Claim("another", Duration.ofSeconds(30), 1));
        return claimed.stream().findFirst();
    }

    boolean acknowledge(ClaimedEntry claimed, DeliveryOutcome outcome) {
        return store.acknowledge(context(OURS), claimed.entry().id(), claimed.fencingToken(), outcome);
    }

    private Notifier.Receiving deliver(Notification message) {
        sent.add(message);
        journal.add("send " + message.id());
        return receiver.apply(message);
    }

    private StoreContext context(TenantId tenant) {
        return new StoreContext(tenant, now, now.plusSeconds(60));
    }

    /** The end of a relay's process in the middle of a message; no relay may catch it. */
    static final class RelayDied extends Error {
        private static final long serialVersionUID = 1L;

        RelayDied() {
            super("the relay's process ends here", null, false, false);
        }
    }
}
