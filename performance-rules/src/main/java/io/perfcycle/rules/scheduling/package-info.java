/**
 * What comes round when and who is responsible for it: occurrences from an anchor, working days, zones, the load of a week,
 * planning again, reminders. Pure; imports core and the rules above it.
 */
@NullMarked
package io.perfcycle.rules.scheduling;

import org.jspecify.annotations.NullMarked;
