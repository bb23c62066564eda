/**
 * Score composition and the decisions of a review's lifecycle. Pure; imports core.
 */
@NullMarked
package io.perfcycle.rules.review;

import org.jspecify.annotations.NullMarked;
