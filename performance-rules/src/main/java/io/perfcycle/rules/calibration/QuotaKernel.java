package io.perfcycle.rules.calibration;

/**
 * Divides seats by shares by largest remainder: each share gets the whole seats of n × share, and what is left goes to the
 * largest remainders, of equal ones to the earlier share. The one calculation of quotas. Stateless.
 */
public final class QuotaKernel {
    private QuotaKernel() {}

    /**
     * The seats.
     *
     * @param seats how many there are, 0 or more
     * @param shares the shares, none negative, together more than 0
     * @param quotas where the seats of each share go; they add up to all seats
     * @throws IllegalArgumentException if the numbers are not as said
     * @throws ArithmeticException if seats times shares leave the range of a long
     */
    public static void divide(int seats, long[] shares, int[] quotas) {
        long whole = checkedSum(seats, shares, quotas);
        long[] remainders = new long[shares.length];
        int left = seats;
        for (int i = 0; i < shares.length; i++) {
            long wanted = Math.multiplyExact(seats, shares[i]);
            quotas[i] = (int) (wanted / whole);
            remainders[i] = wanted % whole;
            left -= quotas[i];
        }
        for (; left > 0; left--) {
            int most = 0;
            for (int i = 1; i < remainders.length; i++) {
                most = remainders[i] > remainders[most] ? i : most;
            }
            quotas[most]++;
            remainders[most] = -1;
        }
    }

    /**
     * In which share each seat lies where seats are filled share after share.
     *
     * @param quotas how many seats each share has
     * @param shares where the number of the share of each seat goes; as many as there are seats
     */
    public static void fill(int[] quotas, int[] shares) {
        int seat = 0;
        for (int share = 0; share < quotas.length; share++) {
            for (int i = 0; i < quotas[share]; i++) {
                shares[seat++] = share;
            }
        }
    }

    private static long checkedSum(int seats, long[] shares, int[] quotas) {
        long sum = 0;
        for (long share : shares) {
            if (share < 0) {
                throw new IllegalArgumentException("A share is not negative: " + share);
            }
            sum = Math.addExact(sum, share);
        }
        if (seats < 0 || sum == 0 || quotas.length != shares.length) {
            throw new IllegalArgumentException(seats + " seats are not divided by shares of " + sum + " into "
                    + quotas.length + " of " + shares.length + " quotas");
        }
        return sum;
    }
}
