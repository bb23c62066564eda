package io.perfcycle.spi.contract;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.UnitOfWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** P-S10: threads and time. */
final class ThreadClauses {
    private static final int ACTORS = 8;
    private static final int ROUNDS = 20;
    private static final int LONG = 5;
    private static final Duration WITHIN = Duration.ofSeconds(1);
    private static final int PATIENCE = 6;

    private ThreadClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.required(
                        "P-S10a",
                        "every method may be called from any number of threads at once",
                        "the host's container decides on threads",
                        ACTORS + " threads, each with documents of its own, call every method; a sample, no proof",
                        ThreadClauses::anyThread),
                StoreClause.optional(
                        "P-S10b",
                        "a call ends when the time between the context's instant and its deadline is over, or before",
                        "bounded time for any input",
                        "where the fixture can stall the store: a commit with a second, which has to end within "
                                + PATIENCE,
                        ThreadClauses::endsInTime),
                StoreClause.required(
                        "P-S10c",
                        "units over the same documents in any order come to an end as committed, conflict or unavailable",
                        "a deadlock is the store's affair: an unknown outcome would have to be asked for",
                        ROUNDS + " rounds and more until as many calls met: two threads write the same " + LONG
                                + " documents in opposite order",
                        ThreadClauses::anyOrder));
    }

    private static void anyThread(StoreUnderTest under) {
        Overlap overlap = new Overlap();
        for (int round = 0; overlap.wants(round, 2); round++) {
            List<Callable<Integer>> actors = new ArrayList<>();
            for (int actor = 0; actor < ACTORS; actor++) {
                String name = round + "-" + actor;
                actors.add(overlap.watched(() -> everyMethod(under, name)));
            }
            Race.run(actors);
            int all = (round + 1) * ACTORS;
            Expect.equal(
                    "the documents",
                    all,
                    under.find(Query.of(DocumentKind.UNIT), null, all + 1).size());
            Expect.equal("the audit entries", all, under.audit(null, all + 1).size());
            Expect.equal("what is left in the outbox", List.of(), under.claimIds(StoreUnderTest.START, 10));
        }
    }

    private static int everyMethod(StoreUnderTest under, String name) {
        DocumentKey key = Samples.key("u-" + name);
        UnitOfWork unit = Work.command("c-" + name)
                .puts(Samples.unit("u-" + name), 0)
                .tells(Samples.entry("e-" + name, "o-" + name))
                .unit();
        Expect.type("the commit", CommitResult.Committed.class, under.commitPatiently(unit));
        Expect.equal(
                "the version",
                1L,
                StoreUnderTest.patiently(() -> under.load(key)).version());
        boolean found = StoreUnderTest.patiently(() -> under.find(Query.of(DocumentKind.UNIT), null, 1_000))
                .contains(key);
        Expect.holds("the document is found", found, "not");
        boolean kept =
                StoreUnderTest.patiently(() -> under.receipt("c-" + name)).isPresent();
        Expect.holds("there is a receipt", kept, "none");
        boolean audited = StoreUnderTest.patiently(() -> under.audit(null, 1_000)).stream()
                .anyMatch(entry -> entry.act().about().equals(key));
        Expect.holds("there is an audit entry", audited, "none");
        Expect.equal("what it declares", under.capabilities(), under.capabilities());
        deliversOne(under);
        return 0;
    }

    /** Each actor delivers one entry, whose ever it is; entries that others hold are passed over. */
    private static void deliversOne(StoreUnderTest under) {
        Race.until(() -> {
            List<ClaimedEntry> claimed = under.claimPatiently(StoreUnderTest.START, 1);
            for (ClaimedEntry one : claimed) {
                Expect.holds(
                        "the claim counts",
                        StoreUnderTest.patiently(
                                () -> under.acknowledge(StoreUnderTest.START, one, new DeliveryOutcome.Delivered())),
                        one);
            }
            return !claimed.isEmpty();
        });
    }

    private static void anyOrder(StoreUnderTest under) {
        Overlap overlap = new Overlap();
        for (int round = 0; overlap.wants(round, ROUNDS); round++) {
            List<Integer> forth = new ArrayList<>();
            List<Integer> back = new ArrayList<>();
            for (int i = 0; i < LONG; i++) {
                forth.add(i);
                back.add(0, i);
            }
            UnitOfWork one = ordered("one-" + round, forth, round);
            UnitOfWork other = ordered("other-" + round, back, round);
            List<Callable<CommitResult>> actors = List.of(
                    overlap.watched(() -> under.commitPatiently(one)),
                    overlap.watched(() -> under.commitPatiently(other)));
            long committed = Race.run(actors).stream()
                    .filter(CommitResult.Committed.class::isInstance)
                    .count();
            Expect.equal("the units committed in round " + round, 1L, committed);
        }
    }

    private static UnitOfWork ordered(String command, List<Integer> order, long version) {
        Work work = Work.command(command);
        order.forEach(i -> work.puts(Samples.unit("u-" + i, command), version));
        return work.unit();
    }

    private static void endsInTime(StoreUnderTest under) {
        under.save("before", Samples.unit("z"), 0);
        Runnable release = Expect.possible(under.stall(), "the fixture cannot stall the store");
        Work work = AtomicityClauses.unit("c-1");
        try {
            Callable<String> caller = () -> {
                try {
                    return under.commit(work, WITHIN).toString();
                } catch (RuntimeException inTime) {
                    return inTime.toString();
                }
            };
            Race.run(List.of(caller), PATIENCE);
        } finally {
            release.run();
        }
        under.commitPatiently(work.unit());
        AtomicityClauses.everythingOf("c-1", under);
    }
}
