package io.perfcycle.rules.metric;

import io.perfcycle.rules.statistics.Figure;
import java.math.BigDecimal;

/**
 * Whether people would recommend the employer, on a scale from 0 to 10: promoters answer 9 or 10, detractors 0 to 6.
 *
 * @param promoters how many promoters
 * @param passives how many in between
 * @param detractors how many detractors
 */
public record PromoterScore(long promoters, long passives, long detractors) {
    private static final int HIGHEST = 10;
    private static final int PROMOTES = 9;
    private static final int DETRACTS = 6;
    private static final int PERCENT = 100;

    /**
     * Counts answers.
     *
     * @param answers the answers, 0 to 10
     * @return the counts
     */
    public static PromoterScore of(int[] answers) {
        long[] counts = new long[3];
        for (int answer : answers) {
            if (answer < 0 || answer > HIGHEST) {
                throw new IllegalArgumentException("An answer is from 0 to 10, not " + answer);
            }
            counts[answer >= PROMOTES ? 0 : answer > DETRACTS ? 1 : 2]++;
        }
        return new PromoterScore(counts[0], counts[1], counts[2]);
    }

    /** {@return how many answered} */
    public long n() {
        return promoters + passives + detractors;
    }

    /** {@return 100 times the share of promoters less that of detractors: −100 to 100} */
    public Ratio score() {
        return new Ratio(
                MetricKind.NET_PROMOTER,
                BigDecimal.valueOf(PERCENT * (promoters - detractors)),
                BigDecimal.valueOf(n()),
                n());
    }

    /** {@return its standard error, {@code 100 √((p + d − (p − d)²) / n)}} */
    public Figure standardError() {
        double n = n();
        if (n == 0) {
            return Figure.undefined("nobody answered");
        }
        double difference = (promoters - detractors) / n;
        return Figure.of(PERCENT * Math.sqrt(((promoters + detractors) / n - difference * difference) / n));
    }
}
