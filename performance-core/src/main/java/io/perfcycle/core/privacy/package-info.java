/**
 * What protects people: the audit chain, erasure, legal holds and retention. For rules, ports and hosts; imports id,
 * outcome, value, event, people and access.
 */
@NullMarked
package io.perfcycle.core.privacy;

import org.jspecify.annotations.NullMarked;
