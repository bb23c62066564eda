package io.perfcycle.core.cycle;

/**
 * One thing that comes round in the calendar of a cycle.
 *
 * @param name what it is called, unique in its policy, 1 to 40 of a-z, 0-9 and hyphen; part of the key of every appointment,
 *     so that another name means other appointments
 * @param kind what it is
 * @param recurrence its reference days
 * @param placement on which days around them
 * @param eligibility for whom
 */
public record OccasionPolicy(
        String name, OccasionKind kind, Recurrence recurrence, Placement placement, Eligibility eligibility) {
    private static final int LONGEST = 40;

    /** Checks the name. */
    public OccasionPolicy {
        boolean fits = !name.isEmpty() && name.length() <= LONGEST;
        for (int i = 0; fits && i < name.length(); i++) {
            char c = name.charAt(i);
            fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        }
        if (!fits) {
            throw new IllegalArgumentException("The name of an occasion has 1 to " + LONGEST + " of a-z, 0-9 and '-'");
        }
    }

    /**
     * An occasion for everybody on its reference days.
     *
     * @param name what it is called
     * @param kind what it is
     * @param recurrence its reference days
     * @return the policy
     */
    public static OccasionPolicy of(String name, OccasionKind kind, Recurrence recurrence) {
        return new OccasionPolicy(name, kind, recurrence, Placement.onTheDay(), Eligibility.everybody());
    }

    /**
     * The same on other days around its reference days.
     *
     * @param other the days
     * @return the policy
     */
    public OccasionPolicy withPlacement(Placement other) {
        return new OccasionPolicy(name, kind, recurrence, other, eligibility);
    }

    /**
     * The same for others.
     *
     * @param other for whom
     * @return the policy
     */
    public OccasionPolicy withEligibility(Eligibility other) {
        return new OccasionPolicy(name, kind, recurrence, placement, other);
    }
}
