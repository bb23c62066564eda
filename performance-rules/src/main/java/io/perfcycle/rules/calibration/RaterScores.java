package io.perfcycle.rules.calibration;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.rules.internal.Sums;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** All scores together, beside which each reviewer is measured. */
final class RaterScores {
    private final RatingScale scale;
    private final double mean;
    private final OptionalDouble deviation;
    private final double midpoint;
    private final int sections;
    private final double[] sectionMeans;
    private final double[] sectionDeviations;

    RaterScores(List<double[]> all, RatingScale scale) {
        this.scale = scale;
        this.sections = all.get(0).length;
        double[] flat = flat(all);
        this.mean = Sums.mean(flat);
        this.deviation = Moments.deviation(flat);
        this.midpoint = (scale.lowest().doubleValue() + scale.highest().doubleValue()) / 2;
        this.sectionMeans = new double[sections];
        this.sectionDeviations = new double[sections];
        for (int i = 0; i < sections; i++) {
            double[] column = column(all, i);
            sectionMeans[i] = Sums.mean(column);
            sectionDeviations[i] = Moments.deviation(column).orElse(0);
        }
    }

    double mean() {
        return mean;
    }

    OptionalDouble deviation() {
        return deviation;
    }

    RaterEffects.Rater of(EmployeeId rater, List<double[]> rows) {
        double[] flat = flat(rows);
        double own = Sums.mean(flat);
        boolean spread = deviation.orElse(0) > 0;
        return new RaterEffects.Rater(
                rater,
                rows.size(),
                Moments.decimal(own),
                new RaterEffects.Leniency(
                        Moments.decimal(own - mean),
                        Moments.decimal(own - midpoint),
                        Moments.decimal(
                                spread
                                        ? OptionalDouble.of((own - mean) / deviation.getAsDouble())
                                        : OptionalDouble.empty())),
                spread(flat),
                halo(rows));
    }

    private RaterEffects.Spread spread(double[] flat) {
        OptionalDouble own = Moments.deviation(flat);
        boolean comparable = own.isPresent() && deviation.orElse(0) > 0;
        double far =
                Arrays.stream(flat).map(score -> Math.abs(score - midpoint)).sum();
        int bands = scale.bands().size();
        boolean middle = bands % 2 == 1 && bands > 1;
        return new RaterEffects.Spread(
                Moments.decimal(own),
                Moments.decimal(
                        comparable
                                ? OptionalDouble.of(own.getAsDouble() / deviation.getAsDouble())
                                : OptionalDouble.empty()),
                Moments.decimal(far / flat.length),
                Moments.decimal(middle ? OptionalDouble.of(share(flat, bands / 2)) : OptionalDouble.empty()),
                Moments.decimal(share(flat, bands - 1)),
                Moments.decimal(Moments.skewness(flat)));
    }

    private double share(double[] flat, int band) {
        String code = scale.bands().get(band).code();
        long in = Arrays.stream(flat)
                .mapToObj(BigDecimal::valueOf)
                .filter(scale::covers)
                .filter(score -> scale.bandOf(score).code().equals(code))
                .count();
        return (double) in / flat.length;
    }

    private RaterEffects.Halo halo(List<double[]> rows) {
        double sum = 0;
        double standardised = 0;
        boolean comparable = Arrays.stream(sectionDeviations).allMatch(sd -> sd > 0);
        for (double[] row : rows) {
            sum += Moments.deviation(row).orElse(0);
            double[] scaled = new double[sections];
            for (int i = 0; i < sections; i++) {
                scaled[i] = comparable ? (row[i] - sectionMeans[i]) / sectionDeviations[i] : 0;
            }
            standardised += Moments.deviation(scaled).orElse(0);
        }
        boolean several = sections > 1;
        return new RaterEffects.Halo(
                Moments.decimal(several ? OptionalDouble.of(sum / rows.size()) : OptionalDouble.empty()),
                Moments.decimal(
                        several && comparable ? OptionalDouble.of(standardised / rows.size()) : OptionalDouble.empty()),
                Moments.decimal(several ? correlation(rows) : OptionalDouble.empty()));
    }

    private OptionalDouble correlation(List<double[]> rows) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < sections; i++) {
            for (int j = i + 1; j < sections; j++) {
                OptionalDouble pair = Moments.correlation(column(rows, i), column(rows, j));
                if (pair.isEmpty()) {
                    return pair;
                }
                sum += pair.getAsDouble();
                pairs++;
            }
        }
        return OptionalDouble.of(sum / pairs);
    }

    private static double[] flat(List<double[]> rows) {
        return rows.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] column(List<double[]> rows, int section) {
        return rows.stream().mapToDouble(row -> row[section]).toArray();
    }
}
