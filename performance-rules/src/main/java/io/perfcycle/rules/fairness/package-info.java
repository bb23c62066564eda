/**
 * Whether groups of people are treated alike: selection and scoring rates, tests, regression, and a reading in three
 * states that is never a legal conclusion. Protected attributes enter here and nowhere else. Everybody may use it;
 * imports core and the packages above.
 */
@NullMarked
package io.perfcycle.rules.fairness;

import org.jspecify.annotations.NullMarked;
