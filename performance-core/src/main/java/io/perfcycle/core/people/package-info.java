/**
 * People, units, reporting lines with their dates. For everybody; imports packages above it only.
 */
@NullMarked
package io.perfcycle.core.people;

import org.jspecify.annotations.NullMarked;
