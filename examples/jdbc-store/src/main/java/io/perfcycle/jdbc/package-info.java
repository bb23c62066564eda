/**
 * A durable store on JDBC: {@link io.perfcycle.jdbc.JdbcPerformanceStore} over a host's {@code DataSource}, its tables
 * by {@link io.perfcycle.jdbc.JdbcSchema} or by the host's own migration tool from the same plain SQL scripts. Run
 * against H2 2.4 and PostgreSQL 17.
 *
 * <p>For hosts. Imports core, spi, {@code jdbc.codec}, {@code java.sql} and slf4j.
 */
@NullMarked
package io.perfcycle.jdbc;

import org.jspecify.annotations.NullMarked;
