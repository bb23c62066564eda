package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.id.GoalId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A snapshot of goals and their links, laid out in arrays: goals are interned to ints, the links of goal {@code i}
 * upwards are {@code up[upFrom[i]] …}, those downwards {@code down[downFrom[i]] …}. Links to goals that are not there
 * are counted and left out. No method recurses.
 *
 * <p>Immutable and thread safe. It goes stale when a goal changes.
 */
public final class GoalGraph {
    final List<GoalNode> nodes;
    final int[] upFrom;
    final int[] up;
    final int[] downFrom;
    final int[] down;
    final GoalLink[] downLink;
    final int[] dangling;
    private final int[] order;
    private final List<List<GoalId>> cycles;

    private GoalGraph(List<GoalNode> nodes) {
        this.nodes = List.copyOf(nodes);
        int n = nodes.size();
        Map<GoalId, Integer> indexById = new HashMap<>(n * 2);
        for (int i = 0; i < n; i++) {
            if (indexById.put(nodes.get(i).id(), i) != null) {
                throw new IllegalArgumentException("Goal " + nodes.get(i).id() + " stands twice");
            }
        }
        this.upFrom = new int[n + 1];
        this.dangling = new int[n];
        int[] targets =
                new int[nodes.stream().mapToInt(node -> node.parents().size()).sum()];
        int links = 0;
        int[] downCount = new int[n + 1];
        List<GoalLink> kept = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            upFrom[i] = links;
            for (GoalLink link : nodes.get(i).parents()) {
                Integer parent = indexById.get(link.parent());
                if (parent == null) {
                    dangling[i]++;
                } else {
                    targets[links++] = parent;
                    kept.add(link);
                    downCount[parent + 1]++;
                }
            }
        }
        upFrom[n] = links;
        this.up = Arrays.copyOf(targets, links);
        for (int i = 0; i < n; i++) {
            downCount[i + 1] += downCount[i];
        }
        this.downFrom = downCount;
        this.down = new int[links];
        this.downLink = new GoalLink[links];
        int[] fill = Arrays.copyOf(downFrom, n);
        for (int child = 0; child < n; child++) {
            for (int at = upFrom[child]; at < upFrom[child + 1]; at++) {
                int slot = fill[up[at]]++;
                down[slot] = child;
                downLink[slot] = kept.get(at);
            }
        }
        this.order = childrenFirst();
        this.cycles = order.length == n ? List.of() : findCycles();
    }

    /**
     * A snapshot.
     *
     * @param nodes the goals, each id once
     * @return the graph
     * @throws IllegalArgumentException if an id stands twice; the message names it
     */
    public static GoalGraph of(List<GoalNode> nodes) {
        return new GoalGraph(nodes);
    }

    /** {@return the goals in the order in which they were given} */
    public List<GoalNode> nodes() {
        return nodes;
    }

    /** {@return the circles; each begins at its smallest id and follows the links upwards; empty in a sound graph} */
    public List<List<GoalId>> cycles() {
        return cycles;
    }

    /** The goals that are in no circle and above none, children before parents. */
    int[] order() {
        return order;
    }

    private int[] childrenFirst() {
        int n = nodes.size();
        int[] open = new int[n];
        int[] queue = new int[n];
        int tail = 0;
        for (int i = 0; i < n; i++) {
            open[i] = downFrom[i + 1] - downFrom[i];
            if (open[i] == 0) {
                queue[tail++] = i;
            }
        }
        for (int head = 0; head < tail; head++) {
            int child = queue[head];
            for (int at = upFrom[child]; at < upFrom[child + 1]; at++) {
                if (--open[up[at]] == 0) {
                    queue[tail++] = up[at];
                }
            }
        }
        return Arrays.copyOf(queue, tail);
    }

    /** Walks upwards from every goal that the order left out, depth first with an explicit stack. */
    private List<List<GoalId>> findCycles() {
        int n = nodes.size();
        byte[] state = new byte[n];
        int[] next = Arrays.copyOf(upFrom, n);
        int[] stack = new int[n];
        List<List<GoalId>> found = new ArrayList<>();
        for (int start = 0; start < n; start++) {
            if (state[start] != 0) {
                continue;
            }
            int depth = 0;
            stack[0] = start;
            state[start] = 1;
            while (depth >= 0) {
                int at = stack[depth];
                if (next[at] == upFrom[at + 1]) {
                    state[at] = 2;
                    depth--;
                } else {
                    int parent = up[next[at]++];
                    if (state[parent] == 0) {
                        state[parent] = 1;
                        stack[++depth] = parent;
                    } else if (state[parent] == 1) {
                        found.add(circle(stack, depth, parent));
                    }
                }
            }
        }
        found.sort((a, b) -> a.get(0).value().compareTo(b.get(0).value()));
        return List.copyOf(found);
    }

    private List<GoalId> circle(int[] stack, int depth, int first) {
        int from = depth;
        while (stack[from] != first) {
            from--;
        }
        List<GoalId> ids = new ArrayList<>();
        int smallest = 0;
        for (int i = from; i <= depth; i++) {
            ids.add(nodes.get(stack[i]).id());
            boolean smaller =
                    ids.get(i - from).value().compareTo(ids.get(smallest).value()) < 0;
            smallest = smaller ? i - from : smallest;
        }
        java.util.Collections.rotate(ids, -smallest);
        return List.copyOf(ids);
    }
}
