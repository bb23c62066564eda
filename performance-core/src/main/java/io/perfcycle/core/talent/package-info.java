/**
 * Talent: where people stand in performance and potential. For everybody; imports packages above it only.
 */
@NullMarked
package io.perfcycle.core.talent;

import org.jspecify.annotations.NullMarked;
