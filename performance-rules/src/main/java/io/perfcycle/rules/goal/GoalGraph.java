package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of goals and their links, laid out in arrays: goals are numbered children first, so that a parent has a
 * greater number than its children wherever there is no circle. Weights count beside each other only; progress has
 * twelve digits after the point. Links to goals that are not there are noted and left out, and so are links of a goal to
 * itself. No method recurses.
 *
 * <p>Immutable and thread safe. It goes stale when a goal changes; {@link LiveRollUp} takes check-ins.
 */
public final class GoalGraph {
    static final byte COMPANY = 1;
    static final byte MEASURED = 2;
    static final byte CIRCLE = 4;
    static final byte SELF_PARENT = 8;

    final IdTable ids;
    final Links up;
    final int leaves;
    final byte[] kinds;
    /** The own progress by goal; those behind its end have none. */
    final long[] own;

    final Weights weights;
    final TextColumn units;
    final TextColumn owners;
    final Policies policies;
    final @Nullable DistanceColumn distances;
    final int[] tangles;
    final List<UnknownParent> unknownParents;
    private volatile @Nullable Links down;
    private volatile @Nullable Comparator<GoalId> idOrder;

    GoalGraph(GraphColumns columns) {
        ids = columns.ids;
        up = columns.up;
        leaves = columns.order.leaves();
        kinds = columns.kinds;
        own = columns.own;
        weights = columns.weights;
        units = columns.units;
        owners = columns.owners;
        policies = columns.policies;
        distances = columns.distances;
        tangles = columns.order.tangles();
        Arrays.sort(tangles);
        unknownParents = sorted(columns.unknownParents);
    }

    /** Goals that are columns only: no ids, no texts, children first, no circles, each link of the same weight. */
    GoalGraph(Links up, int leaves, byte[] kinds, long[] own) {
        ids = new IdTable(0);
        this.up = up;
        this.leaves = leaves;
        this.kinds = kinds;
        this.own = own;
        weights = new Weights(null, null, new long[] {1}, new BigDecimal[] {BigDecimal.ONE}, 1);
        units = new TextColumn(kinds.length);
        owners = new TextColumn(kinds.length);
        policies = new Policies(null, List.of());
        distances = null;
        tangles = new int[0];
        unknownParents = List.of();
    }

    private List<UnknownParent> sorted(List<UnknownParent> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        links.sort(Comparator.comparing(UnknownParent::goal, idOrder())
                .thenComparing(link -> link.parent().value()));
        return List.copyOf(links);
    }

    /**
     * A link to a goal that is not there.
     *
     * @param goal the goal that links
     * @param parent the goal that is not there
     */
    public record UnknownParent(GoalId goal, GoalId parent) {}

    /**
     * The weights of links. Each link has the number of its weight, in the order of the links: a byte where there are few
     * weights, an int where there are many, nothing where all weigh the same.
     *
     * @param few the numbers without sign, or null
     * @param many the numbers, or null
     * @param whole the weights by number, as whole numbers
     * @param given the weights by number, as they were given
     * @param one what a weight of 1 is as a whole number; 0 where it is none
     */
    record Weights(byte @Nullable [] few, int @Nullable [] many, long[] whole, BigDecimal[] given, long one) {
        private static final int FEW = 256;

        static Weights of(int @Nullable [] numbers, long[] whole, WeightTable table) {
            if (numbers != null && whole.length <= FEW) {
                return new Weights(bytes(numbers), null, whole, table.given(), table.one());
            }
            return new Weights(null, numbers, whole, table.given(), table.one());
        }

        private static byte[] bytes(int[] numbers) {
            byte[] bytes = new byte[numbers.length];
            for (int link = 0; link < bytes.length; link++) {
                bytes[link] = (byte) numbers[link];
            }
            return bytes;
        }

        private int number(int link) {
            return few != null ? few[link] & 0xFF : many != null ? many[link] : 0;
        }

        long of(int link) {
            return whole[number(link)];
        }

        BigDecimal givenOf(int link) {
            return given[number(link)];
        }

        long bytes() {
            return (few == null ? 0 : few.length) + (many == null ? 0 : 4L * many.length) + 12L * whole.length;
        }
    }

    /**
     * The ways to roll up.
     *
     * @param numbers the number by goal, 0 for the policy of all; null where all have that
     * @param own the policies that goals have for themselves, from number 1 on
     */
    record Policies(int @Nullable [] numbers, List<RollUpPolicy> own) {
        int of(int goal) {
            return numbers == null ? 0 : numbers[goal];
        }
    }

    /**
     * A snapshot, or every reason why there is none: an id stands twice, a parent stands twice in one goal, a number
     * that does not fit. Circles and links to goals that are not there are no reason; see {@link #findings}.
     *
     * @param nodes the goals in any order
     * @return the graph, or all findings
     */
    public static Outcome<GoalGraph> judge(List<GoalNode> nodes) {
        return GraphColumns.lay(nodes);
    }

