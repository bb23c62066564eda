/**
 * Gaps, and plans that close them. Pure; imports core.
 */
@NullMarked
package io.perfcycle.rules.development;

import org.jspecify.annotations.NullMarked;
