/**
 * Decisions about people and reporting lines, and who is responsible for whose review on a day. Pure; imports core.
 */
@NullMarked
package io.perfcycle.rules.people;

import org.jspecify.annotations.NullMarked;
