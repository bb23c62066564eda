package io.perfcycle.spi.contract;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.StoreCapabilities;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** P-S8, P-S9, P-S11 and P-S12: what a store declares, and whose clock counts. */
final class DeclarationClauses {
    private static final int MOST_WRITES = 20_000;
    private static final int MOST_CHARS = 4_000_000;

    private DeclarationClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.optional(
                        "P-S8a",
                        new Clause.Texts(
                                "what is committed is there after the store was closed and opened again",
                                "nothing acknowledged is lost",
                                "where durable is declared: documents, tombstones, receipts, outbox, attempts and"
                                        + " tokens after reopening"),
                        DeclarationClauses::isDurable,
                        DeclarationClauses::survivesReopening),
                StoreClause.optional(
                        "P-S9a",
                        new Clause.Texts(
                                "a store that does not join the host's transaction never says that it did",
                                "the caller would take a final result for a provisional one",
                                "where joining is not declared: the result of a commit"),
                        under -> when(!under.capabilities().joinsHostTransaction(), "the store declares that it joins"),
                        DeclarationClauses::doesNotJoin),
                StoreClause.required(
                        "P-S11a",
                        "the declared sizes are 1 or more and never change",
                        "the engine plans its batches with them",
                        "capabilities before and after a commit",
                        DeclarationClauses::declaresSizes),
                StoreClause.optional(
                        "P-S11b",
                        new Clause.Texts(
                                "a unit of exactly maxWrites is saved",
                                "a declared size can be relied on",
                                "where maxWrites is at most " + MOST_WRITES),
                        DeclarationClauses::writesAreLimited,
                        under -> under.save(many(under.capabilities().maxWrites()))),
                StoreClause.optional(
                        "P-S11c",
                        new Clause.Texts(
                                "a unit of more than maxWrites is too large, and nothing of it is saved",
                                "half a batch is worse than none",
                                "where maxWrites is at most " + MOST_WRITES),
                        DeclarationClauses::writesAreLimited,
                        DeclarationClauses::tooManyWrites),
                StoreClause.optional(
                        "P-S11d",
                        new Clause.Texts(
                                "a document longer than maxDocumentChars is too large, and nothing of it is saved",
                                "a text must not be cut off",
                                "where maxDocumentChars is at most " + MOST_CHARS),
                        under -> when(
                                under.capabilities().maxDocumentChars() <= MOST_CHARS,
                                "the store declares no limit that can be reached here"),
                        DeclarationClauses::tooLong),
                StoreClause.optional(
                        "P-S11e",
                        new Clause.Texts(
                                "a load may ask for as many documents as maxWrites, and a unit may have read as many",
                                "a database takes only so many parameters, and none may be overlooked",
                                "where maxWrites is at most " + MOST_WRITES),
                        DeclarationClauses::writesAreLimited,
                        DeclarationClauses::readsAsManyAsItWrites),
                StoreClause.required(
                        "P-S12a",
                        "the outbox keeps the order of commits, whatever the instants say",
                        "clocks of several machines disagree",
                        "commits whose entries carry ever earlier instants",
                        DeclarationClauses::commitsGiveTheOrder),
                StoreClause.required(
                        "P-S12b",
                        "instants are the engine's, of any year from 1970 to 9999",
                        "same inputs, same bytes; the store's clock plays no part",
                        "receipts of 1970 and 9999",
                        DeclarationClauses::instantsAreTheEngines));
    }

    private static Optional<String> when(boolean applies, String reason) {
        return applies ? Optional.empty() : Optional.of(reason);
    }

    static Optional<String> isDurable(StoreUnderTest under) {
        return when(under.capabilities().durable(), "the store does not declare that it is durable");
    }

    private static Optional<String> writesAreLimited(StoreUnderTest under) {
        return when(
                under.capabilities().maxWrites() <= MOST_WRITES, "the declared limit is too high to be reached here");
    }

    private static void survivesReopening(StoreUnderTest under) {
        under.save(AtomicityClauses.unit("c-1"));
        under.save(Work.command("c-2").deletes(Samples.key("v"), 1));
        ClaimedEntry before = under.claimOne(StoreUnderTest.START);
        StoreUnderTest again = under.reopened()
                .orElseThrow(() -> new Expect.Mismatch("the fixture", "a store opened again", "nothing"));
        try (again) {
            Expect.equal("the document", new Loaded.Present(1, Samples.unit("u")), again.load(Samples.key("u")));
            Expect.equal("the deleted document", new Loaded.Tombstone(2), again.load(Samples.key("v")));
            Expect.equal("what is found", List.of(Samples.key("u")), again.find(Query.of(DocumentKind.UNIT)));
            Expect.holds("there is a receipt", again.receipt("c-1").isPresent(), "none");
            Instant later = StoreUnderTest.START.plus(StoreUnderTest.LEASE);
            Expect.equal("what is leased", List.of(), again.claimIds(later.minusMillis(1), 10));
            ClaimedEntry after = again.claimOne(later);
            Expect.equal("the attempt", 2, after.attempt());
            Expect.holds("the token grows", after.fencingToken() > before.fencingToken(), after.fencingToken());
            Expect.equal("the old token", false, again.acknowledge(later, before, new DeliveryOutcome.Delivered()));
        }
    }

    private static void doesNotJoin(StoreUnderTest under) {
        CommitResult result = under.commit(Work.command("c-1").puts(Samples.unit("u"), 0));
        Expect.equal(
                "joined",
                false,
                Expect.type("the result", CommitResult.Committed.class, result).joined());
    }

    private static void declaresSizes(StoreUnderTest under) {
        StoreCapabilities declared = under.capabilities();
        Expect.holds("maxWrites is 1 or more", declared.maxWrites() >= 1, declared);
        Expect.holds("maxDocumentChars is 1 or more", declared.maxDocumentChars() >= 1, declared);
        under.save("c-1", Samples.unit("u"), 0);
        Expect.equal("the declaration", declared, under.capabilities());
    }

    private static Work many(int writes) {
        Work work = Work.command("c-1");
        for (int i = 0; i < writes; i++) {
            work.puts(Samples.unit("u-" + i), 0);
        }
        return work;
    }

    private static void readsAsManyAsItWrites(StoreUnderTest under) {
        int most = under.capabilities().maxWrites();
        under.save(many(most));
        List<DocumentKey> keys = new ArrayList<>();
        Work holds = Work.command("c-2").tells(Samples.entry("e-2", "o"));
        Work passed = Work.command("c-3").tells(Samples.entry("e-3", "o"));
        for (int i = 0; i < most; i++) {
            keys.add(Samples.key("u-" + i));
            holds.reads(Samples.key("u-" + i), 1);
            passed.reads(Samples.key("u-" + i), i == most - 1 ? 0 : 1);
        }
        Expect.equal("the versions", Collections.nCopies(most, 1L), under.versions(keys));
        Expect.type("with the last version passed", CommitResult.Conflict.class, under.commit(passed));
        under.save(holds);
    }

    private static void tooManyWrites(StoreUnderTest under) {
        Work work = many(under.capabilities().maxWrites() + 1).tells(Samples.entry("e", "o"));
        Expect.equal("the result", new CommitResult.TooLarge("maxWrites"), under.commit(work));
        Expect.equal("what is found", List.of(), under.find(Query.of(DocumentKind.UNIT)));
        AtomicityClauses.nothingOf("c-1", under);
    }

    private static void tooLong(StoreUnderTest under) {
        String name = "x".repeat(under.capabilities().maxDocumentChars() + 1);
        Work work = Work.command("c-1")
                .puts(Samples.unit("u"), 0)
                .puts(Samples.unit("v", name), 0)
                .tells(Samples.entry("e", "o"));
        Expect.equal("the result", new CommitResult.TooLarge("maxDocumentChars"), under.commit(work));
        AtomicityClauses.nothingOf("c-1", under);
    }

    private static void commitsGiveTheOrder(StoreUnderTest under) {
        for (int i = 1; i <= 3; i++) {
            Instant earlier = StoreUnderTest.START.minusSeconds(i * 3600L);
            under.save(Work.command("c-" + i).at(earlier).tells(Samples.entry("e-" + i, "o-" + i, earlier)));
        }
        Expect.equal("the outbox", List.of("e-1", "e-2", "e-3"), under.claimIds(StoreUnderTest.START, 10));
    }

    private static void instantsAreTheEngines(StoreUnderTest under) {
        for (String instant : List.of("1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z")) {
            under.save(Work.command("c-" + instant.length()).at(Instant.parse(instant)));
            Expect.equal(
                    "the instant of the commit",
                    Optional.of(Instant.parse(instant)),
                    under.receipt("c-" + instant.length()).map(receipt -> receipt.committedAt()));
        }
    }
}
