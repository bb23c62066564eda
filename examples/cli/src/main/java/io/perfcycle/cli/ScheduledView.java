package io.perfcycle.cli;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.quickstart.csv.CsvWriter;
import io.perfcycle.rules.orgchart.IdOrder;
import io.perfcycle.rules.scheduling.Appointment;
import io.perfcycle.rules.scheduling.SchedulePlan;
import io.perfcycle.rules.scheduling.ScheduleReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The result of {@code schedule}, ready to print: by day, then by employee, then by kind. */
final class ScheduledView {
    private final SchedulePlan plan;
    private final Comparator<String> ids;
    private final List<Appointment> appointments;

    ScheduledView(SchedulePlan plan) {
        this.plan = plan;
        Set<String> all = new TreeSet<>();
        plan.appointments().forEach(found -> found.participants().forEach(id -> all.add(id.value())));
        plan.skipped().forEach(found -> all.add(found.employee().value()));
        plan.conflicts().forEach(found -> all.add(found.key().employee().value()));
        this.ids = IdOrder.of(all);
        List<Appointment> sorted = new ArrayList<>(plan.appointments());
        sorted.sort(Comparator.comparing(Appointment::day)
                .thenComparing(found -> found.subject().value(), ids)
                .thenComparing(Appointment::kind)
                .thenComparing(found -> found.key().toString()));
        this.appointments = List.copyOf(sorted);
    }

    List<Appointment> appointments() {
        return appointments;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("events", appointments.stream().map(this::event).toList());
        json.put("skipped", skipped());
        json.put("conflicts", conflicts());
        return json;
    }

    private Map<String, Object> event(Appointment found) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", found.key().toString());
        event.put("kind", found.kind().name());
        event.put("employee", found.subject().value());
        event.put("participants", participants(found));
        event.put("date", found.day().toString());
        event.put(
                "start",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(found.slot().start()));
        event.put("zone", found.slot().start().getZone().getId());
        event.put("reason", reason(found));
        return event;
    }

    private List<String> participants(Appointment found) {
        return found.participants().stream().map(EmployeeId::value).sorted(ids).toList();
    }

    private static String reason(Appointment found) {
        return found.reasons().stream().map(ScheduleReason::words).collect(Collectors.joining("; "));
    }

    private List<Map<String, String>> skipped() {
        return plan.skipped().stream()
                .sorted(Comparator.comparing(found -> found.employee().value(), ids))
                .map(found -> entry(
                        found.employee(),
                        found.kind().name(),
                        found.reason().words() + (found.times() > 1 ? " (" + found.times() + " times)" : "")))
                .toList();
    }

    private List<Map<String, String>> conflicts() {
        return plan.conflicts().stream()
                .sorted(Comparator.comparing(found -> found.key().employee().value(), ids))
                .map(found -> entry(
                        found.key().employee(),
                        found.kind().name(),
                        found.reason().words()))
                .toList();
    }

    private static Map<String, String> entry(EmployeeId employee, String kind, String reason) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("employee", employee.value());
        entry.put("kind", kind);
        entry.put("reason", reason);
        return entry;
    }

    /** The events only; what was left out stands in {@link #remarks}. */
    String csv() {
        StringBuilder csv = new StringBuilder();
        try {
            CsvWriter writer = new CsvWriter(
                    csv, List.of("id", "kind", "employee", "participants", "date", "start", "zone", "reason"));
            for (Appointment found : appointments) {
                Map<String, Object> event = event(found);
                event.put("participants", String.join(";", participants(found)));
                writer.row(new ArrayList<>(event.values()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        skipped().forEach(entry -> remarks.add("left out: " + String.join(", ", entry.values())));
        conflicts().forEach(entry -> remarks.add("no room: " + String.join(", ", entry.values())));
        return remarks;
    }

    List<String> lines() {
        TextTable table = new TextTable(List.of("date", "start", "zone", "kind", "employee", "with", "reason"), 7);
        for (Appointment found : appointments) {
            table.row(List.of(
                    found.day().toString(),
                    found.slot().start().toLocalTime().toString(),
                    found.slot().start().getZone().getId(),
                    found.kind().name(),
                    found.subject().value(),
                    found.responsible().value(),
                    reason(found)));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(appointments.size() + " events, " + plan.skipped().size() + " left out, "
                + plan.conflicts().size() + " without room");
        lines.addAll(remarks());
        return lines;
    }
}
