package io.perfcycle.spi;

/**
 * An outbox entry that a relay has leased.
 *
 * @param entry the entry
 * @param fencingToken the token of this claim; greater than that of every claim of the entry before
 * @param attempt the number of this attempt, from 1
 */
public record ClaimedEntry(OutboxEntry entry, long fencingToken, int attempt) {}