    /**
     * A snapshot.
     *
     * @param nodes the goals in any order, each id once
     * @return the graph
     * @throws IllegalArgumentException where {@link #judge} refuses; the message has the codes
     */
    public static GoalGraph of(List<GoalNode> nodes) {
        Outcome<GoalGraph> judged = judge(nodes);
        return judged.toOptional()
                .orElseThrow(() -> new IllegalArgumentException("These goals are no graph: " + judged.findings()));
    }

    /** {@return how many goals there are} */
    public int size() {
        return kinds.length;
    }

    /**
     * Whether there is such a goal.
     *
     * @param id the goal
     * @return whether it is in the graph
     */
    public boolean contains(GoalId id) {
        return ids.find(id.value()) >= 0;
    }

    /** {@return all goals, in the order of ids} */
    public List<GoalId> goals() {
        List<GoalId> all = new ArrayList<>(size());
        for (int goal = 0; goal < size(); goal++) {
            all.add(id(goal));
        }
        all.sort(idOrder());
        return all;
    }

    /** {@return the links to goals that are not there, in the order of ids} */
    public List<UnknownParent> unknownParents() {
        return unknownParents;
    }

    /**
     * {@return the circles; each begins at its smallest id and follows the links upwards. Where circles are tangled each
     * tangle has one: the shortest through its smallest id, of those the first in the order of ids. A goal that serves
     * itself is a circle of one. Empty in a sound graph}
     */
    public List<List<GoalId>> cycles() {
        return new CircleSearch(this).cycles();
    }

    /**
     * {@return what is wrong with the links: goals that serve themselves, circles with their path, parents that are not
     * there, company goals that serve others, weights that do not add up to 100 %}
     */
    public List<Finding> findings() {
        return GraphRules.judge(this);
    }

    /**
     * Checks a new link before it is made. Only the goals above the parent are looked at, and of those only the ones that
     * come before the child in the order of the graph.
     *
     * <p>A snapshot is not enough where others link at the same time: two links may each be sound and close a circle
     * together. What this method reads are the links upwards of the parent and of every goal above it. A unit of work
     * that saves the link has to expect the versions of all these goals as they were read (those that are not there: as
     * absent) besides the child's own. Then of all the links that together close a circle at least one finds a version
     * changed, because each of them starts at a goal that another one read.
     *
     * @param child the goal that is to serve
     * @param parent the goal to be served
     * @return the finding against it, with the path of the circle, which begins at its smallest id and follows the links
     *     upwards; nothing where the link may be made
     */
    public Optional<Finding> link(GoalId child, GoalId parent) {
        return new CircleSearch(this).link(child, parent);
    }

    GoalId id(int goal) {
        return GoalId.of(ids.text(goal));
    }

    boolean is(int goal, byte kind) {
        return (kinds[goal] & kind) != 0;
    }

    /** Where the tangle of a goal begins in {@link #tangles}; its end stands one place later. -1 for a goal in none. */
    int tangle(int goal) {
        if (!is(goal, CIRCLE)) {
            return -1;
        }
        int place = Arrays.binarySearch(tangles, goal + 1);
        int before = (place >= 0 ? place : -place - 1) - 1;
        return before >= 0 && tangles[before] <= goal && before % 2 == 0 ? before : -1;
    }

    /** The links downwards; laid out when they are first asked for. */
    Links down() {
        Links known = down;
        if (known == null) {
            known = up.reversed();
            down = known;
        }
        return known;
    }

    /** The place in the links upwards of each link downwards, in the order of those. */
    int[] linksByParent() {
        Links back = down();
        int[] next = back.from().clone();
        int[] links = new int[back.targets().length];
        for (int link = 0; link < links.length; link++) {
            links[next[up.targets()[link]]++] = link;
        }
        return links;
    }

    /** The order in which lists of ids are given. */
    Comparator<GoalId> idOrder() {
        Comparator<GoalId> known = idOrder;
        if (known == null) {
            known = GoalOrder.of(ids);
            idOrder = known;
        }
        return known;
    }

    /**
     * {@return about how many bytes the graph holds in its arrays, the texts of ids left out, which it shares with the
     * goals}
     */
    public long bytes() {
        Links back = down;
        return ids.bytes()
                + 4L * (up.from().length + up.targets().length)
                + kinds.length
                + 8L * own.length
                + weights.bytes()
                + units.bytes()
                + owners.bytes()
                + (policies.numbers == null ? 0 : 4L * policies.numbers.length)
                + (distances == null ? 0 : distances.bytes())
                + (back == null ? 0 : 4L * (back.from().length + back.targets().length));
    }
}
