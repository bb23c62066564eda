package io.perfcycle.rules.smart;

import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goals that are known together, such as those of a file or a cycle: what each of them tells about the others. Linear in
 * goals and links; chains of any length.
 *
 * <p>Immutable and thread safe.
 */
public final class SmartCascade {
    private final List<Member> members;
    private final SmartContext.Path[] paths;
    private final Map<GoalId, Integer> indexById = new HashMap<>();
    private final Map<EmployeeId, Integer> goalsByOwner = new HashMap<>();

    private SmartCascade(List<Member> members) {
        this.members = List.copyOf(members);
        for (int i = 0; i < this.members.size(); i++) {
            Member member = this.members.get(i);
            if (indexById.putIfAbsent(member.id(), i) != null) {
                throw new IllegalArgumentException("The goal " + member.id() + " stands twice");
            }
            EmployeeId owner = member.goal().owner();
            if (owner != null) {
                goalsByOwner.merge(owner, 1, Integer::sum);
            }
        }
        this.paths = paths();
    }

    /**
     * One of the goals.
     *
     * @param id its id
     * @param goal the goal
     * @param parents the goals that it serves
     */
    public record Member(GoalId id, SmartGoal goal, List<GoalId> parents) {
        /** Copies the parents. */
        public Member {
            parents = List.copyOf(parents);
        }
    }

    /**
     * Puts goals together.
     *
     * @param members the goals, each id once
     * @return the cascade
     * @throws IllegalArgumentException if an id stands twice
     */
    public static SmartCascade of(List<Member> members) {
        return new SmartCascade(members);
    }

    /**
     * What is known around one of the goals: its path (a parent that is not among the goals counts as missing, whatever the
     * others do), the title and metric of its first parent, and how many goals its owner has.
     *
     * @param at its place in the list
     * @param around what is known besides; its path, parent and load are replaced
     * @return the context
     */
    public SmartContext context(int at, SmartContext around) {
        EmployeeId owner = members.get(at).goal().owner();
        SmartContext.Load load =
                owner == null ? null : new SmartContext.Load(goalsByOwner.getOrDefault(owner, 0), null, -1);
        return around.withPath(paths[at], parent(members.get(at))).withLoad(load);
    }

    private SmartContext.@Nullable Parent parent(Member member) {
        for (GoalId id : member.parents()) {
            Integer at = indexById.get(id);
            if (at != null && !id.equals(member.id())) {
                SmartGoal goal = members.get(at).goal();
                MeasureDraft measure = goal.measure();
                return new SmartContext.Parent(goal.title(), measure == null ? "" : measure.metric());
            }
        }
        return null;
    }

    private SmartContext.Path[] paths() {
        int[][] up = new int[members.size()][];
        boolean[] dangling = new boolean[up.length];
        for (int at = 0; at < up.length; at++) {
            List<GoalId> parents = members.get(at).parents();
            int known = 0;
            int[] indexes = new int[parents.size()];
            for (GoalId id : parents) {
                Integer parent = indexById.get(id);
                dangling[at] |= parent == null;
                if (parent != null) {
                    indexes[known++] = parent;
                }
            }
            up[at] = java.util.Arrays.copyOf(indexes, known);
        }
        boolean[] connected = connected(up);
        boolean[] circular = Circles.members(up);
        SmartContext.Path[] found = new SmartContext.Path[up.length];
        for (int at = 0; at < up.length; at++) {
            SmartContext.Path way = connected[at] ? SmartContext.Path.CONNECTED : SmartContext.Path.NONE;
            found[at] = circular[at] ? SmartContext.Path.CIRCULAR : dangling[at] ? SmartContext.Path.DANGLING : way;
        }
        return found;
    }

    /** Downwards from the goals of the company. */
    private boolean[] connected(int[][] up) {
        List<List<Integer>> down = new ArrayList<>();
        for (int at = 0; at < up.length; at++) {
            down.add(new ArrayList<>(0));
        }
        for (int at = 0; at < up.length; at++) {
            for (int parent : up[at]) {
                down.get(parent).add(at);
            }
        }
        boolean[] reached = new boolean[up.length];
        int[] open = new int[up.length];
        int end = 0;
        for (int at = 0; at < up.length; at++) {
            if (members.get(at).goal().level() == GoalLevel.COMPANY) {
                reached[at] = true;
                open[end++] = at;
            }
        }
        for (int next = 0; next < end; next++) {
            for (int child : down.get(open[next])) {
                if (!reached[child]) {
                    reached[child] = true;
                    open[end++] = child;
                }
            }
        }
        return reached;
    }
}
