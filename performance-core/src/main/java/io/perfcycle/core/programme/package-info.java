/**
 * A tenant's policies of all capabilities as one versioned document. For everybody; imports every package above it.
 */
@NullMarked
package io.perfcycle.core.programme;

import org.jspecify.annotations.NullMarked;
