/**
 * JSON for everything that a store keeps: documents, receipts, outbox and audit entries. {@link
 * io.perfcycle.jdbc.codec.DocumentCodec} and {@link io.perfcycle.jdbc.codec.EntryCodec} make the stored form; {@link
 * io.perfcycle.jdbc.codec.PerfcycleModule} teaches the same bodies to a host's own mapper.
 *
 * <p>For any host that stores or sends documents as text, with or without JDBC. Imports core, spi and Jackson 3.
 */
@NullMarked
package io.perfcycle.jdbc.codec;

import org.jspecify.annotations.NullMarked;
