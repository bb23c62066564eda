package io.perfcycle.spi.contract;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.spi.Loaded;
import java.util.List;

/** P-S1: versions. */
final class VersionClauses {
    private static final DocumentKey KEY = Samples.key("u");

    private VersionClauses() {}

    static List<Clause<StoreFixture>> list() {
        return List.of(
                StoreClause.required(
                        "P-S1a",
                        "a document never stored is absent at version 0, and its first version is 1",
                        "the engine expects 0 for what it has not seen",
                        "load, commit, load",
                        VersionClauses::beginsAtOne),
                StoreClause.required(
                        "P-S1b",
                        "each commit adds exactly 1 to the version of what it writes",
                        "a receipt names the new version before the store has seen it",
                        "five commits of one document, and of a second in between",
                        VersionClauses::addsOne),
                StoreClause.required(
                        "P-S1c",
                        "a deletion leaves a tombstone with the next version",
                        "whoever read the document before must notice that it is gone",
                        "commit, delete, load",
                        VersionClauses::leavesTombstone),
                StoreClause.required(
                        "P-S1d",
                        "versions go on after a deletion and none is used twice",
                        "a reader of the first life must not be taken for one of the second",
                        "commit, delete, commit, delete",
                        VersionClauses::goesOnAfterDeletion),
                StoreClause.required(
                        "P-S1e",
                        "a document that was only read keeps its version",
                        "readers must not get into each other's way",
                        "a commit that reads one document and writes another",
                        VersionClauses::readingChangesNothing));
    }

    private static void beginsAtOne(StoreUnderTest under) {
        Expect.equal("what is under a new key", new Loaded.Absent(), under.load(KEY));
        under.save("c-1", Samples.unit("u"), 0);
        Expect.equal("after the first commit", new Loaded.Present(1, Samples.unit("u")), under.load(KEY));
    }

    private static void addsOne(StoreUnderTest under) {
        for (int version = 0; version < 5; version++) {
            under.save("c-" + version, Samples.unit("u", "Name " + version), version);
            under.save("d-" + version, Samples.unit("v", "Name " + version), version);
            Expect.equal("the version of u", version + 1L, under.load(KEY).version());
            Expect.equal(
                    "the version of v",
                    version + 1L,
                    under.load(Samples.key("v")).version());
        }
    }

    private static void leavesTombstone(StoreUnderTest under) {
        under.save("c-1", Samples.unit("u"), 0);
        under.save(Work.command("c-2").deletes(KEY, 1));
        Expect.equal("after the deletion", new Loaded.Tombstone(2), under.load(KEY));
    }

    private static void goesOnAfterDeletion(StoreUnderTest under) {
        Document again = Samples.unit("u", "Again");
        under.save("c-1", Samples.unit("u"), 0);
        under.save(Work.command("c-2").deletes(KEY, 1));
        under.save("c-3", again, 2);
        Expect.equal("in its second life", new Loaded.Present(3, again), under.load(KEY));
        under.save(Work.command("c-4").deletes(KEY, 3));
        Expect.equal("after the second deletion", new Loaded.Tombstone(4), under.load(KEY));
    }

    private static void readingChangesNothing(StoreUnderTest under) {
        under.save("c-1", Samples.unit("u"), 0);
        under.save(Work.command("c-2").puts(Samples.unit("v"), 0).reads(KEY, 1).reads(Samples.key("w"), 0));
        Expect.equal("what was only read", new Loaded.Present(1, Samples.unit("u")), under.load(KEY));
        Expect.equal("what was not there", new Loaded.Absent(), under.load(Samples.key("w")));
    }
}
