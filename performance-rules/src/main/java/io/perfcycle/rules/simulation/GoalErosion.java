package io.perfcycle.rules.simulation;

import io.perfcycle.core.goal.GoalPolicy.NoData;
import io.perfcycle.core.goal.GoalPolicy.RollUp;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.rules.simulation.Trait.Truncation;
import java.util.List;
import java.util.Map;

/** What a cascade of goals brings about while links and meanings get lost between reviews. A study of our own. */
final class GoalErosion {
    private static final int MOST = 10_000_000;

    private GoalErosion() {}

    static Scenario scenario() {
        return Scenario.of(
                        "goal-erosion",
                        "a study of our own; rates of erosion are assumptions, no published ones are known",
                        200,
                        List.of(
                                Parameter.decimal("lost", "0.04", "probability that a link is lost in a month"),
                                Parameter.decimal(
                                        "hollow", "0.04", "probability that a goal becomes hollow in a month"),
                                Parameter.whole("every", 6, "months between reviews of goals"),
                                Parameter.decimal("repair", "0.9", "probability that a review repairs a lost link"),
                                Parameter.decimal("seen", "0.5", "how many of the hollow goals a review notices"),
                                Parameter.whole("depth", 3, "links from a goal at the bottom to the company's"),
                                Parameter.whole("span", 5, "goals that serve one"),
                                Parameter.whole("companyGoals", 4, "how many goals the company has"),
                                Parameter.decimal(
                                        "stray",
                                        "0.25",
                                        "the part of unaligned work that serves the company by chance"),
                                Parameter.decimal("attained", "0.7", "what people reach of their goals, in the mean"),
                                Parameter.decimal(
                                        "goalEffect", "0", "what they reach in addition where the goal serves"),
                                Parameter.choice("rollUp", "how reports roll up", "WEIGHTED_MEAN", "MEAN", "MINIMUM"),
                                Parameter.choice("noData", "what goals without data count", "SKIP", "ZERO"),
                                Parameter.whole("months", 36, "how many months"),
                                Parameter.whole("measureFrom", 13, "the first month that counts")),
                        GoalErosion::model)
                .within(new Bounds(Map.of("lost", "1", "repair", "0"), Map.of("lost", "0", "hollow", "0")));
    }

    private static Model model(Settings settings) {
        RollUpPolicy policy = RollUpPolicy.standard()
                .withRollUp(RollUp.valueOf(settings.word("rollUp")))
                .withNoData(NoData.valueOf(settings.word("noData")));
        int from = settings.whole("measureFrom");
        return new Model(
                new Organisation(levels(settings), 0),
                Population.of(new Trait(settings.number("attained"), 0.15, 0, 1, Truncation.CLIP)),
                List.of(
                        Step.each(new GoalPhase.Erode(settings.number("lost"), settings.number("hollow"))),
                        new Step(
                                settings.whole("every"),
                                new GoalPhase.Cascade(settings.number("repair"), settings.number("seen"))),
                        Step.each(
                                new GoalPhase.Pursue(settings.number("stray"), settings.number("goalEffect"), policy)),
                        Step.each(Phase.Measure.of(
                                Reading.meanFrom("alignmentRate", Indicator.ALIGNED_SHARE, from),
                                Reading.meanFrom("reported", Indicator.REPORTED_PROGRESS, from),
                                Reading.meanFrom("outcome", Indicator.OUTCOME, from)))),
                Model.Course.of(settings.whole("months")));
    }

    /** A goal of each level is served by as many of the level below. */
    private static List<Level> levels(Settings settings) {
        int depth = Math.max(0, Math.min(30, settings.whole("depth")));
        long span = settings.whole("span");
        int[] sizes = new int[depth + 1];
        long size = settings.whole("companyGoals");
        for (int level = depth; level >= 0; level--) {
            sizes[level] = (int) Math.max(-1, Math.min(MOST + 1L, size));
            size = Math.min(MOST + 1L, size) * Math.min(MOST, span);
        }
        return Studies.levels(sizes);
    }
}
