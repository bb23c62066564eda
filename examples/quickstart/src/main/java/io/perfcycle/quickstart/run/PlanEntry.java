package io.perfcycle.quickstart.run;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.quickstart.csv.Row;
import java.time.LocalDate;

/**
 * A row that says what somebody does about somebody's plan.
 *
 * @param row the row, with what else it says
 * @param employee whose plan
 * @param day when
 * @param by who does it
 * @param step what
 * @param <E> what can be done
 */
record PlanEntry<E extends Enum<E>>(Row row, EmployeeId employee, LocalDate day, EmployeeId by, E step) {}
