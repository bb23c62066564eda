package io.perfcycle.quickstart.calendar;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.people.Assignment;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads people for a schedule out of the rows of a table. What cannot be read is a problem of the table. */
public final class StaffRows {
    private final DateTimeFormatter dates;

    private StaffRows(DateTimeFormatter dates) {
        this.dates = dates;
    }

    /**
     * A reader.
     *
     * @param dates how dates are written
     * @return the reader
     */
    public static StaffRows with(DateTimeFormatter dates) {
        return new StaffRows(dates);
    }

    /** {@return the columns of a file of people} */
    public static Columns columns() {
        return Columns.of("id", "manager", "hired").withOptional("left", "zone", "unit");
    }

    /**
     * All people of a table. An id that an earlier row has is a problem at the later one.
     *
     * @param table the table
     * @return the people in the order of the rows, without those who could not be read
     */
    public List<Employee> all(Table table) {
        List<Employee> people = new ArrayList<>();
        Map<EmployeeId, Long> lineById = new HashMap<>();
        for (Row row : table.rows()) {
            Optional<EmployeeId> id = Ids.read(row, "id", EmployeeId::of);
            Optional<EmployeeId> manager = Ids.readOptional(row, "manager", EmployeeId::of);
            row.requiredText("hired");
            Optional<Employment> employment = row.date("hired", dates).flatMap(hired -> employment(row, hired));
            Optional<ZoneId> zone = zone(row);
            Optional<UnitId> unit = Ids.readOptional(row, "unit", UnitId::of);
            Long before =
                    id.map(known -> lineById.putIfAbsent(known, row.line())).orElse(null);
            if (before != null) {
                row.problem("id", "the id stands on line " + before + " already");
            } else if (id.isPresent() && employment.isPresent() && zone.isPresent()) {
                LocalDate hired = employment.get().hired();
                people.add(Employee.builder()
                        .id(id.get())
                        .name(id.get().value())
                        .zone(zone.get())
                        .addEmployments(employment.get())
                        .addLines(ReportingLine.primary(hired, manager))
                        .addAssignments(new Assignment(hired, unit, Optional.empty(), 0))
                        .build());
            }
        }
        return people;
    }

    private Optional<Employment> employment(Row row, LocalDate hired) {
        Optional<LocalDate> left = row.date("left", dates);
        if (left.isPresent() && left.get().isBefore(hired)) {
            row.problem("left", "the last day is before the first one, " + hired);
            return Optional.empty();
        }
        return Optional.of(new Employment(hired, left, left.map(day -> LeaveReason.UNKNOWN)));
    }

    private static Optional<ZoneId> zone(Row row) {
        String text = row.text("zone");
        try {
            return Optional.of(ZoneId.of(text.isEmpty() ? "UTC" : text));
        } catch (DateTimeException e) {
            row.problem("zone", "a time zone like Europe/Berlin is expected");
            return Optional.empty();
        }
    }
}
