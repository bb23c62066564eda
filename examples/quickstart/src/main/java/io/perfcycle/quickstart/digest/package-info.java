/**
 * Reads what a finished cycle left in the engine and turns it into the values of the report. For the quickstart.
 */
@NullMarked
package io.perfcycle.quickstart.digest;

import org.jspecify.annotations.NullMarked;
