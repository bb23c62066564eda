package io.perfcycle.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.review.PanelPolicy;
import io.perfcycle.core.value.Rounding;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhasesTest {
    private static final Phase.Transfer KEEP = Phase.Transfer.keep();

    private static Model model(Population population, int... sizes) {
        return new Model(new Organisation(Studies.levels(sizes), 0), population, List.of(), Model.Course.of(1));
    }

    private static Model with(Model model, Phase... phases) {
        return new Model(
                model.organisation(),
                model.population(),
                Arrays.stream(phases).map(Step::each).toList(),
                model.course());
    }

    private static World world(Model model) {
        World world = new World(model);
        world.begin(7, 0);
        return world;
    }

    private static void apply(World world, Model model, int time, Phase... phases) {
        world.step(time);
        for (Phase phase : phases) {
            Operator.of(phase, model, new Recorder(model)).apply(world, time);
        }
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double sd(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }

    @ParameterizedTest(name = "exponent {0}")
    @CsvSource({"2.5, .380731", "3, .341995", "4, .299070"})
    void the_best_fifth_has_what_pareto_says(double exponent, double share) {
        Trait stars = Trait.normal(10, 0).shaped(new Shape.Pareto(exponent));
        World world = world(model(Population.of(stars), 200_000));

        assertThat(Math.pow(0.2, 1 - 1 / exponent)).isCloseTo(share, within(1e-6));
        assertThat(TailError.topShare(world, 0.2)).isCloseTo(share, within(0.005));
    }

    @Test
    void a_lognormal_quality_has_its_mean_and_standard_deviation() {
        World world = world(model(Population.of(Trait.normal(10, 4).shaped(new Shape.Lognormal())), 200_000));

        assertThat(mean(world.score)).isCloseTo(10, within(0.05));
        assertThat(sd(world.score)).isCloseTo(4, within(0.06));
        assertThat(Arrays.stream(world.score).min().orElseThrow()).isPositive();
    }

    @Test
    void values_that_are_given_are_drawn_equally_often() {
        Shape given = new Shape.Empirical(List.of(9.0, 1.0, 4.0, 4.0));
        World world = world(model(Population.of(Trait.normal(0, 1).shaped(given)), 100_000));

        assertThat(Arrays.stream(world.score).filter(score -> score == 4).count())
                .isBetween(49_000L, 51_000L);
        assertThat(Arrays.stream(world.score).distinct().sorted()).containsExactly(1.0, 4.0, 9.0);
    }

    @Test
    void the_normal_curve_is_exact_to_fourteen_digits() {
        assertThat(NormalCurve.upTo(0)).isEqualTo(0.5);
        assertThat(NormalCurve.upTo(1)).isCloseTo(0.841344746068542949, within(1e-14));
        assertThat(NormalCurve.upTo(2.9999)).isCloseTo(0.99864965, within(1e-8));
        assertThat(NormalCurve.upTo(-3)).isCloseTo(0.00134989803163009453, within(1e-16));
        assertThat(NormalCurve.upTo(-6)).isCloseTo(9.86587645037698141e-10, within(1e-22));
        assertThat(NormalCurve.upTo(-40)).isZero();
    }

    @Test
    void practice_closes_a_share_of_the_gap_and_lowers_nobody() {
        Model model = model(Population.of(Trait.normal(5, 2)), 1000);
        World world = world(model);
        double[] before = world.score.clone();
        apply(world, model, 1, new Phase.Learn(0.25, 6, true));

        for (int p = 0; p < before.length; p++) {
            double after = before[p] < 6 ? before[p] + 0.25 * (6 - before[p]) : before[p];
            assertThat(world.score[p]).isCloseTo(after, within(1e-12));
        }
        apply(world, model, 2, new Phase.Learn(1, 6, false));
        assertThat(world.score).containsOnly(6);
    }

    @Test
    void effort_keeps_its_spread_and_its_persistence() {
        FormPhase.Effort effort = new FormPhase.Effort(0.8, 2);
        Model model = with(model(Population.of(Trait.normal(0, 0)), 50_000), effort);
        World world = world(model);
        apply(world, model, 1, effort);
        double[] first = form(world);
        apply(world, model, 2, effort);
        double[] second = form(world);
        double product = 0;
        for (int p = 0; p < first.length; p++) {
            product += first[p] * second[p] / first.length;
        }

        assertThat(sd(first)).isCloseTo(2, within(0.03));
        assertThat(sd(second)).isCloseTo(2, within(0.03));
        assertThat(product / 4).isCloseTo(0.8, within(0.02));
    }

    @Test
    void feedback_has_the_published_effect_and_fades() {
        FormPhase.Feedback feedback = new FormPhase.Feedback(0.41, 0.95);
        Model model = with(model(Population.of(Trait.normal(0, 10)), 50_000), feedback);
        World world = world(model);
        apply(world, model, 1, feedback);
        double[] heard = form(world);
        apply(world, model, 2, new FormPhase.Fade(0.5));

        assertThat(mean(heard)).isCloseTo(4.1, within(0.15));
        assertThat(sd(heard)).isCloseTo(9.5, within(0.1));
        assertThat(Arrays.stream(heard).filter(effect -> effect < 0).count() / 50_000.0)
                .isCloseTo(0.333, within(0.01));
        assertThat(mean(form(world))).isCloseTo(mean(heard) / 2, within(1e-9));
    }

    private static double[] form(World world) {
        double[] form = new double[world.score.length];
        Arrays.setAll(form, world.extras().form()::of);
        return form;
    }

    @Test
    void raters_see_form_and_a_bias_for_a_tag() {
        Phase.Rate rate = new Phase.Rate(2, 0, 0, 1, 0.5);
        FormPhase.Effort effort = new FormPhase.Effort(0, 1);
        Model model = with(model(Population.of(Trait.normal(0, 1)), 100), effort, rate);
        World world = world(model);
        apply(world, model, 1, effort, rate);

        for (int p = 0; p < 100; p++) {
            assertThat(world.rating[p])
                    .isCloseTo(2 * world.performance(p) + (world.tag[p] == 1 ? 0.5 : 0), within(1e-12));
            assertThat(world.performance(p)).isNotEqualTo(world.score[p]);
        }
    }

    @Test
    void marks_are_points_of_the_scale() {
        AppraisalPhase.Scale scale = new AppraisalPhase.Scale(5, 0, 1);
        assertThat(new long[] {scale.point(-9), scale.point(-0.6), scale.point(0.4), scale.point(1.2), scale.point(9)})
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(new AppraisalPhase.Scale(4, 10, 2).point(11.5)).isEqualTo(3);
        assertThat(new AppraisalPhase.Scale(4, 10, 2).point(8.5)).isEqualTo(2);
    }

    @Test
    void a_committee_moves_down_more_readily_than_up() {
        Phase.Rate rate = new Phase.Rate(1, 0, 0, 1);
        Model model = model(Population.of(Trait.normal(0, 1)), 500);
        World world = world(model);
        apply(world, model, 1, rate);
        double mean = mean(world.rating);
        double[] before = world.rating.clone();
        apply(world, model, 1, new AppraisalPhase.Committee(0.5, 0.1));

        for (int p = 0; p < before.length; p++) {
            double off = before[p] - mean;
            assertThat(world.rating[p]).isCloseTo(mean + off * (off > 0 ? 0.5 : 0.9), within(1e-12));
        }
        assertThat(mean(world.rating)).isLessThan(mean);
    }

    @Test
    void small_groups_come_into_the_middle_of_a_distribution() {
        Model model = new Model(
                new Organisation(Studies.levels(11), 4),
                Population.of(Trait.normal(0, 1)),
                List.of(),
                Model.Course.of(1));
        World world = world(model);
        apply(
                world,
                model,
                1,
                new Phase.Rate(1, 0, 0, 1),
                new AppraisalPhase.Distribute(List.of(0.25, 0.5, 0.25), true, 4));

        assertThat(Arrays.copyOfRange(world.rating, 0, 4)).containsExactlyInAnyOrder(1, 2, 2, 3);
        assertThat(Arrays.copyOfRange(world.rating, 8, 11)).containsOnly(2);
    }

    @Test
    void whoever_is_not_promoted_in_time_is_out() {
        Phase.UpOrOut rule = new Phase.UpOrOut(3, Set.of());
        Model model = model(Population.of(Trait.normal(0, 1)), 20, 5);
        World world = world(model);
        apply(world, model, 2, rule);
        assertThat(world.vacant(0)).isZero();
        apply(world, model, 3, rule);
        assertThat(world.vacant(0)).isEqualTo(20);
        assertThat(world.vacant(1)).isZero();

        apply(world, model, 3, new Phase.Hire());
        apply(world, model, 5, rule);
        assertThat(world.vacant(0)).isZero();
    }

    private static World after(Phase.Promote promote, int time) {
        Model model = model(Population.of(Trait.normal(0, 1)).withTags(new Tags(0.5, 0, 1)), 40, 6);
        World world = world(model);
        for (int p = 40; p < 46; p++) {
            world.vacate(p, 1);
        }
        apply(world, model, time, promote);
        return world;
    }

    private static Phase.Promote promote(Phase.Selection selection, Phase.Terms terms) {
        return new Phase.Promote(selection, KEEP, Set.of(), terms);
    }

    @Test
    void nobody_below_the_threshold_or_too_new_is_promoted() {
        double[] bottom = Arrays.copyOf(world(model(Population.of(Trait.normal(0, 1)), 40, 6)).score, 40);
        long good = Arrays.stream(bottom).filter(score -> score >= 1.2).count();
        World world = after(promote(Phase.Selection.BEST, new Phase.Terms(1.2, 0, 0, 0)), 1);

        assertThat(6 - world.vacant(1)).isEqualTo((int) Math.min(6, good));
        assertThat(after(promote(Phase.Selection.RANDOM, new Phase.Terms(-9, 4, 0, 0)), 3)
                        .vacant(1))
                .isEqualTo(6);
        assertThat(after(promote(Phase.Selection.RANDOM, new Phase.Terms(-9, 4, 0, 0)), 4)
                        .vacant(1))
                .isZero();
    }

    @Test
    void reserved_vacancies_go_to_the_other_tag() {
        World world = after(promote(Phase.Selection.BEST, new Phase.Terms(-99, 0, 0, 1)), 1);

        for (int p = 40; p < 46; p++) {
            assertThat(world.tag[p]).isZero();
        }
    }

    @Test
    void mixed_promotion_lies_between_the_best_and_anybody() {
        double best = top(after(promote(Phase.Selection.MIXED, new Phase.Terms(-99, 0, 1, 0)), 1));
        double none = top(after(promote(Phase.Selection.MIXED, new Phase.Terms(-99, 0, 0, 0)), 1));

        assertThat(best).isCloseTo(top(after(promote(Phase.Selection.BEST, Phase.Terms.none()), 1)), within(1e-12));
        assertThat(none).isLessThan(best);
    }

    private static double top(World world) {
        return Gauge.mean(world.score, 40, 46);
    }

    @Test
    void the_senior_are_promoted_before_the_others() {
        Model model = model(Population.of(Trait.normal(0, 1)), 10, 2);
        World world = world(model);
        world.step(4);
        for (int p = 0; p < 8; p++) {
            world.vacate(p, 0);
        }
        apply(world, model, 4, new Phase.Hire());
        double[] senior = {world.score[8], world.score[9]};
        world.vacate(10, 1);
        world.vacate(11, 1);
        apply(world, model, 5, promote(Phase.Selection.SENIORITY, Phase.Terms.none()));

        assertThat(Arrays.copyOfRange(world.score, 10, 12)).containsExactlyInAnyOrder(senior);
    }

    @Test
    void foresight_is_the_ceiling_of_every_strategy() {
        for (String transfer : new String[] {"COMMON_SENSE", "PETER"}) {
            String rest = " steps=80 transfer=" + transfer;
            double ceiling =
                    Runs.mean(Runs.run("peter-principle", 10, "strategy=FORESIGHT" + rest), "efficiencyTail", 0);
            for (String strategy : new String[] {"BEST", "WORST", "RANDOM", "MIXED", "SENIORITY"}) {
                assertThat(Runs.mean(
                                Runs.run("peter-principle", 10, "strategy=" + strategy + rest), "efficiencyTail", 0))
                        .isLessThan(ceiling);
            }
        }
    }

    @Test
    void exits_that_are_counted_together_come_from_all_levels() {
        Model model = model(Population.of(Trait.normal(0, 1)), 60, 40);
        World world = world(model);
        apply(world, model, 1, new Phase.Leave(0.305, Phase.Count.CEILING, Set.of(), true));

        assertThat(world.vacant(0) + world.vacant(1)).isEqualTo(31);
        assertThat(world.vacant(0)).isBetween(8, 28);
    }

    @Test
    void impossible_phases_are_refused_with_every_reason() {
        Phase.Rate rate = new Phase.Rate(1, 0, 1, 2, Double.NaN);
        AppraisalPhase.Scale none = new AppraisalPhase.Scale(1, 0, 0);
        Trait heavy = Trait.normal(-1, 1).shaped(new Shape.Pareto(0.9));
        Model model = with(
                model(Population.of(heavy), 10, 5),
                new AppraisalPhase.Grade(new AppraisalPhase.Scale(5, 0, 1)),
                new AppraisalPhase.Panel(rate, none, new PanelPolicy(1, new Rounding(RoundingMode.HALF_UP, 2))),
                new AppraisalPhase.Committee(2, 0),
                new AppraisalPhase.Distribute(List.of(0.5, 0.4), true, 0),
                new FormPhase.Effort(1.5, -1),
                new FormPhase.Feedback(Double.NaN, -1),
                new FormPhase.Fade(7),
                new Phase.Learn(2, Double.NaN, true),
                new Phase.UpOrOut(0, Set.of(9)),
                new Phase.Promote(
                        Phase.Selection.BEST,
                        new Phase.Transfer(Phase.Transfer.Kind.CORRELATED, 0.5),
                        Set.of(),
                        new Phase.Terms(Double.NaN, -1, 2, -1)));

        assertThat(ModelRules.judge(model).findings())
                .extracting(finding -> finding.code().substring("SIMULATION-".length()) + " "
                        + finding.place().path())
                .contains(
                        "VALUE population.ability.mean",
                        "VALUE population.ability.exponent",
                        "NOT-RATED phases[0]",
                        "VALUE phases[1].bias",
                        "COUNT phases[1].points",
                        "VALUE phases[1].width",
                        "COUNT phases[1].raters",
                        "SHARE phases[2].down",
                        "VALUE phases[3].shares",
                        "COUNT phases[3].smallest",
                        "NO-TEAMS phases[3].byTeam",
                        "SHARE phases[4].persistence",
                        "SPREAD phases[4].noise",
                        "VALUE phases[5].mean",
                        "SHARE phases[6].share",
                        "SHARE phases[7].rate",
                        "COUNT phases[8].steps",
                        "UNKNOWN-LEVEL phases[8].levels",
                        "VALUE phases[9].transfer.amount",
                        "VALUE phases[9].atLeast",
                        "COUNT phases[9].tenure",
                        "SHARE phases[9].reserved");
        assertThat(ModelRules.judge(model).findings())
                .extracting(Finding::code)
                .contains("SIMULATION-NOTHING-MEASURED");
    }
}
