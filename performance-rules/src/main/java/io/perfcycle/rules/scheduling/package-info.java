/**
 * Who is reviewed by whom on which day. Pure; imports core.
 */
@NullMarked
package io.perfcycle.rules.scheduling;

import org.jspecify.annotations.NullMarked;
