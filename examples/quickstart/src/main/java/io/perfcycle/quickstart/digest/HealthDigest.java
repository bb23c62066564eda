package io.perfcycle.quickstart.digest;

import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Place;
import io.perfcycle.core.outcome.Severity;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.company.HealthAnswers;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.TableDates;
import io.perfcycle.quickstart.report.Insight;
import io.perfcycle.rules.metric.HealthCheck;
import io.perfcycle.rules.metric.HealthCriterion;
import io.perfcycle.rules.metric.HealthPolicy;
import io.perfcycle.rules.metric.MetricCalculator;
import io.perfcycle.rules.metric.MetricKind;
import io.perfcycle.rules.metric.Ratio;
import io.perfcycle.rules.metric.ReviewTally;
import io.perfcycle.rules.metric.ReviewTally.HandIn;
import io.perfcycle.rules.metric.SkillGaps;
import io.perfcycle.rules.programme.Consistency;
import io.perfcycle.rules.programme.Drift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The health of the process, from the figures of the cycle and the answers in the files. */
final class HealthDigest {
    private final Reading reading;
    private final CycleFacts facts;
    private final List<MetricValue> metrics;
    private final List<Consistency> consistency;

    HealthDigest(Reading reading, CycleFacts facts, List<MetricValue> metrics, List<Consistency> consistency) {
        this.reading = reading;
        this.facts = facts;
        this.metrics = metrics;
        this.consistency = consistency;
    }

    List<Insight.HealthLine> read() {
        List<MetricValue> figures = new ArrayList<>(metrics);
        reviews(figures);
        rounds(figures);
        skills(figures);
        kept(figures);
        return HealthCheck.judge(HealthAnswers.read(reading.files()), figures, HealthPolicy.standard()).stream()
                .map(HealthDigest::line)
                .toList();
    }

    private DateSpan period() {
        return reading.cycle().span();
    }

    private void reviews(List<MetricValue> figures) {
        Map<String, LocalDate> self = handedIn("SELF");
        Map<String, LocalDate> manager = handedIn("MANAGER");
        Optional<LocalDate> due = reading.cycle().phases().stream()
                .filter(phase -> phase.kind() == PhaseKind.MANAGER_REVIEW)
                .map(phase -> phase.span().last())
                .findFirst();
        ReviewTally tally = ReviewTally.of(facts.present().stream()
                .map(person -> new ReviewTally.Course(
                        HandIn.of(Optional.ofNullable(self.get(person.id().value()))),
                        HandIn.of(Optional.ofNullable(manager.get(person.id().value()))),
                        false,
                        due))
                .toList());
        tally.completion().forEach(ratio -> figures.add(ratio.over(period())));
        if (due.isPresent()) {
            tally.timeliness().forEach(ratio -> figures.add(ratio.over(period())));
        }
    }

    private Map<String, LocalDate> handedIn(String kind) {
        Map<String, LocalDate> days = new HashMap<>();
        for (Row row : reading.files().rows(CompanyFiles.Kind.REVIEWS)) {
            if (row.text("occasion").equals("ANNUAL") && row.text("kind").equals(kind)) {
                row.date("date", TableDates.ISO).ifPresent(day -> days.put(row.text("employee"), day));
            }
        }
        return days;
    }

    private void rounds(List<MetricValue> figures) {
        Set<String> answered = new HashSet<>();
        reading.files().rows(CompanyFiles.Kind.RESPONSES).forEach(row -> answered.add(key(row)));
        Set<String> asked = new HashSet<>();
        reading.files().rows(CompanyFiles.Kind.ROUNDS).forEach(row -> asked.add(key(row)));
        long responded = asked.stream().filter(answered::contains).count();
        figures.add(Ratio.of(MetricKind.RESPONSE, responded, asked.size()).over(period()));
    }

    private static String key(Row row) {
        return row.text("round") + "\n" + row.text("rater");
    }

    private void skills(List<MetricValue> figures) {
        List<SkillGaps.Standing> known = facts.present().stream()
                .flatMap(person -> facts.standings(person.id()).stream())
                .filter(each -> each.achieved().isPresent())
                .toList();
        long met = known.stream()
                .filter(each -> each.achieved().getAsInt() >= each.required())
                .count();
        figures.add(Ratio.of(MetricKind.COMPETENCY_MET, met, known.size()).over(period()));
    }

    private void kept(List<MetricValue> figures) {
        Drift.Kept kept = Drift.kept(consistency);
        figures.add(MetricCalculator.share(
                "programme.kept",
                kept.kept(),
                kept.told(),
                "pairs of a unit and an expectation that are kept over pairs that can be told",
                period()));
    }

    private static Insight.HealthLine line(HealthCheck.Reading area) {
        return new Insight.HealthLine(
                text(area.area().label()),
                area.level(),
                area.results().stream().map(HealthDigest::criterion).toList(),
                area.next().stream().map(PeopleDigest::words).toList());
    }

    private static Insight.Criterion criterion(HealthCheck.Result result) {
        HealthCriterion criterion = result.criterion();
        String text = criterion.isAnswered()
                ? text(criterion.question())
                : criterion.metric().orElse("") + " of "
                        + Reading.percent(criterion.asked().orElseThrow()) + " % or more"
                        + result.figure()
                                .map(figure -> ": " + Reading.percent(figure) + " %")
                                .orElse("");
        return switch (result.state()) {
            case HOLDS -> new Insight.Criterion(criterion.level(), text, "holds", "✓", "good");
            case FAILS -> new Insight.Criterion(criterion.level(), text, "does not hold", "■", "bad");
            case NOT_KNOWN -> new Insight.Criterion(criterion.level(), text, "not known", "○", "none");
        };
    }

    /** A text of the library that is no finding. */
    private static String text(String key) {
        return PeopleDigest.words(new Finding(key, Severity.NOTE, key, Map.of(), Place.WHOLE));
    }
}
