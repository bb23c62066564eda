/**
 * What all rules share: the texts of findings. For everybody; imports core.
 */
@NullMarked
package io.perfcycle.rules.base;

import org.jspecify.annotations.NullMarked;
