package io.perfcycle.rules.simulation;

import io.perfcycle.rules.simulation.Phase.Calibrate;
import io.perfcycle.rules.simulation.Reading.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What more raters, more reviews and a calibration do for those who are rated at the ends of a scale. A study of our own. */
final class RatingQuality {
    private static final int PEOPLE = 1000;
    /** A committee moves who is above the mean down more readily than the others up. */
    private static final double DOWN = 0.3;

    private static final double UP = 0.1;

    private RatingQuality() {}

    static Scenario scenario() {
        return Scenario.of(
                        "rating-quality",
                        "a study of our own; defaults from Viswesvaran 1996 and Scullen 2000",
                        200,
                        List.of(
                                Parameter.decimal("reliability", "0.52", "of one rating, leniency apart"),
                                Parameter.whole("raters", 1, "how many rate a person"),
                                Parameter.whole("reviews", 1, "how often each of them does in a year"),
                                Parameter.decimal(
                                        "leniency",
                                        "0.15",
                                        "variance of the leniency that a rater has for a whole team"),
                                Parameter.choice(
                                        "calibration",
                                        "what is done with the ratings of a team",
                                        "NONE",
                                        "MEAN_SHIFT",
                                        "Z_SCORE",
                                        "TEAM_RANK",
                                        "NORMAL_SCORE",
                                        "SHRINKAGE",
                                        "COMMITTEE"),
                                Parameter.decimal(
                                        "betweenTeams", "0.2", "the part of the variance of true scores between teams"),
                                Parameter.whole("teamSize", 10, "people in a team"),
                                Parameter.decimal(
                                        "tail", "0.1", "the share that is rated at the top, and at the bottom")),
                        RatingQuality::model)
                .within(new Bounds(
                        Map.of("reliability", "0"),
                        Map.of("reliability", "1", "leniency", "0", "calibration", "NONE")));
    }

    private static Model model(Settings settings) {
        double reliability = settings.number("reliability");
        double tail = settings.number("tail");
        int size = settings.whole("teamSize");
        int people = size < 1 ? 0 : Math.max(1, PEOPLE / size) * size;
        List<Step> steps = new ArrayList<>();
        steps.add(Step.each(new Phase.Rate(
                Math.sqrt(reliability),
                Math.sqrt(settings.number("leniency")),
                Math.sqrt((1 - reliability) / settings.whole("reviews")),
                settings.whole("raters"))));
        switch (settings.word("calibration")) {
            case "NONE" -> {}
            case "COMMITTEE" -> steps.add(Step.each(new AppraisalPhase.Committee(DOWN, UP)));
            default -> steps.add(Step.each(new Calibrate(Calibrate.Method.valueOf(settings.word("calibration")))));
        }
        steps.add(Step.each(Phase.Measure.of(
                new Reading("topMissed", Indicator.TOP_MISSED, Timing.END, 0, tail),
                new Reading("bottomMissed", Indicator.BOTTOM_MISSED, Timing.END, 0, tail),
                Reading.of("validity", Indicator.VALIDITY, Timing.END),
                Reading.of("teamError", Indicator.TEAM_ERROR, Timing.END))));
        return new Model(
                new Organisation(Studies.levels(people), size),
                Population.of(Trait.normal(0, 1)).withClustering(Math.sqrt(settings.number("betweenTeams"))),
                steps,
                Model.Course.of(1));
    }
}
