package io.perfcycle.rules.fairness;

/**
 * How many people of a reference group and of a focal group were selected (promoted, rated at the top, hired).
 *
 * <p>Comparisons of rates are made in integers: {@code (4/25) / (1/5)} is exactly four fifths, and less in doubles.
 *
 * @param referenceSelected how many of the reference group were selected
 * @param referenceN how many stood for selection in the reference group, at most a thousand million
 * @param focalSelected how many of the focal group were selected
 * @param focalN how many stood for selection in the focal group, at most a thousand million
 */
public record SelectionTable(long referenceSelected, long referenceN, long focalSelected, long focalN) {
    /** So that {@code 5 · selected · n} fits into a long. */
    static final long MOST = 1_000_000_000L;

    private static final int FIFTHS = 5;
    private static final int FOUR = 4;

    /** Checks that nobody is selected who is not there. */
    public SelectionTable {
        check("reference", referenceSelected, referenceN);
        check("focal", focalSelected, focalN);
    }

    private static void check(String group, long selected, long n) {
        if (selected < 0 || n < selected || n > MOST) {
            throw new IllegalArgumentException("Of the " + group + " group " + selected + " of " + n
                    + " are selected: 0 to n of at most " + MOST + " are expected");
        }
    }

    /** {@return how many were selected} */
    public long selected() {
        return referenceSelected + focalSelected;
    }

    /** {@return how many stood for selection} */
    public long n() {
        return referenceN + focalN;
    }

    /** {@return whether the focal group's rate is less than four fifths of the reference group's (29 CFR 1607.4 D)} */
    public boolean violatesFourFifths() {
        return FIFTHS * focalSelected * referenceN < FOUR * referenceSelected * focalN;
    }

    /** {@return whether the focal group's rate is above the reference group's} */
    public boolean favoursFocal() {
        return focalSelected * referenceN > referenceSelected * focalN;
    }

    /** {@return whether one selection can go from the reference group to the focal group} */
    public boolean canFlip() {
        return referenceSelected > 0 && focalSelected < focalN;
    }

    /**
     * The same with one selection moved from the reference group to the focal group.
     *
     * @return the other table
     * @throws IllegalStateException if there is none to move, or nobody to receive it
     */
    public SelectionTable flipped() {
        if (!canFlip()) {
            throw new IllegalStateException("No selection can be moved in " + this);
        }
        return new SelectionTable(referenceSelected - 1, referenceN, focalSelected + 1, focalN);
    }

    /**
     * How many more selections of the focal group would bring its rate to four fifths of the reference group's, all else
     * being equal.
     *
     * @return the number, 0 where the rule is met
     */
    public long additionalToFourFifths() {
        if (!violatesFourFifths()) {
            return 0;
        }
        long lacking = FOUR * referenceSelected * focalN - FIFTHS * focalSelected * referenceN;
        long step = FIFTHS * referenceN;
        return (lacking + step - 1) / step;
    }
}
