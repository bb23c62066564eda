package io.perfcycle.quickstart.digest;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.report.CycleReport;
import io.perfcycle.quickstart.report.CycleStep;
import io.perfcycle.quickstart.report.Insight;
import io.perfcycle.quickstart.report.Masthead;
import io.perfcycle.quickstart.report.NotificationLine;
import io.perfcycle.quickstart.run.CycleRun;
import io.perfcycle.quickstart.run.MailSubjects;
import io.perfcycle.quickstart.run.Step;
import io.perfcycle.quickstart.run.StepSummary;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.metric.MetricCalculator;
import io.perfcycle.rules.programme.Consistency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the whole report together. */
public final class CycleDigest {
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final int EXAMPLES = 3;

    private final Reading reading;
    private final GoalDigest goals;
    private final ReviewDigest reviews;
    private final List<MetricValue> metrics;
    private final List<Consistency> consistency;
    private final Map<String, Integer> messages;
    private final String disclaimer;

    private CycleDigest(Reading reading, Map<String, Integer> messages, String disclaimer) {
        this.reading = reading;
        this.goals = new GoalDigest(reading);
        this.reviews = new ReviewDigest(reading);
        this.metrics = reading.engine()
                .metrics()
                .measure(reading.hr(), reading.run().cycle())
                .orElseThrow();
        this.consistency = reading.engine()
                .metrics()
                .consistency(reading.hr(), reading.run().cycle())
                .orElseThrow();
        this.messages = messages;
        this.disclaimer = disclaimer;
    }

    /**
     * Reads a finished run.
     *
     * @param run the run
     * @param files its files
     * @param steps what came of the steps
     * @param messages how many messages were sent, by topic
     * @param disclaimer a sentence for the foot of the report; may be empty
     * @return the values of the report
     */
    public static CycleReport read(
            CycleRun run,
            CompanyFiles files,
            List<StepSummary> steps,
            Map<String, Integer> messages,
            String disclaimer) {
        return new CycleDigest(new Reading(run, files, steps), messages, disclaimer).report();
    }

    private CycleReport report() {
        FigureDigest figures = new FigureDigest(reading, metrics);
        ProgrammeDigest programme = new ProgrammeDigest(reading, consistency);
        return new CycleReport(
                masthead(),
                steps(),
                goals.alignment(),
                goals.quality(),
                reviews.ratings(),
                reviews.rounds(),
                new ContinuousDigest(reading).read(),
                reviews.examples(),
                new DevelopmentDigest(reading).longest().orElse(null),
                new ImprovementDigest(reading).longest().orElse(null),
                programme.kept(),
                programme.raters().orElse(null),
                new TalentDigest(reading).read(),
                figures.lines(),
                figures.trends(),
                insight(),
                notifications());
    }

    private Masthead masthead() {
        long employed = MetricCalculator.headcount(
                reading.people(), reading.cycle().span().last());
        List<Masthead.Tile> tiles = new ArrayList<>();
        tiles.add(new Masthead.Tile("People", Long.toString(employed), "on the last day of the cycle"));
        tiles.add(new Masthead.Tile("Goals", Integer.toString(goals.count()), "proposed in this cycle"));
        tile("goal.alignment-rate", "Aligned", "with a path to a company goal", tiles);
        tile("goal.completion-rate", "Achieved", "of the goals with data", tiles);
        tiles.add(new Masthead.Tile("Annual reviews", Integer.toString(reviews.count()), "handed in"));
        tile("people.turnover-total", "Turnover", "left over mean headcount", tiles);
        return new Masthead(
                company(),
                reading.cycle().name(),
                reading.cycle().span().first(),
                reading.cycle().span().last(),
                lastDay(),
                tiles,
                new Masthead.Provenance(VERSION, "SHA-256 " + reading.files().digest(), disclaimer));
    }

    /** The last day on which anything happened, or was to. */
    private LocalDate lastDay() {
        Stream<LocalDate> phases =
                reading.cycle().phases().stream().map(phase -> phase.span().last());
        Stream<LocalDate> steps =
                reading.steps().stream().flatMap(step -> step.days().stream()).map(DateSpan::last);
        return Stream.concat(phases, steps)
                .max(LocalDate::compareTo)
                .orElse(reading.cycle().span().last());
    }

    /** The name of the unit that stands above all others. */
    private String company() {
        for (Row row : reading.files().rows(CompanyFiles.Kind.UNITS)) {
            if (row.text("parent").isEmpty()) {
                return row.text("name");
            }
        }
        return "The company";
    }

