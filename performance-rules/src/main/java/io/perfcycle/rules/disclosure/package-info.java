/**
 * What may be shown about groups: the atom rule. Pure; imports core.
 */
@NullMarked
package io.perfcycle.rules.disclosure;

import org.jspecify.annotations.NullMarked;
