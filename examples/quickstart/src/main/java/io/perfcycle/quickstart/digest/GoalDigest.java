package io.perfcycle.quickstart.digest;

import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.Health;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Messages;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.report.Alignment;
import io.perfcycle.quickstart.report.GoalQuality;
import io.perfcycle.quickstart.run.Step;
import io.perfcycle.quickstart.run.StepSummary;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.engine.GoalOperations;
import io.perfcycle.rules.goal.ProgressCalculator;
import io.perfcycle.rules.goal.RolledUp;
import io.perfcycle.rules.smart.SmartCriterion;
import io.perfcycle.rules.smart.SmartFinding;
import io.perfcycle.rules.smart.SmartNote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The alignment tree and the quality of goals. */
final class GoalDigest {
    private static final int MAX_DEPTH = 50;

    private final Reading reading;
    private final LocalDate day;
    private final Map<GoalId, Goal> goals = new LinkedHashMap<>();
    private final GoalOperations.Cascade cascade;

    GoalDigest(Reading reading) {
        this.reading = reading;
        this.day = reading.cycle().span().last();
        reading.engine()
                .goals()
                .goalsOf(reading.hr(), reading.run().cycle())
                .orElseThrow()
                .forEach(goal -> goals.put(goal.id(), goal));
        this.cascade = reading.engine()
                .goals()
                .cascade(reading.hr(), reading.run().cycle(), day)
                .orElseThrow();
    }

    int count() {
        return goals.size();
    }

    GoalOperations.Cascade cascade() {
        return cascade;
    }

    Alignment alignment() {
        List<Alignment.GoalNode> roots = new ArrayList<>();
        for (Goal goal : goals.values()) {
            if (goal.content().level() == GoalLevel.COMPANY) {
                roots.add(node(goal, Optional.empty(), new HashSet<>(), 0));
            }
        }
        return new Alignment(
                roots,
                nodes(cascade.alignment().orphans()),
                nodes(cascade.alignment().childlessCompanyGoals()),
                LinkDigest.of(cascade.alignment()));
    }

    private List<Alignment.GoalNode> nodes(List<GoalId> ids) {
        List<Alignment.GoalNode> nodes = new ArrayList<>();
        for (GoalId id : ids) {
            Optional.ofNullable(goals.get(id))
                    .ifPresent(goal -> nodes.add(node(goal, Optional.empty(), new HashSet<>(), 0)));
        }
        return nodes;
    }

