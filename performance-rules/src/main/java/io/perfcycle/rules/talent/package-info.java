/**
 * Talent: the grid of performance and potential. For everybody; imports core and packages above it only.
 */
@NullMarked
package io.perfcycle.rules.talent;

import org.jspecify.annotations.NullMarked;
