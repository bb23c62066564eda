/** A logging provider for tests that watches what is logged. Tests only. */
@NullMarked
package io.perfcycle.log;

import org.jspecify.annotations.NullMarked;
