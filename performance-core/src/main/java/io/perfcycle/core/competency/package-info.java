/**
 * Competencies, role profiles and what people have been found to be able to do.
 *
 * <p>For everybody; imports packages above it only.
 */
@NullMarked
package io.perfcycle.core.competency;

import org.jspecify.annotations.NullMarked;
