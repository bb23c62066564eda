package io.perfcycle.rules.simulation;

import static io.perfcycle.rules.simulation.Runs.apply;
import static io.perfcycle.rules.simulation.Runs.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.review.PanelPolicy;
import io.perfcycle.core.review.ScorePolicy.MissingPart;
import io.perfcycle.core.value.Rounding;
import io.perfcycle.rules.simulation.AppraisalPhase.Differences;
import io.perfcycle.rules.simulation.AppraisalPhase.Observe;
import io.perfcycle.rules.simulation.AppraisalPhase.Review;
import io.perfcycle.rules.simulation.AppraisalPhase.Section;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What raters remember, and reviews with sections. */
class RatersTest {
    private static final Phase DEVELOP = new Phase.Develop(false);
    private static final Phase RATE = new Phase.Rate(2, 0, 0, 1);
    private static final List<Section> HALVES = List.of(new Section(1, false), new Section(1, false));

    private static Model model(Trait ability, int teamSize, Phase phase, int... sizes) {
        return new Model(
                new Organisation(Studies.levels(sizes), teamSize),
                Population.of(ability),
                List.of(Step.each(phase)),
                Model.Course.of(1));
    }

    private static Review review(Phase.Rate rate, Differences differences, List<Section> sections) {
        PanelPolicy policy = new PanelPolicy(0, new Rounding(RoundingMode.HALF_EVEN, 3));
        return new Review(
                new AppraisalPhase.Panel(rate, new AppraisalPhase.Scale(999, 0, 0.02), policy),
                differences,
                sections,
                MissingPart.RENORMALISE,
                false);
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
    }

    @Property(tries = 60)
    void raters_rate_the_mean_of_what_they_remember_weighted_by_recency(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
            @ForAll @DoubleRange(min = 0, max = 1) double recency,
            @ForAll @IntRange(min = 1, max = 5) int steps,
            @ForAll @IntRange(min = 1, max = 9) int times) {
        Observe observe = new Observe(recency, steps);
        Model model = model(Trait.normal(0, 1), 0, observe, 4);
        World world = world(model, seed);
        double[][] was = new double[times][];
        for (int time = 0; time < times; time++) {
            apply(world, model, time, DEVELOP, observe);
            was[time] = world.score.clone();
        }
        apply(world, model, times, DEVELOP, RATE);

        for (int p = 0; p < 4; p++) {
            double sum = 0;
            double weights = 0;
            for (int k = 0; k < Math.min(times, steps); k++) {
                sum += Math.pow(recency, k) * was[times - 1 - k][p];
                weights += Math.pow(recency, k);
            }
            assertThat(world.rating[p]).isCloseTo(2 * sum / weights, within(1e-12));
        }
    }

    @Test
    void who_is_new_is_rated_by_what_they_perform_and_memory_moves_with_who_is_promoted() {
        Observe observe = new Observe(1, 2);
        Model model = model(Trait.normal(0, 1), 0, observe, 3, 1);
        World world = world(model, 3);
        apply(world, model, 1, observe);
        double[] before = world.score.clone();
        world.vacate(3, 1);
        apply(
                world,
                model,
                1,
                new Phase.Promote(Phase.Selection.BEST, new Phase.Transfer(Phase.Transfer.Kind.SCALE, 5), Set.of()),
                new Phase.Hire(),
                RATE);
        double best = Arrays.stream(before, 0, 3).max().orElseThrow();
        int vacated =
                IntStream.range(0, 3).filter(p -> before[p] == best).findFirst().orElseThrow();

        assertThat(world.rating[3]).as("seen in the old role").isEqualTo(2 * best);
        assertThat(world.score[3]).isEqualTo(5 * best);
        assertThat(world.rating[vacated]).as("nobody knows them yet").isEqualTo(2 * world.score[vacated]);
    }

