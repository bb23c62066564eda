package io.perfcycle.spi.contract;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.AuditOpening;
import io.perfcycle.spi.AuditPosition;
import io.perfcycle.spi.Loaded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** P-A1: the audit chain is kept and given out. */
final class AuditClauses {
    private AuditClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.required(
                        "P-A1a",
                        "load gives the head that came with the last write, of a tombstone too",
                        "the next entry of the document's chain is built on it",
                        "commits and a deletion with heads; load",
                        AuditClauses::headsComeBack),
                StoreClause.required(
                        "P-A1b",
                        "audit pages go by document in key order and then by version, deleted documents included",
                        "chains are checked one after the other, and a deletion leaves its trace",
                        "two documents written in turns, one deleted; pages of 1, 2 and all",
                        AuditClauses::pagesInOrder),
                StoreClause.required(
                        "P-A1c",
                        "an audit entry comes back as it was given, to the microsecond",
                        "its hash covers every part",
                        "an entry by a delegate; audit",
                        AuditClauses::entriesComeBack),
                StoreClause.required(
                        "P-A1d",
                        "audit gives entries of its tenant only",
                        "nothing crosses from one customer to another",
                        "one document in two tenants",
                        AuditClauses::ownTenantOnly));
    }

    private static void headsComeBack(StoreUnderTest under) {
        under.save(Work.command("c-1").puts(Samples.unit("u"), 0, "h1"));
        Expect.equal("the new document", new Loaded.Present(1, Samples.unit("u"), "h1"), under.load(Samples.key("u")));
        under.save(Work.command("c-2").puts(Samples.unit("u"), 1, "h2"));
        Expect.equal(
                "the head after a second write",
                "h2",
                under.load(Samples.key("u")).head());
        under.save(Work.command("c-3").deletes(Samples.key("u"), 2, "h3"));
        Expect.equal("the tombstone", new Loaded.Tombstone(3, "h3"), under.load(Samples.key("u")));
        under.save(Work.command("c-4").puts(Samples.unit("u"), 3, "h4"));
        Expect.equal(
                "the head of the second life",
                "h4",
                under.load(Samples.key("u")).head());
    }

    private static void pagesInOrder(StoreUnderTest under) {
        under.save(Work.command("c-1").puts(Samples.unit("v"), 0).puts(Samples.unit("b"), 0));
        under.save(Work.command("c-2").puts(Samples.unit("B"), 0));
        under.save(Work.command("c-3").puts(Samples.unit("b"), 1));
        under.save(Work.command("c-4").deletes(Samples.key("v"), 1));
        List<AuditPosition> order = List.of(
                new AuditPosition(Samples.key("B"), 1),
                new AuditPosition(Samples.key("b"), 1),
                new AuditPosition(Samples.key("b"), 2),
                new AuditPosition(Samples.key("v"), 1),
                new AuditPosition(Samples.key("v"), 2));
        for (int size : List.of(1, 2, 5, 6)) {
            Expect.equal("pages of " + size, order, pages(under, size));
        }
        List<AuditEntry> chain = under.audit(new AuditPosition(Samples.key("b"), 0), 2);
        Expect.equal("one document's chain", order.subList(1, 3), places(chain));
    }

    private static List<AuditPosition> pages(StoreUnderTest under, int size) {
        List<AuditPosition> all = new ArrayList<>();
        List<AuditPosition> page = places(under.audit(null, size));
        all.addAll(page);
        while (page.size() == size && all.size() < 10) {
            page = places(under.audit(all.get(all.size() - 1), size));
            all.addAll(page);
        }
        return all;
    }

    private static List<AuditPosition> places(List<AuditEntry> entries) {
        return entries.stream().map(AuditPosition::of).toList();
    }

    private static void entriesComeBack(StoreUnderTest under) {
        AuditOpening delegate = new AuditOpening(EmployeeId.of("omar"), Optional.of(EmployeeId.of("anna")), "s-1");
        Work work = Work.command("c-1").by(delegate).puts(Samples.unit("u"), 0, "h1");
        under.save(work);
        Expect.equal("the audit", work.unit().audit(), under.audit());
    }

    private static void ownTenantOnly(StoreUnderTest under) {
        under.save(Work.command("c-1").puts(Samples.unit("u"), 0, "ours"));
        Expect.equal("the other tenant's audit", List.of(), under.other().audit());
        under.other().save(Work.command("c-1").puts(Samples.unit("u"), 0, "theirs"));
        Expect.equal(
                "our audit",
                List.of("ours"),
                under.audit().stream().map(AuditEntry::hash).toList());
    }
}
