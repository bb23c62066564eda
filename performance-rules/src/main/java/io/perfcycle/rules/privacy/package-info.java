/**
 * Decisions that protect people: the audit chain, erasure, holds and retention. Pure; imports core and access. For the
 * engine, and for hosts that check a chain themselves.
 */
@NullMarked
package io.perfcycle.rules.privacy;

import org.jspecify.annotations.NullMarked;
