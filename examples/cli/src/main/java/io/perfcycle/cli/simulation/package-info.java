/** What the command {@code simulate} reads and writes: own scenarios, results, plots. Imported by the commands only. */
@NullMarked
package io.perfcycle.cli.simulation;

import org.jspecify.annotations.NullMarked;
