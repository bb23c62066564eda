package io.perfcycle.architecture.wrong.core.cycle;

/**
 * Offers a way around.
 *
 * @param force whether to force it
 */
public record ForcedDraft(boolean force) {}
