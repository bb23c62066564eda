package io.perfcycle.cli;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.company.GoalRow;
import io.perfcycle.quickstart.company.GoalRows;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.rules.goal.Alignment;
import io.perfcycle.rules.goal.AlignmentCalculator;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.metric.Concentration;
import io.perfcycle.rules.metric.FeedbackNetwork;
import io.perfcycle.rules.metric.MetricKind;
import io.perfcycle.rules.metric.Ratio;
import io.perfcycle.rules.metric.SpanOfControl;
import io.perfcycle.rules.metric.WorkforceCalculator;
import io.perfcycle.rules.statistics.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the rows of {@code metrics} and counts.
 *
 * @param files the files
 * @param period the days
 * @param minimum the smallest unit about which a figure is given
 */
record MetricRows(MetricFiles files, DateSpan period, int minimum) {
    private static final int DIGITS = 6;

    List<MetricValue> figures() {
        Map<String, Row> people = people();
        List<WorkforceCalculator.Person> employments = new ArrayList<>();
        Map<String, WorkforceCalculator.Person> byId = new LinkedHashMap<>();
        people.forEach((id, row) -> employment(row).ifPresent(person -> {
            employments.add(person);
            byId.put(id, person);
        }));
        List<MetricValue> figures = new ArrayList<>();
        List<String> present = new ArrayList<>();
        byId.forEach((id, person) -> {
            if (isEmployed(person, period.last())) {
                present.add(id);
            }
        });
        figures.addAll(WorkforceCalculator.measure(employments, period, minimum));
        moves(figures, employments);
        span(figures, people, present);
        goals(figures);
        reviews(figures, present);
        rounds(figures);
        feedback(figures, present);
        competencies(figures, people);
        return figures;
    }

    private static boolean isEmployed(WorkforceCalculator.Person person, LocalDate day) {
        return !day.isBefore(person.hired())
                && person.left().map(last -> !day.isAfter(last)).orElse(true);
    }

    private Map<String, Row> people() {
        Map<String, Row> people = new LinkedHashMap<>();
        for (Row row : files.rows("people")) {
            String id = row.requiredText("id");
            if (!id.isEmpty() && people.putIfAbsent(id, row) != null) {
                row.problem("id", "the id stands twice");
            }
        }
        return people;
    }

    private Optional<WorkforceCalculator.Person> employment(Row row) {
        Optional<LocalDate> hired = files.date(row, "hired");
        Optional<LocalDate> left = row.date("left", files.dates());
        Optional<LeaveReason> reason = row.oneOf("leave_reason", LeaveReason.class);
        if (hired.isPresent() && left.isPresent() && left.get().isBefore(hired.get())) {
            row.problem("left", "a day not before hired is expected");
        }
        return hired.map(day -> new WorkforceCalculator.Person(row.text("unit"), day, left, reason));
    }

    private void moves(List<MetricValue> figures, List<WorkforceCalculator.Person> people) {
        if (!files.has("org_changes")) {
            return;
        }
        long moves = 0;
        for (Row row : files.rows("org_changes")) {
            boolean counts =
                    row.text("event").equals("ROLE") || row.text("event").equals("UNIT");
            moves += counts && files.date(row, "date").map(period::contains).orElse(false) ? 1 : 0;
        }
        long both = people.stream()
                .mapToLong(person -> (isEmployed(person, period.first().minusDays(1)) ? 1 : 0)
                        + (isEmployed(person, period.last().plusDays(1)) ? 1 : 0))
                .sum();
        BigDecimal average = BigDecimal.valueOf(both).divide(BigDecimal.valueOf(2));
        figures.add(Ratio.of(MetricKind.INTERNAL_MOBILITY, moves, average).over(period));
    }

    private void span(List<MetricValue> figures, Map<String, Row> people, List<String> present) {
        Map<String, Integer> codes = codes(present);
        int[] manager = new int[present.size()];
        Arrays.setAll(
                manager, i -> codes.getOrDefault(row(people, present.get(i)).text("manager"), -1));
        try {
            SpanOfControl span = SpanOfControl.of(manager);
            figures.add(span.span().over(period));
            figures.add(span.nonManagersPerManager().over(period));
        } catch (IllegalArgumentException e) {
            row(people, present.get(0)).problem("manager", "reporting lines without a circle are expected");
        }
    }

    private static Row row(Map<String, Row> people, String id) {
        Row row = people.get(id);
        if (row == null) {
            throw new IllegalStateException("There is no row of a person who was read");
        }
        return row;
    }

    private static Map<String, Integer> codes(List<String> ids) {
        Map<String, Integer> codes = new HashMap<>();
        ids.forEach(id -> codes.put(id, codes.size()));
        return codes;
    }

