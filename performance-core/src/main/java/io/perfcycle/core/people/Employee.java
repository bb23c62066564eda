package io.perfcycle.core.people;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.internal.FactStyle;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A person with the history that decisions need: employments, reporting lines and assignments, each in the order of
 * time. Nothing in it is a protected attribute.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface Employee extends Document permits ImmutableEmployee {
    /** {@return who it is} */
    EmployeeId id();

    /** {@return the name for people} */
    String name();

    /** {@return the time zone in which the person's days are counted} */
    ZoneId zone();

    /** {@return the employments, earliest first; at least one; they do not overlap} */
    List<Employment> employments();

    /** {@return the reporting lines, earliest first; at most one primary line begins on a day} */
    List<ReportingLine> lines();

    /** {@return the assignments, earliest first; at most one begins on a day} */
    List<Assignment> assignments();

    @Override
    default DocumentKey key() {
        return id().key();
    }

    /**
     * Whether the person is employed on a day.
     *
     * @param day the day
     * @return whether an employment covers it
     */
    default boolean isEmployedOn(LocalDate day) {
        return employmentOn(day).isPresent();
    }

    /**
     * The employment of a day.
     *
     * @param day the day
     * @return the employment that covers it, if any
     */
    default Optional<Employment> employmentOn(LocalDate day) {
        return employments().stream().filter(stretch -> stretch.covers(day)).findFirst();
    }

    /**
     * The primary reporting line of a day, whether or not the person is employed.
     *
     * @param day the day
     * @return the last primary line that begins on it or before, if any
     */
    default Optional<ReportingLine> lineOn(LocalDate day) {
        Optional<ReportingLine> found = Optional.empty();
        for (ReportingLine line : lines()) {
            if (line.kind() == ReportingLine.Kind.PRIMARY && !line.from().isAfter(day)) {
                found = Optional.of(line);
            }
        }
        return found;
    }

    /**
     * The primary manager of a day.
     *
     * @param day the day
     * @return the manager; nothing for the top of the organisation or before the first line
     */
    default Optional<EmployeeId> managerOn(LocalDate day) {
        return lineOn(day).flatMap(ReportingLine::manager);
    }

    /**
     * The assignment of a day.
     *
     * @param day the day
     * @return the last assignment that begins on it or before, if any
     */
    default Optional<Assignment> assignmentOn(LocalDate day) {
        Optional<Assignment> found = Optional.empty();
        for (Assignment assignment : assignments()) {
            if (!assignment.from().isAfter(day)) {
                found = Optional.of(assignment);
            }
        }
        return found;
    }

    /**
     * The unit of a day.
     *
     * @param day the day
     * @return the unit, if known
     */
    default Optional<UnitId> unitOn(LocalDate day) {
        return assignmentOn(day).flatMap(Assignment::unit);
    }

    /**
     * The job role of a day.
     *
     * @param day the day
     * @return the role, if known
     */
    default Optional<RoleId> roleOn(LocalDate day) {
        return assignmentOn(day).flatMap(Assignment::role);
    }

    /** Checks the order of the three histories. */
    @Value.Check
    default void check() {
        if (employments().isEmpty()) {
            throw new IllegalArgumentException("Employee " + id() + " has no employment");
        }
        for (int i = 1; i < employments().size(); i++) {
            Optional<LocalDate> left = employments().get(i - 1).left();
            if (left.isEmpty() || !employments().get(i).hired().isAfter(left.get())) {
                throw new IllegalArgumentException("Employments of " + id() + " overlap or are out of order");
            }
        }
        for (int i = 1; i < lines().size(); i++) {
            if (lines().get(i).from().isBefore(lines().get(i - 1).from())) {
                throw new IllegalArgumentException("Reporting lines of " + id() + " are out of order");
            }
        }
        for (int i = 1; i < assignments().size(); i++) {
            if (!assignments().get(i).from().isAfter(assignments().get(i - 1).from())) {
                throw new IllegalArgumentException("Assignments of " + id() + " are out of order");
            }
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an employee; not thread safe. */
    final class Builder extends ImmutableEmployee.Builder {
        Builder() {}
    }
}
