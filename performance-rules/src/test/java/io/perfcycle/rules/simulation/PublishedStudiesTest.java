package io.perfcycle.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure of the studies at full size: some minutes, with {@code -Pstudies}. */
class PublishedStudiesTest {
    private static final String ALL_BIASES =
            "biases=REWARD_LESS+PENALISE_MORE+MIXED_REWARD+MIXED_PENALTY+COMPLAIN+STRETCH";
    private static final String FOUR_BIASES = "biases=REWARD_LESS+PENALISE_MORE+MIXED_REWARD+MIXED_PENALTY"
            + " startShare=.2 measurePoint=AFTER_PROMOTION mesoWeight=";

    private static ExecutorService threads;

    @BeforeAll
    static void asked() {
        Assumptions.assumeTrue(
                Boolean.getBoolean("perfcycle.studies"), "The studies at full size run with the profile studies");
        threads = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void end() {
        if (threads != null) {
            threads.shutdown();
        }
    }

    private static ExperimentResult run(String scenario, long replications, String settings) {
        return ExperimentRunner.run(Runs.experiment(scenario, replications, settings), threads, RunControl.none());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "BEST, COMMON_SENSE, 78.8, 9",
        "WORST, COMMON_SENSE, 67.6, -5",
        "RANDOM, COMMON_SENSE, 72.8, 2",
        "BEST, PETER, 60.95, -10",
        "WORST, PETER, 83.0, 12",
        "RANDOM, PETER, 71.9, 1"
    })
    void s1_tail_means_and_gains(String strategy, String transfer, double efficiency, double gain) {
        ExperimentResult result = run(
                "peter-principle", 200, "steps=1000 measureFrom=600 strategy=" + strategy + " transfer=" + transfer);

        double tail = Runs.mean(result, "efficiencyTail", 0);
        assertThat(tail).isCloseTo(efficiency, within(0.4));
        assertThat(tail - Runs.mean(result, "efficiencyStart", 0)).isCloseTo(gain, within(3.5));
    }

    @ParameterizedTest
    @CsvSource({"CLIP, 69.42", "NONE, 70.00", "RESAMPLE, 67.32"})
    void s1_efficiency_at_the_start(String draw, double efficiency) {
        ExperimentResult result = run("peter-principle", 2000, "steps=1 measureFrom=1 draw=" + draw);

        assertThat(Runs.mean(result, "efficiencyStart", 0)).isCloseTo(efficiency, within(4 * 1.85 / Math.sqrt(2000)));
    }

    @ParameterizedTest
    @CsvSource({"COMMON_SENSE", "PETER"})
    void s1_without_dismissal_random_promotion_gains_nothing(String transfer) {
        ExperimentResult result = run(
                "peter-principle",
                200,
                "dismissBelow=-100 strategy=RANDOM steps=1000 measureFrom=600 transfer=" + transfer);

        assertThat(Runs.mean(result, "efficiencyTail", 0) - Runs.mean(result, "efficiencyStart", 0))
                .isCloseTo(0, within(0.8));
    }

    @ParameterizedTest
    @CsvSource({"2.01, .381, .020, .537", "4.58, .250, .018, .584", "0, .5, .02, .5"})
    void s2_top_and_bottom(String bonus, double top, double tolerance, double bottom) {
        ExperimentResult result = run("promotion-bias", 1000, "bonus=" + bonus);

        assertThat(Runs.mean(result, "disadvantagedShare", 8)).isCloseTo(top, within(tolerance));
        assertThat(Runs.mean(result, "disadvantagedShare", 1)).isCloseTo(bottom, within(0.004));
    }

    @Test
    void s2_all_levels_at_one_per_cent_of_variance() {
        ExperimentResult result = run("promotion-bias", 1000, "");
        double[] shares = {.537, .505, .484, .471, .459, .442, .418, .381};

        for (int level = 1; level <= 8; level++) {
            assertThat(Runs.mean(result, "disadvantagedShare", level)).isCloseTo(shares[level - 1], within(0.02));
        }
    }

