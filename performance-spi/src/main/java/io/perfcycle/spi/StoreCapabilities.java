package io.perfcycle.spi;

/**
 * What a store declares.
 *
 * @param durable whether what is committed survives a kill of the process
 * @param joinsHostTransaction whether commits join a transaction of the host
 * @param maxWrites how many documents a unit of work may write
 * @param maxDocumentChars how long a document may be in its stored form; {@link Integer#MAX_VALUE} for no limit
 */
public record StoreCapabilities(boolean durable, boolean joinsHostTransaction, int maxWrites, int maxDocumentChars) {}
