/** Tests of the conformance command. */
@org.jspecify.annotations.NullMarked
package io.perfcycle.cli.statistic;
