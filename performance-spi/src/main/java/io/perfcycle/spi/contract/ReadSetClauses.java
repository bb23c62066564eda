package io.perfcycle.spi.contract;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.spi.CommitResult;
import java.util.List;

/** P-S2: expected versions, without threads. */
final class ReadSetClauses {
    private static final DocumentKey U = Samples.key("u");
    private static final DocumentKey V = Samples.key("v");

    private ReadSetClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.required(
                        "P-S2a",
                        "a write on a version that has passed is a conflict",
                        "an update must not overwrite one that its author has not seen",
                        "two commits that expect the same version",
                        ReadSetClauses::staleWrite),
                StoreClause.required(
                        "P-S2b",
                        "a document that was only read must still have its version",
                        "a decision is as good as what it was based on (write skew)",
                        "a commit that writes one document and has read a passed version of another",
                        ReadSetClauses::staleRead),
                StoreClause.required(
                        "P-S2c",
                        "a document that was absent must still be absent",
                        "two commands must not both find a place free",
                        "a commit that only read the absence of what exists by now",
                        ReadSetClauses::phantom),
                StoreClause.required(
                        "P-S2d",
                        "a deleted document has the version of its tombstone and is not absent",
                        "a decision from before the first life must not pass after it",
                        "commits that expect 0, the last living version, and the tombstone's version",
                        ReadSetClauses::tombstoneIsNotAbsence),
                StoreClause.required(
                        "P-S2e",
                        "a conflict lists every version that does not hold, in key order, with the stored one",
                        "the caller reloads all of them at once",
                        "a commit with three wrong expectations and one right one",
                        ReadSetClauses::listsAll));
    }

    private static void staleWrite(StoreUnderTest under) {
        under.save("c-1", Samples.unit("u"), 0);
        under.save("c-2", Samples.unit("u", "Second"), 1);
        conflict(under, Work.command("c-3").puts(Samples.unit("u", "Third"), 1), U, 1, 2);
        conflict(under, Work.command("c-4").deletes(U, 1), U, 1, 2);
        conflict(under, Work.command("c-5").puts(Samples.unit("u", "Early"), 3), U, 3, 2);
    }

    private static void staleRead(StoreUnderTest under) {
        under.save("c-1", Samples.unit("u"), 0);
        under.save("c-2", Samples.unit("u", "Second"), 1);
        conflict(under, Work.command("c-3").puts(Samples.unit("v"), 0).reads(U, 1), U, 1, 2);
    }

    private static void phantom(StoreUnderTest under) {
        under.save("c-1", Samples.unit("u"), 0);
        conflict(under, Work.command("c-2").puts(Samples.unit("v"), 0).reads(U, 0), U, 0, 1);
    }

    private static void tombstoneIsNotAbsence(StoreUnderTest under) {
        under.save("c-1", Samples.unit("u"), 0);
        under.save(Work.command("c-2").deletes(U, 1));
        conflict(under, Work.command("c-3").puts(Samples.unit("u"), 0), U, 0, 2);
        conflict(under, Work.command("c-4").puts(Samples.unit("v"), 0).reads(U, 1), U, 1, 2);
        under.save(Work.command("c-5").puts(Samples.unit("v"), 0).reads(U, 2));
    }

    private static void listsAll(StoreUnderTest under) {
        under.save(Work.command("c-1")
                .puts(Samples.unit("u"), 0)
                .puts(Samples.unit("v"), 0)
                .puts(Samples.unit("w"), 0));
        CommitResult result = under.commit(Work.command("c-2")
                .puts(Samples.unit("w"), 4)
                .reads(V, 1)
                .reads(Samples.key("x"), 2)
                .reads(U, 0));
        List<Outcome.VersionConflict> all = List.of(
                new Outcome.VersionConflict(U, 0, 1),
                new Outcome.VersionConflict(Samples.key("w"), 4, 1),
                new Outcome.VersionConflict(Samples.key("x"), 2, 0));
        Expect.equal("the result", new CommitResult.Conflict(all), result);
    }

    private static void conflict(StoreUnderTest under, Work work, DocumentKey key, long expected, long stored) {
        Outcome.VersionConflict version = new Outcome.VersionConflict(key, expected, stored);
        Expect.equal("the result", new CommitResult.Conflict(List.of(version)), under.commit(work));
    }
}
