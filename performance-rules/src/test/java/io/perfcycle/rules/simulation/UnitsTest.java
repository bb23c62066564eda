package io.perfcycle.rules.simulation;

import static io.perfcycle.rules.simulation.Runs.apply;
import static io.perfcycle.rules.simulation.Runs.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.review.PanelPolicy;
import io.perfcycle.core.review.ScorePolicy.MissingPart;
import io.perfcycle.core.value.Rounding;
import io.perfcycle.rules.simulation.Hazard.Band;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class UnitsTest {
    private static final Phase RATE = Phase.Rate.ofReliability(0.5, 1, 1);
    private static final Phase.Promote PROMOTE =
            new Phase.Promote(Phase.Selection.BEST, Phase.Transfer.keep(), Set.of());

    private static Phase in(Phase phase, Integer... units) {
        return new Within(Set.of(units), phase);
    }

    private static Model model(int teamSize, int units, int... sizes) {
        return model(teamSize, units, RATE, sizes);
    }

    private static Model model(int teamSize, int units, Phase phase, int... sizes) {
        return new Model(
                new Organisation(Studies.levels(sizes), teamSize, units),
                Population.of(Trait.normal(0, 1)),
                List.of(Step.each(phase)),
                Model.Course.of(1));
    }

    private static int vacant(World world, int level, int unit) {
        world.look(unit);
        int vacant = world.vacant(level);
        world.look(0);
        return vacant;
    }

    private static int present(World world) {
        return (int)
                Arrays.stream(world.score).filter(score -> !Double.isNaN(score)).count();
    }

    @Property(tries = 100)
    void every_position_is_in_one_unit_and_one_team_of_it(
            @ForAll @IntRange(min = 1, max = 40) int bottom,
            @ForAll @IntRange(min = 1, max = 12) int top,
            @ForAll @IntRange(min = 0, max = 7) int teamSize,
            @ForAll @IntRange(min = 1, max = 6) int units) {
        World world = world(model(teamSize, units, bottom, top), 1);
        int[] unitOf = new int[bottom + top];
        for (int unit = 1; unit <= units; unit++) {
            world.look(unit);
            for (int level = 0; level < 2; level++) {
                int size = world.to[level] - world.from[level];
                assertThat(size)
                        .isBetween((level == 0 ? bottom : top) / units, (level == 0 ? bottom : top) / units + 1);
                for (int p = world.from[level]; p < world.to[level]; p++) {
                    assertThat(unitOf[p]).isZero();
                    unitOf[p] = unit;
                }
            }
        }
        world.look(0);
        int[] teams = new int[bottom + top];
        for (int team = 0; team < world.teams(); team++) {
            assertThat(world.teamTo(team) - world.teamFrom(team)).isBetween(1, teamSize == 0 ? 40 : teamSize);
            for (int p = world.teamFrom(team); p < world.teamTo(team); p++) {
                teams[p]++;
                assertThat(world.level(p)).isEqualTo(world.levelOf(team));
                assertThat(teamSize == 0 || unitOf[p] == unitOf[world.teamFrom(team)])
                        .isTrue();
            }
        }

        assertThat(unitOf).doesNotContain(0);
        assertThat(teams).containsOnly(1);
    }

    @Property(tries = 100)
    void each_unit_has_its_own_quota_and_it_is_never_exceeded(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 0, max = 100) int percent,
            @ForAll boolean byTeam,
            @ForAll @IntRange(min = 1, max = 50) int bottom,
            @ForAll @IntRange(min = 1, max = 20) int top,
            @ForAll @IntRange(min = 1, max = 6) int units) {
        Model model = model(4, units, bottom, top);
        World world = world(model, seed);
        apply(world, model, 1, RATE, in(new Phase.DismissLowest(percent / 100.0, byTeam)));

        for (int unit = 1; unit <= units; unit++) {
            int size = bottom / units + (unit <= bottom % units ? 1 : 0) + top / units + (unit <= top % units ? 1 : 0);
            int left = vacant(world, 0, unit) + vacant(world, 1, unit);
            int quota = ForcedExit.seats(size, percent / 100.0);
            assertThat(left).isLessThanOrEqualTo(quota);
            if (!byTeam) {
                assertThat(left).isEqualTo(quota);
            }
        }
    }

    @Property(tries = 100)
    void people_are_conserved_and_posts_filled_from_the_unit_whatever_leaves(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll Phase.Count count,
            @ForAll boolean pooled,
            @ForAll Phase.Selection selection,
            @ForAll @IntRange(min = 1, max = 30) int bottom,
            @ForAll @IntRange(min = 1, max = 12) int top,
            @ForAll @IntRange(min = 1, max = 4) int units) {
        Phase hazard = in(new Hazard(share, Hazard.Factors.none(), Set.of()));
        Model model = model(3, units, hazard, bottom, top);
        World world = world(model, seed);
        double[] scores = world.score.clone();
        apply(world, model, 1, in(new Phase.Leave(share, count, Set.of(), pooled)), hazard);
        int left = present(world);
        apply(world, model, 1, in(new Phase.Promote(selection, Phase.Transfer.keep(), Set.of())));

        assertThat(present(world)).isEqualTo(left);
        assertThat(left).isEqualTo(bottom + top - world.vacant(0) - world.vacant(1));
        for (int unit = 1; unit <= units; unit++) {
            world.look(unit);
            assertThat(world.vacant(1) == 0 || world.occupied(0) == 0).isTrue();
            for (int p = world.from[1]; p < world.to[1]; p++) {
                double score = world.score[p];
                assertThat(Double.isNaN(score)
                                || Arrays.stream(scores, world.from[0], world.to[0])
                                        .anyMatch(each -> each == score)
                                || scores[p] == score)
                        .as("whoever is up there was there or comes from below in the unit")
                        .isTrue();
            }
        }
        world.look(0);
        apply(world, model, 1, in(new Phase.Hire(), 1));
        assertThat(vacant(world, 0, 1)).isZero();
        apply(world, model, 1, new Phase.Hire());
        assertThat(present(world)).isEqualTo(bottom + top - world.vacant(1));
    }

    @Test
    void what_happens_in_one_unit_leaves_the_others_as_they_are() {
        Model model = model(5, 3, 30);
        List<Phase> phases = List.of(
                new Phase.Calibrate(Phase.Calibrate.Method.Z_SCORE),
                new Phase.Calibrate(Phase.Calibrate.Method.SHRINKAGE),
                new AppraisalPhase.Committee(0.3, 0.1),
                new AppraisalPhase.Grade(new AppraisalPhase.Scale(5, 0, 0.5)),
                new AppraisalPhase.Distribute(List.of(0.2, 0.8), false, 1),
                new AppraisalPhase.Distribute(List.of(0.2, 0.8), true, 1),
                RATE,
                new AppraisalPhase.Panel(
                        new Phase.Rate(1, 1, 1, 2),
                        new AppraisalPhase.Scale(5, 0, 1),
                        new PanelPolicy(0, new Rounding(RoundingMode.HALF_UP, 2))));
        for (Phase phase : phases) {
            World world = world(model, 5);
            apply(world, model, 1, RATE);
            double[] before = world.rating.clone();
            apply(world, model, 1, in(phase, 2));

            assertThat(Arrays.copyOfRange(world.rating, 0, 10)).as("%s", phase).isEqualTo(Arrays.copyOf(before, 10));
            assertThat(Arrays.copyOfRange(world.rating, 20, 30)).isEqualTo(Arrays.copyOfRange(before, 20, 30));
            assertThat(Arrays.copyOfRange(world.rating, 10, 20)).isNotEqualTo(Arrays.copyOfRange(before, 10, 20));
        }
    }

    @Test
    void a_band_is_filled_in_every_unit_where_it_would_not_be_in_the_whole() {
        Model model = model(0, 2, 20);
        World whole = world(model, 5);
        Arrays.setAll(whole.rating, p -> p);
        World units = world(model, 5);
        Arrays.setAll(units.rating, p -> p);
        Phase top = new AppraisalPhase.Distribute(List.of(0.8, 0.2), false, 1);
        apply(whole, model, 1, top);
        apply(units, model, 1, in(top));

        assertThat(Arrays.stream(whole.rating, 0, 10).filter(band -> band == 2).count())
                .isZero();
        assertThat(Arrays.stream(units.rating, 0, 10).filter(band -> band == 2).count())
                .isEqualTo(2);
        assertThat(Arrays.stream(units.rating, 10, 20).filter(band -> band == 2).count())
                .isEqualTo(2);
    }

    @Test
    void a_pilot_in_one_unit_is_measured_beside_the_others() {
        Model model = new Model(
                new Organisation(Studies.levels(400, 200), 0, 2),
                Population.of(Trait.normal(0, 1)),
                List.of(
                        Step.each(in(new Phase.Learn(0.5, 2, true), 2)),
                        Step.each(in(Phase.Measure.of(Reading.of("pilot", Indicator.MEAN, Reading.Timing.END)), 2)),
                        Step.each(in(Phase.Measure.of(Reading.of("rest", Indicator.MEAN, Reading.Timing.END)), 1)),
                        Step.each(in(
                                Phase.Measure.of(Reading.of("level", Indicator.LEVEL_MEAN, Reading.Timing.EACH)), 1)),
                        Step.each(Phase.Measure.of(Reading.of("all", Indicator.MEAN, Reading.Timing.END)))),
                Model.Course.of(3));
        double[] figures = Runs.figures(model, 2);
        double[] again = Runs.figures(model.withTrajectory(), 2);

        assertThat(figures[0]).isCloseTo(1.75, within(0.05));
        assertThat(figures[1]).isCloseTo(0, within(0.2));
        assertThat(figures[8]).isCloseTo((figures[0] + figures[1]) / 2, within(1e-12));
        assertThat(again).contains(figures[0]).hasSize(figures.length + 3 * 3);
    }

    @Property(tries = 30)
    void units_under_the_same_rules_come_out_alike(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Model model = new Model(
                new Organisation(Studies.levels(600, 200), 10, 2),
                Population.of(Trait.normal(0, 1)),
                List.of(
                        Step.each(new Phase.Leave(0.1, Phase.Count.BERNOULLI, Set.of())),
                        Step.each(in(PROMOTE)),
                        Step.each(new Phase.Hire()),
                        Step.each(RATE),
                        Step.each(in(new Phase.DismissLowest(0.1, true))),
                        Step.each(in(PROMOTE)),
                        Step.each(new Phase.Hire()),
                        Step.each(in(Phase.Measure.of(Reading.of("one", Indicator.MEAN, Reading.Timing.END)), 1)),
                        Step.each(in(Phase.Measure.of(Reading.of("two", Indicator.MEAN, Reading.Timing.END)), 2))),
                Model.Course.of(5));
        double[] figures = Runs.figures(model, seed);

        assertThat(figures[0] - figures[1]).isCloseTo(0, within(5.5 * Math.sqrt(2 / 400.0)));
        assertThat(figures[0]).isGreaterThan(0.1);
    }

    @Test
    void teams_of_levels_that_do_not_come_out_even_are_the_same_in_all_phases() {
        Model model = model(10, 1, 25, 14);
        World world = world(model, 5);
        Arrays.setAll(world.rating, p -> p);
        apply(world, model, 1, new Phase.DismissLowest(0.13, true));

        assertThat(world.vacant(0) + world.vacant(1)).isEqualTo(5);
        for (int lowest : new int[] {0, 10, 20, 25, 35}) {
            assertThat(world.score[lowest]).isNaN();
        }
    }

    @Test
    void what_is_wrong_with_the_parts_of_a_model_is_told_at_once() {
        PanelPolicy policy = new PanelPolicy(0, new Rounding(RoundingMode.HALF_UP, 2));
        AppraisalPhase.Panel panel =
                new AppraisalPhase.Panel(new Phase.Rate(1, 0, 0, 1), new AppraisalPhase.Scale(5, 0, 1), policy);
        Phase review = new AppraisalPhase.Review(
                panel,
                new AppraisalPhase.Differences(-1, Double.NaN, -2, 1.5),
                List.of(new AppraisalPhase.Section(-1, false)),
                MissingPart.BLOCK,
                false);
        Hazard.Factors factors =
                Hazard.Factors.none().byAge(new Band(30, 1), new Band(30, -1)).byRating(new Band(Double.NaN, 1));
        Model model = new Model(
                new Organisation(Studies.levels(10, 5), 0, 16),
                Population.of(Trait.normal(0, 1)),
                List.of(
                        Step.each(new Hazard(1.2, factors, Set.of(7))),
                        Step.each(new AppraisalPhase.Observe(2, 0)),
                        Step.each(review),
                        Step.each(in(new Phase.Age(1), 2)),
                        Step.each(in(new Phase.Hire(), 17)),
                        Step.each(in(Phase.Measure.of(Reading.of("m", Indicator.MEAN, Reading.Timing.END)))),
                        Step.each(new FormPhase.Aim(Double.NaN)),
                        Step.each(new AppraisalPhase.Review(
                                panel, AppraisalPhase.Differences.none(), List.of(), MissingPart.ZERO, false)),
                        Step.each(new AppraisalPhase.Observe(1, 10_000_000))),
                Model.Course.of(5));

        assertThat(ModelRules.judge(model).findings())
                .extracting(finding -> finding.code().substring("SIMULATION-".length()) + " "
                        + finding.place().path())
                .contains(
                        "TOO-MANY units",
                        "SHARE phases[0].base",
                        "UNKNOWN-LEVEL phases[0].levels",
                        "VALUE phases[0].age[1].from",
                        "VALUE phases[0].age[1].factor",
                        "VALUE phases[0].rating[0].from",
                        "SHARE phases[1].recency",
                        "COUNT phases[1].steps",
                        "VALUE phases[1]",
                        "SPREAD phases[2].profile",
                        "SPREAD phases[2].halo",
                        "SPREAD phases[2].slopes",
                        "SHARE phases[2].unrated",
                        "VALUE phases[2].sections[0].weight",
                        "VALUE phases[2]",
                        "VALUE phases[3].units",
                        "UNKNOWN-UNIT phases[4].units",
                        "VALUE phases[5].units",
                        "VALUE phases[6].effect",
                        "NOT-PURSUED phases[6]",
                        "COUNT phases[7].sections",
                        "TOO-MANY phases[8].steps");
    }

    @Test
    void a_level_that_a_unit_leaves_has_to_be_filled_in_that_unit_and_ratings_are_given_somewhere() {
        Phase measure = Phase.Measure.of(Reading.of("m", Indicator.MEAN, Reading.Timing.END));
        Phase leave = new Phase.Leave(0.1, Phase.Count.CEILING, Set.of(1));

        assertThat(codes(in(leave, 2), in(new Phase.Hire(), 1), measure)).containsExactly("SIMULATION-NEVER-FILLED");
        assertThat(codes(in(leave), in(new Phase.Hire(), 1), measure)).containsExactly("SIMULATION-NEVER-FILLED");
        assertThat(codes(in(leave, 1), in(new Phase.Hire(), 1), measure)).isEmpty();
        assertThat(codes(in(leave, 2), new Phase.Hire(), measure)).isEmpty();
        Hazard quits = new Hazard(0.1, Hazard.Factors.none().byRating(new Band(0, 2)), Set.of());
        assertThat(codes(quits, new Phase.Hire(), measure)).containsExactly("SIMULATION-NOT-RATED");
        assertThat(codes(quits, new Phase.Hire(), RATE, measure)).isEmpty();
    }

    private static List<String> codes(Phase... phases) {
        return ModelRules.judge(new Model(
                        new Organisation(Studies.levels(10), 0, 3),
                        Population.of(Trait.normal(0, 1)),
                        Arrays.stream(phases).map(Step::each).toList(),
                        Model.Course.of(5)))
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }
}
