/**
 * SMART checks of goals: rules as values over fields and text, criteria that are true, false or not decidable, and the
 * goal rewritten from its fields. For everybody; a host implements {@link io.perfcycle.rules.smart.SmartRule} and adds
 * languages and words. Pure; imports core and rules' {@code base}.
 */
@NullMarked
package io.perfcycle.rules.smart;

import org.jspecify.annotations.NullMarked;
