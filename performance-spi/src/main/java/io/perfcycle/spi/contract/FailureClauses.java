package io.perfcycle.spi.contract;

import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.StoreUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** P-S5 and P-S8: failures inside the store, and its sudden end. */
final class FailureClauses {
    private static final Instant START = StoreUnderTest.START;
    private static final Instant END = START.plus(StoreUnderTest.LEASE);
    private static final int MOST_STEPS = 1_000;
    private static final List<Integer> BEFORE_THE_KILL = List.of(20, 23, 31);

    private FailureClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.optional(
                        "P-S5b",
                        "StoreUnavailable is thrown only if certainly nothing was changed; whatever else is thrown, all"
                                + " of the unit is there or nothing",
                        "the engine repeats without asking",
                        "where the fixture can let a step fail: each step of a commit in turn, then the repetition",
                        under -> eachStep(under, FailureClauses::failingCommit)),
                StoreClause.optional(
                        "P-S5c",
                        "a claim or an acknowledgement that fails loses no entry",
                        "nothing acknowledged is lost",
                        "where the fixture can let a step fail: each step of a claim and of an acknowledgement in turn",
                        under -> {
                            eachStep(under, FailureClauses::failingClaim);
                            eachStep(under, FailureClauses::failingAcknowledgement);
                        }),
                StoreClause.optional(
                        "P-S8b",
                        new Clause.Texts(
                                "what is committed survives a kill of the process, and what was not is there whole or"
                                        + " not at all",
                                "nothing acknowledged is lost",
                                "where durable is declared and the fixture can kill: three kills while a thread commits"),
                        DeclarationClauses::isDurable,
                        FailureClauses::survivesTheKill));
    }

    /** Runs an attempt on a store of its own for each step that can fail, until none of its steps does. */
    private static void eachStep(StoreUnderTest under, Attempt attempt) {
        for (int step = 1; step <= MOST_STEPS; step++) {
            try (StoreUnderTest fresh = under.another()) {
                if (!attempt.hasFailed(fresh, step)) {
                    Expect.holds("the store has steps that can fail", step > 1, "none");
                    return;
                }
            }
        }
        throw new Expect.Mismatch("the steps", "an end after " + MOST_STEPS, "more");
    }

    /** Makes a call of which a step fails. */
    private static Failed failing(StoreUnderTest under, int step, Runnable call) {
        BooleanSupplier takenBack =
                Expect.possible(under.failAt(step), "the fixture cannot let a step inside the store fail");
        Optional<RuntimeException> thrown = Optional.empty();
        try {
            call.run();
        } catch (Expect.Mismatch wrong) {
            throw wrong;
        } catch (RuntimeException failed) {
            thrown = Optional.of(failed);
        }
        return new Failed(takenBack.getAsBoolean(), thrown);
    }

    private static boolean failingCommit(StoreUnderTest under, int step) {
        under.save("before", Samples.unit("z"), 0);
        Work work = AtomicityClauses.unit("c-1");
        Failed failed =
                failing(under, step, () -> Expect.type("the result", CommitResult.Committed.class, under.commit(work)));
        if (failed.isUnavailable()) {
            AtomicityClauses.nothingOf("c-1", under);
            Expect.equal("the audit", 1, under.audit().size());
        } else {
            wholeOrNothing(under, "c-1");
        }
        under.commitPatiently(work.unit());
        AtomicityClauses.everythingOf("c-1", under);
        Expect.equal("the audit after the repetition", 3, under.audit().size());
        return failed.happened();
    }

    private static void wholeOrNothing(StoreUnderTest under, String command) {
        boolean there = under.receipt(command).isPresent();
        Loaded expected = there ? new Loaded.Present(1, Samples.unit("u")) : new Loaded.Absent();
        Expect.equal("the document beside the receipt", expected, under.load(Samples.key("u")));
        if (!there) {
            AtomicityClauses.nothingOf(command, under);
        }
    }

    private static boolean failingClaim(StoreUnderTest under, int step) {
        under.tell("c-1", Samples.entry("e", "o"));
        Failed failed = failing(under, step, () -> under.claim(START, 10));
        Expect.equal("after the lease", List.of("e"), under.claimIds(END, 10));
        return failed.happened();
    }

    private static boolean failingAcknowledgement(StoreUnderTest under, int step) {
        under.tell("c-1", Samples.entry("e-1", "o"), Samples.entry("e-2", "o"));
        ClaimedEntry claimed = under.claimOne(START);
        Failed failed = failing(under, step, () -> under.acknowledge(START, claimed, new DeliveryOutcome.Delivered()));
        List<String> next = under.claimIds(END, 10);
        String what = "what comes after an acknowledgement that ended with " + failed.thrown();
        if (failed.isUnavailable()) {
            Expect.equal(what, List.of("e-1"), next);
        } else if (failed.thrown().isEmpty()) {
            Expect.equal(what, List.of("e-2"), next);
        } else {
            Expect.holds(what, next.equals(List.of("e-1")) || next.equals(List.of("e-2")), next);
        }
        return failed.happened();
    }

    private static void survivesTheKill(StoreUnderTest under) {
        for (int commits : BEFORE_THE_KILL) {
            try (StoreUnderTest fresh = under.another()) {
                survivesTheKill(fresh, commits);
            }
        }
    }

    private static void survivesTheKill(StoreUnderTest under, int commits) {
        List<Integer> acknowledged = Collections.synchronizedList(new ArrayList<>());
        List<StoreUnderTest> again = new ArrayList<>();
        Race.run(List.of(
                () -> {
                    Race.until(() -> commits(under, acknowledged) || !again.isEmpty());
                    return 0;
                },
                () -> {
                    Race.until(() -> acknowledged.size() >= commits);
                    again.add(Expect.possible(under.killed(), "the fixture cannot kill the store's process"));
                    return 0;
                }));
        try (StoreUnderTest opened = again.get(0)) {
            List<Integer> there = new ArrayList<>();
            for (int i = 0; i <= acknowledged.size(); i++) {
                boolean whole = isWhole(opened, i);
                if (whole && i < acknowledged.size()) {
                    there.add(i);
                }
            }
            Expect.equal("what was acknowledged", List.copyOf(acknowledged), there);
            int found = opened.find(Query.of(DocumentKind.UNIT), null, 10_000).size();
            int told = opened.claimIds(START, 10_000).size();
            Expect.equal("the messages beside " + found + " documents", found, told);
            Expect.holds("one unit at most is there without an answer", found <= there.size() + 1, found);
        }
    }

    /** Commits the next unit; gives whether the store has come to its end. */
    private static boolean commits(StoreUnderTest under, List<Integer> acknowledged) {
        int next = acknowledged.size();
        Work work = Work.command("c-" + next)
                .puts(Samples.unit("u-" + next), 0)
                .tells(Samples.entry("e-" + next, "o-" + next));
        CommitResult result;
        try {
            result = under.commitPatiently(work.unit());
        } catch (RuntimeException killed) {
            return true;
        }
        Expect.type("the result", CommitResult.Committed.class, result);
        acknowledged.add(next);
        return false;
    }

    /** Whether a unit is there; document, receipt and audit have to agree. */
    private static boolean isWhole(StoreUnderTest under, int number) {
        boolean there = under.load(Samples.key("u-" + number)) instanceof Loaded.Present;
        Expect.equal(
                "the receipt beside document " + number,
                there,
                under.receipt("c-" + number).isPresent());
        return there;
    }

    private record Failed(boolean happened, Optional<RuntimeException> thrown) {
        boolean isUnavailable() {
            return thrown.filter(StoreUnavailable.class::isInstance).isPresent();
        }
    }

    @FunctionalInterface
    private interface Attempt {
        boolean hasFailed(StoreUnderTest under, int step);
    }
}
