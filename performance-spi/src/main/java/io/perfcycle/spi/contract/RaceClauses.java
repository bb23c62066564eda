package io.perfcycle.spi.contract;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The clauses that need several threads. Lists that only grow show every lost update; counters would hide some. */
final class RaceClauses {
    private static final int ACTORS = 4;
    private static final int ROUNDS = 20;

    private RaceClauses() {}

    static List<Clause> list() {
        return List.of(
                Clause.required(
                        "P-S2f",
                        "no update is lost, however many threads commit",
                        "manager and employee write at the same time",
                        ACTORS + " threads append " + ROUNDS + " check-ins each to one goal; all are there in the end",
                        RaceClauses::noLostUpdate),
                Clause.required(
                        "P-S2g",
                        "of two units that each read what the other writes only one is committed",
                        "both decisions were right alone and wrong together (write skew)",
                        ROUNDS + " rounds of two threads that read the same two documents and write one each",
                        RaceClauses::noWriteSkew),
                Clause.required(
                        "P-S2h",
                        "load reads all its documents as of one instant",
                        "a decision on a mixture of two states is wrong",
                        "one thread writes two documents together, another reads both",
                        RaceClauses::oneSnapshot),
                Clause.required(
                        "P-S3f",
                        "writes, outbox and receipt become visible at one instant",
                        "whoever sees one part relies on the others",
                        "one thread commits, three wait for document, receipt and entry and look for the rest",
                        RaceClauses::visibleTogether),
                Clause.required(
                        "P-S4g",
                        "of the same command on several threads one is committed, the others get its receipt",
                        "a double click reaches two servers",
                        ROUNDS + " rounds of " + ACTORS + " threads with one command",
                        RaceClauses::committedOnce),
                Clause.required(
                        "P-N1m",
                        "two relays never hold one entry at the same time",
                        "several servers run a relay each",
                        ACTORS + " threads claim until nothing is left",
                        RaceClauses::claimedOnce));
    }

    private static void noLostUpdate(StoreUnderTest under) {
        DocumentKey key = Samples.goal("g", List.of()).key();
        under.save("c-0", Samples.goal("g", List.of()), 0);
        List<Callable<Integer>> actors = new ArrayList<>();
        for (int actor = 0; actor < ACTORS; actor++) {
            int base = actor * ROUNDS;
            actors.add(() -> {
                for (int i = 0; i < ROUNDS; i++) {
                    append(under, key, base + i);
                }
                return base;
            });
        }
        Race.run(actors);
        AgreedGoal goal = goal(under.load(key));
        HashSet<String> notes = new HashSet<>();
        goal.checkIns().forEach(checkIn -> notes.add(checkIn.note()));
        Expect.equal("the check-ins", ACTORS * ROUNDS, goal.checkIns().size());
        Expect.equal("the different check-ins", ACTORS * ROUNDS, notes.size());
        Expect.equal("the version", ACTORS * ROUNDS + 1L, under.load(key).version());
    }

    private static void append(StoreUnderTest under, DocumentKey key, int number) {
        while (true) {
            Loaded loaded = under.load(key);
            List<CheckIn> checkIns = new ArrayList<>(goal(loaded).checkIns());
            checkIns.add(Samples.checkIn(number, "note " + number));
            UnitOfWork unit = Work.command("c-" + number + "-" + loaded.version())
                    .puts(Samples.goal("g", checkIns), loaded.version())
                    .unit();
            CommitResult result = under.commitPatiently(unit);
            if (result instanceof CommitResult.Committed) {
                return;
            }
            Expect.type("a result that is no success", CommitResult.Conflict.class, result);
        }
    }

    private static AgreedGoal goal(Loaded loaded) {
        Loaded.Present present = Expect.type("the goal", Loaded.Present.class, loaded);
        return Expect.type("the goal", AgreedGoal.class, present.document());
    }

    private static void noWriteSkew(StoreUnderTest under) {
        for (int round = 0; round < ROUNDS; round++) {
            String one = "x-" + round;
            String other = "y-" + round;
            under.save(Work.command("c-" + round).puts(Samples.unit(one), 0).puts(Samples.unit(other), 0));
            List<CommitResult> results = Race.run(List.of(skewed(under, one, other), skewed(under, other, one)));
            long committed = results.stream()
                    .filter(CommitResult.Committed.class::isInstance)
                    .count();
            Expect.equal("the units committed in round " + round, 1L, committed);
        }
    }

    private static Callable<CommitResult> skewed(StoreUnderTest under, String written, String read) {
        UnitOfWork unit = Work.command("c-" + written)
                .puts(Samples.unit(written, "Changed"), 1)
                .reads(Samples.key(read), 1)
                .unit();
        return () -> under.commitPatiently(unit);
    }