    private void goals(List<MetricValue> figures) {
        Table table = files.tables().get("goals");
        if (table == null || !table.problems().isEmpty()) {
            return;
        }
        List<GoalRow> rows = GoalRows.with(files.dates()).all(table);
        if (!table.problems().isEmpty()) {
            return;
        }
        Alignment alignment = AlignmentCalculator.measure(
                GoalGraph.of(rows.stream().map(GoalNodes::of).toList()));
        figures.add(Ratio.of(MetricKind.GOAL_ALIGNMENT, alignment.aligned(), alignment.goals())
                .over(period));
        figures.add(Ratio.of(MetricKind.GOAL_CROSS_UNIT, alignment.crossUnitLinks(), alignment.links())
                .over(period));
        Set<String> checked = new HashSet<>();
        for (Row row : files.rows("check_ins")) {
            if (files.date(row, "date").map(period::contains).orElse(false)) {
                checked.add(row.text("goal"));
            }
        }
        List<GoalRow> measured =
                rows.stream().filter(row -> row.measure().isPresent()).toList();
        long covered = measured.stream()
                .filter(row -> checked.contains(row.id().value()))
                .count();
        figures.add(
                Ratio.of(MetricKind.GOAL_CHECK_INS, covered, measured.size()).over(period));
    }

    private void reviews(List<MetricValue> figures, List<String> present) {
        Map<String, Set<String>> done = new LinkedHashMap<>();
        for (Row row : files.rows("reviews")) {
            String key = row.requiredText("occasion") + " " + row.requiredText("kind");
            done.computeIfAbsent(key, each -> new HashSet<>()).add(row.text("employee"));
        }
        for (String occasion : List.of("MID_YEAR", "ANNUAL")) {
            if (done.keySet().stream().noneMatch(key -> key.startsWith(occasion))) {
                continue;
            }
            Set<String> own = done.getOrDefault(occasion + " SELF", Set.of());
            Set<String> manager = done.getOrDefault(occasion + " MANAGER", Set.of());
            long selfDone = present.stream().filter(own::contains).count();
            long managerDone = present.stream().filter(manager::contains).count();
            long both = present.stream()
                    .filter(id -> own.contains(id) && manager.contains(id))
                    .count();
            Map<String, String> group = Map.of("occasion", occasion);
            figures.add(grouped(Ratio.of(MetricKind.REVIEW_COMPLETION, managerDone, present.size()), group));
            figures.add(grouped(Ratio.of(MetricKind.REVIEW_SELF, selfDone, present.size()), group));
            figures.add(grouped(Ratio.of(MetricKind.REVIEW_BOTH, both, present.size()), group));
        }
    }

    private MetricValue grouped(Ratio ratio, Map<String, String> group) {
        return ratio.over(period).withGroup(group);
    }

    private void rounds(List<MetricValue> figures) {
        if (!files.has("rounds")) {
            return;
        }
        Set<String> answered = new HashSet<>();
        files.rows("responses").forEach(row -> answered.add(row.text("round") + "\n" + row.text("rater")));
        Set<String> invited = new HashSet<>();
        files.rows("rounds").forEach(row -> invited.add(row.text("round") + "\n" + row.text("rater")));
        long responded = invited.stream().filter(answered::contains).count();
        figures.add(Ratio.of(MetricKind.RESPONSE, responded, invited.size()).over(period));
    }

    private void feedback(List<MetricValue> figures, List<String> present) {
        Map<String, Integer> codes = codes(present);
        if (files.has("feedback")) {
            List<FeedbackNetwork.Event> events = new ArrayList<>();
            for (Row row : files.rows("feedback")) {
                Optional<LocalDate> day = files.date(row, "date").filter(period::contains);
                Integer giver = codes.get(row.text("author"));
                Integer receiver = codes.get(row.text("subject"));
                if (day.isPresent() && giver != null && receiver != null) {
                    events.add(new FeedbackNetwork.Event(day.get(), giver, receiver));
                }
            }
            FeedbackNetwork network = FeedbackNetwork.of(present.size(), events);
            List.of(
                            network.perHead(),
                            network.perMonth(period.first(), period.last()),
                            network.receivers(),
                            network.givers(),
                            network.reciprocityOfArcs(),
                            network.reciprocityOfDyads())
                    .forEach(ratio -> figures.add(ratio.over(period)));
        }
        if (files.has("recognition")) {
            long[] received = new long[present.size()];
            for (Row row : files.rows("recognition")) {
                Integer subject = codes.get(row.text("subject"));
                if (subject != null
                        && files.date(row, "date").map(period::contains).orElse(false)) {
                    received[subject]++;
                }
            }
            figures.add(gini(received));
        }
    }

    private MetricValue gini(long[] received) {
        Figure gini = Concentration.gini(received);
        Optional<BigDecimal> value = gini.isDefined()
                ? Optional.of(BigDecimal.valueOf(gini.orElseThrow()).setScale(DIGITS, RoundingMode.HALF_UP))
                : Optional.empty();
        return new MetricValue(
                MetricKind.RECOGNITION_GINI.key(),
                Map.of(),
                value,
                Optional.empty(),
                Optional.empty(),
                received.length,
                MetricKind.RECOGNITION_GINI.definition(),
                period,
                gini.reason().orElse(""));
    }

    private void competencies(List<MetricValue> figures, Map<String, Row> people) {
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
            Optional<LocalDate> day = files.date(row, "date").filter(each -> !each.isAfter(period.last()));
            Row person = people.get(row.text("employee"));
            Integer needed = person == null ? null : required.get(person.text("role") + "\n" + row.text("competency"));
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
        figures.add(Ratio.of(MetricKind.COMPETENCY_MET, reached, met.size()).over(period));
    }
}
