package io.perfcycle.core.outcome;

import io.perfcycle.core.id.Id;

/**
 * What a command left: the id of its main document and the version it has now.
 *
 * @param <I> the type of the id
 * @param id the id
 * @param version the version in the store, from 1
 */
public record Saved<I extends Id>(I id, long version) {}
