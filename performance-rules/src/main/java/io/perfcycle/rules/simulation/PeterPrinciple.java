package io.perfcycle.rules.simulation;

import io.perfcycle.rules.simulation.Phase.Selection;
import io.perfcycle.rules.simulation.Phase.Transfer;
import io.perfcycle.rules.simulation.Reading.Timing;
import io.perfcycle.rules.simulation.Trait.Truncation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The efficiency of an organisation under promotion of the best, the worst or anybody. */
final class PeterPrinciple {
    private static final List<Level> LEVELS = List.of(
            new Level(81, 0.2),
            new Level(41, 0.4),
            new Level(21, 0.6),
            new Level(11, 0.8),
            new Level(5, 0.9),
            new Level(1, 1));

    private PeterPrinciple() {}

    static Scenario scenario() {
        return Scenario.of(
                        "peter-principle",
                        "Pluchino, Rapisarda, Garofalo 2010, Physica A 389:467",
                        200,
                        List.of(
                                Parameter.choice(
                                        "strategy",
                                        "who is promoted; FORESIGHT knows the competence in the new role",
                                        "BEST",
                                        "WORST",
                                        "RANDOM",
                                        "MIXED",
                                        "SENIORITY",
                                        "FORESIGHT"),
                                Parameter.choice(
                                        "transfer",
                                        "competence in the new role: near the old one, or drawn anew",
                                        "COMMON_SENSE",
                                        "PETER"),
                                Parameter.decimal("dismissBelow", "4", "who has less competence leaves"),
                                Parameter.decimal("retireAfter", "60", "who is older leaves"),
                                Parameter.choice("draw", "competence beyond 1 and 10", "CLIP", "RESAMPLE", "NONE"),
                                Parameter.whole("steps", 300, "how many steps"),
                                Parameter.whole("measureFrom", 60, "the first step of the tail")),
                        PeterPrinciple::model)
                .within(new Bounds(Map.of("strategy", "RANDOM"), Map.of("strategy", "FORESIGHT")));
    }

    private static Model model(Settings settings) {
        Trait competence = new Trait(7, 2, 1, 10, Truncation.valueOf(settings.word("draw")));
        Transfer transfer = settings.word("transfer").equals("PETER")
                ? new Transfer(Transfer.Kind.CORRELATED, 0)
                : new Transfer(Transfer.Kind.SHIFT, 1);
        return new Model(
                new Organisation(LEVELS, 0),
                Population.of(competence).withAge(Trait.normal(25, 5)),
                List.of(
                        Step.each(new Phase.Dismiss(settings.number("dismissBelow"), settings.number("retireAfter"))),
                        Step.each(new Phase.Promote(Selection.valueOf(settings.word("strategy")), transfer, Set.of())),
                        Step.each(new Phase.Hire()),
                        Step.each(new Phase.Age(1)),
                        Step.each(Phase.Measure.of(
                                Reading.of("efficiencyStart", Indicator.EFFICIENCY, Timing.START),
                                Reading.meanFrom(
                                        "efficiencyTail", Indicator.EFFICIENCY, settings.whole("measureFrom"))))),
                Model.Course.of(settings.whole("steps")));
    }
}
