/**
 * What happened, and the document that it left. For capabilities of core, for rules and adapters; imports packages above it only.
 */
@NullMarked
package io.perfcycle.core.event;

import org.jspecify.annotations.NullMarked;
