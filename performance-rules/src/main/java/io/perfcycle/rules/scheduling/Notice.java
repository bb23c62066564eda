package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.NoticePolicy;
import io.perfcycle.core.id.EmployeeId;
import java.time.LocalDate;

/**
 * A reminder or an escalation that is to be sent.
 *
 * @param key of which appointment
 * @param policy which notice of the calendar
 * @param recipient to whom
 * @param day on which day it was to be sent; earlier than today where it is made up for
 * @param due the due day that it is about
 */
public record Notice(AppointmentKey key, NoticePolicy policy, EmployeeId recipient, LocalDate day, LocalDate due) {}
