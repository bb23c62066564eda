package io.perfcycle.rules.goal;

import java.math.BigInteger;
import java.util.Arrays;

/** Divides a whole into parts of whole units so that they add up to it exactly: by largest remainder, the first of equals. */
final class Apportionment {
    private Apportionment() {}

    /**
     * The parts.
     *
     * @param amounts what each part is, times the divisor
     * @param divisor more than 0
     * @param whole what the parts add up to: their exact sum rounded up or down
     * @return a part for each amount
     */
    static long[] divide(BigInteger[] amounts, BigInteger divisor, long whole) {
        long[] parts = new long[amounts.length];
        BigInteger[] rests = new BigInteger[amounts.length];
        long given = 0;
        for (int i = 0; i < amounts.length; i++) {
            BigInteger[] quotient = amounts[i].divideAndRemainder(divisor);
            boolean below = quotient[1].signum() < 0;
            parts[i] = quotient[0].longValueExact() - (below ? 1 : 0);
            rests[i] = below ? quotient[1].add(divisor) : quotient[1];
            given += parts[i];
        }
        Integer[] order = new Integer[amounts.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> rests[b].compareTo(rests[a]));
        for (int i = 0; given < whole; i++, given++) {
            parts[order[i]]++;
        }
        return parts;
    }
}
