/**
 * The report of a performance cycle as one self-contained HTML page.
 *
 * <p>Callers build a {@link io.perfcycle.quickstart.report.CycleReport}, a plain value without any type of the library,
 * and give it to {@link io.perfcycle.quickstart.report.CycleReportPage}. The quickstart's runner is the usual caller;
 * everyone who copies the example may use it. The package imports the template library, JSpecify and the JDK, nothing
 * else of this project.
 */
@NullMarked
package io.perfcycle.quickstart.report;

import org.jspecify.annotations.NullMarked;
