package io.perfcycle.spi.contract;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Query;
import java.util.List;
import java.util.Optional;

/** P-S3: all together or not at all. */
final class AtomicityClauses {
    private AtomicityClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.required(
                        "P-S3a",
                        "writes, outbox and receipt are all there after a commit",
                        "what is acknowledged is not lost",
                        "a commit of two documents and an outbox entry; load, find, claim, receipt",
                        AtomicityClauses::everythingIsThere),
                StoreClause.required(
                        "P-S3b",
                        "after a conflict nothing of the unit is there",
                        "no command is half applied, and nobody is told what did not happen",
                        "a unit whose last expectation fails; load, find, claim, receipt",
                        AtomicityClauses::nothingAfterConflict),
                StoreClause.required(
                        "P-S3c",
                        "after a mismatch nothing of the unit is there",
                        "another command under a used id must leave no trace",
                        "a used id with another fingerprint; load, find, claim, receipt",
                        AtomicityClauses::nothingAfterMismatch),
                StoreClause.required(
                        "P-S3d",
                        "a unit without writes is checked and saved like any other",
                        "some commands only tell or only confirm",
                        "units with an outbox entry and a read version that holds, or does not",
                        AtomicityClauses::withoutWrites),
                StoreClause.required(
                        "P-S3e",
                        "audit entries are saved with their unit, and only with it",
                        "who did what must be as true as what was done",
                        "a commit, a repetition and a conflict; audit",
                        AtomicityClauses::auditGoesAlong));
    }

    private static void everythingIsThere(StoreUnderTest under) {
        CommitResult result = under.commit(unit("c-1"));
        Expect.type("the result", CommitResult.Committed.class, result);
        everythingOf("c-1", under);
    }

    /** All of a {@link #unit} is there, and its message is told once. */
    static void everythingOf(String command, StoreUnderTest under) {
        Expect.equal("the first document", new Loaded.Present(1, Samples.unit("u")), under.load(Samples.key("u")));
        Expect.equal("the second document", new Loaded.Present(1, Samples.unit("v")), under.load(Samples.key("v")));
        List<DocumentKey> found = under.find(Query.of(DocumentKind.UNIT));
        Expect.holds("both are found", found.contains(Samples.key("u")) && found.contains(Samples.key("v")), found);
        Expect.holds("there is a receipt", under.receipt(command).isPresent(), "none");
        Expect.equal("the outbox", List.of("e-" + command), under.claimIds(StoreUnderTest.START, 10));
    }

    private static void nothingAfterConflict(StoreUnderTest under) {
        under.save("before", Samples.unit("z"), 0);
        CommitResult result = under.commit(unit("c-1").reads(Samples.key("z"), 0));
        Expect.type("the result", CommitResult.Conflict.class, result);
        nothingOf("c-1", under);
        Expect.equal("the document before", 1L, under.load(Samples.key("z")).version());
    }

    private static void nothingAfterMismatch(StoreUnderTest under) {
        under.save(Work.command("c-1").reads(Samples.key("z"), 0));
        CommitResult result = under.commit(unit("c-1").says("something else"));
        Expect.equal("the result", new CommitResult.IdempotencyMismatch(), result);
        nothingSaved(under);
        Expect.equal(
                "the first fingerprint",
                Optional.of("fingerprint"),
                under.receipt("c-1").map(receipt -> receipt.fingerprint()));
    }

    private static void withoutWrites(StoreUnderTest under) {
        under.save("before", Samples.unit("z"), 0);
        Work stale = Work.command("c-1").reads(Samples.key("z"), 0).tells(Samples.entry("e-c-1", "o"));
        Expect.type("a passed version", CommitResult.Conflict.class, under.commit(stale));
        nothingOf("c-1", under);
        under.save(Work.command("c-2").reads(Samples.key("z"), 1).tells(Samples.entry("e-c-2", "o")));
        Expect.holds("there is a receipt", under.receipt("c-2").isPresent(), "none");
        Expect.equal("the outbox", List.of("e-c-2"), under.claimIds(StoreUnderTest.START, 10));
    }

    private static void auditGoesAlong(StoreUnderTest under) {
        Work saved = unit("c-1");
        under.save(saved);
        under.commit(saved);
        under.commit(unit("c-2"));
        Expect.equal("the audit", saved.unit().audit(), under.audit());
    }

    static void nothingOf(String command, StoreUnderTest under) {
        nothingSaved(under);
        Expect.equal("the receipt", Optional.empty(), under.receipt(command));
    }

    private static void nothingSaved(StoreUnderTest under) {
        Expect.equal("the first document", new Loaded.Absent(), under.load(Samples.key("u")));
        Expect.equal("the second document", new Loaded.Absent(), under.load(Samples.key("v")));
        List<?> others = under.find(Query.of(DocumentKind.UNIT)).stream()
                .filter(key -> !key.equals(Samples.key("z")))
                .toList();
        Expect.equal("what is found", List.of(), others);
        Expect.equal("the outbox", List.of(), under.claimIds(StoreUnderTest.START, 10));
    }

    static Work unit(String command) {
        return Work.command(command)
                .puts(Samples.unit("u"), 0)
                .puts(Samples.unit("v"), 0)
                .tells(Samples.entry("e-" + command, "o"));
    }
}