    @ParameterizedTest
    @CsvSource({"scores=REDRAWN, .264", "scores=CUMULATED stop=50, .448"})
    void s2_scores_that_change(String settings, double top) {
        ExperimentResult result = run("promotion-bias", 1000, settings);

        assertThat(Runs.mean(result, "disadvantagedShare", 8)).isCloseTo(top, within(0.02));
    }

    @Test
    void s2_interleaved_scores() {
        ExperimentResult result = run("promotion-bias", 1000, "exits=INTERLEAVED");
        double[] scores = {43.84, 52.11, 56.86, 60.00, 63.08, 66.38, 71.10, 77.73};

        for (int level = 1; level <= 8; level++) {
            assertThat(Runs.mean(result, "meanScore", level))
                    .isCloseTo(scores[level - 1], within(level == 8 ? 0.6 : 0.3));
        }
    }

    @Test
    void s3_default_and_without_voluntary_exits() {
        ExperimentResult result = run("forced-distribution", 1000, "");
        int[] years = {1, 2, 3, 5, 10, 20, 30};
        double[] means = {.462, .573, .649, .750, .874, .949, .968};
        for (int i = 0; i < years.length; i++) {
            assertThat(Runs.at(result, "meanPotential", years[i])).isCloseTo(means[i], within(0.012));
        }
        ExperimentResult stable = run("forced-distribution", 1000, "voluntary=0");
        assertThat(Runs.at(stable, "meanPotential", 10)).isCloseTo(1.045, within(0.012));
        assertThat(Runs.at(stable, "meanPotential", 30)).isCloseTo(1.432, within(0.012));
    }

    @ParameterizedTest
    @CsvSource({".3, .1, .4616", ".5, .1, .7694", ".3, .33, .2539", ".5, .33, .4231"})
    void s3_first_year_is_exact(String validity, String ratio, double mean) {
        ExperimentResult result =
                run("forced-distribution", 4000, "years=1 validity=" + validity + " selectionRatio=" + ratio);

        assertThat(Runs.at(result, "meanPotential", 1)).isCloseTo(mean, within(0.008));
    }

