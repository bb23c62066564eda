/**
 * The conformance command {@code perfcycle statistic}: each statistic of the library behind a name, with input and output
 * as JSON. Adapters only; a formula found here belongs in the library. Used by the command alone.
 */
@NullMarked
package io.perfcycle.cli.statistic;

import org.jspecify.annotations.NullMarked;
