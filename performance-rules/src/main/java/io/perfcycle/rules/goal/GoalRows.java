package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goals as columns in the order in which they came. One short loop for each part of a goal is faster than one that does
 * all, because more of the memory that it waits for is on its way at once. The first one interns the ids of goals and parents as they are first
 * named, so a name is not yet a row: {@link #resolve} leads from the one to the other.
 */
final class GoalRows {
    final List<GoalNode> nodes;
    final IdTable names;
    final int[] nameOf;
    final int[] from;
    final byte[] kinds;
    final long[] own;
    final TextColumn units;
    final TextColumn owners;
    final List<RollUpPolicy> policies = new ArrayList<>();
    final WeightTable weights = new WeightTable();
    final List<Finding> findings = new ArrayList<>();
    int @Nullable [] policyOf;
    private final Map<RollUpPolicy, Integer> policyNumbers = new HashMap<>();
    private int[] rowOf;
    private int[] targets;
    private int[] weightOf;
    private int links;
    private int @Nullable [] lastRow;

    GoalRows(List<GoalNode> nodes) {
        int n = nodes.size();
        this.nodes = nodes;
        names = new IdTable(n + n / 32);
        nameOf = new int[n];
        from = new int[n + 1];
        kinds = new byte[n];
        own = new long[n];
        units = new TextColumn(n);
        owners = new TextColumn(n);
        rowOf = filled(n + n / 32 + 8);
        targets = new int[n];
        weightOf = new int[n];
        for (int row = 0; row < n; row++) {
            GoalNode node = nodes.get(row);
            links(row, name(row, node.id()), node);
        }
        for (int row = 0; row < n; row++) {
            owned(row, nodes.get(row));
        }
        for (int row = 0; row < n; row++) {
            measured(row, nodes.get(row));
        }
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, -1);
        return array;
    }

    /** The number of each link's weight, in the order of {@link #resolve}. */
    int[] weightOf() {
        return weightOf;
    }

    int[] goalsByName(int[] goalOfRow) {
        int[] goals = filled(names.size());
        for (int row = 0; row < nameOf.length; row++) {
            goals[nameOf[row]] = goalOfRow[row];
        }
        return goals;
    }

    /** Turns the names that links lead to into rows; links to names without a row are taken out. To be called once. */
    Links resolve(List<GoalGraph.UnknownParent> unknown) {
        int kept = 0;
        for (int row = 0; row < nameOf.length; row++) {
            int begin = from[row];
            from[row] = kept;
            for (int at = begin; at < from[row + 1]; at++) {
                int parent = rowOf[targets[at]];
                if (parent < 0) {
                    unknown.add(new GoalGraph.UnknownParent(nodes.get(row).id(), GoalId.of(names.text(targets[at]))));
                } else {
                    weightOf[kept] = weightOf[at];
                    targets[kept++] = parent;
                }
            }
        }
        from[nameOf.length] = kept;
        targets = targets.length == kept ? targets : Arrays.copyOf(targets, kept);
        return new Links(from, targets);
    }

    private int name(int row, GoalId id) {
        int name = intern(id);
        nameOf[row] = name;
        if (rowOf[name] >= 0) {
            findings.add(Finding.of(GraphFinding.GOAL_TWICE).with("goal", id));
        } else {
            rowOf[name] = row;
        }
        return name;
    }

    private void owned(int row, GoalNode node) {
        if (node.unit().isPresent()) {
            units.put(row, node.unit().get().value());
        }
        if (node.owner().isPresent()) {
            owners.put(row, node.owner().get().value());
        }
    }

    private void measured(int row, GoalNode node) {
        kinds[row] |= (byte) ((node.company() ? GoalGraph.COMPANY : 0) | (node.measured() ? GoalGraph.MEASURED : 0));
        own[row] = node.progress().isPresent()
                ? progress(node.id(), node.progress().get())
                : FixedPoint.NO_DATA;
        if (node.policy().isPresent()) {
            policy(row, node.policy().get());
        }
    }

    private int intern(GoalId id) {
        int name = names.intern(id.value());
        if (name >= rowOf.length) {
            int before = rowOf.length;
            rowOf = Arrays.copyOf(rowOf, before * 2);
            Arrays.fill(rowOf, before, rowOf.length, -1);
        }
        return name;
    }

    private long progress(GoalId goal, BigDecimal progress) {
        if (FixedPoint.fits(progress)) {
            return FixedPoint.of(progress);
        }
        findings.add(Finding.of(GraphFinding.PROGRESS_RANGE).with("goal", goal));
        return FixedPoint.NO_DATA;
    }

    private void policy(int row, RollUpPolicy policy) {
        int[] column = policyOf;
        if (column == null) {
            column = new int[kinds.length];
            policyOf = column;
        }
        Integer known = policyNumbers.putIfAbsent(policy, policies.size());
        if (known == null) {
            policies.add(policy);
        }
        column[row] = known == null ? policies.size() : known + 1;
    }

    private void links(int row, int name, GoalNode node) {
        List<GoalLink> parents = node.parents();
        int count = parents.size();
        for (int i = 0; i < count; i++) {
            GoalLink link = parents.get(i);
            int parent = intern(link.parent());
            if (count > 1 && isTwice(parent, row)) {
                findings.add(Finding.of(GoalFinding.PARENT_TWICE)
                        .with("parent", link.parent())
                        .with("goal", node.id())
                        .at("parents[" + i + "]"));
            } else if (parent == name) {
                kinds[row] |= GoalGraph.CIRCLE | GoalGraph.SELF_PARENT;
            } else {
                add(node.id(), parent, link.weight().value());
            }
        }
        from[row + 1] = links;
    }

    /** Remembers for each parent the last row that named it, once any row names several. */
    private boolean isTwice(int parent, int row) {
        int[] last = lastRow;
        if (last == null) {
            last = filled(rowOf.length);
        } else if (parent >= last.length) {
            int before = last.length;
            last = Arrays.copyOf(last, rowOf.length);
            Arrays.fill(last, before, last.length, -1);
        }
        lastRow = last;
        boolean twice = last[parent] == row;
        last[parent] = row;
        return twice;
    }

    private void add(GoalId goal, int parent, BigDecimal weight) {
        if (!WeightTable.fits(weight)) {
            findings.add(Finding.of(GraphFinding.WEIGHT_RANGE).with("goal", goal));
            return;
        }
        if (links == targets.length) {
            targets = Arrays.copyOf(targets, Math.max(8, links + links / 2));
            weightOf = Arrays.copyOf(weightOf, targets.length);
        }
        targets[links] = parent;
        weightOf[links++] = weights.intern(weight);
    }
}
