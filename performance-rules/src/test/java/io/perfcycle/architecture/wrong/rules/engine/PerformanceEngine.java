package io.perfcycle.architecture.wrong.rules.engine;

import java.time.InstantSource;

/** The mimic of the engine, whose first try alone brings the system's clock. */
public final class PerformanceEngine {
    /** {@return a source} */
    public static InstantSource inMemory() {
        return InstantSource.system();
    }
}
