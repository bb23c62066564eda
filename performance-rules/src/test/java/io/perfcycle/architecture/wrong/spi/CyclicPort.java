package io.perfcycle.architecture.wrong.spi;

import io.perfcycle.architecture.wrong.spi.memory.CyclicMemory;

/** Knows its own implementation. */
public interface CyclicPort {
    /** {@return the implementation} */
    static CyclicPort standard() {
        return new CyclicMemory();
    }
}
