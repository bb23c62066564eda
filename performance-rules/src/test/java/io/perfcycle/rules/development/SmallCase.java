package io.perfcycle.rules.development;

import io.perfcycle.core.development.ActionKind;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.EffortPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.LearningMix;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A random small task of planning, and its best plan by trying every order of every choice. */
final class SmallCase {
    static final LocalDate START = LocalDate.of(2026, 1, 1);

    final List<Gap> gaps = new ArrayList<>();
    final List<CatalogAction> catalog = new ArrayList<>();
    final DevelopmentPolicy policy;
    final EffortPolicy effort;
    final Map<ActionId, Integer> places = new HashMap<>();
    private int bestCoverage;
    private int bestCost = Integer.MAX_VALUE;

    SmallCase(long seed, int actions) {
        Random random = new Random(seed);
        int competencies = 1 + random.nextInt(3);
        for (int at = 0; at < competencies; at++) {
            gaps.add(new Gap(
                    CompetencyId.of("C" + at),
                    random.nextInt(6),
                    random.nextInt(4),
                    Weight.of("" + (1 + random.nextInt(3)))));
        }
        for (int at = 0; at < actions; at++) {
            catalog.add(action(random, at, competencies));
            if (random.nextInt(6) == 0) {
                places.put(ActionId.of("A" + at), random.nextInt(2));
            }
        }
        policy = new DevelopmentPolicy(
                1 + random.nextInt(8), BigDecimal.valueOf(random.nextInt(12)), 1 + random.nextInt(3));
        effort = random.nextBoolean()
                ? EffortPolicy.none()
                : EffortPolicy.of(BigDecimal.valueOf(random.nextInt(40)), LearningMix.seventyTwentyTen());
    }

    private static CatalogAction action(Random random, int at, int competencies) {
        List<Lift> lifts = new ArrayList<>();
        for (int competency = 0; competency < competencies; competency++) {
            if (random.nextInt(3) > 0) {
                lifts.add(new Lift(CompetencyId.of("C" + competency), random.nextInt(6)));
            }
        }
        boolean waits = at > 0 && random.nextInt(3) == 0;
        return CatalogAction.builder()
                .id(ActionId.of("A" + at))
                .title("A" + at)
                .kind(ActionKind.values()[random.nextInt(4)])
                .addAllLifts(lifts)
                .months(1 + random.nextInt(4))
                .effort(BigDecimal.valueOf(random.nextInt(12)))
                .cost(BigDecimal.valueOf(random.nextInt(6)))
                .prerequisite(waits ? Optional.of(ActionId.of("A" + random.nextInt(at))) : Optional.empty())
                .build();
    }

    PlanRequest request() {
        return PlanRequest.of(gaps, policy, START).withEffort(effort).withPlaces(places);
    }

    /** The best coverage, and the least cost of it, by trying everything. */
    int[] best() {
        extend(new ArrayList<>(), new HashMap<>(), new int[policy.months() + 1]);
        return new int[] {bestCoverage, bestCost};
    }

    private void extend(List<CatalogAction> chosen, Map<ActionId, Integer> endByAction, int[] running) {
        note(chosen);
        for (CatalogAction action : catalog) {
            int from = action.prerequisite()
                            .map(before -> endByAction.getOrDefault(before, policy.months()))
                            .orElse(0)
                    + 1;
            int start = endByAction.containsKey(action.id()) ? 0 : place(running, from, action.months());
            if (start > 0) {
                chosen.add(action);
                if (isAllowed(chosen)) {
                    endByAction.put(action.id(), start + action.months() - 1);
                    count(running, start, action.months(), 1);
                    extend(chosen, endByAction, running);
                    count(running, start, action.months(), -1);
                    endByAction.remove(action.id());
                }
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private int place(int[] running, int from, int months) {
        for (int start = from; start + months - 1 <= policy.months(); start++) {
            boolean free = true;
            for (int month = start; month < start + months; month++) {
                free = free && running[month] < policy.parallel();
            }
            if (free) {
                return start;
            }
        }
        return 0;
    }

    private static void count(int[] running, int start, int months, int by) {
        for (int month = start; month < start + months; month++) {
            running[month] += by;
        }
    }

    /** Whether money, hours, mix and places suffice. */
    boolean isAllowed(List<CatalogAction> chosen) {
        Map<String, BigDecimal> hoursByGroup = new HashMap<>();
        BigDecimal hours = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        boolean allowed = true;
        for (CatalogAction action : chosen) {
            boolean course = action.kind() == ActionKind.TRAINING || action.kind() == ActionKind.FORMAL_EDUCATION;
            BigDecimal group =
                    hoursByGroup.merge(course ? "course" : action.kind().name(), action.effort(), BigDecimal::add);
            hours = hours.add(action.effort());
            cost = cost.add(action.cost());
            boolean inMix = effort.mix()
                    .map(mix -> group.compareTo(effort.hours()
                                    .orElseThrow()
                                    .multiply(mix.of(action.kind()).fraction()))
                            <= 0)
                    .orElse(true);
            allowed = allowed && inMix && places.getOrDefault(action.id(), 1) > 0;
        }
        BigDecimal all = hours;
        return allowed
                && cost.compareTo(policy.budget()) <= 0
                && effort.hours().map(most -> all.compareTo(most) <= 0).orElse(true);
    }

    private void note(List<CatalogAction> chosen) {
        int coverage = coverage(chosen);
        int cost = chosen.stream()
                .mapToInt(action -> action.cost().intValueExact())
                .sum();
        if (coverage > bestCoverage || (coverage == bestCoverage && cost < bestCost)) {
            bestCoverage = coverage;
            bestCost = cost;
        }
    }

    /** Σ lift × weight, each level once. */
    int coverage(List<CatalogAction> chosen) {
        int coverage = 0;
        for (Gap gap : gaps) {
            int level = gap.achieved();
            for (CatalogAction action : chosen) {
                for (Lift lift : action.lifts()) {
                    boolean same = lift.competency().equals(gap.competency());
                    level = same ? Math.max(level, Math.min(lift.buildsTo(), gap.required())) : level;
                }
            }
            coverage += (level - gap.achieved()) * gap.weight().value().intValueExact();
        }
        return coverage;
    }
}
