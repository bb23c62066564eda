/** Tests of the command line, on the packaged jar and in the process. */
@org.jspecify.annotations.NullMarked
package io.perfcycle.cli;
