/** Tests of the quickstart. */
@org.jspecify.annotations.NullMarked
package io.perfcycle.quickstart;
