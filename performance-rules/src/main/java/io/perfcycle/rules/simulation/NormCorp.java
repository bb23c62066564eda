package io.perfcycle.rules.simulation;

import io.perfcycle.rules.simulation.Phase.Count;
import io.perfcycle.rules.simulation.Phase.Selection;
import io.perfcycle.rules.simulation.Phase.Transfer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How small biases in crediting work add up to who stands at the top. */
final class NormCorp {
    private static final List<Level> LEVELS = Studies.levels(500, 350, 200, 150, 100, 75, 40, 10);
    private static final String NONE = "NONE";
    private static final String NO_WEIGHT = "none";
    /** ρ² of a bias. */
    private static final double EFFECT = 0.022;
    /** ρ² of society where composition one level up works downwards. */
    private static final double MACRO = 0.044;

    private static final int PROMOTION_PERIOD = 24;
    private static final int STRETCH_PERIOD = 12;

    private NormCorp() {}

    static Scenario scenario() {
        List<String> biases = new ArrayList<>(List.of(NONE));
        for (Bias bias : Bias.values()) {
            biases.add(bias.name());
        }
        return Scenario.of(
                        "normcorp",
                        "Du, Nordell, Joseph 2022, Socius 8",
                        100,
                        List.of(
                                new Parameter(
                                        "biases",
                                        NONE,
                                        new Parameter.Values(biases, true, Parameter.Numbers.NONE),
                                        "which biases are at work"),
                                Parameter.decimal(
                                        "startShare",
                                        "0.5",
                                        "share of the advantaged tag at the start and among hires"),
                                new Parameter(
                                        "mesoWeight",
                                        NO_WEIGHT,
                                        new Parameter.Values(List.of(NO_WEIGHT), false, Parameter.Numbers.DECIMAL),
                                        "weight of the level above in the size of the biases; none: they have one size"),
                                Parameter.whole("measureAt", 456, "the turn of the measurement"),
                                Parameter.choice(
                                        "measurePoint", "where in the turn", "BEFORE_PROMOTION", "AFTER_PROMOTION"),
                                Parameter.whole("turns", 480, "how many turns"),
                                Parameter.choice("selection", "who is promoted", "BEST", "RANDOM")),
                        NormCorp::model)
                .within(new Bounds(Map.of("selection", "RANDOM"), Map.of("biases", NONE)));
    }

    private static Model model(Settings settings) {
        Step measure = Step.each(
                Phase.Measure.of(Reading.at("advantagedShare", Indicator.FAVOURED_SHARE, settings.whole("measureAt"))));
        List<Step> steps = new ArrayList<>(List.of(
                new Step(PROMOTION_PERIOD, new Phase.Leave(0.15, Count.CEILING, Set.of())),
                new Step(
                        PROMOTION_PERIOD,
                        new Phase.Promote(Selection.valueOf(settings.word("selection")), Transfer.keep(), Set.of())),
                new Step(PROMOTION_PERIOD, new Phase.Hire()),
                Step.each(work(settings))));
        steps.add(settings.word("measurePoint").equals("BEFORE_PROMOTION") ? 0 : 3, measure);
        return new Model(
                new Organisation(LEVELS, 0),
                Population.of(Trait.normal(50, 2)).withTags(new Tags(settings.number("startShare"), 0, 1)),
                steps,
                new Model.Course(0, settings.whole("turns"), false));
    }

    private static Phase.Work work(Settings settings) {
        Set<Bias> biases = EnumSet.noneOf(Bias.class);
        for (String word : settings.words("biases")) {
            if (!word.equals(NONE)) {
                biases.add(Bias.valueOf(word));
            }
        }
        boolean downward = !settings.word("mesoWeight").equals(NO_WEIGHT);
        return new Phase.Work(
                biases,
                downward ? MACRO : EFFECT,
                downward ? settings.number("mesoWeight") : Double.NaN,
                STRETCH_PERIOD);
    }
}
