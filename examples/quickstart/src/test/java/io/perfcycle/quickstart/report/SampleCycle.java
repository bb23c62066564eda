package io.perfcycle.quickstart.report;

import io.perfcycle.quickstart.report.CycleStep.Count;
import io.perfcycle.quickstart.report.DevelopmentCase.ActionStatus;
import io.perfcycle.quickstart.report.DevelopmentCase.CompetencyGap;
import io.perfcycle.quickstart.report.DevelopmentCase.Milestone;
import io.perfcycle.quickstart.report.DevelopmentCase.PlanAction;
import io.perfcycle.quickstart.report.DevelopmentCase.Progress;
import io.perfcycle.quickstart.report.DevelopmentCase.ProgressNote;
import io.perfcycle.quickstart.report.FeedbackRound.RelationshipResult;
import io.perfcycle.quickstart.report.FeedbackRound.Score;
import io.perfcycle.quickstart.report.ImprovementPicture.Check;
import io.perfcycle.quickstart.report.ImprovementPicture.Goal;
import io.perfcycle.quickstart.report.ImprovementPicture.Message;
import io.perfcycle.quickstart.report.ImprovementPicture.Reader;
import io.perfcycle.quickstart.report.ImprovementPicture.Stage;
import io.perfcycle.quickstart.report.ImprovementPicture.Value;
import io.perfcycle.quickstart.report.Masthead.Provenance;
import io.perfcycle.quickstart.report.Masthead.Tile;
import io.perfcycle.quickstart.report.RatingPicture.ManagerRatings;
import io.perfcycle.quickstart.report.RatingPicture.RatingStep;
import io.perfcycle.quickstart.report.ReviewCase.Passage;
import io.perfcycle.quickstart.report.ReviewCase.ScorePart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The report of a made-up cycle, always the same. */
final class SampleCycle {

    private SampleCycle() {}

    static CycleReport report() {
        return new CycleReport(
                masthead(),
                steps(),
                new SampleGoals().alignment(),
                SampleGoals.quality(),
                ratings(),
                List.of(feedback("Keiko Brandt", true), feedback("Hugo Costa", false)),
                continuous(),
                List.of(review()),
                development(),
                improvement(),
                programme(),
                raters(),
                talent(),
                metrics(),
                trends(),
                SampleInsight.insight(),
                List.of(
                        new NotificationLine("goals.due", "Goals are due", "employees", 120, 0),
                        new NotificationLine("feedback.requested", "Feedback requested", "peers and reports", 412, 3),
                        new NotificationLine("review.ready", "Review is ready to read", "employees", 118, 2)));
    }

    static CycleReport empty() {
        return new CycleReport(
                masthead(),
                List.of(),
                new Alignment(List.of(), List.of(), List.of(), GoalLinks.none()),
                new GoalQuality(0, 0, List.of(), List.of(), List.of()),
                new RatingPicture(List.of(), List.of(), ""),
                List.of(),
                ContinuousFeedback.NONE,
                List.of(),
                null,
                null,
                new ProgrammeKept("", List.of(), List.of(), List.of()),
                null,
                TalentPicture.NONE,
                List.of(),
                List.of(),
                Insight.NONE,
                List.of());
    }

    private static ProgrammeKept programme() {
        return new ProgrammeKept(
                "Talk more often than once a year",
                List.of("A check-in every month", "Feedback every 3 months"),
                List.of(
                        new ProgrammeKept.UnitRow(
                                "Field service",
                                List.of(
                                        new ProgrammeKept.Cell("21 of 24", "keeps it", false),
                                        new ProgrammeKept.Cell("9 of 24", "departs", true))),
                        new ProgrammeKept.UnitRow(
                                "Legal",
                                List.of(
                                        new ProgrammeKept.Cell("not shown: 2 people", "", false),
                                        new ProgrammeKept.Cell("not shown: 2 people", "", false)))),
                List.of("Field service: feedback every 3 months for 37.5% of 24 people; the programme asks for 80.0%"));
    }

    private static ProposedRaters raters() {
        return new ProposedRaters(
                "5 peers and 8 direct reports at most, nobody for more than 8 people",
                "proven: under these limits no proposal is better",
                List.of(
                        new ProposedRaters.Person(
                                "Keiko Brandt",
                                List.of(
                                        new ProposedRaters.Rater("Hugo Costa", true),
                                        new ProposedRaters.Rater("Ida Lindqvist", false)),
                                List.of(),
                                3,
                                1,
                                3),
                        new ProposedRaters.Person("Hugo Costa", List.of(), List.of(), 2, 0, 5)));
    }