    private void tile(String metric, String label, String note, List<Masthead.Tile> tiles) {
        metrics.stream()
                .filter(value -> value.metric().equals(metric) && value.group().isEmpty())
                .findFirst()
                .flatMap(MetricValue::value)
                .ifPresent(value -> tiles.add(
                        new Masthead.Tile(label, Reading.percent(value).toPlainString() + " %", note)));
    }

    private List<CycleStep> steps() {
        List<CycleStep> steps = new ArrayList<>();
        for (StepSummary step : reading.steps()) {
            step.days()
                    .ifPresent(days -> steps.add(new CycleStep(
                            step.step().title(), days.first(), days.last(), summary(step), counts(step))));
        }
        return steps;
    }

    private List<CycleStep.Count> counts(StepSummary step) {
        List<CycleStep.Count> counts = new ArrayList<>();
        if (step.step() == Step.PEOPLE) {
            counts.add(new CycleStep.Count("people", reading.people().size()));
        }
        counts.add(new CycleStep.Count(step.step().counted(), step.done()));
        if (!step.refusals().isEmpty()) {
            counts.add(new CycleStep.Count("refused", step.refusals().size()));
        }
        if (!step.notes().isEmpty()) {
            int notes = step.notes().size();
            counts.add(new CycleStep.Count(notes == 1 ? "note" : "notes", notes));
        }
        return counts;
    }

    /** What happens in the step, and examples of what was refused and noted. */
    private static String summary(StepSummary step) {
        StringBuilder summary = new StringBuilder(step.step().meaning());
        if (!step.refusals().isEmpty()) {
            summary.append(" Refused: ")
                    .append(step.refusals().stream()
                            .limit(EXAMPLES)
                            .map(refusal -> refusal.source() + ": " + refusal.reason())
                            .collect(Collectors.joining("; ")));
        }
        if (!step.notes().isEmpty() && step.step() == Step.GOALS) {
            summary.append(" The notes stand below, under the wording of goals.");
        } else if (!step.notes().isEmpty()) {
            StepSummary.Note note = step.notes().get(0);
            summary.append(step.notes().size() == 1 ? " The note: " : " The first note: ")
                    .append(note.source())
                    .append(": ")
                    .append(StandardMessages.standard().write(note.finding(), Locale.ENGLISH));
        }
        return summary.toString();
    }

    private Insight insight() {
        CycleFacts facts = new CycleFacts(reading);
        PeopleDigest people = new PeopleDigest(reading, facts);
        return new Insight(
                new AdoptionDigest(reading, facts).read(),
                new FairnessDigest(reading, facts).read(),
                people.people(),
                people.skills(),
                new HealthDigest(reading, facts, metrics, consistency).read());
    }

    private List<NotificationLine> notifications() {
        List<NotificationLine> lines = new ArrayList<>();
        messages.forEach((topic, n) ->
                lines.add(new NotificationLine(topic, MailSubjects.of(topic, Locale.ENGLISH), audience(topic), n, 0)));
        return lines;
    }

    private static String audience(String topic) {
        return switch (topic) {
            case "goal.proposed" -> "who has to agree";
            case "goal.agreed" -> "who proposed it";
            case "goal.closed", "goal.carried-over" -> "the goal's owner";
            case "goal.declined" -> "who proposed it";
            case "goal.at-risk" -> "the manager, or the owner where somebody else checked in";
            case "goal.change-requested" -> "who has to answer";
            case "goal.change-approved", "goal.change-rejected" -> "who asked for it";
            case "feedback.given" -> "the person it is about, and the manager where it is for both";
            case "feedback.request-asked" -> "the rater";
            case "feedback.request-answered", "feedback.request-declined" -> "who asked";
            case "feedback.request-cancelled" -> "the rater";
            case "one-on-one.planned", "one-on-one.prepared", "one-on-one.moved", "one-on-one.closed" ->
                "the other of the two";
            case "development.proposed",
                    "development.accepted",
                    "development.noted",
                    "development.revised",
                    "development.completed" -> "the person or the manager, who did not do it";
            case "improvement.acknowledged" -> "who leads the plan";
            case "feedback.nomination-proposed" -> "who has to approve";
            case "feedback.nomination-approved", "feedback.nomination-returned" -> "who named the raters";
            case "feedback.round-launched" -> "the raters";
            case "feedback.round-reminded" -> "the raters who have not answered";
            case "review.scheduled" -> "reviewer and reviewed";
            case "review.due", "review.self-assessed", "review.acknowledged" -> "the reviewer";
            case "review.overdue" -> "who is responsible for the reviewer";
            case "review.unacknowledged" -> "the person it is about, then the manager";
            case "calibration.opened" -> "the participants";
            default -> "the person it is about";
        };
    }
}
