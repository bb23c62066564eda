package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.CalendarPolicy;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.scheduling.ScheduleReason.Code;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives occurrences their days and makes appointments of them. For one plan. */
final class Placing {
    private final CalendarPolicy policy;
    private final AppointmentPlanner.Time time;
    private final int today;
    private final Gathered gathered;
    private final Map<AppointmentKey, Appointment> known;
    private final Map<ZoneId, ZoneTimes> zones = new HashMap<>();

    Placing(
            CalendarPolicy policy,
            AppointmentPlanner.Time time,
            Gathered gathered,
            Map<AppointmentKey, Appointment> known) {
        this.policy = policy;
        this.time = time;
        this.today = Math.toIntExact(time.today().toEpochDay());
        this.gathered = gathered;
        this.known = known;
    }

    SchedulePlan place() {
        List<Candidate> candidates = gathered.candidates();
        Map<EmployeeId, List<Candidate>> limited = new LinkedHashMap<>();
        Set<AppointmentKey> open = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (candidate.isPast(today)) {
                continue;
            }
            open.add(candidate.key);
            if (policy.load().counted().contains(candidate.policy.kind())) {
                limited.computeIfAbsent(candidate.responsible(), key -> new ArrayList<>())
                        .add(candidate);
            } else {
                candidate.day = keptOrFirst(candidate);
            }
        }
        Map<EmployeeId, List<Integer>> taken = taken(open);
        limited.forEach((responsible, all) -> spread(all, taken.getOrDefault(responsible, List.of())));
        List<Appointment> appointments = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.isPast(today) && candidate.before != null) {
                appointments.add(candidate.before);
            } else if (candidate.day == EpochDays.NONE) {
                gathered.conflict(candidate, ScheduleReason.of(Code.WEEKS_FULL, candidate.responsible()));
            } else {
                appointments.add(appointment(candidate));
            }
        }
        return new SchedulePlan(appointments, gathered.skipped(), gathered.conflicts());
    }

    private static int keptOrFirst(Candidate candidate) {
        for (int day : candidate.days) {
            if (day == candidate.preferred()) {
                return day;
            }
        }
        return candidate.days[0];
    }

    /** The days of what stays as it is: the past, and other times. */
    private Map<EmployeeId, List<Integer>> taken(Set<AppointmentKey> open) {
        Map<EmployeeId, List<Integer>> taken = new HashMap<>();
        known.forEach((key, appointment) -> {
            boolean ended = !time.span().contains(appointment.slot().window().last());
            boolean past = appointment.day().isBefore(time.today());
            boolean counted = policy.load().counted().contains(appointment.kind());
            if (counted && (ended || past) && !open.contains(key)) {
                taken.computeIfAbsent(appointment.responsible(), id -> new ArrayList<>())
                        .add(Math.toIntExact(appointment.day().toEpochDay()));
            }
        });
        return taken;
    }

    private void spread(List<Candidate> all, List<Integer> taken) {
        List<Candidate> order = new ArrayList<>(all);
        order.sort(Comparator.comparingInt(candidate -> candidate.days[candidate.days.length - 1]));
        List<LoadPlanner.Job> jobs = new ArrayList<>();
        order.forEach(candidate -> jobs.add(new LoadPlanner.Job(candidate.days, candidate.preferred())));
        LoadPlanner.assign(
                policy.load().perWeek(),
                jobs,
                taken.stream().mapToInt(Integer::intValue).toArray());
        for (int at = 0; at < jobs.size(); at++) {
            order.get(at).day = jobs.get(at).day();
        }
    }

    private Appointment appointment(Candidate candidate) {
        ZoneTimes times =
                zones.computeIfAbsent(candidate.subject.zone(), zone -> ZoneTimes.of(zone, policy.time(), time.span()));
        DateSpan window = DateSpan.of(
                LocalDate.ofEpochDay(candidate.window.opens()), LocalDate.ofEpochDay(candidate.window.closes()));
        Appointment.Slot slot = new Appointment.Slot(
                window,
                LocalDate.ofEpochDay(candidate.day),
                LocalDate.ofEpochDay(candidate.due),
                times.start(candidate.day),
                0);
        Appointment now = new Appointment(
                candidate.key, candidate.policy.kind(), candidate.responsible(), slot, candidate.reasons);
        Appointment before = candidate.before;
        if (before == null) {
            return now;
        }
        int sequence = before.slot().sequence();
        return now.withSequence(now.differsFrom(before) ? sequence + 1 : sequence);
    }
}
