/**
 * Reviews: template, ratings, states, schedule policy. For everybody; imports packages above it only.
 */
@NullMarked
package io.perfcycle.core.review;

import org.jspecify.annotations.NullMarked;
