package io.perfcycle.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.core.calibration.GuidelineShare;
import io.perfcycle.core.value.Percent;
import io.perfcycle.rules.calibration.DistributionPlanner;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SimulationPropertyTest {
    private static World world(Model model, long seed) {
        World world = new World(model);
        world.begin(seed, 0);
        return world;
    }

    private static Model model(int teamSize, int... sizes) {
        return new Model(
                new Organisation(Studies.levels(sizes), teamSize),
                Population.of(Trait.normal(0, 1)),
                List.of(),
                Model.Course.of(1));
    }

    private static int present(World world) {
        int present = 0;
        for (double score : world.score) {
            present += score == score ? 1 : 0;
        }
        return present;
    }

    @Property(tries = 200)
    void people_are_conserved_by_promotion_and_hiring_fills_every_vacancy(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll Phase.Count count,
            @ForAll Phase.Selection selection,
            @ForAll @IntRange(min = 1, max = 40) int bottom,
            @ForAll @IntRange(min = 1, max = 20) int top) {
        Model model = model(0, bottom, top);
        World world = world(model, seed);
        Recorder recorder = new Recorder(model);
        Operator.of(new Phase.Leave(share, count, Set.of()), model, recorder).apply(world, 1);
        int left = present(world);
        assertThat(left).isEqualTo(bottom + top - world.vacant(0) - world.vacant(1));

        Operator.of(new Phase.Promote(selection, Phase.Transfer.keep(), Set.of()), model, recorder)
                .apply(world, 1);
        assertThat(present(world)).isEqualTo(left);
        assertThat(world.vacant(1) == 0 || world.occupied(0) == 0).isTrue();

        Operator.of(new Phase.Hire(), model, recorder).apply(world, 1);
        assertThat(world.vacant(0)).isZero();
        assertThat(present(world)).isEqualTo(bottom + top - world.vacant(1));
    }

    @Property(tries = 150)
    void whatever_the_terms_of_promotion_nobody_is_lost_doubled_or_promoted_against_them(
            @ForAll long seed,
            @ForAll Phase.Selection selection,
            @ForAll @DoubleRange(min = -2, max = 2) double atLeast,
            @ForAll @IntRange(min = 0, max = 3) int tenure,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @IntRange(min = 1, max = 30) int bottom) {
        Model model = model(0, bottom, 12);
        World world = world(model, seed);
        world.step(2);
        Recorder recorder = new Recorder(model);
        Operator.of(new Phase.Leave(share, Phase.Count.POISSON, Set.of(), true), model, recorder)
                .apply(world, 2);
        double[] before = world.score.clone();
        int left = present(world);
        Phase.Terms terms = new Phase.Terms(atLeast, tenure, share, share);
        Operator.of(new Phase.Promote(selection, Phase.Transfer.keep(), Set.of(), terms), model, recorder)
                .apply(world, 2);

        assertThat(present(world)).isEqualTo(left);
        int moved = 0;
        for (int p = bottom; p < before.length; p++) {
            if (Double.isNaN(before[p]) && !Double.isNaN(world.score[p])) {
                moved++;
                assertThat(world.score[p]).isGreaterThanOrEqualTo(atLeast);
                assertThat(Arrays.stream(before, 0, bottom)).contains(world.score[p]);
            }
        }
        assertThat(tenure > 2 ? moved : 0).isZero();
        assertThat(Arrays.stream(world.score)
                        .filter(score -> !Double.isNaN(score))
                        .distinct())
                .hasSize(left);
    }

    @Property(tries = 200)
    void a_quota_is_met_exactly_and_within_teams_differs_by_one_at_most(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 100) int percent,
            @ForAll boolean byTeam,
            @ForAll @IntRange(min = 1, max = 12) int teams,
            @ForAll @IntRange(min = 1, max = 12) int size) {
        Model model = model(size, teams * size);
        World world = world(model, seed);
        Recorder recorder = new Recorder(model);
        Operator.of(Phase.Rate.ofReliability(0.5, 1, 1), model, recorder).apply(world, 1);
        double[] ratings = world.rating.clone();
        Operator.of(new Phase.DismissLowest(percent / 100.0, byTeam), model, recorder)
                .apply(world, 1);

        List<GuidelineShare> guideline =
                List.of(new GuidelineShare("low", share(percent)), new GuidelineShare("rest", share(100 - percent)));
        int quota = DistributionPlanner.quotas(teams * size, guideline).get(0).seats();
        assertThat(world.vacant(0)).isEqualTo(quota);
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int team = 0; team < teams; team++) {
            int gone = 0;
            double highestGone = Double.NEGATIVE_INFINITY;
            double lowestKept = Double.POSITIVE_INFINITY;
            for (int p = team * size; p < team * size + size; p++) {
                boolean vacant = world.score[p] != world.score[p];
                gone += vacant ? 1 : 0;
                highestGone = vacant ? Math.max(highestGone, ratings[p]) : highestGone;
                lowestKept = vacant ? lowestKept : Math.min(lowestKept, ratings[p]);
            }
            assertThat(highestGone).isLessThanOrEqualTo(lowestKept);
            least = Math.min(least, gone);
            most = Math.max(most, gone);
        }
        if (byTeam) {
            assertThat(most - least).isLessThanOrEqualTo(1);
        }
    }

    private static Percent share(int percent) {
        return Percent.ofPercent(Integer.toString(percent));
    }

    @Property(tries = 300)
    void the_kth_lowest_is_that_of_sorting(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -9, max = 9) Double> values,
            @ForAll @IntRange(min = 0, max = 59) int wanted) {
        double[] numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int index = wanted % numbers.length;

        assertThat(Ordering.at(numbers, numbers.length, index)).isEqualTo(sorted[index]);
    }

    @Property(tries = 200)
    void ranking_sorts_positions_from_the_highest_score(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 20) Integer> values) {
        double[] score = values.stream().mapToDouble(Integer::doubleValue).toArray();
        int[] order = new int[score.length];
        Arrays.setAll(order, i -> i);
        Ranking.byScore(order, order.length, score, new double[score.length]);

        assertThat(order).doesNotHaveDuplicates();
        for (int i = 1; i < order.length; i++) {
            assertThat(score[order[i - 1]]).isGreaterThanOrEqualTo(score[order[i]]);
        }
    }

    @Property(tries = 8)
    void the_best_of_applicants_by_one_draw_has_the_mean_of_choosing_among_all(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 2, max = 12) int applicants,
            @ForAll @DoubleRange(min = 0, max = 1) double validity) {
        Population population =
                Population.of(Trait.normal(0, 1)).withRecruiting(new Recruiting(applicants, validity, true));
        Model model = new Model(new Organisation(Studies.levels(3000), 0), population, List.of(), Model.Course.of(1));
        World world = world(model, seed);
        RandomStream random = new RandomStream();
        random.seed(seed, 1, Purpose.HIRING);
        double sum = 0;
        double plain = 0;
        for (int i = 0; i < 3000; i++) {
            sum += world.score[i];
            double most = Double.NEGATIVE_INFINITY;
            double chosen = 0;
            for (int a = 0; a < applicants; a++) {
                double quality = random.gaussian();
                double seen = validity * quality + Math.sqrt(1 - validity * validity) * random.gaussian();
                chosen = seen > most ? quality : chosen;
                most = Math.max(most, seen);
            }
            plain += chosen;
        }

        assertThat(sum / 3000).isCloseTo(plain / 3000, within(5 * Math.sqrt(2 / 3000.0)));
    }

    @Property(tries = 4)
    void without_bias_tags_are_alike(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Scenario study = Studies.find("normcorp").orElseThrow();
        Condition condition =
                Condition.of(study, Runs.given("turns=60 measureAt=48")).orElseThrow();
        ExperimentResult result = ExperimentRunner.run(
                new Experiment("normcorp", List.of(condition), List.of(), seed, 8), Runnable::run, RunControl.none());

        result.rows()
                .forEach(row -> assertThat(row.estimate().mean())
                        .isCloseTo(0.5, within(7 * row.estimate().se() + 0.02)));
    }
}