    @Test
    void the_longer_raters_remember_the_less_effort_of_the_day_counts() {
        double last = validity(0);
        double year = validity(1);

        assertThat(last).isCloseTo(1 / Math.sqrt(2), within(0.04));
        assertThat(year).isCloseTo(1 / Math.sqrt(1 + 1 / 12.0), within(0.02));
    }

    private static double validity(double recency) {
        return Runs.figures(
                new Model(
                        new Organisation(Studies.levels(1500), 0),
                        Population.of(Trait.normal(0, 1)),
                        List.of(
                                Step.each(new FormPhase.Effort(0, 1)),
                                Step.each(new Observe(recency, 12)),
                                new Step(12, RATE),
                                Step.each(Phase.Measure.of(
                                        Reading.of("validity", Indicator.VALIDITY, Reading.Timing.END)))),
                        Model.Course.of(12)),
                4)[0];
    }

    @Test
    void halo_does_not_average_out_over_sections_as_noise_does() {
        double[] both = variances(0.6, 0.6, 3);

        assertThat(both[0]).as("halo and noise, one rater").isCloseTo(0.36 + 0.18, within(0.03));
        assertThat(both[1]).as("the same, three raters").isCloseTo((0.36 + 0.18) / 3, within(0.012));
        assertThat(variances(0, 0.6, 1)[0]).as("noise alone").isCloseTo(0.18, within(0.01));
        assertThat(variances(0.6, 0, 1)[0]).as("halo alone").isCloseTo(0.36, within(0.02));
    }

    private static double[] variances(double halo, double noise, int raters) {
        double[] found = new double[2];
        for (int i = 0; i < 2; i++) {
            Review review =
                    review(new Phase.Rate(1, 0, noise, i == 0 ? 1 : raters), new Differences(0.5, halo, 0, 0), HALVES);
            Model model = model(Trait.normal(0, 0), 0, review, 6000);
            World world = world(model, 8);
            apply(world, model, 1, review);
            found[i] = variance(
                    Arrays.stream(world.rating).map(rating -> 0.02 * rating).toArray());
        }
        return found;
    }

    @Test
    void a_profile_stays_with_a_person_and_its_weighted_mean_is_nothing() {
        Review review = review(
                new Phase.Rate(1, 0, 0, 1),
                new Differences(1, 0, 0, 0),
                List.of(new Section(3, false), new Section(1, false), new Section(0.5, false)));
        Model model = model(Trait.normal(0, 1), 0, review, 50);
        World world = world(model, 8);
        apply(world, model, 1, review);
        Profile profile = world.extras().profile();
        double[] first =
                IntStream.range(0, 50).mapToDouble(p -> profile.of(p, 0)).toArray();
        apply(world, model, 2, review);

        for (int p = 0; p < 50; p++) {
            assertThat(3 * profile.of(p, 0) + profile.of(p, 1) + 0.5 * profile.of(p, 2))
                    .isCloseTo(0, within(1e-12));
            assertThat(profile.of(p, 0)).isEqualTo(first[p]).isNotZero();
            assertThat(0.02 * (world.rating[p] - 500)).isCloseTo(world.score[p], within(0.011));
        }
    }

    @Test
    void raters_who_stay_are_as_lenient_as_they_were() {
        Phase.Rate lenient = new Phase.Rate(0, 1, 0, 2);
        Review fresh = review(lenient, Differences.none(), HALVES);
        Review same = new Review(fresh.panel(), fresh.differences(), HALVES, MissingPart.RENORMALISE, true);
        for (Review review : List.of(fresh, same)) {
            Model model = model(Trait.normal(0, 1), 5, review, 50);
            World world = world(model, 8);
            apply(world, model, 1, review);
            double[] first = world.rating.clone();
            apply(world, model, 2, review);
            boolean alike = Arrays.equals(first, world.rating);

            assertThat(alike).isEqualTo(review.sameRaters());
            assertThat(Arrays.stream(first).distinct().count()).isEqualTo(10);
            world.begin(9, 0);
            apply(world, model, 1, review);
            assertThat(world.rating).isNotEqualTo(first);
        }
    }

