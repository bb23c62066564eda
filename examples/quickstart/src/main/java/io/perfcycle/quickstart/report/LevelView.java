package io.perfcycle.quickstart.report;

import io.perfcycle.quickstart.report.Alignment.GoalHealth;
import io.perfcycle.quickstart.report.Alignment.GoalLevel;
import io.perfcycle.quickstart.report.Alignment.GoalNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the goals of one level stand, each goal counted once by its identifier. */
record LevelView(GoalLevel level, int goals, List<HealthShare> shares) {

    static List<LevelView> of(Alignment alignment) {
        Map<GoalLevel, int[]> counts = new EnumMap<>(GoalLevel.class);
        List<GoalNode> tops = new ArrayList<>(alignment.roots());
        tops.addAll(alignment.orphans());
        tops.addAll(alignment.childless());
        for (GoalNode goal : reached(tops).values()) {
            counts.computeIfAbsent(goal.level(), level -> new int[GoalHealth.values().length])[
                    goal.health().ordinal()]++;
        }
        return counts.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
    }

    /** How many goals stand below an orphan and below no goal of the company. */
    static int belowOrphansOnly(Alignment alignment) {
        Set<String> below = new HashSet<>(reached(alignment.orphans()).keySet());
        below.removeAll(reached(alignment.roots()).keySet());
        alignment.orphans().forEach(orphan -> below.remove(orphan.id()));
        return below.size();
    }

    /** These goals and all below them, each once. */
    private static Map<String, GoalNode> reached(List<GoalNode> tops) {
        Map<String, GoalNode> seen = new LinkedHashMap<>();
        Deque<GoalNode> open = new ArrayDeque<>(tops);
        while (!open.isEmpty()) {
            GoalNode goal = open.pop();
            seen.putIfAbsent(goal.id(), goal);
            goal.children().forEach(open::push);
        }
        return seen;
    }

    private static LevelView of(GoalLevel level, int[] counts) {
        int total = Arrays.stream(counts).sum();
        List<HealthShare> shares = Arrays.stream(GoalHealth.values())
                .filter(health -> counts[health.ordinal()] > 0)
                .map(health -> new HealthShare(
                        health, counts[health.ordinal()], Figures.percent(counts[health.ordinal()], total)))
                .toList();
        return new LevelView(level, total, shares);
    }

    /** How many goals of a level stand like this, and their part of the bar in per cent. */
    record HealthShare(GoalHealth health, int count, String width) {}
}
