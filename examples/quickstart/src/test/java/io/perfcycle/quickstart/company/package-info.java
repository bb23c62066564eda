/** Tests of the runner. */
@org.jspecify.annotations.NullMarked
package io.perfcycle.quickstart.company;
