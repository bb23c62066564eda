package io.perfcycle.spi.contract;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.Receipt;
import java.util.List;
import java.util.Optional;

/** P-S4: the same command twice. */
final class RepetitionClauses {
    private static final DocumentKey U = Samples.key("u");

    private RepetitionClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.required(
                        "P-S4a",
                        "a repeated command gets its first receipt and changes nothing",
                        "a caller that lost the answer asks again",
                        "a unit without writes, committed twice; nobody is told twice",
                        RepetitionClauses::firstReceipt),
                StoreClause.required(
                        "P-S4b",
                        "a used command id with another fingerprint is a mismatch",
                        "an id that names two intents must not pass for a repetition",
                        "the same id and another fingerprint",
                        RepetitionClauses::mismatch),
                StoreClause.required(
                        "P-S4c",
                        "a repetition is recognised before versions are compared",
                        "its own first run has made its expectations wrong",
                        "a unit that writes, committed again after further commits and a deletion",
                        RepetitionClauses::receiptBeforeVersions),
                StoreClause.required(
                        "P-S4d",
                        "a mismatch is recognised before versions are compared",
                        "reloading does not help against a used id",
                        "the same id, another fingerprint and passed versions",
                        RepetitionClauses::mismatchBeforeVersions),
                StoreClause.required(
                        "P-S4e",
                        "a receipt comes back as it was given, to the microsecond; an unknown command has none",
                        "the repetition gets the same answer as the first run",
                        "commit, repetition and receipt, all parts compared",
                        RepetitionClauses::receiptIsWhole),
                StoreClause.required(
                        "P-S4f",
                        "a conflict leaves the command id free",
                        "the engine decides again and commits under the same id",
                        "a conflict, then the same id with the right version",
                        RepetitionClauses::conflictLeavesIdFree));
    }

    private static void firstReceipt(StoreUnderTest under) {
        Work work = Work.command("c-1").reads(U, 0).tells(Samples.entry("e-1", "o"));
        Receipt first = under.save(work);
        Expect.equal("the repetition", new CommitResult.AlreadyCommitted(first), under.commit(work));
        Expect.equal("the outbox", List.of("e-1"), under.claimIds(StoreUnderTest.START, 10));
    }

    private static void mismatch(StoreUnderTest under) {
        under.save(Work.command("c-1").reads(U, 0));
        CommitResult result = under.commit(Work.command("c-1").reads(U, 0).says("something else"));
        Expect.equal("the result", new CommitResult.IdempotencyMismatch(), result);
    }

    private static void receiptBeforeVersions(StoreUnderTest under) {
        Work work = Work.command("c-1").puts(Samples.unit("u"), 0);
        Receipt first = under.save(work);
        Expect.equal("at once", new CommitResult.AlreadyCommitted(first), under.commit(work));
        under.save("c-2", Samples.unit("u", "Second"), 1);
        Expect.equal("after another commit", new CommitResult.AlreadyCommitted(first), under.commit(work));
        under.save(Work.command("c-3").deletes(U, 2));
        Expect.equal("after a deletion", new CommitResult.AlreadyCommitted(first), under.commit(work));
        Expect.equal("the version", 3L, under.load(U).version());
    }

    private static void mismatchBeforeVersions(StoreUnderTest under) {
        under.save("c-1", Samples.unit("u"), 0);
        under.save("c-2", Samples.unit("u", "Second"), 1);
        CommitResult result = under.commit(
                Work.command("c-1").puts(Samples.unit("u", "Third"), 0).says("something else"));
        Expect.equal("the result", new CommitResult.IdempotencyMismatch(), result);
    }

    private static void receiptIsWhole(StoreUnderTest under) {
        Work work = Work.command("c-1")
                .puts(Samples.goal("g", List.of()), 0)
                .puts(Samples.unit("u"), 0)
                .says("sha-256:0f \u00e4");
        Receipt given = work.unit().receipt();
        Expect.equal("the receipt of the commit", given, under.save(work));
        Expect.equal("the receipt", Optional.of(given), under.receipt("c-1"));
        Expect.equal("the repetition", new CommitResult.AlreadyCommitted(given), under.commit(work));
        Expect.equal("the receipt of an unknown command", Optional.empty(), under.receipt("c-2"));
    }

    private static void conflictLeavesIdFree(StoreUnderTest under) {
        under.save("before", Samples.unit("u"), 0);
        CommitResult result = under.commit(Work.command("c-1").puts(Samples.unit("u", "New"), 0));
        Expect.type("the first try", CommitResult.Conflict.class, result);
        under.save("c-1", Samples.unit("u", "New"), 1);
        Expect.equal("the version", 2L, under.load(U).version());
    }
}
