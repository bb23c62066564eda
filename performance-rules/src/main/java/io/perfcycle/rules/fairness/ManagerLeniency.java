package io.perfcycle.rules.fairness;

import io.perfcycle.rules.statistics.Figure;
import io.perfcycle.rules.statistics.GroupShrinkage;
import io.perfcycle.rules.statistics.OneWayAnova;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How far each manager's ratings lie above or below those of all managers, and how much of that is more than chance. The
 * distance is shrunk towards 0 by {@code τ² / (τ² + σ²/n)}: few ratings prove little. {@code σ²} is the variance within
 * managers, {@code τ²} that between them from the mean squares of a one-way analysis of variance (moments; Searle, Casella
 * and McCulloch 1992), 0 where the moments make it negative; the raw moment is told beside it. A team may truly be better
 * than another: leniency is a question to ask, not a fault found.
 *
 * @param managers each manager, by code
 * @param mean the mean of all ratings
 * @param within σ²
 * @param between τ² as the moments make it, negative ones too
 */
public record ManagerLeniency(List<Own> managers, Figure mean, Figure within, Figure between) {
    /** Copies the list. */
    public ManagerLeniency {
        managers = List.copyOf(managers);
    }

    /**
     * One manager.
     *
     * @param n how many ratings
     * @param mean their mean
     * @param leniency the mean less the mean of all
     * @param weight the share of it that is more than chance, 0 to 1
     * @param shrunken leniency times weight
     */
    public record Own(long n, Figure mean, Figure leniency, Figure weight, Figure shrunken) {}

    /**
     * Measures in one pass over the columns.
     *
     * @param scores the ratings, scaled to whole numbers
     * @param manager the manager of each, from 0
     * @param managers how many managers there are
     * @param unit how many whole numbers make one unit of the ratings
     * @return the leniencies
     */
    public static ManagerLeniency of(long[] scores, int[] manager, int managers, double unit) {
        long[] n = new long[managers];
        long[] sum = new long[managers];
        double[] squares = new double[managers];
        for (int i = 0; i < scores.length; i++) {
            int own = manager[i];
            n[own]++;
            sum[own] += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            int own = manager[i];
            double distance = scores[i] - (double) sum[own] / n[own];
            squares[own] += distance * distance;
        }
        return new Effects(n, sum, squares, unit).leniency();
    }

    /** Sums by manager. */
    private record Effects(long[] n, long[] sum, double[] squares, double unit) {
        ManagerLeniency leniency() {
            long all = 0;
            long total = 0;
            int groups = 0;
            for (int m = 0; m < n.length; m++) {
                all += n[m];
                total += sum[m];
                groups += n[m] > 0 ? 1 : 0;
            }
            if (all == 0) {
                Figure none = Figure.undefined("there is no rating");
                return owns(none, none, none);
            }
            Figure mean = Figure.of((double) total / all / unit);
            if (groups < 2 || all == groups) {
                Figure none =
                        Figure.undefined(groups < 2 ? "there is only one manager" : "no manager has given two ratings");
                return owns(mean, none, none);
            }
            OneWayAnova anova =
                    OneWayAnova.ofSums(n, LongStream.of(sum).asDoubleStream().toArray(), squares);
            double scale = unit * unit;
            return owns(mean, Figure.of(anova.within() / scale), Figure.of(anova.varianceBetween() / scale));
        }

        private ManagerLeniency owns(Figure mean, Figure within, Figure between) {
            List<Own> owns = new ArrayList<>();
            for (int m = 0; m < n.length; m++) {
                Figure own = Figure.ratio(sum[m] / unit, (double) n[m], "the manager has given no rating");
                Figure leniency = mean.isDefined() ? own.map(value -> value - mean.orElseThrow()) : mean;
                Figure weight = weight(n[m], within, between);
                Figure shrunken = weight.isDefined() ? leniency.map(value -> value * weight.orElseThrow()) : weight;
                owns.add(new Own(n[m], own, leniency, weight, shrunken));
            }
            return new ManagerLeniency(owns, mean, within, between);
        }

        private static Figure weight(long n, Figure within, Figure between) {
            if (!between.isDefined()) {
                return between;
            }
            double tau = Math.max(0, between.orElseThrow());
            return Figure.of(n == 0 ? 0 : GroupShrinkage.reliability(tau, within.orElseThrow(), n));
        }
    }
}
