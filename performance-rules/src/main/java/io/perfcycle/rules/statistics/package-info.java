/**
 * Pure numerics: agreement of raters, reliability of scales, variance components, models of ratees and raters, shrinkage,
 * effect sizes and quantiles, each with its formula and source. To be called, one by one. Results carry their n and what
 * was left out; what cannot be computed is a {@link io.perfcycle.rules.statistics.Figure} with a reason. Everybody may use it;
 * imports core's values only.
 */
@NullMarked
package io.perfcycle.rules.statistics;

import org.jspecify.annotations.NullMarked;
