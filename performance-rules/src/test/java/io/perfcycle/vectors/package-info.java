/** Reads the files of numeric truth for tests. */
@NullMarked
package io.perfcycle.vectors;

import org.jspecify.annotations.NullMarked;
