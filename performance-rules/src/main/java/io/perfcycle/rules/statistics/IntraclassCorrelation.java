package io.perfcycle.rules.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The intraclass correlations of a complete table: how much of the variance of ratings lies between targets. Values may be
 * negative and are not cut; 0/0 is undefined, and so is form 2 where the variance that it is a share of is estimated as 0 or
 * below (raters differ much less than error says).
 *
 * @param anova the mean squares, with n, k and what was left out
 * @param values each form's value
 * @param intervals each form's confidence interval; a form without one is not there
 */
public record IntraclassCorrelation(TwoWayAnova anova, Map<Form, Figure> values, Map<Form, Interval> intervals) {
    /** The six forms of Shrout and Fleiss (1979). McGraw and Wong (1996) call them by the second name. */
    public enum Form {
        /** ICC(1,1): each target has raters of its own; one rating. */
        ONE_WAY_SINGLE("ICC(1,1)", "ICC(1)"),
        /** ICC(2,1): the same raters, a sample of raters, absolute agreement; one rating. */
        RANDOM_SINGLE("ICC(2,1)", "ICC(A,1)"),
        /** ICC(3,1): the same raters, just these, consistency; one rating. */
        FIXED_SINGLE("ICC(3,1)", "ICC(C,1)"),
        /** ICC(1,k): as ICC(1,1), the mean of k ratings. */
        ONE_WAY_MEAN("ICC(1,k)", "ICC(k)"),
        /** ICC(2,k): as ICC(2,1), the mean of k ratings. */
        RANDOM_MEAN("ICC(2,k)", "ICC(A,k)"),
        /** ICC(3,k): as ICC(3,1), the mean of k ratings; Cronbach's alpha. */
        FIXED_MEAN("ICC(3,k)", "ICC(C,k)");

        private final String label;
        private final String otherLabel;

        Form(String label, String otherLabel) {
            this.label = label;
            this.otherLabel = otherLabel;
        }

        /** {@return the name by Shrout and Fleiss} */
        public String label() {
            return label;
        }

        /** {@return the name by McGraw and Wong} */
        public String otherLabel() {
            return otherLabel;
        }
    }

    private static final double NOISE = 1e-13;
    private static final String ALIKE = "0/0: no variance that this form compares";

    /** Copies the maps. */
    public IntraclassCorrelation {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        intervals = intervals.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(intervals));
    }

    /**
     * Measures all forms.
     *
     * @param table the ratings; rows with a hole are left out and counted
     * @param confidence the level of the intervals, such as 0.95
     * @return the correlations
     * @throws IllegalArgumentException if fewer than two complete rows or two columns are left
     */
    public static IntraclassCorrelation measure(RatingTable table, double confidence) {
        Interval.checkLevel(confidence);
        TwoWayAnova anova = TwoWayAnova.of(table);
        Map<Form, Figure> values = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            values.put(form, value(form, anova));
        }
        return new IntraclassCorrelation(anova, values, new IntraclassIntervals(anova, values, confidence).all());
    }

    private static Figure value(Form form, TwoWayAnova anova) {
        double k = anova.raters();
        double n = anova.targets();
        double between = anova.between();
        double within = anova.within();
        double error = anova.error();
        double judges = (anova.judges() - error) / n;
        return switch (form) {
            case ONE_WAY_SINGLE -> Figure.ratio(between - within, between + (k - 1) * within, ALIKE);
            case RANDOM_SINGLE -> random(between - error, between + (k - 1) * error + k * judges, error);
            case FIXED_SINGLE -> Figure.ratio(between - error, between + (k - 1) * error, ALIKE);
            case ONE_WAY_MEAN -> Figure.ratio(between - within, between, ALIKE);
            case RANDOM_MEAN -> random(between - error, between + judges, error);
            case FIXED_MEAN -> Figure.ratio(between - error, between, ALIKE);
        };
    }

    /** Form 2, whose denominator estimates a variance by a difference: without a variance above 0 there is no share of it. */
    private static Figure random(double numerator, double variance, double error) {
        if (variance <= NOISE * error) {
            return Figure.undefined(
                    error == 0 ? ALIKE : "the variance that it is a share of is estimated as 0 or below");
        }
        return Figure.of(numerator / variance);
    }

    /** {@return F of the one-way layout, BMS / WMS} */
    public Figure oneWayF() {
        return Figure.ratio(anova.between(), anova.within(), "WMS is 0");
    }

    /** {@return F of the two-way layout, BMS / EMS} */
    public Figure twoWayF() {
        return Figure.ratio(anova.between(), anova.error(), "EMS is 0");
    }

    /**
     * The probability of an F as great as that of the two-way layout where targets do not differ.
     *
     * @return the probability; nothing where there is no F
     */
    public Optional<Double> twoWayP() {
        Figure f = twoWayF();
        double df = anova.targets() - 1.0;
        return f.isDefined()
                ? Optional.of(FDistribution.of(df, df * (anova.raters() - 1)).survivalProbability(f.orElseThrow()))
                : Optional.empty();
    }
}
