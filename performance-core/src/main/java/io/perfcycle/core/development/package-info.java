/**
 * Development plans: gaps, actions, milestones. For everybody; imports packages above it only.
 */
@NullMarked
package io.perfcycle.core.development;

import org.jspecify.annotations.NullMarked;
