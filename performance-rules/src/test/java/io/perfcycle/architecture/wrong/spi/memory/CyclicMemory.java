package io.perfcycle.architecture.wrong.spi.memory;

import io.perfcycle.architecture.wrong.spi.CyclicPort;

/** The other half of the cycle. */
public final class CyclicMemory implements CyclicPort {}
