package io.perfcycle.rules.scheduling;

import io.perfcycle.core.id.EmployeeId;
import java.time.LocalDate;

/**
 * What makes an appointment the same one however often it is planned: neither its day nor who is responsible is part of it.
 *
 * @param occasion the name of the occasion in its policy
 * @param employee whom it is about
 * @param anchor from which day it is counted
 * @param number which occurrence after the anchor
 */
public record AppointmentKey(String occasion, EmployeeId employee, LocalDate anchor, int number) {
    /** The parts with colons between them, the employee last, because an id may have colons itself. */
    @Override
    public String toString() {
        return occasion + ":" + anchor + ":" + number + ":" + employee;
    }
}