    /** A goal that serves two parents stands under both; a path never holds a goal twice. */
    private Alignment.GoalNode node(Goal goal, Optional<BigDecimal> weight, Set<GoalId> path, int depth) {
        path.add(goal.id());
        List<Alignment.GoalNode> below = new ArrayList<>();
        RolledUp rolled = cascade.rolledUp().get(goal.id());
        BigDecimal sum = rolled == null
                ? BigDecimal.ZERO
                : rolled.parts().stream().map(part -> part.weight().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (depth < MAX_DEPTH && rolled != null) {
            for (RolledUp.Part part : rolled.parts()) {
                Goal child = goals.get(part.child());
                if (child != null && !path.contains(part.child())) {
                    below.add(node(child, share(part.weight().value(), sum), path, depth + 1));
                }
            }
        }
        path.remove(goal.id());
        Optional<BigDecimal> progress = rolled == null ? Optional.empty() : rolled.progress();
        return new Alignment.GoalNode(
                goal.id().value(),
                Alignment.GoalLevel.valueOf(goal.content().level().name()),
                reading.name(goal.content().owner()),
                goal.content().title(),
                progress.map(Reading::percent).orElse(null),
                health(goal, progress),
                weight.orElse(null),
                below);
    }

    private static Optional<BigDecimal> share(BigDecimal weight, BigDecimal sum) {
        return sum.signum() == 0
                ? Optional.empty()
                : Optional.of(Reading.percent(weight.divide(sum, java.math.MathContext.DECIMAL64)));
    }

    private Alignment.GoalHealth health(Goal goal, Optional<BigDecimal> progress) {
        LocalDate first = goal.content().start().orElse(reading.cycle().span().first());
        LocalDate last =
                goal.content().due().filter(due -> !due.isBefore(first)).orElse(day);
        BigDecimal expected = last.isBefore(first)
                ? BigDecimal.ONE
                : ProgressCalculator.expected(
                        DateSpan.of(first, last),
                        day,
                        reading.programme().goals().dayCount());
        Health health = ProgressCalculator.health(
                progress, expected, reading.programme().goals());
        return switch (health) {
            case ACHIEVED -> Alignment.GoalHealth.DONE;
            case ON_TRACK -> Alignment.GoalHealth.ON_TRACK;
            case AT_RISK -> Alignment.GoalHealth.AT_RISK;
            case BEHIND -> Alignment.GoalHealth.OFF_TRACK;
            case NO_DATA -> Alignment.GoalHealth.UNKNOWN;
        };
    }

    GoalQuality quality() {
        Map<String, Row> rowBySource = new HashMap<>();
        for (Row row : reading.files().rows(CompanyFiles.Kind.GOALS)) {
            rowBySource.put(CompanyFiles.Kind.GOALS.file() + ":" + row.line(), row);
        }
        Map<String, List<GoalQuality.GoalFinding>> findingsBySource = new LinkedHashMap<>();
        Map<SmartFinding, Integer> byCode = new TreeMap<>();
        Map<SmartCriterion, Integer> byCriterion = new TreeMap<>();
        for (StepSummary step : reading.steps()) {
            if (step.step() == Step.GOALS) {
                for (StepSummary.Note note : step.notes()) {
                    smart(note.finding()).ifPresent(code -> {
                        byCode.merge(code, 1, Integer::sum);
                        byCriterion.merge(code.criterion(), 1, Integer::sum);
                        findingsBySource
                                .computeIfAbsent(note.source(), key -> new ArrayList<>())
                                .add(finding(code, note.finding()));
                    });
                }
            }
        }
        List<GoalQuality.JudgedGoal> judged = new ArrayList<>();
        findingsBySource.forEach((source, findings) -> {
            Row row = rowBySource.get(source);
            if (row != null) {
                Optional<Goal> goal = row.text("id").isEmpty()
                        ? Optional.empty()
                        : Optional.ofNullable(goals.get(GoalId.of(row.text("id"))));
                String owner =
                        goal.map(found -> reading.name(found.content().owner())).orElse(row.text("owner"));
                judged.add(new GoalQuality.JudgedGoal(row.text("id"), row.text("title"), owner, findings));
            }
        });
        return new GoalQuality(
                goals.size(), goals.size() - judged.size(), counts(byCode), criteria(byCriterion), judged);
    }

    private static Optional<SmartFinding> smart(Finding finding) {
        for (SmartFinding code : SmartFinding.values()) {
            if (code.code().equals(finding.code())) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    private static GoalQuality.GoalFinding finding(SmartFinding code, Finding finding) {
        Messages messages = StandardMessages.standard();
        return new GoalQuality.GoalFinding(
                finding.code(),
                words(code.criterion()),
                finding.isBlocking() ? GoalQuality.Severity.BLOCK : GoalQuality.Severity.ADVICE,
                messages.write(finding, Locale.ENGLISH),
                SmartNote.questionTo(finding, messages, Locale.ENGLISH),
                "");
    }

    private static List<GoalQuality.FindingCount> counts(Map<SmartFinding, Integer> byCode) {
        List<GoalQuality.FindingCount> counts = new ArrayList<>();
        byCode.forEach((code, n) -> counts.add(new GoalQuality.FindingCount(
                code.code(), code.name().toLowerCase(Locale.ROOT).replace('_', ' '), n)));
        return counts;
    }

    private static List<GoalQuality.FindingCount> criteria(Map<SmartCriterion, Integer> byCriterion) {
        List<GoalQuality.FindingCount> counts = new ArrayList<>();
        byCriterion.forEach((criterion, n) -> counts.add(new GoalQuality.FindingCount(words(criterion), "", n)));
        return counts;
    }

    private static String words(SmartCriterion criterion) {
        String name = criterion.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
