/**
 * What a call comes back with: outcome, finding, explanation, and the texts of findings.
 *
 * <p>For everybody; imports {@code core.id}.
 */
@NullMarked
package io.perfcycle.core.outcome;

import org.jspecify.annotations.NullMarked;
