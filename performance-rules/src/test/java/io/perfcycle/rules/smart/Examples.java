package io.perfcycle.rules.smart;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For each code what it looks at, a goal that it flags and one that it does not; the page of the rules shows them. */
final class Examples {
    private static final DateSpan YEAR = LabelledGoals.YEAR;
    private static final LocalDate END = LocalDate.of(2025, 12, 31);
    private static final SmartContext OPEN = SmartContext.none().withTime(YEAR, YEAR.first());
    private static final SmartContext STRICT = OPEN.withPolicy(SmartPolicy.REQUIRE_FIELDS);
    private static final SmartGoal CUT =
            SmartGoal.of("Cut the backlog of tickets from 420 to 150").withDates(null, END);
    private static final SmartContext.Parent REVENUE =
            new SmartContext.Parent("Raise recurring revenue to EUR 12 million", "recurring revenue");

    private Examples() {}

    /**
     * A goal in its context.
     *
     * @param words how the page shows it
     * @param goal the goal
     * @param context what is known around it
     */
    record Shown(String words, SmartGoal goal, SmartContext context) {}

    /**
     * The examples of a code.
     *
     * @param looksAt what the rule looks at
     * @param flagged a goal that is flagged
     * @param fine a goal that is not
     */
    record Example(String looksAt, Shown flagged, Shown fine) {}

    static Map<SmartFinding, Example> all() {
        Map<SmartFinding, Example> all = new EnumMap<>(SmartFinding.class);
        specific(all);
        measurable(all);
        surroundings(all);
        time(all);
        return all;
    }

    private static void specific(Map<SmartFinding, Example> all) {
        text(all, SmartFinding.LABEL, "title of up to four words", "Platform improvements", "Replace the old platform");
        text(
                all,
                SmartFinding.WEAK_VERB,
                "list `weak` at the head of the sentence, German anywhere; numbers, target",
                "Improve customer service",
                "Improve NPS from 12 to 25");
        text(all, SmartFinding.VAGUE, "list `vague`", "Buy several ultrasound devices", "Buy two ultrasound devices");
        text(
                all,
                SmartFinding.ESCAPE,
                "list `escape`",
                "Support the sales team as needed",
                "Answer the sales team within 2 days");
        text(
                all,
                SmartFinding.COMPOUND,
                "a verb of the lists `action`, `action-noun` behind and, a comma or a semicolon",
                "Replace the login and reduce fraud",
                "Design and build the export wizard");
        text(
                all,
                SmartFinding.PRONOUN,
                "lists `pronoun`, `demonstrative` at the beginning",
                "It should be finished",
                "This year, close 8 audit gaps");
        text(
                all,
                SmartFinding.NEGATIVE,
                "list `negative` at the head of the sentence, German anywhere",
                "Do not miss deadlines",
                "Meet 95 % of deadlines");
        all.put(
                SmartFinding.TOO_LONG,
                new Example(
                        "length of the title",
                        new Shown("a title of 8,001 characters", SmartGoal.of("x".repeat(8001)), OPEN),
                        new Shown("a title of 8,000 characters", SmartGoal.of("x".repeat(8000)), OPEN)));
        field(
                all,
                SmartFinding.OWNER_REQUIRED,
                "`owner`, policy",
                "no owner",
                CUT,
                STRICT,
                "owner `e1`",
                owned(CUT),
                STRICT);
    }

    private static SmartGoal owned(SmartGoal goal) {
        return goal.withOwner(EmployeeId.of("e1"), GoalLevel.INDIVIDUAL);
    }

    private static MeasureDraft measure(
            String metric, @Nullable Direction direction, @Nullable String baseline, @Nullable String target) {
        return new MeasureDraft(
                metric,
                "",
                direction,
                baseline == null ? null : new BigDecimal(baseline),
                null,
                target == null ? null : new BigDecimal(target),
                null,
                null,
                null,
                List.of());
    }

