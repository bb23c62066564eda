package io.perfcycle.rules.simulation;

import io.perfcycle.rules.simulation.Phase.Count;
import io.perfcycle.rules.simulation.Reading.Timing;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a workforce gains by dismissing its lowest rated year after year. A replication is one firm of ten groups of ten. */
final class ForcedDistributionStudy {
    private static final int PEOPLE = 100;
    private static final int GROUP = 10;

    private ForcedDistributionStudy() {}

    static Scenario scenario() {
        return Scenario.of(
                        "forced-distribution",
                        "Scullen, Bergey, Aiman-Smith 2005, Personnel Psychology 58:1",
                        100,
                        List.of(
                                Parameter.decimal("fire", "0.1", "the share that is dismissed in a year"),
                                Parameter.decimal("reliability", "0.7", "of ratings"),
                                Parameter.decimal("validity", "0.3", "of what is seen of applicants"),
                                Parameter.decimal("selectionRatio", "0.1", "openings per applicant"),
                                Parameter.decimal(
                                        "voluntary", "0.1", "the share that leaves by itself in a year, in the mean"),
                                Parameter.choice("scope", "within what the lowest are found", "GROUP", "FIRM"),
                                Parameter.choice("initial", "the first staff", "SELECTED", "UNSELECTED"),
                                Parameter.whole("years", 30, "how many years")),
                        ForcedDistributionStudy::model)
                .within(new Bounds(Map.of("reliability", "0"), Map.of("reliability", "1")));
    }

    private static Model model(Settings settings) {
        double ratio = settings.number("selectionRatio");
        int applicants = ratio > 0 && ratio <= 1 ? Math.min(10_000, Rounding.floor(1 / ratio)) : 0;
        return new Model(
                new Organisation(Studies.levels(PEOPLE), GROUP),
                Population.of(Trait.normal(0, 1))
                        .withRecruiting(new Recruiting(
                                applicants,
                                settings.number("validity"),
                                settings.word("initial").equals("SELECTED"))),
                List.of(
                        Step.each(new Phase.Leave(settings.number("voluntary"), Count.POISSON, Set.of())),
                        Step.each(new Phase.Hire()),
                        Step.each(Phase.Measure.of(Reading.of("meanPotential", Indicator.MEAN, Timing.EACH))),
                        Step.each(Phase.Rate.ofReliability(settings.number("reliability"), 1, 1)),
                        Step.each(new Phase.DismissLowest(
                                settings.number("fire"), settings.word("scope").equals("GROUP"))),
                        Step.each(new Phase.Hire())),
                Model.Course.of(settings.whole("years")));
    }
}
