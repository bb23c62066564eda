package io.perfcycle.rules.metric;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.value.DateSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How often people are recognised, and how unevenly. Stateless. */
public final class RecognitionFigures {
    private static final int TENTH = 10;

    private RecognitionFigures() {}

    /**
     * Measures.
     *
     * @param received how many recognitions each person received, those with none among them
     * @param period the days that were looked at
     * @return recognitions per head, concentration in two forms, and the share of the tenth of people with most
     */
    public static List<MetricValue> of(long[] received, DateSpan period) {
        Ratio perHead = Ratio.of(
                MetricKind.RECOGNITION_PER_HEAD, Arrays.stream(received).sum(), BigDecimal.valueOf(received.length));
        List<MetricValue> figures = new ArrayList<>(List.of(perHead.over(period)));
        figures.addAll(concentration(received, period));
        return figures;
    }

    /**
     * How unevenly people are recognised.
     *
     * @param received how many recognitions each person received, those with none among them
     * @param period the days that were looked at
     * @return the Gini coefficient in two forms, and the share of the tenth of people with most
     */
    public static List<MetricValue> concentration(long[] received, DateSpan period) {
        int n = received.length;
        int top = (n + TENTH - 1) / TENTH;
        return List.of(
                MetricCalculator.plain(MetricKind.RECOGNITION_GINI, Concentration.gini(received), n, period),
                MetricCalculator.plain(
                        MetricKind.RECOGNITION_GINI_UNBIASED, Concentration.giniUnbiased(received), n, period),
                MetricCalculator.plain(MetricKind.RECOGNITION_TOP, Concentration.topShare(received, top), n, period));
    }
}
