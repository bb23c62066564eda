package io.perfcycle.rules.assignment;

import io.perfcycle.core.feedback.RaterLimits;
import java.util.Arrays;

/** The places of all subjects with their candidates: two groups per subject, peers and direct reports. */
final class PlaceTable {
    private final int[] subjects;
    private final int people;
    private final int[] places;
    private final int[] start;
    private int[] rater = new int[1024];
    private int[] cost = new int[1024];
    private int size;

    PlaceTable(Candidates candidates, int[] subjects, RaterLimits limits, int people) {
        this.subjects = subjects;
        this.people = people;
        places = new int[2 * subjects.length];
        start = new int[places.length + 1];
        for (int i = 0; i < subjects.length; i++) {
            candidates.peersOf(subjects[i], limits.peers());
            add(peersOf(i), candidates, limits.peers());
            candidates.reportsOf(subjects[i], limits.reports());
            add(reportsOf(i), candidates, Math.min(limits.reports(), candidates.size()));
        }
    }

    static int peersOf(int subject) {
        return 2 * subject;
    }

    static int reportsOf(int subject) {
        return 2 * subject + 1;
    }

    static boolean arePeers(int group) {
        return group % 2 == 0;
    }

    /** The number of the person whom a group rates. */
    int subject(int group) {
        return subjects[group / 2];
    }

    /** Candidates in the order of people, so that taken ones come in that order too. */
    private void add(int group, Candidates candidates, int wanted) {
        places[group] = wanted;
        int n = candidates.size();
        long[] sorted = new long[n];
        for (int i = 0; i < n; i++) {
            sorted[i] = ((long) candidates.rater(i) << Integer.SIZE) | candidates.cost(i);
        }
        Arrays.sort(sorted);
        if (size + n > rater.length) {
            int more = Math.max(2 * rater.length, size + n);
            rater = Arrays.copyOf(rater, more);
            cost = Arrays.copyOf(cost, more);
        }
        for (long each : sorted) {
            rater[size] = (int) (each >> Integer.SIZE);
            cost[size++] = (int) each;
        }
        start[group + 1] = size;
    }

    RaterNetwork network(int mostPerRater) {
        int[] capacity = new int[people];
        Arrays.fill(capacity, mostPerRater);
        return new RaterNetwork(
                places,
                start,
                Arrays.copyOf(rater, size),
                Arrays.copyOf(cost, size),
                new RaterNetwork.Tariff(capacity, Candidates.STEP, Candidates.EMPTY));
    }
}
