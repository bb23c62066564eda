package io.perfcycle.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hashes over every bit of results. Whoever changes one of them on purpose says so in the changelog. */
class ReproducibilityTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "peter-principle, steps=70 strategy=RANDOM transfer=PETER,"
                + " 7c3330b2131323a69929b82c4485c3646c942155d39fc6291312ad5e69038412",
        "promotion-bias, stop=5 exits=INTERLEAVED scores=CUMULATED,"
                + " fd7fed82830fa45b51baa060e24f7942adb3a1f194aa065a890620ad2fa287ee",
        "forced-distribution, years=5 fire=.05, a6ab12752b4b1754a906e99238462211dbde725ad7efee1083ad4ca56caaab08",
        "normcorp, turns=40 measureAt=36 mesoWeight=.4 biases=REWARD_LESS+COMPLAIN+STRETCH,"
                + " cbc1b899f16e38a3ce520c67350cf8227ec30a7d4aeaa411a47be515be003647",
        "tournament-error, clustering=.3 reliability=.7,"
                + " 97636ad01975d1a69cb4b5eb6b63f2c976ea5c5ce1f3e55742ed806288a9fe75",
        "rating-identities, raters=2, 1999a04e7561001d8f0b045f29c4d654a307fecd8bccc85458b001d30da57f48",
        "rating-quality, calibration=NORMAL_SCORE reviews=4, d74395ecd2c14700800709692b177eadf6a0b88c809924e59cafe18e23b2741f",
        "goal-erosion, months=14 measureFrom=2, 8fa015cd65db1da238438d5bc28541f1b9642dcef9710c3e7e452049be9d6de8"
    })
    void the_same_scenario_and_seed_give_the_same_bits_forever(String scenario, String settings, String hash) {
        assertThat(Runs.run(scenario, 2, settings).hash()).isEqualTo(hash);
    }

    @Test
    void threads_do_not_change_a_bit() {
        Experiment experiment = Runs.experiment(
                        "forced-distribution", 150, "years=3", "years=3 fire=0", "years=3 scope=FIRM")
                .comparedToFirst();
        String alone = ExperimentRunner.run(experiment, Runnable::run, RunControl.none())
                .hash();

        for (int threads : new int[] {1, 2, 8}) {
            ExecutorService executor = Executors.newFixedThreadPool(threads);
            try {
                assertThat(ExperimentRunner.run(experiment, executor, RunControl.none())
                                .hash())
                        .isEqualTo(alone);
            } finally {
                executor.shutdown();
            }
        }
    }

    @Test
    void the_locale_of_the_machine_does_not_change_a_bit() {
        String expected = Runs.run("forced-distribution", 2, "years=3 fire=.05").hash();
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"de-DE", "tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Runs.run("forced-distribution", 2, "years=3 fire=.05")
                                .hash())
                        .isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