    @Test
    void s3_eighty_cells() {
        Map<String, List<Double>> gains = new HashMap<>();
        for (String fire : List.of(".05", ".1")) {
            for (String reliability : List.of(".5", ".7")) {
                for (String validity : List.of(".3", ".5")) {
                    for (String ratio : List.of(".1", ".33")) {
                        for (String voluntary : List.of("0", ".05", ".1", ".15", ".2")) {
                            ExperimentResult result = run(
                                    "forced-distribution",
                                    100,
                                    "fire=" + fire + " reliability=" + reliability + " validity=" + validity
                                            + " selectionRatio=" + ratio + " voluntary=" + voluntary);
                            double start = Runs.at(result, "meanPotential", 1);
                            double gain = Runs.at(result, "meanPotential", 30) - start;
                            double ten = Runs.at(result, "meanPotential", 10) - start;
                            gains.computeIfAbsent("ten", key -> new ArrayList<>())
                                    .add(ten);
                            gains.computeIfAbsent("all", key -> new ArrayList<>())
                                    .add(gain);
                            for (String key : List.of(
                                    "f" + fire, "r" + reliability, "v" + validity, "s" + ratio, "q" + voluntary)) {
                                gains.computeIfAbsent(key, each -> new ArrayList<>())
                                        .add(gain);
                            }
                        }
                    }
                }
            }
        }
        Map<String, Double> expected = Map.ofEntries(
                Map.entry("f.05", .363),
                Map.entry("f.1", .526),
                Map.entry("q0", .786),
                Map.entry("q.05", .533),
                Map.entry("q.1", .385),
                Map.entry("q.15", .291),
                Map.entry("q.2", .230),
                Map.entry("r.5", .413),
                Map.entry("r.7", .476),
                Map.entry("v.3", .459),
                Map.entry("v.5", .430),
                Map.entry("s.1", .439),
                Map.entry("s.33", .451));
        expected.forEach((key, gain) -> assertThat(mean(gains.get(key))).as(key).isCloseTo(gain, within(0.03)));
        assertThat(mean(gains.get("ten"))).isGreaterThanOrEqualTo(0.6 * mean(gains.get("all")));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Top to bottom: published share, half width of its 95 % interval. */
    private record Row(String settings, double[] published, double[] interval) {}

    private static final List<Row> NORMCORP = List.of(
            row("", "50.7 49.7 50.0 49.8 49.9 50.3 49.9 50.2", "3.1 1.4 1.1 .9 .7 .7 .5 .4"),
            row("biases=STRETCH", "55.4 48.2 48.5 49.2 49.2 48.9 50.7 50.9", "3.2 1.7 1.1 1.0 .9 .7 .5 .5"),
            row("biases=MIXED_REWARD", "56.1 51.7 51.9 50.9 49.9 49.7 50.2 49.7", "3.2 1.6 1.2 1.1 .8 .8 .6 .4"),
            row("biases=PENALISE_MORE", "62.7 56.0 54.9 53.2 51.5 50.3 49.0 48.7", "3.4 1.7 1.0 1.0 .8 .7 .5 .5"),
            row("biases=REWARD_LESS", "65.6 58.2 54.7 52.7 51.6 50.1 49.1 48.3", "3.0 1.5 1.1 1.0 .8 .8 .5 .5"),
            row(ALL_BIASES, "82.3 67.8 61.5 55.9 52.4 49.3 47.4 45.5", "2.4 1.5 1.1 1.0 .7 .7 .5 .4"),
            row(FOUR_BIASES + "0", "52.6 38.0 29.5 24.4 21.4 20.2 18.2 16.1", "3.1 1.4 1.0 .8 .7 .5 .4 .3"),
            row(FOUR_BIASES + ".4", "21.5 20.9 21.0 20.6 20.2 20.6 20.0 19.8", "2.9 1.4 1.1 .9 .6 .6 .4 .3"),
            row(FOUR_BIASES + ".8", "3.4 7.6 10.7 13.3 16.4 18.9 22.2 24.5", "1.3 .8 .7 .7 .6 .6 .4 .3"),
            row(FOUR_BIASES + "1", "2.1 4.9 8.2 11.8 15.3 18.8 22.7 25.3", "1.0 .7 .7 .6 .7 .6 .4 .3"));

    private static Row row(String settings, String published, String interval) {
        return new Row(settings, numbers(published), numbers(interval));
    }

    private static double[] numbers(String text) {
        String[] words = text.split(" ");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Double.parseDouble(words[i]) / 100;
        }
        return numbers;
    }

    @Test
    void s4_at_least_95_per_cent_of_the_published_cells() {
        int within = 0;
        List<String> outside = new ArrayList<>();
        for (Row row : NORMCORP) {
            ExperimentResult result = run("normcorp", 100, row.settings());
            for (ExperimentResult.Row each : result.rows()) {
                int place = 8 - each.cell().level().orElseThrow();
                double off = Math.abs(each.estimate().mean() - row.published()[place]);
                if (off <= row.interval()[place] + 4 * each.estimate().se()) {
                    within++;
                } else {
                    outside.add(row.settings() + " level " + (place + 1) + " off " + off);
                }
            }
        }
        assertThat(within).as("outside: %s", outside).isGreaterThanOrEqualTo(76);
    }

    @Test
    void s4_all_biases_at_the_top_converge() {
        ExperimentResult result = run("normcorp", 400, ALL_BIASES);

        assertThat(Runs.mean(result, "advantagedShare", 8)).isCloseTo(0.840, within(0.02));
    }
}