    private static void measurable(Map<SmartFinding, Example> all) {
        text(
                all,
                SmartFinding.UNMEASURED,
                "numbers, lists `deliver`, `recurring`; metric and target",
                "Attend meetings",
                "Publish the handbook");
        text(
                all,
                SmartFinding.BARE_NUMBER,
                "a number behind `to` at the end of its clause; list `unitless`",
                "Increase conversions to 500",
                "Raise the score to 500");
        text(
                all,
                SmartFinding.NO_BASE,
                "a number behind `by`, list `fraction`; `from`, list `base`, baseline",
                "Increase sales by 10 %",
                "Increase sales by 10 % compared with 2024");
        text(
                all,
                SmartFinding.COMPARATIVE,
                "list `comparative`; numbers, list `base`, baseline",
                "Answer e-mails faster",
                "Answer e-mails faster than in 2024");
        text(
                all,
                SmartFinding.ABSOLUTE,
                "list `absolute`, 100 %; list `universal` where nothing is counted",
                "Have the best website",
                "Move all 38 jobs");
        SmartGoal reduce = SmartGoal.of("Increase the share").withDates(null, END);
        field(
                all,
                SmartFinding.NO_BASELINE,
                "`baseline`, `target`, the title's `from`",
                "target 10, no baseline",
                reduce.withMeasure(measure("share", null, null, "10")),
                OPEN,
                "baseline 5, target 10",
                reduce.withMeasure(measure("share", null, "5", "10")),
                OPEN);
        field(
                all,
                SmartFinding.ZERO_SPAN,
                "`baseline`, `target`; not MAINTAIN or RANGE",
                "baseline 30, target 30",
                reduce.withMeasure(measure("share", null, "30", "30")),
                OPEN,
                "MAINTAIN, baseline 30, target 30",
                reduce.withMeasure(measure("share", Direction.MAINTAIN, "30", "30")),
                OPEN);
        field(
                all,
                SmartFinding.HALF_MEASURE,
                "`metric`, `target`, floor and ceiling",
                "metric churn, no target",
                reduce.withMeasure(measure("churn", null, null, null)),
                OPEN,
                "no measure at all",
                reduce,
                OPEN);
        field(
                all,
                SmartFinding.TARGET_REQUIRED,
                "`metric`, `target`, policy",
                "no measure",
                reduce,
                STRICT,
                "metric share, target 10",
                reduce.withMeasure(measure("share", null, "5", "10")),
                STRICT);
        field(
                all,
                SmartFinding.DIRECTION_WRONG,
                "`direction`, `baseline`, `target`",
                "INCREASE from 220 to 150",
                reduce.withMeasure(measure("memory", Direction.INCREASE, "220", "150")),
                OPEN,
                "DECREASE from 220 to 150",
                reduce.withMeasure(measure("memory", Direction.DECREASE, "220", "150")),
                OPEN);
        SmartGoal certify = SmartGoal.of("Certify the unit").withMeasure(measure("", Direction.BINARY, null, null));
        field(
                all,
                SmartFinding.NO_ACCEPTANCE,
                "`direction`, `description`",
                "BINARY, no description",
                certify,
                OPEN,
                "BINARY, description \"the certificate is on the wall\"",
                certify.withDescription("the certificate is on the wall"),
                OPEN);
    }

    private static List<BigDecimal> values(int... values) {
        return java.util.Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
    }

    private static void surroundings(Map<SmartFinding, Example> all) {
        SmartGoal pages = CUT.withMeasure(measure("pages", null, "11", "5"));
        field(
                all,
                SmartFinding.OUT_OF_REACH,
                "`target` against at least three values of `history`: z > 2 in the direction of the goal",
                "target 5, history 12 11 12 10 11",
                pages,
                OPEN.withHistory(values(12, 11, 12, 10, 11)),
                "target 5, history 12 4 9 5 11",
                pages,
                OPEN.withHistory(values(12, 4, 9, 5, 11)));
        field(
                all,
                SmartFinding.MANY_GOALS,
                "goals of the owner: more than 7",
                "14 goals",
                CUT,
                OPEN.withLoad(new SmartContext.Load(14, null, -1)),
                "4 goals",
                CUT,
                OPEN.withLoad(new SmartContext.Load(4, null, -1)));
        field(
                all,
                SmartFinding.OVERWEIGHT,
                "weights of the owner's goals together",
                "160 %",
                CUT,
                OPEN.withLoad(new SmartContext.Load(4, new BigDecimal("1.6"), -1)),
                "100 %",
                CUT,
                OPEN.withLoad(new SmartContext.Load(4, BigDecimal.ONE, -1)));
        field(
                all,
                SmartFinding.FOREIGN,
                "goals of others on which the goal depends",
                "4 goals of others",
                CUT,
                OPEN.withLoad(new SmartContext.Load(4, null, 4)),
                "none",
                CUT,
                OPEN.withLoad(new SmartContext.Load(4, null, 0)));
        path(all, SmartFinding.UNLINKED, "the path upwards", "no parent", SmartContext.Path.NONE);
        field(
                all,
                SmartFinding.LITTLE_OVERLAP,
                "words of title and parent by their first five letters, `metric` of both",
                "\"Repaint the rooms\" under \"Raise recurring revenue\"",
                SmartGoal.of("Repaint the rooms"),
                OPEN.withPath(SmartContext.Path.CONNECTED, REVENUE),
                "\"Win 40 accounts with recurring revenue\" under the same",
                SmartGoal.of("Win 40 accounts with recurring revenue"),
                OPEN.withPath(SmartContext.Path.CONNECTED, REVENUE));
        path(all, SmartFinding.PARENT_UNKNOWN, "`parent`", "parent that is nowhere", SmartContext.Path.DANGLING);
        path(all, SmartFinding.CIRCULAR, "the path upwards", "a under b, b under a", SmartContext.Path.CIRCULAR);
    }

