package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.event.Document;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Write;
import org.jspecify.annotations.Nullable;

/** The one place in these tests that makes what a store has under a key. */
final class Versions {
    static final Loaded ABSENT = new Loaded.Absent();

    private Versions() {}

    static Loaded after(Write write, long version) {
        return write instanceof Write.Put put
                ? new Loaded.Present(version, put.document(), put.head())
                : new Loaded.Tombstone(version, write.head());
    }

    /** The same document under another version. */
    static Loaded at(Loaded.Present present, long version) {
        return new Loaded.Present(version, present.document());
    }

    /** Another document, or none, under the same version. */
    static Loaded with(Loaded.Present present, @Nullable Document document) {
        return new Loaded.Present(present.version(), document);
    }
}
