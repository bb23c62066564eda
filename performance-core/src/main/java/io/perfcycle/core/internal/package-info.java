/** What core's packages share and nobody else sees. Not exported. */
@NullMarked
package io.perfcycle.core.internal;

import org.jspecify.annotations.NullMarked;
