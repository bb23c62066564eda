package io.perfcycle.core.cycle;

import io.perfcycle.core.value.DateSpan;

/**
 * A phase and its days. Phases may overlap.
 *
 * @param kind which phase
 * @param span its days
 */
public record CyclePhase(PhaseKind kind, DateSpan span) {}
