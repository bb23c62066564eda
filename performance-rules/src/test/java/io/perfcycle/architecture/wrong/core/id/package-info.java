/** Deliberately wrong classes, which the architecture rules must catch; never used otherwise. */
@NullMarked
package io.perfcycle.architecture.wrong.core.id;

import org.jspecify.annotations.NullMarked;
