package io.perfcycle.quickstart.run;

import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.TableDates;
import io.perfcycle.rules.engine.PerformanceEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is done on which day. The parts of a script add to it; the runner plays it in the order of days and steps. */
final class Script {
    private final CompanyFiles files;
    private final Cast cast;
    private final CycleId cycle;
    private final String name;
    private final DateSpan span;
    private final List<CyclePhase> phases = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final Map<String, LocalDate> lastDays = new HashMap<>();

    private Script(CompanyFiles files, Cast cast, CycleId cycle, String name, DateSpan span) {
        this.files = files;
        this.cast = cast;
        this.cycle = cycle;
        this.name = name;
        this.span = span;
        for (Row row : files.rows(CompanyFiles.Kind.PEOPLE)) {
            row.date("left", TableDates.ISO).ifPresent(day -> lastDays.put(row.text("id"), day));
        }
    }

    /** Reads cycle and phases; nothing where the cycle's row cannot be read (its problems are in the table). */
    static Optional<Script> begin(CompanyFiles files, Cast cast) {
        List<Row> rows = files.rows(CompanyFiles.Kind.CYCLE);
        if (rows.size() != 1) {
            rows.stream().skip(1).forEach(row -> row.problem("id", "the file has exactly one row"));
            if (rows.isEmpty()) {
                return Optional.empty();
            }
        }
        Row row = rows.get(0);
        Optional<CycleId> id = Ids.read(row, "id", CycleId::of);
        Optional<DateSpan> span = span(row);
        if (id.isEmpty() || span.isEmpty()) {
            return Optional.empty();
        }
        Script script = new Script(files, cast, id.get(), row.requiredText("name"), span.get());
        for (Row phase : files.rows(CompanyFiles.Kind.PHASES)) {
            Optional<PhaseKind> kind = phase.oneOf("phase", PhaseKind.class);
            Optional<DateSpan> days = span(phase);
            if (kind.isPresent() && days.isPresent()) {
                script.phases.add(new CyclePhase(kind.get(), days.get()));
            }
        }
        script.phaseOfReviews(PhaseKind.MID_YEAR, Occasion.MID_YEAR);
        script.phaseOfReviews(PhaseKind.MANAGER_REVIEW, Occasion.ANNUAL);
        return Optional.of(script);
    }

    /** Reviews need a phase; where it is left out, it reaches from their first date to their last. */
    private void phaseOfReviews(PhaseKind kind, Occasion occasion) {
        List<Row> reviews = new ArrayList<>(rows(CompanyFiles.Kind.REVIEWS));
        reviews.removeIf(row -> !row.text("occasion").equalsIgnoreCase(occasion.name())
                || row.text("kind").equalsIgnoreCase(ReviewScript.Part.INTERIM.name()));
        SortedSet<LocalDate> days = days(reviews, "date");
        if (phase(kind).isEmpty() && !days.isEmpty() && !days.first().isBefore(span.first())) {
            DateSpan from = DateSpan.of(days.first(), days.last());
            phases.add(new CyclePhase(kind, from));
            files.remark(CompanyFiles.Kind.PHASES.file() + ": there is no phase " + kind + "; it is taken to be "
                    + from.first() + " to " + from.last() + ", after the dates in reviews.csv");
        }
    }

    private static Optional<DateSpan> span(Row row) {
        Optional<LocalDate> from = day(row, "from");
        Optional<LocalDate> to = day(row, "to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            row.problem("to", "the last day is not before the first");
            return Optional.empty();
        }
        return from.flatMap(first -> to.map(last -> DateSpan.of(first, last)));
    }

    /** A date that must be there; its absence is a problem at the cell. */
    static Optional<LocalDate> day(Row row, String column) {
        return row.requiredText(column).isEmpty() ? Optional.empty() : row.date(column, TableDates.ISO);
    }

    void add(LocalDate day, Step step, String source, Action.Deed deed) {
        actions.add(new Action(day, step, source, deed));
    }

    void add(LocalDate day, Step step, CompanyFiles.Kind file, Row row, Action.Deed deed) {
        add(day, step, file.file() + ":" + row.line(), deed);
    }

    /** The actions by day, then by step, then as they were added. */
    List<Action> actions() {
        List<Action> sorted = new ArrayList<>(actions);
        sorted.sort(Comparator.comparing(Action::day).thenComparing(Action::step));
        return sorted;
    }

    CompanyFiles files() {
        return files;
    }

    List<Row> rows(CompanyFiles.Kind kind) {
        return files.rows(kind);
    }

    /** The rows about plans that say who does what and when; what they lack is a problem at the cell. */
    <E extends Enum<E>> List<PlanEntry<E>> entries(CompanyFiles.Kind kind, Class<E> steps) {
        List<PlanEntry<E>> entries = new ArrayList<>();
        for (Row row : rows(kind)) {
            Optional<EmployeeId> employee = Ids.read(row, "employee", EmployeeId::of);
            Optional<LocalDate> day = day(row, "date");
            Optional<EmployeeId> by = Ids.read(row, "by", EmployeeId::of);
            row.requiredText("step");
            Optional<E> step = row.oneOf("step", steps);
            if (employee.isPresent() && day.isPresent() && by.isPresent() && step.isPresent()) {
                entries.add(new PlanEntry<>(row, employee.get(), day.get(), by.get(), step.get()));
            }
        }
        return entries;
    }

    Cast cast() {
        return cast;
    }

    CycleId cycle() {
        return cycle;
    }

    String name() {
        return name;
    }

    DateSpan span() {
        return span;
    }

    List<CyclePhase> phases() {
        return List.copyOf(phases);
    }

    Optional<DateSpan> phase(PhaseKind kind) {
        return phases.stream()
                .filter(phase -> phase.kind() == kind)
                .map(CyclePhase::span)
                .findFirst();
    }

    /** The first day of a phase, or another where the phase is left out. */
    LocalDate firstOf(PhaseKind kind, LocalDate otherwise) {
        return phase(kind).map(DateSpan::first).orElse(otherwise);
    }

    /** The last day of a phase, or another where the phase is left out. */
    LocalDate lastOf(PhaseKind kind, LocalDate otherwise) {
        return phase(kind).map(DateSpan::last).orElse(otherwise);
    }

    /** The days that some rows name, in order. */
    static SortedSet<LocalDate> days(List<Row> rows, String column) {
        SortedSet<LocalDate> days = new TreeSet<>();
        rows.forEach(row -> row.date(column, TableDates.ISO).ifPresent(days::add));
        return days;
    }

    /** The day after the cycle, or after the last of some days that are later. */
    LocalDate dayAfter(SortedSet<LocalDate> days) {
        boolean later = !days.isEmpty() && days.last().isAfter(span.last());
        return (later ? days.last() : span.last()).plusDays(1);
    }

    /** The last day of the cycle on which someone is still here, as far as the files say. */
    LocalDate lastDay(EmployeeId person) {
        LocalDate left = lastDays.getOrDefault(person.value(), LocalDate.MAX);
        return left.isBefore(span.last()) ? left : span.last();
    }

    /** Whether someone has not left by a day, as far as the files say; leavers neither acknowledge nor get plans. */
    boolean isHere(EmployeeId person, LocalDate day) {
        return !lastDays.getOrDefault(person.value(), LocalDate.MAX).isBefore(day);
    }

    /** Asks the engine who is responsible for someone on a day. */
    Outcome<EmployeeId> reviewerOf(PerformanceEngine engine, EmployeeId subject, LocalDate day) {
        return engine.people()
                .responsibleReviewer(cast.administrator(), subject, day)
                .map(found -> found.reviewer());
    }
}