    private static TalentPicture talent() {
        return new TalentPicture(
                List.of(
                        new TalentPicture.Box(2, 2, 9, List.of("Keiko Brandt ★"), 1),
                        new TalentPicture.Box(1, 0, 2, List.of("A", "B", "C", "D", "E"), 0)),
                List.of(new TalentPicture.Bench(
                        "head of sales",
                        "Hugo Costa",
                        "in 12 months",
                        List.of("Keiko Brandt, now"),
                        "1.00",
                        List.of("Keiko Brandt is a single point"))),
                List.of(new TalentPicture.Figure("roles with a successor", "100 %")));
    }

    private static ContinuousFeedback continuous() {
        return new ContinuousFeedback(
                List.of(new ContinuousFeedback.Count("submitted", 3), new ContinuousFeedback.Count("declined", 1)),
                List.of(new ContinuousFeedback.Count("held", 5), new ContinuousFeedback.Count("missed", 1)),
                List.of(new ContinuousFeedback.Series(
                        "Keiko Brandt and Hugo Costa", 5, "2026-12-14", List.of("The release, carried over once"))),
                List.of(new ContinuousFeedback.Prompt(
                        "Keiko Brandt", "COACHING-NO-FEEDBACK", "No feedback for 5 weeks.", "What should go on?")));
    }

    private static Masthead masthead() {
        return new Masthead(
                "Brightwater Instruments",
                "Annual cycle 2026",
                day(1, 5),
                day(12, 18),
                day(12, 11),
                List.of(
                        new Tile("People in the cycle", "120", "5 units, 15 teams"),
                        new Tile("Goals agreed", "301", "7 without a parent"),
                        new Tile("Reviews finished", "118", "98.3% of those due"),
                        new Tile("Feedback answers", "1 204", "77% of those asked"),
                        new Tile("Ratings calibrated", "23", "9 up, 14 down"),
                        new Tile("Plans under way", "96", "41 gaps closed")),
                new Provenance(
                        "0.1.0",
                        "SHA-256 3f0a9c1e5b7d24688ace13579bdf02468ace13579bdf02468ace13579bdf0246",
                        "Brightwater Instruments and everybody in this report are made up."));
    }

    private static List<CycleStep> steps() {
        return List.of(
                new CycleStep("Cycle opened", day(1, 5), day(1, 5), "The cycle opened.", List.of()),
                step("Goals set and agreed", 1, 3, "Everybody proposed goals; managers agreed or sent them back.", 301),
                step("Check-ins", 3, 9, "Progress and health were reported every month.", 1_044),
                step("360 feedback", 9, 10, "Peers, reports and managers answered; small groups stay hidden.", 1_204),
                step("Reviews written", 10, 11, "Self-assessment first, then the manager's review and a score.", 118),
                step("Calibration", 11, 11, "Managers compared ratings; each change carries its reason.", 23),
                step("Growth plans", 11, 12, "Gaps against the role became actions with dates.", 96));
    }

    private static CycleStep step(String name, int from, int to, String summary, int count) {
        return new CycleStep(
                name,
                day(from, 10),
                day(to, 20),
                summary,
                List.of(
                        new Count("done", count),
                        new Count("sent back", count / 9),
                        new Count("still open", count / 40)));
    }

