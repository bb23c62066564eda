package io.perfcycle.rules.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Ranks by score, the highest first, with declared keys for ties. Those that are equal in every key share a rank, and the
 * ranks after them are left free: 1, 2, 2, 4. Nothing else, and no order of ids, breaks a tie. Stateless.
 */
public final class RankCalculator {
    private RankCalculator() {}

    /**
     * The ranks of rows.
     *
     * @param rows the keys of each row, the score first and then what breaks a tie; as many in every row
     * @return the rank of each row, 1 for the highest, in the order of the rows
     * @throws IllegalArgumentException if rows have different numbers of keys
     */
    public static List<Integer> measure(List<List<BigDecimal>> rows) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != rows.get(0).size()) {
                throw new IllegalArgumentException("Row " + i + " has "
                        + rows.get(i).size() + " keys, not " + rows.get(0).size());
            }
            order.add(i);
        }
        order.sort((a, b) -> compare(rows.get(b), rows.get(a)));
        Integer[] ranks = new Integer[rows.size()];
        for (int at = 0; at < order.size(); at++) {
            boolean tied = at > 0 && compare(rows.get(order.get(at)), rows.get(order.get(at - 1))) == 0;
            ranks[order.get(at)] = tied ? ranks[order.get(at - 1)] : at + 1;
        }
        return List.of(ranks);
    }

    private static int compare(List<BigDecimal> one, List<BigDecimal> other) {
        int compared = 0;
        for (int i = 0; compared == 0 && i < one.size(); i++) {
            compared = one.get(i).compareTo(other.get(i));
        }
        return compared;
    }
}