    private static void oneSnapshot(StoreUnderTest under) {
        AtomicBoolean finished = new AtomicBoolean();
        AtomicInteger reads = new AtomicInteger();
        Callable<Integer> writer = () -> {
            for (int round = 0; round < ROUNDS; round++) {
                int before = round;
                Race.until(() -> reads.get() > before);
                UnitOfWork unit = Work.command("c-" + round)
                        .puts(Samples.unit("x", "Round " + round), round)
                        .puts(Samples.unit("y", "Round " + round), round)
                        .unit();
                Expect.type("the commit", CommitResult.Committed.class, under.commitPatiently(unit));
            }
            finished.set(true);
            return 0;
        };
        Callable<Integer> reader = () -> {
            Race.until(() -> {
                reads.incrementAndGet();
                List<Long> versions = under.versions(Samples.key("x"), Samples.key("y"));
                Expect.equal("the version of y beside x", versions.get(0), versions.get(1));
                return finished.get();
            });
            return 0;
        };
        Race.run(List.of(writer, reader));
    }

    private static void visibleTogether(StoreUnderTest under) {
        for (int round = 0; round < ROUNDS; round++) {
            String command = "c-" + round;
            DocumentKey key = Samples.key("u-" + round);
            UnitOfWork unit = Work.command(command)
                    .puts(Samples.unit("u-" + round), 0)
                    .tells(Samples.entry("e-" + round, "o-" + round))
                    .unit();
            Race.run(List.<Callable<Object>>of(
                    () -> under.commitPatiently(unit),
                    () -> {
                        Race.until(() -> under.load(key).version() == 1);
                        Expect.holds(
                                "beside the document there is a receipt",
                                under.receipt(command).isPresent(),
                                "none");
                        return 1;
                    },
                    () -> {
                        Race.until(() -> under.receipt(command).isPresent());
                        Expect.equal(
                                "the document beside the receipt",
                                1L,
                                under.load(key).version());
                        return 2;
                    },
                    () -> {
                        Race.until(
                                () -> !under.claimIds(StoreUnderTest.START, 1).isEmpty());
                        Expect.equal(
                                "the document beside the entry",
                                1L,
                                under.load(key).version());
                        Expect.holds(
                                "beside the entry there is a receipt",
                                under.receipt(command).isPresent(),
                                "none");
                        return 3;
                    }));
        }
    }

    private static void committedOnce(StoreUnderTest under) {
        for (int round = 0; round < ROUNDS; round++) {
            UnitOfWork unit = Work.command("c-" + round)
                    .reads(Samples.key("u"), 0)
                    .tells(Samples.entry("e-" + round, "o-" + round))
                    .unit();
            List<Callable<CommitResult>> actors = new ArrayList<>();
            for (int actor = 0; actor < ACTORS; actor++) {
                actors.add(() -> under.commitPatiently(unit));
            }
            List<CommitResult> results = Race.run(actors);
            long first = results.stream()
                    .filter(CommitResult.Committed.class::isInstance)
                    .count();
            long again = results.stream()
                    .filter(new CommitResult.AlreadyCommitted(unit.receipt())::equals)
                    .count();
            Expect.equal("first and repeated in round " + round, List.of(1L, ACTORS - 1L), List.of(first, again));
            Expect.equal("the outbox", List.of("e-" + round), under.claimIds(StoreUnderTest.START, 10));
        }
    }

    private static void claimedOnce(StoreUnderTest under) {
        int entries = ROUNDS * ACTORS;
        for (int i = 0; i < entries; i++) {
            under.tell("c-" + i, Samples.entry("e-" + i, "o-" + i % (ROUNDS * 2)));
        }
        ConcurrentLinkedQueue<String> claimed = new ConcurrentLinkedQueue<>();
        List<Callable<Integer>> actors = new ArrayList<>();
        for (int actor = 0; actor < ACTORS; actor++) {
            actors.add(() -> {
                Race.until(() -> {
                    under.claim(StoreUnderTest.START, 3).forEach(entry -> {
                        claimed.add(entry.entry().id());
                        Expect.holds(
                                "the claim is the current one",
                                under.acknowledge(StoreUnderTest.START, entry, new DeliveryOutcome.Delivered()),
                                entry);
                    });
                    return claimed.size() >= entries;
                });
                return 0;
            });
        }
        Race.run(actors);
        Expect.equal("the claims", entries, claimed.size());
        Expect.equal("the different claims", entries, new HashSet<>(claimed).size());
    }
}
