/**
 * Calendars outside the library: holidays of a region from a holiday library, appointments as an iCalendar file.
 *
 * <p>To be copied or used by hosts. Imports the library and the tables of this module.
 */
@NullMarked
package io.perfcycle.quickstart.calendar;

import org.jspecify.annotations.NullMarked;
