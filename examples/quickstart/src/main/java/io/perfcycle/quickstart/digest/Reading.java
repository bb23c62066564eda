package io.perfcycle.quickstart.digest;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.run.CycleRun;
import io.perfcycle.quickstart.run.StepSummary;
import io.perfcycle.rules.engine.PerformanceEngine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What every part of the report reads: the engine with HR's eyes, the files, and what came of the steps. */
final class Reading {
    private final CycleRun run;
    private final CompanyFiles files;
    private final List<StepSummary> steps;
    private final PerformanceCycle cycle;
    private final Programme programme;
    private final List<Employee> people;
    private final Map<EmployeeId, String> names = new HashMap<>();
    private final Map<String, String> competencyNames = new HashMap<>();
    private final Map<String, String> unitNames = new HashMap<>();
    private final Map<String, String> roleTitles = new HashMap<>();

    Reading(CycleRun run, CompanyFiles files, List<StepSummary> steps) {
        this.run = run;
        this.files = files;
        this.steps = steps;
        this.cycle = engine().cycles().cycle(hr(), run.cycle()).orElseThrow();
        this.programme = engine().cycles().programme(hr(), run.cycle()).orElseThrow();
        this.people = engine().people().everybody(hr()).orElseThrow();
        people.forEach(person -> names.put(person.id(), person.name()));
        for (Row row : files.rows(CompanyFiles.Kind.COMPETENCY_FRAMEWORK)) {
            competencyNames.put(row.text("competency"), row.text("name"));
        }
        for (Row row : files.rows(CompanyFiles.Kind.UNITS)) {
            unitNames.put(row.text("id"), row.text("name"));
        }
        for (Row row : files.rows(CompanyFiles.Kind.ROLE_PROFILES)) {
            roleTitles.putIfAbsent(row.text("role"), row.text("title"));
        }
    }

    PerformanceEngine engine() {
        return run.engine();
    }

    Principal hr() {
        return run.partner();
    }

    CycleRun run() {
        return run;
    }

    CompanyFiles files() {
        return files;
    }

    List<StepSummary> steps() {
        return steps;
    }

    PerformanceCycle cycle() {
        return cycle;
    }

    Programme programme() {
        return programme;
    }

    List<Employee> people() {
        return people;
    }

    String name(EmployeeId id) {
        return names.getOrDefault(id, id.value());
    }

    Optional<Employee> person(EmployeeId id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** A constant as words. */
    static String words(Enum<?> constant) {
        return words(constant.name());
    }

    /** A code as words. */
    static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String competency(String id) {
        return competencyNames.getOrDefault(id, id);
    }

    String unit(String id) {
        return unitNames.getOrDefault(id, id);
    }

    /**
     * A role's title. A role of one unit is named like the role, an underscore and the unit: its title and the unit's name.
     * One that neither has is written as words.
     */
    String role(String id) {
        String title = roleTitles.get(id);
        for (int at = id.lastIndexOf('_'); title == null && at > 0; at = id.lastIndexOf('_', at - 1)) {
            String of = roleTitles.get(id.substring(0, at));
            String unit = unitNames.get(id.substring(at + 1));
            title = of == null || unit == null ? null : of + ", " + unit;
        }
        return title == null ? words(id) : title;
    }

    /** A fraction as per cent with one digit. */
    static BigDecimal percent(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }
}
