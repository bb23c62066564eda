/** Tests of the store on JDBC. */
@org.jspecify.annotations.NullMarked
package io.perfcycle.jdbc;
