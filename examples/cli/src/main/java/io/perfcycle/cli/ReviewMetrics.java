package io.perfcycle.cli;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.rules.metric.MetricKind;
import io.perfcycle.rules.metric.Ratio;
import io.perfcycle.rules.metric.ReviewTally;
import io.perfcycle.rules.metric.ReviewTally.HandIn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reviews and 360 rounds of {@code metrics}. A review is in time up to the last day of its phase: MID_YEAR for the
 * mid-year review, MANAGER_REVIEW for the annual one. Units are not
 * compared by time where the day of a review is not known.
 *
 * @param files the files
 * @param people the people
 * @param minimum the smallest unit about which a figure is given
 */
record ReviewMetrics(MetricFiles files, MetricPeople people, int minimum) {
    private static final int RATERS = 3;
    private static final Map<String, String> PHASES = phases();

    private static Map<String, String> phases() {
        Map<String, String> phases = new LinkedHashMap<>();
        phases.put("MID_YEAR", "MID_YEAR");
        phases.put("ANNUAL", "MANAGER_REVIEW");
        return phases;
    }

    List<MetricValue> figures() {
        List<MetricValue> figures = new ArrayList<>();
        Map<String, Map<String, HandIn>> handedIn = handedIn();
        PHASES.forEach((occasion, phase) -> {
            if (handedIn.keySet().stream().anyMatch(key -> key.startsWith(occasion))) {
                occasion(occasion, end(phase), handedIn, figures);
            }
        });
        rounds(figures);
        return figures;
    }

    /** When each person's reviews were handed in, by occasion and kind. */
    private Map<String, Map<String, HandIn>> handedIn() {
        Map<String, Map<String, HandIn>> handedIn = new LinkedHashMap<>();
        for (Row row : files.rows("reviews")) {
            String key = row.requiredText("occasion") + " " + row.requiredText("kind");
            HandIn day = row.date("date", files.dates()).map(HandIn::on).orElse(HandIn.UNKNOWN_DAY);
            handedIn.computeIfAbsent(key, each -> new HashMap<>())
                    .merge(row.text("employee"), day, ReviewMetrics::later);
        }
        return handedIn;
    }

    /** Of several rows about one review the latest day that is told. */
    private static HandIn later(HandIn one, HandIn other) {
        boolean takesOther = one.day()
                .map(day -> other.day().filter(day::isBefore).isPresent())
                .orElse(true);
        return takesOther ? other : one;
    }

    private Optional<LocalDate> end(String phase) {
        for (Row row : files.rows("phases")) {
            if (row.text("phase").equals(phase)) {
                return files.date(row, "to");
            }
        }
        return Optional.empty();
    }

    private void occasion(
            String occasion,
            Optional<LocalDate> due,
            Map<String, Map<String, HandIn>> handedIn,
            List<MetricValue> figures) {
        Map<String, HandIn> self = handedIn.getOrDefault(occasion + " SELF", Map.of());
        Map<String, HandIn> manager = handedIn.getOrDefault(occasion + " MANAGER", Map.of());
        Map<String, ReviewTally.Course> courses = new LinkedHashMap<>();
        people.present()
                .forEach(id -> courses.put(
                        id,
                        new ReviewTally.Course(
                                self.getOrDefault(id, HandIn.NONE),
                                manager.getOrDefault(id, HandIn.NONE),
                                false,
                                due)));
        ReviewTally tally = ReviewTally.of(List.copyOf(courses.values()));
        tally.completion().forEach(ratio -> add(ratio, occasion, figures));
        if (due.isPresent()) {
            tally.timeliness().forEach(ratio -> add(ratio, occasion, figures));
        }
        units(MetricKind.REVIEW_COMPLETION, occasion, courses, figures);
        if (due.isPresent() && tally.dayUnknown() == 0) {
            units(MetricKind.REVIEW_ON_TIME, occasion, courses, figures);
        }
    }

    private void units(
            MetricKind kind, String occasion, Map<String, ReviewTally.Course> courses, List<MetricValue> figures) {
        for (MetricValue figure : people.units(minimum).of(kind, id -> holds(kind, courses.get(id)), people.period())) {
            Map<String, String> group = new LinkedHashMap<>(Map.of("occasion", occasion));
            group.putAll(figure.group());
            figures.add(figure.withGroup(group));
        }
    }

    private static boolean holds(MetricKind kind, ReviewTally.@Nullable Course course) {
        return course != null
                && (kind == MetricKind.REVIEW_ON_TIME
                        ? course.isOnTime()
                        : course.manager().isThere());
    }

    private void add(Ratio ratio, String occasion, List<MetricValue> figures) {
        figures.add(ratio.over(people.period()).withGroup(Map.of("occasion", occasion)));
    }

    private void rounds(List<MetricValue> figures) {
        if (!files.has("rounds")) {
            return;
        }
        Map<String, Set<String>> answers = new HashMap<>();
        files.rows("responses")
                .forEach(row -> answers.computeIfAbsent(key(row), each -> new HashSet<>())
                        .add(row.text("question")));
        Set<String> invited = new HashSet<>();
        Map<String, Integer> answered = new LinkedHashMap<>();
        for (Row row : files.rows("rounds")) {
            boolean first = invited.add(key(row));
            boolean counts = first && answers.containsKey(key(row)) && isGroup(row.text("relationship"));
            answered.merge(row.text("round") + "\n" + row.text("relationship"), counts ? 1 : 0, Integer::sum);
        }
        long responded = invited.stream().filter(answers::containsKey).count();
        DateSpan period = people.period();
        figures.add(Ratio.of(MetricKind.RESPONSE, responded, invited.size()).over(period));
        if (files.has("questions")) {
            int asked = files.rows("questions").size();
            long complete = invited.stream()
                    .filter(each -> answers.getOrDefault(each, Set.of()).size() >= asked)
                    .count();
            figures.add(Ratio.of(MetricKind.RESPONSE_COMPLETE, complete, invited.size())
                    .over(period));
        }
        figures.add(reportable(answered).over(period));
    }

    private static String key(Row row) {
        return row.text("round") + "\n" + row.text("rater");
    }

    private static boolean isGroup(String relationship) {
        return !relationship.equals("SELF") && !relationship.equals("MANAGER");
    }

    /** Rounds are about one subject each: reportable where some relationship has enough raters to be shown. */
    private static Ratio reportable(Map<String, Integer> answered) {
        Map<String, Boolean> shown = new LinkedHashMap<>();
        answered.forEach((key, n) -> shown.merge(key.substring(0, key.indexOf('\n')), n >= RATERS, Boolean::logicalOr));
        long enough = shown.values().stream().filter(each -> each).count();
        return Ratio.of(MetricKind.REPORTABLE, enough, shown.size());
    }
}
