package io.perfcycle.spi.contract;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** P-Q: finding. */
final class FindClauses {
    private static final Query ALL = Query.of(DocumentKind.UNIT);

    private FindClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.required(
                        "P-Q1a",
                        "keys come in key order, character by character",
                        "pages and exports must be the same on every store; collations differ",
                        "ids with capitals, digits, accents and other scripts",
                        FindClauses::keyOrder),
                StoreClause.required(
                        "P-Q1b",
                        "pages join without gap or repetition, and only the last is short",
                        "a short page tells the engine to stop",
                        "25 documents in pages of 1, 7, 24, 25 and 26",
                        FindClauses::pages),
                StoreClause.required(
                        "P-Q1c",
                        "a page begins after its key, whatever has changed since",
                        "a batch pages through what it changes",
                        "between pages the cursor's document is deleted and others come before and after it",
                        FindClauses::stableCursor),
                StoreClause.required(
                        "P-Q2a",
                        "every given index value must be equal, character by character",
                        "an index that nearly matches shows people what is not theirs",
                        "each field alone, two together, and near misses",
                        FindClauses::equalValues),
                StoreClause.required(
                        "P-Q2b",
                        "only documents of the kind are found",
                        "the engine reads what it gets as that kind",
                        "two kinds with the same id and index",
                        FindClauses::kind),
                StoreClause.required(
                        "P-Q2c",
                        "a deleted document is not found until it is stored again",
                        "what is erased must not show",
                        "commit, delete, commit",
                        FindClauses::deleted),
                StoreClause.required(
                        "P-Q2d",
                        "the index is that of the latest commit and nothing older",
                        "someone who moved must vanish from the old unit's list",
                        "a value changed, then left out",
                        FindClauses::latestIndex),
                StoreClause.required(
                        "P-Q3a",
                        "dueBefore finds what is due strictly before the day, and nothing without a due day",
                        "reminders go out on the right day",
                        "due the day before, on the day, after it, in the years 1000 and 9999, and not at all",
                        FindClauses::dueBefore),
                StoreClause.required(
                        "P-Q3b",
                        "dueBefore, equal values and pages work together",
                        "work lists are asked for by person and day",
                        "a query with both, page by page",
                        FindClauses::dueAndEqual));
    }

    private static void keyOrder(StoreUnderTest under) {
        List<String> ids = List.of(
                "b", "B", "a", "A", "Z", "10", "9", "a-b", "a b", "ab", "\u00e9", "e", "z", "\u4eba", "a_b", "\u00df");
        Work work = Work.command("c-1");
        ids.forEach(id -> work.puts(Samples.unit(id), 0));
        under.save(work);
        Expect.equal("the keys", sorted(ids), under.find(ALL));
    }

    private static void pages(StoreUnderTest under) {
        List<String> ids = new ArrayList<>();
        Work work = Work.command("c-1");
        for (int i = 0; i < 25; i++) {
            String id = "u-" + (i * 7 % 25);
            ids.add(id);
            work.puts(Samples.unit(id), 0);
        }
        under.save(work);
        for (int max : List.of(1, 7, 24, 25, 26)) {
            Expect.equal("pages of " + max, sorted(ids), paged(under, ALL, max));
        }
    }

    private static List<DocumentKey> paged(StoreUnderTest under, Query query, int max) {
        List<DocumentKey> all = new ArrayList<>();
        @Nullable DocumentKey after = null;
        while (true) {
            List<DocumentKey> page = under.find(query, after, max);
            Expect.holds("a page has at most " + max, page.size() <= max, page.size());
            all.addAll(page);
            Expect.holds("paging comes to an end", all.size() <= 1000, all.size());
            if (page.size() < max) {
                return all;
            }
            after = page.get(max - 1);
        }
    }

    private static void stableCursor(StoreUnderTest under) {
        Work work = Work.command("c-1");
        List.of("b", "d", "f", "h").forEach(id -> work.puts(Samples.unit(id), 0));
        under.save(work);
        Expect.equal("the first page", sorted(List.of("b", "d")), under.find(ALL, null, 2));
        under.save(Work.command("c-2")
                .deletes(Samples.key("d"), 1)
                .deletes(Samples.key("b"), 1)
                .puts(Samples.unit("a"), 0)
                .puts(Samples.unit("e"), 0));
        Expect.equal("the second page", sorted(List.of("e", "f")), under.find(ALL, Samples.key("d"), 2));
        Expect.equal("the last page", sorted(List.of("h")), under.find(ALL, Samples.key("f"), 2));
    }

    private static void equalValues(StoreUnderTest under) {
        Work work = Work.command("c-1");
        for (IndexField field : IndexField.values()) {
            work.puts(Samples.unit(field.name()), 0, Map.of(field, "2026-01-01"));
        }
        work.puts(Samples.unit("x"), 0, Map.of(IndexField.EMPLOYEE, "Anna", IndexField.STATE, "OPEN"));
        work.puts(Samples.unit("y"), 0, Map.of(IndexField.EMPLOYEE, "anna", IndexField.STATE, "OPEN"));
        work.puts(Samples.unit("z"), 0, Map.of(IndexField.EMPLOYEE, "Anna Lena", IndexField.STATE, "OPEN"));
        under.save(work);
        for (IndexField field : IndexField.values()) {
            Expect.equal("by " + field, sorted(List.of(field.name())), under.find(ALL.with(field, "2026-01-01")));
        }
        Query anna = ALL.with(IndexField.EMPLOYEE, "Anna");
        Expect.equal("one value", sorted(List.of("x")), under.find(anna));
        Expect.equal("both values", sorted(List.of("x")), under.find(anna.with(IndexField.STATE, "OPEN")));
        Expect.equal("one of two", List.of(), under.find(anna.with(IndexField.STATE, "CLOSED")));
        Expect.equal("a wildcard", List.of(), under.find(ALL.with(IndexField.EMPLOYEE, "Ann%")));
    }

    private static void kind(StoreUnderTest under) {
        Map<IndexField, String> index = Map.of(IndexField.STATE, "OPEN");
        under.save(Work.command("c-1").puts(Samples.unit("same"), 0, index).puts(Samples.role("same"), 0, index));
        Expect.equal("all units", sorted(List.of("same")), under.find(ALL));
        Query open = ALL.with(IndexField.STATE, "OPEN");
        Expect.equal("units by state", sorted(List.of("same")), under.find(open));
        Expect.equal("goals", List.of(), under.find(Query.of(DocumentKind.GOAL)));
    }

    private static void deleted(StoreUnderTest under) {
        Query open = ALL.with(IndexField.STATE, "OPEN");
        Map<IndexField, String> index = Map.of(IndexField.STATE, "OPEN");
        under.save(Work.command("c-1").puts(Samples.unit("u"), 0, index));
        under.save(Work.command("c-2").deletes(Samples.key("u"), 1));
        Expect.equal("after the deletion", List.of(), under.find(ALL));
        Expect.equal("by state after the deletion", List.of(), under.find(open));
        under.save(Work.command("c-3").puts(Samples.unit("u"), 2, index));
        Expect.equal("in its second life", sorted(List.of("u")), under.find(open));
    }

    private static void latestIndex(StoreUnderTest under) {
        Query open = ALL.with(IndexField.STATE, "OPEN");
        Query closed = ALL.with(IndexField.STATE, "CLOSED");
        under.save(Work.command("c-1").puts(Samples.unit("u"), 0, Map.of(IndexField.STATE, "OPEN")));
        under.save(Work.command("c-2").puts(Samples.unit("u"), 1, Map.of(IndexField.STATE, "CLOSED")));
        Expect.equal("by the old value", List.of(), under.find(open));
        Expect.equal("by the new value", sorted(List.of("u")), under.find(closed));
        under.save(Work.command("c-3").puts(Samples.unit("u"), 2));
        Expect.equal("by a value left out", List.of(), under.find(closed));
        Expect.equal("without a value", sorted(List.of("u")), under.find(ALL));
    }

    private static void dueBefore(StoreUnderTest under) {
        Work work = Work.command("c-1");
        for (String due : List.of("1000-01-01", "2026-03-31", "2026-04-01", "2026-04-02", "9999-12-31")) {
            work.puts(Samples.unit(due), 0, Map.of(IndexField.DUE, due));
        }
        under.save(work.puts(Samples.unit("never"), 0, Map.of(IndexField.STATE, "OPEN")));
        Query due = ALL.dueBefore(LocalDate.of(2026, 4, 1));
        Expect.equal("due before 1 April", sorted(List.of("1000-01-01", "2026-03-31")), under.find(due));
        Expect.equal("due before the year 1000", List.of(), under.find(ALL.dueBefore(LocalDate.of(1000, 1, 1))));
        Expect.equal(
                "due before the end",
                4,
                under.find(ALL.dueBefore(LocalDate.of(9999, 12, 31))).size());
    }

    private static void dueAndEqual(StoreUnderTest under) {
        Work work = Work.command("c-1");
        for (int i = 10; i < 20; i++) {
            String employee = i % 2 == 0 ? "anna" : "boris";
            Map<IndexField, String> index =
                    Map.of(IndexField.EMPLOYEE, employee, IndexField.DUE, "2026-03-" + (40 - i));
            work.puts(Samples.unit("u-" + i), 0, index);
        }
        under.save(work);
        Query query = ALL.with(IndexField.EMPLOYEE, "anna").dueBefore(LocalDate.of(2026, 3, 28));
        Expect.equal("anna's", sorted(List.of("u-14", "u-16", "u-18")), paged(under, query, 2));
    }

    private static List<DocumentKey> sorted(List<String> ids) {
        return ids.stream().map(Samples::key).sorted().toList();
    }
}
