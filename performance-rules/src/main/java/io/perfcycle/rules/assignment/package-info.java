/**
 * Who rates whom in 360 rounds: a proposal at the least cost under limits. Pure; imports core and the packages above.
 */
@NullMarked
package io.perfcycle.rules.assignment;

import org.jspecify.annotations.NullMarked;
