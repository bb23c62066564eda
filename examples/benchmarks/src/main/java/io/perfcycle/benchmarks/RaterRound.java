package io.perfcycle.benchmarks;

import io.perfcycle.rules.assignment.RaterNetwork;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Five raters wanted for each of many people out of twenty candidates, two in three of them near; the same in each run. */
@State(Scope.Benchmark)
public class RaterRound {
    static final int WANTED = 5;
    static final int EMPTY = 1_000_000;
    private static final int CANDIDATES = 20;

    /** How many people. */
    @Param({"10000", "100000"})
    int people;

    /** How many places each rater takes. */
    @Param({"16", "7", "5"})
    int capacity;

    private RaterNetwork network = new RaterNetwork(
            new int[0], new int[1], new int[0], new int[0], new RaterNetwork.Tariff(new int[0], 0, EMPTY));

    /** Draws the candidates. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(360);
        int[] places = new int[people];
        int[] start = new int[people + 1];
        int[] rater = new int[people * CANDIDATES];
        int[] cost = new int[people * CANDIDATES];
        Arrays.fill(places, WANTED);
        for (int group = 0; group < people; group++) {
            TreeSet<Integer> drawn = new TreeSet<>();
            while (drawn.size() < CANDIDATES) {
                boolean near = random.nextInt(3) > 0;
                int other = near ? Math.floorMod(group + random.nextInt(61) - 30, people) : random.nextInt(people);
                if (other != group) {
                    drawn.add(other);
                }
            }
            int a = start[group];
            for (int other : drawn) {
                rater[a] = other;
                cost[a++] = random.nextInt(1000);
            }
            start[group + 1] = a;
        }
        int[] most = new int[people];
        Arrays.fill(most, capacity);
        network = new RaterNetwork(places, start, rater, cost, new RaterNetwork.Tariff(most, 0, EMPTY));
    }

    RaterNetwork network() {
        return network;
    }
}
