package io.perfcycle.benchmarks.talent;

import io.perfcycle.core.development.ActionKind;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A made task: a catalogue of actions that build one to three of a hundred competencies, people with ten gaps each, and
 * mentors whose places they share.
 *
 * @param catalog the actions
 * @param people the gaps of each person
 * @param places the places of the mentorships
 * @param policy the limits of each plan
 */
record PlanTask(
        List<CatalogAction> catalog, List<List<Gap>> people, Map<ActionId, Integer> places, DevelopmentPolicy policy) {
    private static final int COMPETENCIES = 100;
    private static final int GAPS = 10;

    /**
     * Makes a task.
     *
     * @param actions how many actions
     * @param size how many people
     * @param share how many places a mentorship has, as a share of the people; at least one
     * @param seed of the random numbers
     */
    static PlanTask of(int actions, int size, double share, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<CatalogAction> catalog = catalog(actions, random);
        Map<ActionId, Integer> places = new LinkedHashMap<>();
        for (CatalogAction action : catalog) {
            if (action.kind() == ActionKind.MENTORSHIP) {
                places.put(action.id(), Math.max(1, (int) (share * size)));
            }
        }
        List<List<Gap>> people = new ArrayList<>();
        for (int person = 0; person < size; person++) {
            people.add(gaps(random));
        }
        return new PlanTask(catalog, people, places, DevelopmentPolicy.standard());
    }

    static List<CatalogAction> catalog(int actions, SplittableRandom random) {
        List<CatalogAction> catalog = new ArrayList<>();
        for (int at = 0; at < actions; at++) {
            int first = random.nextInt(COMPETENCIES);
            List<Lift> lifts = new ArrayList<>();
            for (int lift = 0; lift <= random.nextInt(3); lift++) {
                lifts.add(new Lift(competency(first + 7 * lift), 1 + random.nextInt(5)));
            }
            catalog.add(CatalogAction.builder()
                    .id(ActionId.of("A" + at))
                    .title("A" + at)
                    .kind(ActionKind.values()[at % 4])
                    .addAllLifts(lifts)
                    .months(1 + random.nextInt(6))
                    .effort(BigDecimal.valueOf(random.nextInt(80)))
                    .cost(BigDecimal.valueOf(random.nextInt(2000)))
                    .prerequisite(
                            at > 0 && random.nextInt(10) == 0
                                    ? Optional.of(ActionId.of("A" + random.nextInt(at)))
                                    : Optional.empty())
                    .build());
        }
        return catalog;
    }

    static List<Gap> gaps(SplittableRandom random) {
        int first = random.nextInt(COMPETENCIES);
        List<Gap> gaps = new ArrayList<>(GAPS);
        for (int gap = 0; gap < GAPS; gap++) {
            gaps.add(new Gap(
                    competency(first + 3 * gap),
                    2 + random.nextInt(4),
                    random.nextInt(3),
                    gap % 3 == 0 ? Weight.of("3") : Weight.ONE));
        }
        return gaps;
    }

    private static CompetencyId competency(int number) {
        return CompetencyId.of("C" + number % COMPETENCIES);
    }
}
