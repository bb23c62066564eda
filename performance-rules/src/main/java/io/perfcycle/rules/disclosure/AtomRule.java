package io.perfcycle.rules.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The atom rule: split the elements by the pattern of their membership over everything that is released; a set may be
 * released only if every non-empty cell inside it has at least {@code k} elements. So nothing about fewer than
 * {@code k} can be had by subtracting what is released, however it is combined.
 *
 * <p>Stateless.
 */
public final class AtomRule {
    private AtomRule() {}

    /**
     * Which of some candidate sets may be released together. Candidates are tried in their order; one that would break
     * the rule for itself or for those released before it is held back.
     *
     * @param elements how many elements there are
     * @param candidates the sets: {@code candidates.get(s)[e]} says whether element {@code e} is in set {@code s}
     * @param k the smallest cell, 1 or more
     * @return whether each candidate is released, in the same order
     */
    public static boolean[] release(int elements, List<boolean[]> candidates, int k) {
        boolean[] released = new boolean[candidates.size()];
        List<boolean[]> chosen = new ArrayList<>();
        for (int s = 0; s < candidates.size(); s++) {
            chosen.add(candidates.get(s));
            if (isSafe(elements, chosen, k)) {
                released[s] = true;
            } else {
                chosen.remove(chosen.size() - 1);
            }
        }
        return released;
    }

    /**
     * Whether sets may be released together.
     *
     * @param elements how many elements there are
     * @param sets the sets, as in {@link #release}
     * @param k the smallest cell
     * @return whether every non-empty cell that lies in a set has at least {@code k} elements
     */
    public static boolean isSafe(int elements, List<boolean[]> sets, int k) {
        return cells(elements, sets).values().stream().allMatch(cell -> cell.cardinality() >= k);
    }

    /**
     * Whether figures about a value may be released for sets together: every cell has at least {@code k} elements, and
     * no cell's elements all have the same value, because its mean would tell the value of each of them. Since whatever
     * can be had by adding and subtracting is a figure about whole cells, that holds for it too.
     *
     * @param values the value of each element
     * @param sets the sets, as in {@link #release}
     * @param k the smallest cell, 2 or more
     * @return whether both hold
     */
    public static boolean isSafe(int[] values, List<boolean[]> sets, int k) {
        for (BitSet cell : cells(values.length, sets).values()) {
            int first = values[cell.nextSetBit(0)];
            if (cell.cardinality() < k || cell.stream().allMatch(e -> values[e] == first)) {
                return false;
            }
        }
        return true;
    }

    /** The elements that lie in the same sets, without those that lie in none. */
    private static Map<BitSet, BitSet> cells(int elements, List<boolean[]> sets) {
        Map<BitSet, BitSet> cells = new HashMap<>();
        for (int e = 0; e < elements; e++) {
            BitSet pattern = new BitSet(sets.size());
            for (int s = 0; s < sets.size(); s++) {
                pattern.set(s, sets.get(s)[e]);
            }
            if (!pattern.isEmpty()) {
                cells.computeIfAbsent(pattern, key -> new BitSet(elements)).set(e);
            }
        }
        return cells;
    }
}
