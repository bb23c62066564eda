package io.perfcycle.spi.contract;

import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.Loaded;
import java.util.List;
import java.util.Optional;

/** P-S9: taking part in a transaction of the host, where that is declared. */
final class JoiningClauses {
    private JoiningClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                clause(
                        "P-S9b",
                        "a commit in the host's transaction says that it joined, and is there when the host has committed",
                        "the caller must know that the result is provisional",
                        "a commit within a transaction of the host",
                        JoiningClauses::commitsWithTheHost),
                clause(
                        "P-S9c",
                        "what joined is gone when the host rolls back, and its command id is free",
                        "the host takes back its own data and ours together",
                        "a commit within a transaction that is rolled back; load, find, claim, receipt, repetition",
                        JoiningClauses::rollsBackWithTheHost),
                clause(
                        "P-S9d",
                        "outside a transaction of the host a commit is final and says so",
                        "joined means: not final yet",
                        "a commit without a transaction of the host",
                        JoiningClauses::alone),
                clause(
                        "P-S9e",
                        "a refused unit leaves the host's transaction fit for use, and what was done in it",
                        "a conflict is an answer and no accident",
                        "a commit, a conflict, a mismatch and another commit in one transaction",
                        JoiningClauses::refusalSpoilsNothing));
    }

    private static Clause<StoreFixture> clause(
            String id, String rule, String intent, String how, StoreClause.Check check) {
        return StoreClause.optional(
                id,
                new Clause.Texts(rule, intent, "where joining is declared: " + how),
                under -> under.capabilities().joinsHostTransaction()
                        ? Optional.empty()
                        : Optional.of("the store does not declare that it joins the host's transaction"),
                check);
    }

    private static HostTransaction begin(StoreUnderTest under) {
        return under.joinHost()
                .orElseThrow(() -> new Expect.Mismatch("the fixture", "a transaction of the host", "nothing"));
    }

    private static boolean joined(CommitResult result) {
        return Expect.type("the result", CommitResult.Committed.class, result).joined();
    }

    private static void commitsWithTheHost(StoreUnderTest under) {
        HostTransaction host = begin(under);
        Expect.equal("joined", true, joined(under.commit(AtomicityClauses.unit("c-1"))));
        host.commit();
        AtomicityClauses.everythingOf("c-1", under);
    }

    private static void rollsBackWithTheHost(StoreUnderTest under) {
        HostTransaction host = begin(under);
        Expect.equal("joined", true, joined(under.commit(AtomicityClauses.unit("c-1"))));
        host.rollback();
        AtomicityClauses.nothingOf("c-1", under);
        Expect.equal("the audit", List.of(), under.audit());
        Expect.equal("joined afterwards", false, joined(under.commit(AtomicityClauses.unit("c-1"))));
        AtomicityClauses.everythingOf("c-1", under);
    }

    private static void alone(StoreUnderTest under) {
        Expect.equal("joined", false, joined(under.commit(AtomicityClauses.unit("c-1"))));
        AtomicityClauses.everythingOf("c-1", under);
    }

    private static void refusalSpoilsNothing(StoreUnderTest under) {
        under.save("c-0", Samples.unit("z"), 0);
        HostTransaction host = begin(under);
        under.save(AtomicityClauses.unit("c-1"));
        Work stale = Work.command("c-2").puts(Samples.unit("w"), 0).reads(Samples.key("z"), 0);
        Expect.type("the stale unit", CommitResult.Conflict.class, under.commit(stale));
        Work mismatch = Work.command("c-1").puts(Samples.unit("w"), 0).says("something else");
        Expect.equal("the used id", new CommitResult.IdempotencyMismatch(), under.commit(mismatch));
        under.save("c-3", Samples.unit("z", "Changed"), 1);
        host.commit();
        AtomicityClauses.everythingOf("c-1", under);
        Expect.equal("what was refused", new Loaded.Absent(), under.load(Samples.key("w")));
        Expect.equal("what came after", 2L, under.load(Samples.key("z")).version());
    }
}
