package io.perfcycle.spi.contract;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.AuditOpening;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Redaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** P-A2: what is to be forgotten is forgotten, with its unit and without touching a hash. */
final class RedactionClauses {
    private static final EmployeeId OMAR = EmployeeId.of("omar");
    private static final Redaction FORGET_OMAR = new Redaction.Person(OMAR);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private RedactionClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.required(
                        "P-A2a",
                        "forgetting a person takes the openings that name them and nothing else of the audit",
                        "the chain stays valid, and nobody can tell who it was",
                        "entries by the person, for the person, by others, and of the unit itself",
                        RedactionClauses::openingsOfAPerson),
                StoreClause.required(
                        "P-A2b",
                        "forgetting a person takes their messages that are not delivered, and their ordering key goes on",
                        "nobody writes to somebody who has been erased",
                        "messages that wait and are leased, with another person's behind them",
                        RedactionClauses::messagesOfAPerson),
                StoreClause.required(
                        "P-A2c",
                        "openings are forgotten if the act lies strictly before the instant",
                        "the time to keep them is a matter of law",
                        "acts a microsecond before, at and after the instant",
                        RedactionClauses::openingsBefore),
                StoreClause.required(
                        "P-A2d",
                        "receipts are forgotten if the commit lies strictly before the instant",
                        "a repetition is recognised as long as it is promised and no longer",
                        "receipts a microsecond before and at the instant",
                        RedactionClauses::receiptsBefore),
                StoreClause.required(
                        "P-A2e",
                        "a unit that is not committed forgets nothing",
                        "a refused erasure must leave everything as it was",
                        "a conflict with a redaction; audit, receipt and claim",
                        RedactionClauses::nothingWithoutCommit),
                StoreClause.untested(
                        "P-A2f",
                        "parked messages are forgotten if they were created strictly before the instant",
                        "nobody looks after them for ever",
                        "no port gives out parked entries"),
                StoreClause.required(
                        "P-A2g",
                        "forgetting reaches its tenant only",
                        "nothing crosses from one customer to another",
                        "one person, command and entry in two tenants, forgotten in one",
                        RedactionClauses::ownTenantOnly));
    }

    private static void openingsOfAPerson(StoreUnderTest under) {
        AuditOpening by = opening("omar", Optional.empty());
        AuditOpening onBehalf = opening("anna", Optional.of(OMAR));
        AuditOpening others = opening("anna", Optional.empty());
        under.save(Work.command("c-1").by(by).puts(Samples.unit("u1"), 0, "h1"));
        under.save(Work.command("c-2").by(onBehalf).puts(Samples.unit("u2"), 0, "h2"));
        under.save(Work.command("c-3").by(others).puts(Samples.unit("u3"), 0, "h3"));
        List<AuditEntry> before = under.audit();
        under.save(Work.command("c-4").by(by).puts(Samples.unit("u4"), 0, "h4").forgets(FORGET_OMAR));
        List<AuditEntry> after = under.audit();
        Expect.equal("whether an entry has its opening", List.of(false, false, true, false), opened(after));
        Expect.equal(
                "the entries without openings",
                before.stream().map(AuditEntry::withoutOpening).toList(),
                after.stream().limit(3).map(AuditEntry::withoutOpening).toList());
    }

    private static void messagesOfAPerson(StoreUnderTest under) {
        under.tell("c-1", Samples.entry("e-1", "shared", OMAR), Samples.entry("e-2", "shared", EmployeeId.of("anna")));
        under.tell("c-2", Samples.entry("e-3", "own", OMAR), Samples.entry("e-4", "own", OMAR));
        ClaimedEntry leased = under.claim(StoreUnderTest.START, 1).get(0);
        Expect.equal("the leased entry", "e-1", leased.entry().id());
        under.save(Work.command("c-3").forgets(FORGET_OMAR));
        Expect.holds(
                "a forgotten entry cannot be acknowledged",
                !under.acknowledge(StoreUnderTest.START, leased, new DeliveryOutcome.Delivered()),
                "it could");
        Expect.equal("what is left", List.of("e-2"), under.claimIds(StoreUnderTest.START, 10));
    }

    private static void openingsBefore(StoreUnderTest under) {
        under.save(Work.command("c-1").at(NOON.minusNanos(1000)).puts(Samples.unit("u1"), 0, "h1"));
        under.save(Work.command("c-2").at(NOON).puts(Samples.unit("u2"), 0, "h2"));
        under.save(Work.command("c-3").at(NOON.plusNanos(1000)).puts(Samples.unit("u3"), 0, "h3"));
        under.save(Work.command("c-4").forgets(new Redaction.OpeningsBefore(NOON)));
        Expect.equal("whether an entry has its opening", List.of(false, true, true), opened(under.audit()));
    }

    private static void receiptsBefore(StoreUnderTest under) {
        under.save(Work.command("c-1").at(NOON.minusNanos(1000)).puts(Samples.unit("u1"), 0));
        under.save(Work.command("c-2").at(NOON).puts(Samples.unit("u2"), 0));
        under.save(Work.command("c-3").at(NOON).forgets(new Redaction.ReceiptsBefore(NOON)));
        Expect.equal("the older receipt", Optional.empty(), under.receipt("c-1"));
        Expect.holds("the receipt at the instant is there", under.receipt("c-2").isPresent(), "none");
    }

    private static void nothingWithoutCommit(StoreUnderTest under) {
        under.save(Work.command("c-1")
                .by(opening("omar", Optional.empty()))
                .puts(Samples.unit("u"), 0, "h1")
                .tells(Samples.entry("e-1", "o", OMAR)));
        Work stale = Work.command("c-2")
                .reads(Samples.key("u"), 0)
                .forgets(FORGET_OMAR)
                .forgets(new Redaction.ReceiptsBefore(NOON));
        Expect.type("the result", CommitResult.Conflict.class, under.commit(stale));
        Expect.equal("whether the entry has its opening", List.of(true), opened(under.audit()));
        Expect.holds("the receipt is there", under.receipt("c-1").isPresent(), "none");
        Expect.equal("the outbox", List.of("e-1"), under.claimIds(StoreUnderTest.START, 10));
    }

    private static void ownTenantOnly(StoreUnderTest under) {
        for (StoreUnderTest each : List.of(under, under.other())) {
            each.save(Work.command("c-1")
                    .by(opening("omar", Optional.empty()))
                    .puts(Samples.unit("u"), 0, "h1")
                    .tells(Samples.entry("e-1", "o", OMAR)));
        }
        under.save(Work.command("c-2")
                .at(NOON)
                .forgets(FORGET_OMAR)
                .forgets(new Redaction.OpeningsBefore(NOON))
                .forgets(new Redaction.ReceiptsBefore(NOON)));
        StoreUnderTest other = under.other();
        Expect.equal("whether the other tenant's entry has its opening", List.of(true), opened(other.audit()));
        Expect.holds("the other tenant's receipt is there", other.receipt("c-1").isPresent(), "none");
        Expect.equal("the other tenant's outbox", List.of("e-1"), other.claimIds(StoreUnderTest.START, 10));
    }

    private static AuditOpening opening(String actor, Optional<EmployeeId> onBehalfOf) {
        return new AuditOpening(EmployeeId.of(actor), onBehalfOf, "salt");
    }

    private static List<Boolean> opened(List<AuditEntry> entries) {
        return entries.stream().map(entry -> entry.opening().isPresent()).toList();
    }
}
