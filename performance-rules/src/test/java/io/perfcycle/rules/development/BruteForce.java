package io.perfcycle.rules.development;

import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.Lift;
import java.math.BigDecimal;
import java.util.Arrays;

/** Tries every order of every choice of a small task, over whole numbers; knows nothing of the planner. */
final class BruteForce {
    /** Shares of hours are whole in this unit. */
    private static final BigDecimal HOUR = BigDecimal.valueOf(100);

    private static final int GROUPS = 3;
    private static final int OPEN_END = 1_000;

    private final int months;
    private final int parallel;
    private final int budget;
    private final int[] duration;
    private final int[] cost;
    private final int[] hours;
    private final int[] group;
    private final int[] before;
    private final boolean[] hasPlace;
    /** The level to which an action lifts a gap, by action and gap; 0 where it does not. */
    private final int[][] lift;

    private final int[] weight;
    private final int mostHours;
    private final int[] mostOfGroup = new int[GROUPS];
    private final int[] end;
    private final int[] running;
    private final int[] used = new int[GROUPS];
    private int usedHours;
    private int spent;
    private int bestCoverage;
    private int bestCost = Integer.MAX_VALUE;
    private final int[] achieved;

    BruteForce(SmallCase task) {
        int size = task.catalog.size();
        months = task.policy.months();
        parallel = task.policy.parallel();
        budget = task.policy.budget().intValueExact();
        duration = task.catalog.stream().mapToInt(CatalogAction::months).toArray();
        cost = task.catalog.stream()
                .mapToInt(each -> each.cost().intValueExact())
                .toArray();
        hours = task.catalog.stream().mapToInt(each -> scaled(each.effort())).toArray();
        group = task.catalog.stream().mapToInt(BruteForce::group).toArray();
        before = new int[size];
        hasPlace = new boolean[size];
        end = new int[size];
        running = new int[months + 1];
        achieved = task.gaps.stream().mapToInt(Gap::achieved).toArray();
        weight = task.gaps.stream()
                .mapToInt(gap -> gap.weight().value().intValueExact())
                .toArray();
        lift = new int[size][task.gaps.size()];
        mostHours = task.effort.hours().map(BruteForce::scaled).orElse(Integer.MAX_VALUE);
        Arrays.fill(mostOfGroup, Integer.MAX_VALUE);
        for (int at = 0; at < size; at++) {
            CatalogAction action = task.catalog.get(at);
            before[at] = action.prerequisite()
                    .map(id -> Integer.parseInt(id.value().substring(1)))
                    .orElse(-1);
            hasPlace[at] = task.places.getOrDefault(action.id(), 1) > 0;
            task.effort
                    .mix()
                    .ifPresent(mix -> mostOfGroup[group(action)] = scaled(task.effort
                            .hours()
                            .orElseThrow()
                            .multiply(mix.of(action.kind()).fraction())));
            lifts(task, at);
        }
    }

    private void lifts(SmallCase task, int at) {
        for (Lift each : task.catalog.get(at).lifts()) {
            for (int gap = 0; gap < task.gaps.size(); gap++) {
                if (task.gaps.get(gap).competency().equals(each.competency())) {
                    lift[at][gap] = Math.min(each.buildsTo(), task.gaps.get(gap).required());
                }
            }
        }
    }

    private static int scaled(BigDecimal number) {
        return number.multiply(HOUR).intValueExact();
    }

    private static int group(CatalogAction action) {
        return switch (action.kind()) {
            case STRETCH_ASSIGNMENT -> 0;
            case MENTORSHIP -> 1;
            case TRAINING, FORMAL_EDUCATION -> 2;
        };
    }

    /** The best coverage, and the least cost of it. */
    int[] best() {
        extend();
        return new int[] {bestCoverage, bestCost};
    }

    private void extend() {
        note();
        for (int at = 0; at < duration.length; at++) {
            int free = before[at] < 0 ? 1 : 1 + (end[before[at]] == 0 ? OPEN_END : end[before[at]]);
            int start = end[at] == 0 && isAllowed(at) ? place(free, duration[at]) : 0;
            if (start > 0) {
                take(at, start, 1);
                extend();
                take(at, start, -1);
            }
        }
    }

    private boolean isAllowed(int at) {
        return hasPlace[at]
                && spent + cost[at] <= budget
                && usedHours + hours[at] <= mostHours
                && used[group[at]] + hours[at] <= mostOfGroup[group[at]];
    }

    private void take(int at, int start, int by) {
        end[at] = by > 0 ? start + duration[at] - 1 : 0;
        spent += by * cost[at];
        usedHours += by * hours[at];
        used[group[at]] += by * hours[at];
        for (int month = start; month < start + duration[at]; month++) {
            running[month] += by;
        }
    }

    private int place(int from, int length) {
        int free = 0;
        for (int month = from; month <= months; month++) {
            free = running[month] < parallel ? free + 1 : 0;
            if (free == length) {
                return month - length + 1;
            }
        }
        return 0;
    }

    private void note() {
        int coverage = 0;
        for (int gap = 0; gap < achieved.length; gap++) {
            int level = achieved[gap];
            for (int at = 0; at < end.length; at++) {
                level = end[at] > 0 ? Math.max(level, lift[at][gap]) : level;
            }
            coverage += (level - achieved[gap]) * weight[gap];
        }
        if (coverage > bestCoverage || (coverage == bestCoverage && spent < bestCost)) {
            bestCoverage = coverage;
            bestCost = spent;
        }
    }
}
