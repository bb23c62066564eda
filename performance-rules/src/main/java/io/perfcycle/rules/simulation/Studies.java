package io.perfcycle.rules.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scenarios that are built in: published studies as configurations of one model. */
public final class Studies {
    private static final List<Scenario> ALL = List.of(
            PeterPrinciple.scenario(),
            PromotionBias.scenario(),
            ForcedDistributionStudy.scenario(),
            NormCorp.scenario(),
            TournamentError.scenario(),
            RatingIdentities.scenario(),
            RatingQuality.scenario(),
            GoalErosion.scenario());

    private Studies() {}

    /** {@return all of them} */
    public static List<Scenario> all() {
        return ALL;
    }

    /**
     * One of them.
     *
     * @param name its name
     * @return the scenario, or nothing
     */
    public static Optional<Scenario> find(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** {@return levels of these sizes, from the bottom to the top, all of the same weight} */
    static List<Level> levels(int... sizes) {
        List<Level> levels = new ArrayList<>();
        for (int size : sizes) {
            levels.add(new Level(size, 1));
        }
        return levels;
    }
}
