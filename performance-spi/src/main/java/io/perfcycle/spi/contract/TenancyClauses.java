package io.perfcycle.spi.contract;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** P-S7: nothing crosses from one tenant to another. */
final class TenancyClauses {
    private static final Instant START = StoreUnderTest.START;
    private static final DocumentKey KEY = Samples.key("u");

    private TenancyClauses() {}

    static List<Clause<StoreFixture>> list() {
        String intent = "nothing crosses from one customer to another";
        return List.of(
                StoreClause.required(
                        "P-S7a", "load sees its tenant only", intent, "one key in two tenants", TenancyClauses::load),
                StoreClause.required(
                        "P-S7b",
                        "find sees its tenant only",
                        intent,
                        "different keys in two tenants",
                        TenancyClauses::find),
                StoreClause.required(
                        "P-S7c",
                        "receipt sees its tenant only",
                        intent,
                        "a command id asked for in another tenant",
                        TenancyClauses::receipt),
                StoreClause.required(
                        "P-S7d",
                        "commit compares with the command ids of its tenant only",
                        intent,
                        "one command id with two fingerprints in two tenants",
                        TenancyClauses::commands),
                StoreClause.required(
                        "P-S7e",
                        "commit compares with the versions of its tenant only, and changes no other",
                        intent,
                        "one key in two tenants at different versions, deleted in one",
                        TenancyClauses::versions),
                StoreClause.required(
                        "P-S7f",
                        "claim gives entries of its tenant only",
                        intent,
                        "one entry id and ordering key in two tenants",
                        TenancyClauses::claim),
                StoreClause.required(
                        "P-S7g",
                        "acknowledge reaches entries of its tenant only",
                        intent,
                        "a claimed entry acknowledged from another tenant",
                        TenancyClauses::acknowledge));
    }

    private static void load(StoreUnderTest under) {
        under.save("c-1", Samples.unit("u", "A's"), 0);
        Expect.equal(
                "seen from another tenant", new Loaded.Absent(), under.other().load(KEY));
        under.other().save("c-2", Samples.unit("u", "B's"), 0);
        Expect.equal("A's document", new Loaded.Present(1, Samples.unit("u", "A's")), under.load(KEY));
        Expect.equal(
                "B's document",
                new Loaded.Present(1, Samples.unit("u", "B's")),
                under.other().load(KEY));
    }

    private static void find(StoreUnderTest under) {
        under.save("c-1", Samples.unit("u"), 0);
        under.other().save("c-2", Samples.unit("v"), 0);
        Query all = Query.of(DocumentKind.UNIT);
        Expect.equal("what A finds", List.of(KEY), under.find(all));
        Expect.equal("what B finds", List.of(Samples.key("v")), under.other().find(all));
    }

    private static void receipt(StoreUnderTest under) {
        under.save("c-1", Samples.unit("u"), 0);
        Expect.equal("seen from another tenant", Optional.empty(), under.other().receipt("c-1"));
    }

    private static void commands(StoreUnderTest under) {
        under.save("c-1", Samples.unit("u"), 0);
        under.other().save(Work.command("c-1").puts(Samples.unit("u"), 0).says("something else"));
        Expect.equal("A's fingerprint", Optional.of("fingerprint"), fingerprint(under));
        Expect.equal("B's fingerprint", Optional.of("something else"), fingerprint(under.other()));
    }

    private static Optional<String> fingerprint(StoreUnderTest under) {
        return under.receipt("c-1").map(receipt -> receipt.fingerprint());
    }

    private static void versions(StoreUnderTest under) {
        under.save("c-1", Samples.unit("u"), 0);
        under.save("c-2", Samples.unit("u", "Second"), 1);
        under.other().save("c-3", Samples.unit("u"), 0);
        under.save(Work.command("c-4").deletes(KEY, 2));
        Expect.equal("A's document", new Loaded.Tombstone(3), under.load(KEY));
        Expect.equal(
                "B's document",
                new Loaded.Present(1, Samples.unit("u")),
                under.other().load(KEY));
    }

    private static void claim(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e", "o", START));
        Expect.equal("what B claims of A's", List.of(), under.other().claimIds(START, 10));
        under.other().tell("c-1", Samples.entry("e", "o", START.plusSeconds(1)));
        Expect.equal(
                "B's entry",
                START.plusSeconds(1),
                under.other().claimOne(START).entry().createdAt());
        Expect.equal("A's entry", START, under.claimOne(START).entry().createdAt());
    }

    private static void acknowledge(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e", "o"));
        ClaimedEntry claimed = under.claimOne(START);
        DeliveryOutcome delivered = new DeliveryOutcome.Delivered();
        Expect.equal("whether it counts from B", false, under.other().acknowledge(START, claimed, delivered));
        Expect.equal("whether it counts from A", true, under.acknowledge(START, claimed, delivered));
    }
}
