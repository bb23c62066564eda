package io.perfcycle.rules.simulation;

import io.perfcycle.rules.simulation.Phase.Count;
import io.perfcycle.rules.simulation.Phase.Selection;
import io.perfcycle.rules.simulation.Phase.Transfer;
import io.perfcycle.rules.simulation.Reading.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a small difference in scores does over several levels of promotion. */
final class PromotionBias {
    private static final List<Level> LEVELS = Studies.levels(500, 350, 200, 150, 100, 75, 40, 10);
    private static final String UNTIL_REPLACED = "UNTIL_REPLACED";
    /** More cycles than it takes to replace everybody at an attrition of some per cent. */
    private static final int MOST = 2000;

    private PromotionBias() {}

    static Scenario scenario() {
        return Scenario.of(
                        "promotion-bias",
                        "Martell, Lane, Emrich 1996, American Psychologist 51:157",
                        1000,
                        List.of(
                                Parameter.decimal(
                                        "bonus",
                                        "2.01",
                                        "what the favoured tag's scores have more; 2.01 explains 1 % of variance"),
                                Parameter.decimal(
                                        "spread",
                                        "1",
                                        "standard deviation of the favoured tag divided by that of the other"),
                                Parameter.decimal("attrition", "0.15", "the share that leaves each level in a cycle"),
                                Parameter.choice("scores", "scores over time", "KEPT", "REDRAWN", "CUMULATED"),
                                Parameter.choice(
                                        "exits",
                                        "all levels leave and are then filled, or one level after the other by coins",
                                        "SIMULTANEOUS",
                                        "INTERLEAVED"),
                                new Parameter(
                                        "stop",
                                        UNTIL_REPLACED,
                                        new Parameter.Values(List.of(UNTIL_REPLACED), false, Parameter.Numbers.WHOLE),
                                        "when nobody of the first staff is left, or after so many cycles"),
                                Parameter.choice("selection", "who is promoted", "BEST", "RANDOM")),
                        PromotionBias::model)
                .within(new Bounds(Map.of("selection", "RANDOM"), Map.of("bonus", "0", "spread", "1")));
    }

    private static Model model(Settings settings) {
        List<Step> steps = new ArrayList<>();
        switch (settings.word("scores")) {
            case "REDRAWN" -> steps.add(Step.each(new Phase.Develop(false)));
            case "CUMULATED" -> steps.add(Step.each(new Phase.Develop(true)));
            default -> {}
        }
        Selection selection = Selection.valueOf(settings.word("selection"));
        double attrition = settings.number("attrition");
        if (settings.word("exits").equals("INTERLEAVED")) {
            for (int level = LEVELS.size(); level > 0; level--) {
                steps.add(Step.each(new Phase.Leave(attrition, Count.BERNOULLI, Set.of(level))));
                if (level > 1) {
                    steps.add(Step.each(new Phase.Promote(selection, Transfer.keep(), Set.of(level))));
                }
            }
        } else {
            steps.add(Step.each(new Phase.Leave(attrition, Count.ROUNDED_AT_RANDOM, Set.of())));
            steps.add(Step.each(new Phase.Promote(selection, Transfer.keep(), Set.of())));
        }
        steps.add(Step.each(new Phase.Hire()));
        steps.add(Step.each(Phase.Measure.of(
                Reading.of("disadvantagedShare", Indicator.OTHER_SHARE, Timing.END),
                Reading.of("meanScore", Indicator.LEVEL_MEAN, Timing.END))));
        boolean untilReplaced = settings.word("stop").equals(UNTIL_REPLACED);
        return new Model(
                new Organisation(LEVELS, 0),
                Population.of(Trait.normal(50, 10))
                        .withTags(new Tags(0.5, settings.number("bonus"), settings.number("spread"))),
                steps,
                new Model.Course(1, untilReplaced ? MOST : settings.whole("stop"), untilReplaced));
    }
}
