package io.perfcycle.spi.contract;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Query;
import java.util.List;

/** P-S6: read your writes. */
final class VisibilityClauses {
    private VisibilityClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.required(
                        "P-S6a",
                        "a document comes back equal to what was saved",
                        "host data is never silently repaired",
                        "a unit, a goal with check-ins and a role profile with unusual texts and exact decimals",
                        VisibilityClauses::comesBackEqual),
                StoreClause.required(
                        "P-S6b",
                        "load gives the latest commit",
                        "the next command starts from what the last one left",
                        "load after each of several commits",
                        VisibilityClauses::loadsTheLatest),
                StoreClause.required(
                        "P-S6c",
                        "find knows of a commit as soon as it has returned",
                        "a list must show what its reader has just made",
                        "find after each of several commits",
                        VisibilityClauses::findsAtOnce),
                StoreClause.required(
                        "P-S6d",
                        "what one thread has committed every other thread sees",
                        "the next request runs on another thread",
                        "two threads take turns in committing and loading",
                        VisibilityClauses::seenByOtherThreads));
    }

    private static void comesBackEqual(StoreUnderTest under) {
        List<Document> documents = List.of(
                Samples.unit("u \u00e4/%_'\\;", "  \ttwo  blanks \"quotes\" 'and' \\ \n ${x} \u4eba \ud83c\udfaf "),
                Samples.goal("g", List.of(Samples.checkIn(1, ""), Samples.checkIn(2, " \u00e9\n"))),
                Samples.role("r"));
        Work work = Work.command("c-1");
        documents.forEach(document -> work.puts(document, 0));
        under.save(work);
        for (Document document : documents) {
            Expect.equal("the document", new Loaded.Present(1, document), under.load(document.key()));
        }
    }

    private static void loadsTheLatest(StoreUnderTest under) {
        for (int version = 0; version < 5; version++) {
            Document document = Samples.unit("u", "Name " + version);
            under.save("c-" + version, document, version);
            Expect.equal("the document", new Loaded.Present(version + 1L, document), under.load(Samples.key("u")));
        }
    }

    private static void findsAtOnce(StoreUnderTest under) {
        for (int count = 1; count <= 5; count++) {
            under.save("c-" + count, Samples.unit("u-" + count), 0);
            Expect.equal(
                    "the number found",
                    count,
                    under.find(Query.of(DocumentKind.UNIT)).size());
        }
    }

    private static void seenByOtherThreads(StoreUnderTest under) {
        DocumentKey key = Samples.key("u");
        for (int turn = 0; turn < 4; turn++) {
            int version = turn;
            Expect.equal("the version here", (long) version, under.load(key).version());
            Race.run(List.of(() -> {
                Expect.equal(
                        "the version there", (long) version, under.load(key).version());
                under.save("c-" + version, Samples.unit("u", "Name " + version), version);
                return version;
            }));
        }
        Expect.equal("the version in the end", 4L, under.load(key).version());
    }
}
