package io.perfcycle.rules.assignment;

import java.util.Arrays;

/**
 * A maximum matching between people and places that each take one person or several: nobody counts twice. People are
 * given places one after the other by augmenting paths, so that whoever comes earlier keeps a place for good: of all
 * choices of people who can have a place at the same time, the one is taken that is best for those who come first, which
 * for weights that fall along the order is the one of greatest weight (the sets of people who can be placed together are a
 * transversal matroid; J. Edmonds and D. R. Fulkerson, 1965).
 *
 * <p>Immutable once made, and thread safe.
 */
public final class PlaceMatching {
    private static final int NOBODY = -1;

    /** The places that each person can take, in order of preference. */
    private final int[][] choices;

    private final int[] room;
    private final int[] placeOf;
    private final int[] seen;
    private int round;

    private PlaceMatching(int[][] choices, int[] places) {
        this.choices = choices;
        this.room = places.clone();
        this.placeOf = new int[choices.length];
        this.seen = new int[places.length];
        Arrays.fill(placeOf, NOBODY);
        for (int person = 0; person < choices.length; person++) {
            place(person);
        }
    }

    /**
     * Matches people and places.
     *
     * @param choices for each person the places that the person can take, in order of preference
     * @param places how many people each place takes
     * @return the matching
     */
    public static PlaceMatching of(int[][] choices, int[] places) {
        return new PlaceMatching(choices, places);
    }

    /**
     * The place of a person.
     *
     * @param person the person's number
     * @return the place's number, −1 for none
     */
    public int placeOf(int person) {
        return placeOf[person];
    }

    /** {@return how many people have a place: the greatest number there can be} */
    public int placed() {
        int placed = 0;
        for (int place : placeOf) {
            placed += place == NOBODY ? 0 : 1;
        }
        return placed;
    }

    /** Looks for a place by breadth: a free one, or one whose holder can move on. */
    private void place(int person) {
        round++;
        int[] through = new int[room.length];
        int[] queue = new int[choices.length];
        queue[0] = person;
        boolean[] queued = new boolean[choices.length];
        queued[person] = true;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            int mover = queue[head];
            for (int to : choices[mover]) {
                if (seen[to] == round) {
                    continue;
                }
                seen[to] = round;
                through[to] = mover;
                if (room[to] > 0) {
                    shift(to, through, person);
                    return;
                }
                for (int holder = 0; holder < placeOf.length; holder++) {
                    if (placeOf[holder] == to && !queued[holder]) {
                        queued[holder] = true;
                        queue[tail++] = holder;
                    }
                }
            }
        }
    }

    private void shift(int free, int[] through, int person) {
        room[free]--;
        int to = free;
        int mover = through[to];
        while (mover != person) {
            int left = placeOf[mover];
            placeOf[mover] = to;
            to = left;
            mover = through[to];
        }
        placeOf[mover] = to;
    }
}
