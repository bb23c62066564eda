package io.perfcycle.architecture.wrong.rules.engine;

import java.time.InstantSource;

/** Takes the system's clock without being the engine's first try. */
public final class OtherEngine {
    /** {@return a source} */
    public static InstantSource inMemory() {
        return InstantSource.system();
    }
}
