package io.perfcycle.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The studies with few replications, at tolerances that are as much wider; all of it is {@link PublishedStudiesTest}. */
class StudiesTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "BEST, COMMON_SENSE, 78.8",
        "WORST, COMMON_SENSE, 67.6",
        "RANDOM, COMMON_SENSE, 72.8",
        "BEST, PETER, 60.95",
        "WORST, PETER, 83.0",
        "RANDOM, PETER, 71.9"
    })
    void the_peter_principle_is_found(String strategy, String transfer, double efficiency) {
        ExperimentResult result =
                Runs.run("peter-principle", 40, "steps=100 strategy=" + strategy + " transfer=" + transfer);

        assertThat(Runs.mean(result, "efficiencyTail", 0)).isCloseTo(efficiency, within(0.9));
        assertThat(Runs.mean(result, "efficiencyStart", 0)).isCloseTo(69.42, within(4 * 1.85 / Math.sqrt(40)));
    }

    @Test
    void a_small_bias_is_large_at_the_top() {
        ExperimentResult result = Runs.run("promotion-bias", 60, "");

        assertThat(Runs.mean(result, "disadvantagedShare", 8)).isCloseTo(0.381, within(0.08));
        assertThat(Runs.mean(result, "disadvantagedShare", 4)).isCloseTo(0.471, within(0.025));
        assertThat(Runs.mean(result, "disadvantagedShare", 1)).isCloseTo(0.537, within(0.012));
    }

    @Test
    void levels_that_are_filled_one_after_the_other_end_at_other_scores() {
        ExperimentResult result = Runs.run("promotion-bias", 40, "exits=INTERLEAVED");
        double[] scores = {43.84, 52.11, 56.86, 60.00, 63.08, 66.38, 71.10, 77.73};

        for (int level = 1; level <= 8; level++) {
            assertThat(Runs.mean(result, "meanScore", level))
                    .isCloseTo(scores[level - 1], within(level == 8 ? 1.2 : 0.6));
        }
    }

    @Test
    void a_forced_distribution_gains_most_in_its_first_years() {
        ExperimentResult result = Runs.run("forced-distribution", 400, "");

        assertThat(Runs.at(result, "meanPotential", 1)).isCloseTo(0.4616, within(0.02));
        assertThat(Runs.at(result, "meanPotential", 10)).isCloseTo(0.874, within(0.02));
        assertThat(Runs.at(result, "meanPotential", 30)).isCloseTo(0.968, within(0.02));
    }

    @ParameterizedTest
    @CsvSource({"fire=0", "reliability=0"})
    void nothing_is_gained_without_dismissals_or_without_knowledge(String setting) {
        ExperimentResult result = Runs.run("forced-distribution", 200, setting);

        assertThat(Runs.at(result, "meanPotential", 30)).isCloseTo(0.4616, within(0.03));
        assertThat(Runs.at(result, "meanPotential", 1)).isCloseTo(0.4616, within(0.03));
    }

    @Test
    void all_biases_together_fill_the_top_of_normcorp_with_the_advantaged() {
        ExperimentResult result = Runs.run(
                "normcorp", 10, "biases=REWARD_LESS+PENALISE_MORE+MIXED_REWARD+MIXED_PENALTY+COMPLAIN+STRETCH");

        assertThat(Runs.mean(result, "advantagedShare", 8)).isCloseTo(0.84, within(0.12));
        assertThat(Runs.mean(result, "advantagedShare", 1)).isCloseTo(0.455, within(0.02));
    }

    @ParameterizedTest
    @CsvSource({"0, .3206", "0.3, .3644", "0.7, .5376", "0.9, .6832"})
    void a_tournament_in_small_teams_errs_as_calculated(String clustering, double error) {
        ExperimentResult result = Runs.run("tournament-error", 100, "clustering=" + clustering);

        assertThat(Runs.mean(result, "terminationError", 0)).isCloseTo(error, within(0.015));
        assertThat(Runs.mean(result, "promotionError", 0)).isCloseTo(error, within(0.015));
        assertThat(Runs.mean(result, "terminationErrorChance", 0)).isCloseTo(0.85, within(0.015));
    }

    @ParameterizedTest
    @CsvSource({"1, .52", "2, .684", "3, .765", "5, .844"})
    void reliability_grows_with_raters_as_spearman_and_brown_say(int raters, double reliability) {
        ExperimentResult result = Runs.run("rating-identities", 2, "raters=" + raters);

        assertThat(Runs.mean(result, "reliabilityOfMean", 0)).isCloseTo(reliability, within(0.005));
    }

    @Test
    void centring_teams_loses_what_lies_between_them() {
        ExperimentResult result = Runs.run("rating-identities", 3, "");

        assertThat(Runs.mean(result, "validityRaw", 0)).isCloseTo(0.725, within(0.005));
        assertThat(Runs.mean(result, "validityCentred", 0)).isCloseTo(0.641, within(0.005));
    }
}
