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
                + " c76d107f0fc7b16c6cf459ec9689670b7d817dcb4256e468dbfe6bc914282b1b",
        "promotion-bias, stop=5 exits=INTERLEAVED scores=CUMULATED,"
                + " 69862e2b81dde88a6b7d1caaeff15b03621398cc5c4a195bba178a8272bffefb",
        "forced-distribution, years=5 fire=.05, 9ff6a72190d82613d723dfd6e73983351f9db4c0d42e6a1a78f6f5339fd8fece",
        "normcorp, turns=40 measureAt=36 mesoWeight=.4 biases=REWARD_LESS+COMPLAIN+STRETCH,"
                + " ba9bcf96a2fffa18c9821a342e7f6f09aab7578c63f4ba0dc98936218cc21adc",
        "tournament-error, clustering=.3 reliability=.7,"
                + " 11831f654f760da41c7fd8f1edfc48a04c21af798261ab1f5d0bd0a229ce918b",
        "rating-identities, raters=2, 6be97cbfb816f8ae2c7f218d65fe6da70330de03c9c2510281fcb5cbe743c7bb"
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
