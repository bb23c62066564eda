package io.perfcycle.rules.simulation;

import java.util.List;
import java.util.Map;

/** What psychometrics knows in closed form, found by counting: a replication has 200,000 people. */
final class RatingIdentities {
    private static final int PEOPLE = 200_000;

    private RatingIdentities() {}

    static Scenario scenario() {
        return Scenario.of(
                        "rating-identities",
                        "Spearman 1910, Brown 1910; leniency against team centring",
                        10,
                        List.of(
                                Parameter.decimal("reliability", "0.52", "of one rating"),
                                Parameter.whole("raters", 1, "how many raters' mean is taken"),
                                Parameter.decimal("betweenTeams", "0.2", "variance of true scores between teams"),
                                Parameter.decimal("withinTeams", "0.8", "variance of true scores within teams"),
                                Parameter.decimal("leniency", "0.3", "variance of raters' leniency"),
                                Parameter.decimal("residual", "0.6", "variance of what is left"),
                                Parameter.whole("teamSize", 10, "people in a team")),
                        RatingIdentities::model)
                .within(new Bounds(
                        Map.of("reliability", "0", "residual", "1000000"),
                        Map.of("reliability", "1", "leniency", "0", "residual", "0")));
    }

    private static Model model(Settings settings) {
        double between = settings.number("betweenTeams");
        double all = between + settings.number("withinTeams");
        double sd = Math.sqrt(all);
        int raters = settings.whole("raters");
        int size = settings.whole("teamSize");
        int people = size < 1 ? 0 : Math.max(1, PEOPLE / size) * size;
        return new Model(
                new Organisation(Studies.levels(people), size),
                Population.of(Trait.normal(0, sd)).withClustering(Math.sqrt(between / all)),
                List.of(
                        Step.each(Phase.Rate.ofReliability(settings.number("reliability"), sd, raters)),
                        Step.each(Phase.Measure.of(Reading.at("reliabilityOfMean", Indicator.RELIABILITY, 1))),
                        Step.each(new Phase.Rate(
                                1,
                                Math.sqrt(settings.number("leniency")),
                                Math.sqrt(settings.number("residual")),
                                raters)),
                        Step.each(Phase.Measure.of(Reading.at("validityRaw", Indicator.VALIDITY, 1))),
                        Step.each(new Phase.Calibrate(Phase.Calibrate.Method.MEAN_SHIFT)),
                        Step.each(Phase.Measure.of(Reading.at("validityCentred", Indicator.VALIDITY, 1)))),
                Model.Course.of(1));
    }
}
