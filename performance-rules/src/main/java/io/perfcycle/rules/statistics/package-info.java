/**
 * Pure numerics: agreement within a group. Everybody may use it; imports core's values only.
 */
@NullMarked
package io.perfcycle.rules.statistics;

import org.jspecify.annotations.NullMarked;
