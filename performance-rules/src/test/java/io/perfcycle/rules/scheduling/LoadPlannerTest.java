package io.perfcycle.rules.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LoadPlannerTest {
    /** Monday of week 0. */
    private static final int MONDAY = 4;

    private static LoadPlanner.Job job(int preferredWeek, int... weeks) {
        int[] days = Arrays.stream(weeks).map(week -> MONDAY + 7 * week).toArray();
        return new LoadPlanner.Job(days, preferredWeek < 0 ? EpochDays.NONE : MONDAY + 7 * preferredWeek);
    }

    private static int week(LoadPlanner.Job job) {
        return job.day() == EpochDays.NONE ? -1 : (job.day() - MONDAY) / 7;
    }

    @Test
    void meetings_are_spread_evenly_and_begin_early() {
        List<LoadPlanner.Job> jobs = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            jobs.add(job(-1, 0, 1, 2));
        }
        LoadPlanner.assign(5, jobs, new int[0]);

        assertThat(jobs).extracting(LoadPlannerTest::week).containsExactly(0, 0, 0, 1, 1, 1, 2);
    }

    @Test
    void who_can_only_come_in_one_week_gets_it_and_the_others_make_room() {
        List<LoadPlanner.Job> jobs = List.of(job(-1, 0, 1), job(-1, 0));
        LoadPlanner.assign(1, jobs, new int[0]);

        assertThat(jobs).extracting(LoadPlannerTest::week).containsExactly(1, 0);
    }

    @Test
    void meetings_that_stay_fill_their_week() {
        List<LoadPlanner.Job> jobs = List.of(job(-1, 0, 1), job(-1, 0, 1));
        LoadPlanner.assign(1, jobs, new int[] {MONDAY + 3});

        assertThat(jobs).extracting(LoadPlannerTest::week).containsExactly(1, -1);
    }

    @Test
    void in_a_week_the_days_fill_evenly() {
        int[] days = {MONDAY, MONDAY + 1, MONDAY + 2};
        List<LoadPlanner.Job> jobs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            jobs.add(new LoadPlanner.Job(days, EpochDays.NONE));
        }
        LoadPlanner.assign(5, jobs, new int[0]);

        assertThat(jobs).extracting(LoadPlanner.Job::day).containsExactly(MONDAY, MONDAY + 1, MONDAY + 2, MONDAY);
    }

    @Test
    void a_hundred_thousand_meetings_of_one_person_take_no_longer_than_their_number_asks_for() {
        List<LoadPlanner.Job> jobs = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            int first = random.nextInt(20);
            jobs.add(job(-1, first, first + 1, first + 2));
        }
        LoadPlanner.assign(1_000, jobs, new int[0]);

        assertThat(jobs.stream().filter(job -> week(job) >= 0)).hasSize(22_000);
    }

    @Property(tries = 1500)
    void no_other_plan_places_more_or_moves_less(@ForAll int seed, @ForAll @IntRange(min = 1, max = 3) int limit) {
        Random random = new Random(seed);
        int weeks = 1 + random.nextInt(4);
        List<int[]> possible = new ArrayList<>();
        List<Integer> preferred = new ArrayList<>();
        for (int i = 0, count = 1 + random.nextInt(6); i < count; i++) {
            int[] some = random.ints(0, weeks).limit(3).sorted().distinct().toArray();
            possible.add(some);
            preferred.add(random.nextInt(3) == 0 ? some[random.nextInt(some.length)] : -1);
        }
        int[] taken = random.ints(random.nextInt(3), 0, weeks)
                .map(week -> MONDAY + 7 * week + 4)
                .toArray();
        List<LoadPlanner.Job> jobs = new ArrayList<>();
        for (int i = 0; i < possible.size(); i++) {
            jobs.add(job(preferred.get(i), possible.get(i)));
        }
        LoadPlanner.assign(limit, jobs, taken);
        int[] choice = jobs.stream().mapToInt(LoadPlannerTest::week).toArray();
        int[] load = new int[weeks];
        Arrays.stream(taken).forEach(day -> load[(day - MONDAY) / 7]++);
        long[] best = {Long.MAX_VALUE, Long.MAX_VALUE};
        search(limit, possible, preferred, load, new int[possible.size()], 0, best);

        long found = cost(choice, preferred);
        assertThat(found).as("%s of %s", Arrays.toString(choice), preferred).isEqualTo(best[0]);
        int[] sums = load.clone();
        for (int i = 0; i < choice.length; i++) {
            if (choice[i] >= 0) {
                assertThat(possible.get(i)).contains(choice[i]);
                assertThat(++sums[choice[i]]).isLessThanOrEqualTo(limit);
            }
        }
        if (preferred.stream().allMatch(week -> week < 0) && taken.length == 0) {
            assertThat((long) Arrays.stream(sums).max().orElse(0))
                    .as("the fullest week")
                    .isEqualTo(best[1]);
        }
    }

    private static long cost(int[] choice, List<Integer> preferred) {
        long left = 0;
        long moved = 0;
        for (int i = 0; i < choice.length; i++) {
            left += choice[i] < 0 ? 1 : 0;
            moved += preferred.get(i) >= 0 && choice[i] != preferred.get(i) ? 1 : 0;
        }
        return left * 100 + moved;
    }

    /** Tries everything: the least cost, and the lowest fullest week among what costs that. */
    private static void search(
            int limit, List<int[]> possible, List<Integer> preferred, int[] load, int[] choice, int at, long[] best) {
        if (at == choice.length) {
            long cost = cost(choice, preferred);
            long fullest = Arrays.stream(load).max().orElse(0);
            if (cost < best[0] || (cost == best[0] && fullest < best[1])) {
                best[0] = cost;
                best[1] = fullest;
            }
            return;
        }
        choice[at] = -1;
        search(limit, possible, preferred, load, choice, at + 1, best);
        for (int week : possible.get(at)) {
            if (load[week] < limit) {
                choice[at] = week;
                load[week]++;
                search(limit, possible, preferred, load, choice, at + 1, best);
                load[week]--;
            }
        }
    }

    @Test
    void a_plan_that_is_made_again_from_itself_stays() {
        List<LoadPlanner.Job> first = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            first.add(job(-1, 0, 1, 2, 3));
        }
        LoadPlanner.assign(4, first, new int[0]);
        List<LoadPlanner.Job> again = new ArrayList<>();
        first.forEach(job -> again.add(job(week(job), 0, 1, 2, 3)));
        again.add(job(-1, 0, 1, 2, 3));
        LoadPlanner.assign(4, again, new int[0]);
        TreeMap<Integer, Integer> loads = new TreeMap<>();
        again.forEach(job -> loads.merge(week(job), 1, Integer::sum));

        assertThat(again.subList(0, 12))
                .extracting(LoadPlanner.Job::day)
                .isEqualTo(first.stream().map(LoadPlanner.Job::day).toList());
        assertThat(loads.values()).allMatch(load -> load <= 4);
    }
}
