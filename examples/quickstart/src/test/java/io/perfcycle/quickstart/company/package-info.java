/** Tests of a company as files. */
@org.jspecify.annotations.NullMarked
package io.perfcycle.quickstart.company;
