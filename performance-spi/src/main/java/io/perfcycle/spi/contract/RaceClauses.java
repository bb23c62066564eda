package io.perfcycle.spi.contract;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The clauses about races. Lists that only grow show every lost update; counters would hide some. */
final class RaceClauses {
    private static final int ACTORS = 4;
    private static final int ROUNDS = 20;
    private static final String MET = ROUNDS + " rounds and more until " + ROUNDS + " calls met: ";

    private RaceClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.required(
                        "P-S2f",
                        "no update is lost, however many threads commit",
                        "manager and employee write at the same time",
                        MET + ACTORS + " threads, which all have read one goal before any writes, append to it",
                        RaceClauses::noLostUpdate),
                StoreClause.required(
                        "P-S2g",
                        "of two units that each read what the other writes only one is committed",
                        "both decisions were right alone and wrong together (write skew)",
                        MET + "two threads read the same two documents and write one each",
                        RaceClauses::noWriteSkew),
                StoreClause.required(
                        "P-S2h",
                        "load reads all its documents as of one instant",
                        "a decision on a mixture of two states is wrong",
                        MET + "one thread writes two documents together, another reads both",
                        RaceClauses::oneSnapshot),
                StoreClause.required(
                        "P-S3f",
                        "writes, outbox and receipt become visible at one instant",
                        "whoever sees one part relies on the others",
                        "one thread commits, three wait for document, receipt and entry and look for the rest",
                        RaceClauses::visibleTogether),
                StoreClause.required(
                        "P-S4g",
                        "of the same command on several threads one is committed, the others get its receipt",
                        "a double click reaches two servers",
                        MET + ACTORS + " threads with one command",
                        RaceClauses::committedOnce),
                StoreClause.required(
                        "P-N1m",
                        "two relays never hold one entry at the same time",
                        "several servers run a relay each",
                        MET + ACTORS + " threads claim at once",
                        RaceClauses::claimedOnce));
    }

    private static void noLostUpdate(StoreUnderTest under) {
        under.save("c-0", Samples.goal("g", List.of()), 0);
        List<String> acknowledged = new ArrayList<>();
        Overlap overlap = new Overlap();
        for (int round = 0; overlap.wants(round, ROUNDS); round++) {
            acknowledged.add(appended(under, round, overlap));
        }
        List<CheckIn> stored =
                goal(under.load(Samples.goal("g", List.of()).key())).checkIns();
        Expect.equal(
                "the check-ins",
                acknowledged,
                stored.stream().map(CheckIn::note).toList());
    }

    /** All have read the same goal before any of them writes; gives the note of the one that was committed. */
    private static String appended(StoreUnderTest under, int round, Overlap overlap) {
        Loaded loaded = under.load(Samples.goal("g", List.of()).key());
        List<UnitOfWork> units = new ArrayList<>();
        for (int actor = 0; actor < ACTORS; actor++) {
            List<CheckIn> checkIns = new ArrayList<>(goal(loaded).checkIns());
            checkIns.add(Samples.checkIn(round, "note " + round + " of " + actor));
            units.add(Work.command("c-" + round + "-" + actor)
                    .puts(Samples.goal("g", checkIns), loaded.version())
                    .unit());
        }
        int first = onlyCommitted(under, units, round, overlap);
        return "note " + round + " of " + first;
    }

    /** Commits all at once and gives the place of the one that was committed. */
    private static int onlyCommitted(StoreUnderTest under, List<UnitOfWork> units, int round, Overlap overlap) {
        List<Callable<CommitResult>> actors = new ArrayList<>();
        units.forEach(unit -> actors.add(overlap.watched(() -> under.commitPatiently(unit))));
        List<Integer> committed = new ArrayList<>();
        List<CommitResult> results = Race.run(actors);
        for (int actor = 0; actor < results.size(); actor++) {
            if (results.get(actor) instanceof CommitResult.Committed) {
                committed.add(actor);
            } else {
                Expect.type("a result that is no success", CommitResult.Conflict.class, results.get(actor));
            }
        }
        Expect.equal("the units committed in round " + round, 1, committed.size());
        return committed.get(0);
    }

    private static AgreedGoal goal(Loaded loaded) {
        Loaded.Present present = Expect.type("the goal", Loaded.Present.class, loaded);
        return Expect.type("the goal", AgreedGoal.class, present.document());
    }

    private static void noWriteSkew(StoreUnderTest under) {
        Overlap overlap = new Overlap();
        for (int round = 0; overlap.wants(round, ROUNDS); round++) {
            String one = "x-" + round;
            String other = "y-" + round;
            under.save(Work.command("c-" + round).puts(Samples.unit(one), 0).puts(Samples.unit(other), 0));
            onlyCommitted(under, List.of(skewed(one, other), skewed(other, one)), round, overlap);
        }
    }

    private static UnitOfWork skewed(String written, String read) {
        return Work.command("c-" + written)
                .puts(Samples.unit(written, "Changed"), 1)
                .reads(Samples.key(read), 1)
                .unit();
    }

    private static void oneSnapshot(StoreUnderTest under) {
        AtomicBoolean finished = new AtomicBoolean();
        AtomicInteger reads = new AtomicInteger();
        Overlap overlap = new Overlap();
        Callable<Integer> writer = () -> {
            for (int round = 0; overlap.wants(round, ROUNDS); round++) {
                int before = round;
                Race.until(() -> reads.get() > before);
                UnitOfWork unit = Work.command("c-" + round)
                        .puts(Samples.unit("x", "Round " + round), round)
                        .puts(Samples.unit("y", "Round " + round), round)
                        .unit();
                CommitResult result = overlap.during(() -> under.commitPatiently(unit));
                Expect.type("the commit", CommitResult.Committed.class, result);
            }
            finished.set(true);
            return 0;
        };
        Callable<Integer> reader = () -> {
            while (!finished.get() && !Thread.currentThread().isInterrupted()) {
                reads.incrementAndGet();
                List<Long> versions = overlap.during(() -> under.versions(Samples.key("x"), Samples.key("y")));
                Expect.equal("the version of y beside x", versions.get(0), versions.get(1));
            }
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
        Overlap overlap = new Overlap();
        for (int round = 0; overlap.wants(round, ROUNDS); round++) {
            UnitOfWork unit = Work.command("c-" + round)
                    .reads(Samples.key("u"), 0)
                    .tells(Samples.entry("e-" + round, "o-" + round))
                    .unit();
            List<Callable<CommitResult>> actors = new ArrayList<>();
            for (int actor = 0; actor < ACTORS; actor++) {
                actors.add(overlap.watched(() -> under.commitPatiently(unit)));
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
        Overlap overlap = new Overlap();
        for (int round = 0; overlap.wants(round, ROUNDS); round++) {
            Work work = Work.command("c-" + round);
            List<String> told = new ArrayList<>();
            for (int i = 0; i < ACTORS; i++) {
                told.add("e-" + round + "-" + i);
                work.tells(Samples.entry("e-" + round + "-" + i, "o-" + i));
            }
            under.save(work);
            Expect.equal("the claims of round " + round, told, claimed(under, overlap));
        }
    }

    /** What all relays together got when they claimed at once, and the rest; every one of the claims has to count. */
    private static List<String> claimed(StoreUnderTest under, Overlap overlap) {
        List<Callable<List<ClaimedEntry>>> actors = new ArrayList<>();
        for (int actor = 0; actor < ACTORS; actor++) {
            actors.add(overlap.watched(() -> under.claimPatiently(StoreUnderTest.START, ACTORS)));
        }
        List<ClaimedEntry> claimed = new ArrayList<>();
        Race.run(actors).forEach(claimed::addAll);
        claimed.addAll(under.claim(StoreUnderTest.START, ACTORS));
        for (ClaimedEntry entry : claimed) {
            boolean counts = under.acknowledge(StoreUnderTest.START, entry, new DeliveryOutcome.Delivered());
            Expect.holds("the claim is the current one", counts, entry);
        }
        return claimed.stream().map(entry -> entry.entry().id()).sorted().toList();
    }
}
