/**
 * Structure of a reporting chart: who stands at the top, who names a manager who does not exist, who reports to
 * themselves, who goes round in a circle, who is listed twice; depth and span of control.
 *
 * <p>For hosts that read a chart from outside and for the engine. Pure functions on values, safe for any thread.
 * Imports the JDK only.
 */
@NullMarked
package io.perfcycle.rules.orgchart;

import org.jspecify.annotations.NullMarked;
