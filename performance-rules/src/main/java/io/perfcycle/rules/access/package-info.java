/**
 * The access decision and the relations it needs. Pure; imports core. For the engine, and for hosts that ask the same question.
 */
@NullMarked
package io.perfcycle.rules.access;

import org.jspecify.annotations.NullMarked;