    @Test
    void slopes_of_raters_turn_about_the_mean_of_the_ability() {
        Review review = review(new Phase.Rate(1, 0, 0, 1), new Differences(0, 0, 0.4, 0), HALVES);
        Model model = model(Trait.normal(0, 1), 100, review, 20_000);
        World world = world(model, 8);
        apply(world, model, 1, review);
        double[] slopes = IntStream.range(0, 200)
                .mapToDouble(team -> slope(world, 100 * team))
                .toArray();

        assertThat(Arrays.stream(slopes).average().orElseThrow()).isCloseTo(1, within(0.12));
        assertThat(Math.sqrt(variance(slopes))).isCloseTo(0.4, within(0.08));
    }

    private static double slope(World world, int from) {
        double product = 0;
        double square = 0;
        for (int p = from; p < from + 100; p++) {
            product += 0.02 * (world.rating[p] - 500) * world.score[p];
            square += world.score[p] * world.score[p];
        }
        return product / square;
    }

    @Test
    void a_veto_and_what_is_left_unrated_do_what_production_says() {
        Differences none = Differences.none();
        List<Section> veto = List.of(new Section(1, true), new Section(1, false));
        Phase.Rate low = new Phase.Rate(1, 0, 0, 1, -100);
        Review critical = review(low, none, veto);
        Review unrated = review(low, new Differences(0, 0, 0, 1), HALVES);
        Model model = new Model(
                new Organisation(Studies.levels(20), 0),
                Population.of(Trait.normal(0, 1)).withTags(new Tags(1, 0, 1)),
                List.of(Step.each(critical)),
                Model.Course.of(1));
        World world = world(model, 1);
        apply(world, model, 1, critical);
        assertThat(world.rating).containsOnly(1);
        apply(world, model, 2, unrated);
        assertThat(world.rating).containsOnly(Double.NaN);
    }

    @Property(tries = 20)
    void without_bias_reviews_see_both_tags_alike(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
            @ForAll @DoubleRange(min = 0, max = 1) double halo,
            @ForAll @DoubleRange(min = 0, max = 0.3) double slope) {
        Review review = review(new Phase.Rate(1, 0.3, 0.5, 2), new Differences(0.5, halo, slope, 0.1), HALVES);
        Model model = model(Trait.normal(0, 1), 10, review, 2000);
        World world = world(model, seed);
        apply(world, model, 1, review);
        double[] sum = new double[2];
        double[] n = new double[2];
        for (int p = 0; p < 2000; p++) {
            boolean rated = !Double.isNaN(world.rating[p]);
            sum[world.tag[p]] += rated ? 0.02 * world.rating[p] : 0;
            n[world.tag[p]] += rated ? 1 : 0;
        }

        assertThat(sum[1] / n[1] - sum[0] / n[0]).isCloseTo(0, within(5.5 * 1.6 * 2 / Math.sqrt(2000)));
    }

    @Test
    void goals_that_serve_lift_performance_until_they_are_hollow() {
        FormPhase.Aim aim = new FormPhase.Aim(0.5);
        GoalPhase.Pursue pursue = new GoalPhase.Pursue(0, 0, RollUpPolicy.standard());
        Model model = new Model(
                new Organisation(Studies.levels(6, 2), 0),
                Population.of(Trait.normal(10, 4)),
                List.of(Step.each(pursue), Step.each(aim)),
                Model.Course.of(1));
        World world = world(model, 1);
        apply(world, model, 1, aim);
        for (int p = 0; p < 8; p++) {
            assertThat(world.performance(p)).isEqualTo(world.score[p] + 0.5 * 4);
        }
        apply(world, model, 2, new GoalPhase.Erode(0, 1), aim);
        for (int p = 0; p < 6; p++) {
            assertThat(world.performance(p)).isEqualTo(world.score[p]);
        }
    }
}