    private static void path(
            Map<SmartFinding, Example> all, SmartFinding code, String looksAt, String words, SmartContext.Path path) {
        field(
                all,
                code,
                looksAt,
                words,
                CUT,
                OPEN.withPath(path, null),
                "a path to a company goal",
                CUT,
                OPEN.withPath(SmartContext.Path.CONNECTED, null));
    }

    private static void time(Map<SmartFinding, Example> all) {
        text(
                all,
                SmartFinding.NO_TIME,
                "`due`, dates of title and description",
                "Hire three engineers",
                "Hire three engineers by March 2025");
        text(
                all,
                SmartFinding.VAGUE_TIME,
                "list `vague-time`; `due`, dates of title and description",
                "Hire three engineers soon",
                "Hire three engineers soon, by March 2025");
        due(all, SmartFinding.OUTSIDE_CYCLE, "`due`, cycle", OPEN, LocalDate.of(2026, 3, 31), END);
        SmartContext later = OPEN.withTime(null, LocalDate.of(2025, 6, 1));
        due(all, SmartFinding.PAST, "`due`, day of the check (1 June 2025)", later, LocalDate.of(2025, 5, 31), END);
        SmartGoal portal = SmartGoal.of("Deliver the portal by 31 March 2025");
        field(
                all,
                SmartFinding.CONTRADICTION,
                "deadlines of the title against `due`",
                "\"by 31 March 2025\", due 2025-06-30",
                portal.withDates(null, LocalDate.of(2025, 6, 30)),
                OPEN,
                "\"by 31 March 2025\", due 2025-03-31",
                portal.withDates(null, LocalDate.of(2025, 3, 31)),
                OPEN);
        text(
                all,
                SmartFinding.IMPOSSIBLE_DATE,
                "dates of the title",
                "Deliver the portal on 29 February 2025",
                "Deliver the portal on 28 February 2025");
        field(
                all,
                SmartFinding.NO_MILESTONES,
                "days from `start` or cycle to `due`, number of milestones (MILESTONE: the target)",
                "a year, 2 milestones",
                CUT,
                OPEN.withMilestones(2),
                "a year, 5 milestones",
                CUT,
                OPEN.withMilestones(5));
        LocalDate june = LocalDate.of(2025, 6, 1);
        field(
                all,
                SmartFinding.DATES_REVERSED,
                "`start`, `due`",
                "start 2025-06-01, due 2025-05-01",
                CUT.withDates(june, LocalDate.of(2025, 5, 1)),
                OPEN,
                "start 2025-06-01, due 2025-12-31",
                CUT.withDates(june, END),
                OPEN);
        field(
                all,
                SmartFinding.DUE_REQUIRED,
                "`due`, policy",
                "no due day",
                CUT.withDates(null, null),
                STRICT,
                "due 2025-12-31",
                CUT,
                STRICT);
        text(
                all,
                SmartFinding.TEXT_OUTSIDE_CYCLE,
                "deadlines of the title without `due`; cycle, day of the check",
                "Deliver the portal by 31 March 2026",
                "Deliver the portal by 31 March 2025");
    }

    private static void due(
            Map<SmartFinding, Example> all,
            SmartFinding code,
            String looksAt,
            SmartContext context,
            LocalDate wrong,
            LocalDate right) {
        field(
                all,
                code,
                looksAt,
                "due " + wrong,
                CUT.withDates(null, wrong),
                context,
                "due " + right,
                CUT.withDates(null, right),
                context);
    }

    private static void text(
            Map<SmartFinding, Example> all, SmartFinding code, String looksAt, String flagged, String fine) {
        field(
                all,
                code,
                looksAt,
                "\"" + flagged + "\"",
                SmartGoal.of(flagged),
                OPEN,
                "\"" + fine + "\"",
                SmartGoal.of(fine),
                OPEN);
    }

    private static void field(
            Map<SmartFinding, Example> all,
            SmartFinding code,
            String looksAt,
            String flaggedWords,
            SmartGoal flagged,
            SmartContext flaggedIn,
            String fineWords,
            SmartGoal fine,
            SmartContext fineIn) {
        all.put(
                code,
                new Example(looksAt, new Shown(flaggedWords, flagged, flaggedIn), new Shown(fineWords, fine, fineIn)));
    }
}
