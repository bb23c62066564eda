package io.perfcycle.rules.simulation;

/**
 * How an opening is filled from outside: the best of some applicants by v·z + √(1−v²)·e, z being the standardised quality and e
 * standard normal.
 *
 * @param applicants how many there are for each opening, 1 or more
 * @param validity v, the correlation of what is seen with the quality, 0 to 1
 * @param atStart whether the first staff was chosen in the same way
 */
public record Recruiting(int applicants, double validity, boolean atStart) {
    /** {@return whoever comes first} */
    public static Recruiting anyone() {
        return new Recruiting(1, 0, false);
    }
}
