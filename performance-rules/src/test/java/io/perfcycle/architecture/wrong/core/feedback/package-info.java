/** Deliberately wrong classes, which the architecture rules must catch; never used otherwise. */
@NullMarked
package io.perfcycle.architecture.wrong.core.feedback;

import org.jspecify.annotations.NullMarked;
