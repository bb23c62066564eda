package io.perfcycle.rules.simulation;

import static io.perfcycle.rules.simulation.Runs.apply;
import static io.perfcycle.rules.simulation.Runs.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.rules.simulation.Hazard.Band;
import io.perfcycle.rules.simulation.Hazard.Factors;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HazardTest {
    private static final Population FORTY = Population.of(Trait.normal(0, 1)).withAge(Trait.normal(40, 0));
    private static final Phase RATE = new Phase.Rate(1, 0, 0, 1);

    private static Hazard hazard(double base, Factors factors) {
        return new Hazard(base, factors, Set.of());
    }

    private static Model model(Phase phase, int... sizes) {
        return new Model(
                new Organisation(Studies.levels(sizes), 0), FORTY, List.of(Step.each(phase)), Model.Course.of(1));
    }

    @Test
    void a_hazard_is_the_base_times_the_factor_of_each_band_that_is_reached() {
        Factors factors = Factors.none()
                .byTenure(new Band(0, 2), new Band(2, 1), new Band(5, 0.5))
                .byAge(new Band(45, 3))
                .byLevelTenure(new Band(6, 0.1));
        Hazard hazard = hazard(0.1, factors);
        Model model = model(hazard, 3);
        World world = world(model, 11);
        HazardousExit exit = new HazardousExit(hazard);

        world.step(1);
        assertThat(exit.probability(world, 0)).isEqualTo(0.1 * 2);
        world.step(2);
        assertThat(exit.probability(world, 0)).isEqualTo(0.1);
        world.step(5);
        assertThat(exit.probability(world, 0)).isEqualTo(0.1 * 0.5);
        world.pass(5);
        assertThat(exit.probability(world, 0)).isCloseTo(0.1 * 3 * 0.5, within(1e-15));
        world.step(6);
        assertThat(exit.probability(world, 0)).isCloseTo(0.1 * 3 * 0.5 * 0.1, within(1e-15));
    }

    @Test
    void tenure_moves_with_who_is_promoted_and_tenure_in_the_level_begins_anew() {
        Hazard hazard = hazard(0.1, Factors.none().byTenure(new Band(3, 2)).byLevelTenure(new Band(3, 5)));
        Model model = model(hazard, 4, 1);
        World world = world(model, 11);
        world.vacate(4, 1);
        apply(world, model, 3, new Phase.Promote(Phase.Selection.BEST, Phase.Transfer.keep(), Set.of()));
        apply(world, model, 3, new Phase.Hire());
        HazardousExit exit = new HazardousExit(hazard);
        long old = 0;
        for (int p = 0; p < 4; p++) {
            old += exit.probability(world, p) == 0.1 * 2 * 5 ? 1 : 0;
        }

        assertThat(exit.probability(world, 4)).isEqualTo(0.1 * 2);
        assertThat(old).as("the fourth is new, with a factor of 1").isEqualTo(3);
    }

    @Test
    void ratings_count_where_there_are_any_and_certainty_is_the_most() {
        Hazard hazard = hazard(0.5, Factors.none().byRating(new Band(-9, 4), new Band(0, 0)));
        Model model = model(hazard, 4000);
        World unrated = world(model, 11);
        apply(unrated, model, 1, hazard);
        World rated = world(model, 11);
        apply(rated, model, 1, RATE);
        long low = Arrays.stream(rated.rating).filter(rating -> rating < 0).count();
        apply(rated, model, 1, hazard);

        assertThat(unrated.vacant(0)).isBetween(1850, 2150);
        assertThat(rated.vacant(0)).isEqualTo((int) low);
    }

    @Test
    void only_the_levels_that_are_named_are_left() {
        Model model = model(hazard(1, Factors.none()), 5, 3);
        World world = world(model, 11);
        apply(world, model, 1, new Hazard(1, Factors.none(), Set.of(2)));

        assertThat(world.vacant(0)).isZero();
        assertThat(world.vacant(1)).isEqualTo(3);
    }

    @Test
    void under_a_constant_hazard_tenure_is_geometric() {
        assertThat(tenure(hazard(0.2, Factors.none()))).isCloseTo(0.8 / 0.2, within(0.1));
    }

    @Test
    void who_is_new_leaves_more_often_and_the_mean_tenure_is_that_of_the_life_table() {
        Hazard hazard = hazard(0.1, Factors.none().byTenure(new Band(0, 3), new Band(2, 1)));
        double alive = 1;
        double years = 0;
        double people = 0;
        for (int tenure = 0; tenure < 500; tenure++) {
            people += alive;
            years += tenure * alive;
            alive *= 1 - (tenure + 1 < 2 ? 0.3 : 0.1);
        }

        assertThat(tenure(hazard)).isCloseTo(years / people, within(0.2));
    }

    private static double tenure(Hazard hazard) {
        Model model = new Model(
                new Organisation(Studies.levels(3000), 0),
                FORTY,
                List.of(
                        Step.each(hazard),
                        Step.each(new Phase.Hire()),
                        Step.each(Phase.Measure.of(Reading.meanFrom("tenure", Indicator.TENURE, 61)))),
                Model.Course.of(70));
        return Runs.figures(model, 5)[0];
    }

    @Property(tries = 60)
    void exits_that_do_not_look_at_people_gain_nothing(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
            @ForAll @DoubleRange(min = 0, max = 0.5) double base,
            @ForAll @DoubleRange(min = 0, max = 3) double factor) {
        Model model = new Model(
                new Organisation(Studies.levels(400), 0),
                FORTY,
                List.of(
                        Step.each(new Phase.Age(1)),
                        Step.each(hazard(
                                base,
                                Factors.none().byTenure(new Band(2, factor)).byAge(new Band(43, factor)))),
                        Step.each(new Phase.Hire()),
                        Step.each(Phase.Measure.of(Reading.of("mean", Indicator.MEAN, Reading.Timing.END)))),
                Model.Course.of(8));

        assertThat(Runs.figures(model, seed)[0]).isCloseTo(0, within(5.5 / Math.sqrt(400)));
    }
}
