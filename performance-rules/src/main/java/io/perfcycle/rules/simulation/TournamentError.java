package io.perfcycle.rules.simulation;

import java.util.List;
import java.util.Map;

/** How often the lowest of a small team is not among the lowest of all. */
final class TournamentError {
    private TournamentError() {}

    static Scenario scenario() {
        return Scenario.of(
                        "tournament-error",
                        "McEntire 2025, arXiv 2512.06583",
                        100,
                        List.of(
                                Parameter.decimal("clustering", "0", "standard deviation of team means, of 1 in all"),
                                Parameter.whole("teams", 142, "how many teams"),
                                Parameter.whole("teamSize", 7, "people in a team"),
                                Parameter.decimal("tail", "0.15", "the share that is truly lowest, or highest"),
                                Parameter.decimal("reliability", "1", "of ratings")),
                        TournamentError::model)
                .within(new Bounds(Map.of("reliability", "0"), Map.of("reliability", "1")));
    }

    private static Model model(Settings settings) {
        double tail = settings.number("tail");
        long people = (long) settings.whole("teams") * settings.whole("teamSize");
        return new Model(
                new Organisation(Studies.levels((int) Math.min(Integer.MAX_VALUE, people)), settings.whole("teamSize")),
                Population.of(Trait.normal(0, 1)).withClustering(settings.number("clustering")),
                List.of(
                        Step.each(Phase.Rate.ofReliability(settings.number("reliability"), 1, 1)),
                        Step.each(Phase.Measure.of(
                                Reading.error(Indicator.LOWEST_ERROR, tail),
                                Reading.error(Indicator.HIGHEST_ERROR, tail),
                                Reading.error(Indicator.LOWEST_ERROR_BY_CHANCE, tail),
                                Reading.error(Indicator.HIGHEST_ERROR_BY_CHANCE, tail)))),
                Model.Course.of(1));
    }
}
