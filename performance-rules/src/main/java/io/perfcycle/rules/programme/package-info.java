/**
 * Programmes as a whole: what is set in them, how two differ, templates for common set-ups. Pure; imports core.
 */
@NullMarked
package io.perfcycle.rules.programme;

import org.jspecify.annotations.NullMarked;