    private static RatingPicture ratings() {
        List<RatingStep> scale = List.of(
                new RatingStep("Unsatisfactory", 2, 2),
                new RatingStep("Needs development", 9, 12),
                new RatingStep("Meets expectations", 58, 66),
                new RatingStep("Exceeds expectations", 38, 30),
                new RatingStep("Outstanding", 11, 8));
        List<ManagerRatings> managers = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            managers.add(new ManagerRatings(
                    SampleGoals.person(i * 8 + 3),
                    8,
                    List.of(i % 7 == 0 ? 1 : 0, i % 3, 5 - i % 3, i % 7 == 0 ? 1 : 2, i % 4 == 0 ? 0 : 1),
                    decimal("3." + (50 - i)),
                    decimal("3." + (45 - i)),
                    i == 9 ? null : decimal(i % 2 == 0 ? "0." + (10 + i) : "-0." + (40 - i)),
                    i == 9 ? "too few comparable ratings" : i == 1 ? "stricter than comparable managers" : ""));
        }
        managers.add(new ManagerRatings("Small team", 2, List.of(), null, null, null, "fewer than 3 people"));
        return new RatingPicture(
                scale,
                managers,
                "Leniency is the mean difference between a manager's ratings and what people with the same score got"
                        + " elsewhere. Two managers stand out by more than a quarter of a step; both were discussed.");
    }

    private static FeedbackRound feedback(String subject, boolean reports) {
        List<RelationshipResult> results = new ArrayList<>();
        results.add(new RelationshipResult("Self", 1, 1, scores("4.00", "3.00", "4.00", "3.00"), null));
        results.add(new RelationshipResult("Manager", 1, 1, scores("4.00", "4.00", "3.00", "4.00"), null));
        results.add(new RelationshipResult("Peers", 6, 5, scores("4.20", "3.60", "3.80", "4.40"), null));
        results.add(
                reports
                        ? new RelationshipResult("Reports", 4, 4, scores("3.75", "4.25", "3.50", "4.00"), null)
                        : new RelationshipResult("Reports", 3, null, List.of(), "suppressed: fewer than 3 answers"));
        results.add(new RelationshipResult("Customers", 2, null, List.of(), "suppressed: fewer than 3 answers"));
        return new FeedbackRound(subject, BigDecimal.ONE, BigDecimal.valueOf(5), results);
    }

    private static List<Score> scores(String... means) {
        List<String> names = List.of("Customer focus", "Giving feedback", "Planning", "Teamwork");
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            scores.add(new Score(names.get(i), decimal(means[i])));
        }
        return scores;
    }

    private static ReviewCase review() {
        ScorePart goals = new ScorePart(
                "Goals",
                decimal("3.60"),
                decimal("60"),
                decimal("2.16"),
                "weighted mean of three goals",
                List.of(
                        leaf("Time to answer a ticket: 9 to 4 hours", "4.00", "50", "2.00", "reached 4.1 hours"),
                        leaf("Two security exercises", "4.00", "30", "1.20", "both held, 1 finding open"),
                        leaf("Shift leaders trained", "2.00", "20", "0.40", "6 of 14")));
        ScorePart skills = new ScorePart(
                "Competencies",
                decimal("3.75"),
                decimal("40"),
                decimal("1.50"),
                "mean of what the role requires",
                List.of(
                        leaf("Customer focus", "4.00", "50", "2.00", ""),
                        leaf("Giving feedback", "3.50", "50", "1.75", ""),
                        new ScorePart(
                                "Negotiation",
                                null,
                                null,
                                null,
                                "not rated: the role does not ask for it",
                                List.of())));
        return new ReviewCase(
                "Keiko Brandt",
                "Service engineer",
                "Daniel Almeida",
                "Jan – Dec 2026",
                List.of(
                        new Passage(
                                "What went well",
                                "Keiko Brandt",
                                "Customers now hear from us the same morning. The on-call rota holds without overtime.",
                                ""),
                        new Passage(
                                "Results",
                                "Daniel Almeida",
                                "The time to answer fell from nine hours to four. Two hospitals named it as the reason"
                                        + " to stay.\n\n"
                                        + "The training of shift leaders began late; we agreed to finish it in spring.",
                                "Exceeds expectations"),
                        new Passage("Next", "Daniel Almeida", "Lead the service desk for the new sensor.", "")),
                new ScorePart(
                        "Overall score",
                        decimal("3.66"),
                        null,
                        null,
                        "2.16 + 1.50, rounded once to 2 digits, half up",
                        List.of(goals, skills)),
                "Meets expectations",
                "Calibration moved the rating from “Exceeds” to “Meets”: the score of 3.66 is below the 3.70 that"
                        + " comparable teams used.");
    }

    private static ScorePart leaf(String label, String value, String weight, String contribution, String how) {
        return new ScorePart(label, decimal(value), decimal(weight), decimal(contribution), how, List.of());
    }

    private static DevelopmentCase development() {
        return new DevelopmentCase(
                "Hugo Costa",
                "Team lead, Operations",
                List.of(
                        new CompetencyGap("Planning", 4, 2, 4, 5, ""),
                        new CompetencyGap("Giving feedback", 4, 2, 3, 5, "The mentoring runs until March."),
                        new CompetencyGap("Statistics", 3, 1, 1, 5, "No action in the catalogue raises this level.")),
                List.of(
                        action("Lead the move of the assembly line", "Practice", "Planning", 2, 6, ActionStatus.DONE),
                        action("Planning with flow", "Course", "Planning", 4, 4, ActionStatus.DONE),
                        action(
                                "Mentoring with Ines Fischer, every second week",
                                "Mentoring",
                                "Giving feedback",
                                6,
                                12,
                                ActionStatus.ACTIVE),
                        action("Shadow the quality lead", "Practice", "Statistics", 8, 9, ActionStatus.DROPPED),
                        action("Evening course in statistics", "Course", "Statistics", 12, 12, ActionStatus.PLANNED)),
                List.of(
                        new Milestone("The line runs at the new site", day(6, 30), true),
                        new Milestone("The team rates feedback 4 or better", day(12, 15), false)),
                List.of(
                        new ProgressNote(
                                day(2, 5),
                                "Hugo Costa",
                                "Lead the move of the assembly line",
                                ActionStatus.ACTIVE,
                                "The first two machines stand."),
                        new ProgressNote(
                                day(7, 9),
                                "Hugo Costa",
                                "Lead the move of the assembly line",
                                ActionStatus.DONE,
                                "Two weeks late, and nobody was hurt.")));
    }

    private static PlanAction action(String title, String kind, String about, int from, int to, ActionStatus status) {
        Progress progress = switch (status) {
            case DONE -> new Progress(day(from, 5), day(to, 26).plusDays(13));
            case ACTIVE -> new Progress(day(from, 5), null);
            case DROPPED -> new Progress(null, day(to, 1));
            case PLANNED -> Progress.NONE;
        };
        return new PlanAction(title, kind, about, day(from, 3), day(to, 26), status, progress);
    }

    private static ImprovementPicture improvement() {
        return new ImprovementPicture(
                "Ines Fischer",
                "Quality lead, Operations",
                "Hugo Costa",
                List.of(
                        new Stage("Entry test and proposal", day(3, 2), ""),
                        new Stage("Checkpoint after 30 days", day(4, 3), "The second shift still waits.")),
                List.of(new Check("At least 2 documented conversations", "3")),
                day(3, 4),
                List.of(
                        new Goal(
                                "Studies are finished",
                                "studies",
                                decimal("4"),
                                decimal("11"),
                                List.of(
                                        new Value(day(4, 3), decimal("6"), false),
                                        new Value(day(5, 3), decimal("12"), true))),
                        new Goal(
                                "Reports are complete",
                                "sent back, a month",
                                decimal("9"),
                                decimal("3"),
                                List.of(new Value(day(4, 3), decimal("10"), false)))),
                List.of("Half an hour every Tuesday (Hugo Costa)"),
                "It goes on.",
                List.of(
                        new Reader("Ines Fischer", "the person", "all of it", "acknowledges it", "SELF-READ", true),
                        new Reader("Keiko Brandt", "a colleague", "nothing", "nothing", "NO_ROW", false)),
                List.of(new Message("Ines Fischer", "A plan was written", "Ein Plan wurde geschrieben", 1)));
    }

    private static List<MetricLine> metrics() {
        return List.of(
                metric("REV-COMPLETE", "Reviews finished", "98.3", "118", "120", "Finished reviews of those due", ""),
                metric(
                        "GOAL-ALIGNED",
                        "Goals with a parent",
                        "97.7",
                        "294",
                        "301",
                        "Goals that contribute to another",
                        ""),
                metric("FB-RATE", "Feedback response", "76.9", "1204", "1566", "Answers of those asked", ""),
                metric(
                        "DEV-CLOSED",
                        "Gaps closed",
                        "36.9",
                        "41",
                        "111",
                        "Gaps closed by the plan of all at its start",
                        ""),
                metric(
                        "FAIR-RATIO",
                        "Adverse impact ratio",
                        null,
                        null,
                        null,
                        "Lowest share of top ratings by the highest",
                        "the smallest group has 3 people, 5 are needed"));
    }

    private static MetricLine metric(
            String code, String name, String value, String above, String below, String definition, String reason) {
        return new MetricLine(
                code,
                name,
                value == null ? null : decimal(value),
                value == null ? "" : "%",
                above == null ? null : decimal(above),
                below == null ? null : decimal(below),
                120,
                definition,
                "2026",
                reason);
    }

    private static List<Trend> trends() {
        return List.of(
                trend("Goals on track", "%", 88, 82, 79, 71, 74, 69, 66),
                trend("Goals with progress reported", "%", 12, 34, 51, 63, 78, 84, 91),
                trend("Open actions in plans", "", 4, 4, 4, 4, 4, 4, 4),
                trend("Turnover", "%", 3));
    }

    private static Trend trend(String title, String unit, int... values) {
        List<Trend.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(new Trend.Point(day(3 + i, 28), BigDecimal.valueOf(values[i])));
        }
        return new Trend(title, unit, points);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(2026, month, 1).plusDays(dayOfMonth - 1L);
    }
}
