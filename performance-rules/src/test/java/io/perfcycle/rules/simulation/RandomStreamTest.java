package io.perfcycle.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomStreamTest {
    private static final int MANY = 4_000_000;

    private static RandomStream stream(long seed) {
        RandomStream random = new RandomStream();
        random.seed(seed, 0, Purpose.START);
        return random;
    }

    @Test
    void gaussians_have_the_moments_and_the_tails_of_the_normal_distribution() {
        RandomStream random = stream(1);
        double sum = 0;
        double squares = 0;
        double fourth = 0;
        int beyondTwo = 0;
        int beyondEdge = 0;
        for (int i = 0; i < MANY; i++) {
            double z = random.gaussian();
            sum += z;
            squares += z * z;
            fourth += z * z * z * z;
            beyondTwo += z > 2 ? 1 : 0;
            beyondEdge += Math.abs(z) > Ziggurat.EDGE ? 1 : 0;
        }
        double n = MANY;

        assertThat(sum / n).isCloseTo(0, within(4 / Math.sqrt(n)));
        assertThat(squares / n).isCloseTo(1, within(4 * Math.sqrt(2 / n)));
        assertThat(fourth / n).isCloseTo(3, within(4 * Math.sqrt(96 / n)));
        assertThat(beyondTwo / n).isCloseTo(0.0227501, within(4 * Math.sqrt(0.0227501 / n)));
        assertThat(beyondEdge / n).isCloseTo(0.000258067, within(4 * Math.sqrt(0.000258067 / n)));
    }

    @Test
    void counts_have_the_mean_and_the_variance_of_poisson() {
        RandomStream random = stream(2);
        for (double mean : new double[] {0, 0.3, 10, 700}) {
            int n = 20_000;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                int count = random.poisson(mean);
                sum += count;
                squares += (count - mean) * (count - mean);
            }
            assertThat(sum / n).isCloseTo(mean, within(4 * Math.sqrt(mean / n) + 1e-9));
            assertThat(squares / n).isCloseTo(mean, within(0.06 * mean + 0.02));
        }
    }

    @Test
    void whole_numbers_below_a_bound_are_even() {
        RandomStream random = stream(3);
        int[] seen = new int[7];
        for (int i = 0; i < 700_000; i++) {
            seen[random.below(7)]++;
        }
        for (int count : seen) {
            assertThat(count).isCloseTo(100_000, within(1200));
        }
    }

    @Test
    void each_seed_replication_and_purpose_has_a_stream_of_its_own_that_is_always_the_same() {
        RandomStream random = new RandomStream();
        random.seed(1, 0, Purpose.START);
        assertThat(Long.toHexString(random.bits()))
                .isEqualTo(Long.toHexString(stream(1).bits()));
        assertThat(first(1, 0, Purpose.START)).isNotEqualTo(first(2, 0, Purpose.START));
        assertThat(first(1, 0, Purpose.START)).isNotEqualTo(first(1, 1, Purpose.START));
        assertThat(first(1, 0, Purpose.START)).isNotEqualTo(first(1, 0, Purpose.EXIT));
    }

    private static long first(long seed, long replication, Purpose purpose) {
        RandomStream random = new RandomStream();
        random.seed(seed, replication, purpose);
        return random.bits();
    }
}
