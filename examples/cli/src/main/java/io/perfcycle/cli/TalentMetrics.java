package io.perfcycle.cli;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.talent.Readiness;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.rules.metric.BenchStrength;
import io.perfcycle.rules.metric.MetricCalculator;
import io.perfcycle.rules.metric.MetricKind;
import io.perfcycle.rules.metric.Ratio;
import io.perfcycle.rules.metric.TimeToFill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Competencies, successors and vacancies of {@code metrics}.
 *
 * @param files the files
 * @param people the people
 */
record TalentMetrics(MetricFiles files, MetricPeople people) {
    List<MetricValue> figures() {
        List<MetricValue> figures = new ArrayList<>();
        competencies(figures);
        successors(figures);
        vacancies(figures);
        return figures;
    }

    private DateSpan period() {
        return people.period();
    }

    private void competencies(List<MetricValue> figures) {
        if (!files.has("competencies") || !files.has("role_profiles")) {
            return;
        }
        Map<String, Integer> required = new HashMap<>();
        for (Row row : files.rows("role_profiles")) {
            row.integer("required")
                    .ifPresent(level -> required.put(row.text("role") + "\n" + row.text("competency"), level));
        }
        Map<String, LocalDate> latest = new HashMap<>();
        Map<String, Boolean> met = new HashMap<>();
        for (Row row : files.rows("competencies")) {
            Optional<LocalDate> day = files.date(row, "date").filter(each -> !each.isAfter(period().last()));
            String role = people.text(row.text("employee"), "role");
            Integer needed = required.get(role + "\n" + row.text("competency"));
            String key = row.text("employee") + "\n" + row.text("competency");
            boolean isLater = day.isPresent() && !day.get().isBefore(latest.getOrDefault(key, LocalDate.MIN));
            if (needed != null && isLater) {
                row.integer("level").ifPresent(level -> {
                    latest.put(key, day.get());
                    met.put(key, level >= needed);
                });
            }
        }
        long reached = met.values().stream().filter(each -> each).count();
        figures.add(Ratio.of(MetricKind.COMPETENCY_MET, reached, met.size()).over(period()));
    }

    private void successors(List<MetricValue> figures) {
        if (!files.has("successors")) {
            return;
        }
        Map<String, List<BenchStrength.Successor>> roles = new LinkedHashMap<>();
        for (Row row : files.rows("successors")) {
            List<BenchStrength.Successor> slate =
                    roles.computeIfAbsent(row.requiredText("role"), role -> new ArrayList<>());
            Optional<Readiness> readiness = row.oneOf("readiness", Readiness.class);
            String person = row.text("employee");
            if (slate.stream().anyMatch(each -> each.person().equals(person))) {
                row.problem("employee", "a person stands once for a role");
            } else if (!person.isEmpty()) {
                slate.add(new BenchStrength.Successor(person, readiness.equals(Optional.of(Readiness.NOW))));
            }
        }
        BenchStrength bench = new BenchStrength(roles);
        List.of(bench.readyCoverage(), bench.coverage(), bench.perRole(false), bench.strength(), bench.fillable())
                .forEach(ratio -> figures.add(ratio.over(period())));
    }

    /** Vacancies filled in the period, and those that are still open on its last day. */
    private void vacancies(List<MetricValue> figures) {
        if (!files.has("vacancies")) {
            return;
        }
        List<TimeToFill.Vacancy> vacancies = new ArrayList<>();
        long inside = 0;
        long critical = 0;
        long criticalInside = 0;
        for (Row row : files.rows("vacancies")) {
            Optional<LocalDate> opened = files.date(row, "opened");
            Optional<LocalDate> filled = row.date("filled", files.dates());
            boolean fromInside = MetricPeople.yes(row, "inside").orElse(false);
            boolean isCritical = MetricPeople.yes(row, "critical").orElse(false);
            if (opened.isPresent() && filled.isPresent() && filled.get().isBefore(opened.get())) {
                row.problem("filled", "a day not before opened is expected");
            } else if (opened.isPresent() && concerns(opened.get(), filled)) {
                Optional<LocalDate> done = filled.filter(period()::contains);
                vacancies.add(new TimeToFill.Vacancy(opened.get(), done));
                inside += done.isPresent() && fromInside ? 1 : 0;
                critical += done.isPresent() && isCritical ? 1 : 0;
                criticalInside += done.isPresent() && isCritical && fromInside ? 1 : 0;
            }
        }
        TimeToFill time = TimeToFill.of(vacancies);
        int n = time.days().size();
        figures.add(time.mean().over(period()));
        figures.add(MetricCalculator.plain(MetricKind.TIME_TO_FILL_MEDIAN, time.median(), n, period()));
        figures.add(Ratio.of(MetricKind.INTERNAL_HIRES, inside, n).over(period()));
        figures.add(Ratio.of(MetricKind.INTERNAL_CRITICAL_HIRES, criticalInside, critical)
                .over(period()));
    }

    private boolean concerns(LocalDate opened, Optional<LocalDate> filled) {
        return !opened.isAfter(period().last())
                && filled.map(day -> !day.isBefore(period().first())).orElse(true);
    }
}
