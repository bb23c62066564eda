package io.perfcycle.rules.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Runs an experiment. Replications go to the executor in blocks and are added up in their order, so the number of threads does not
 * change a bit; memory does not grow with their number. For one run.
 */
public final class ExperimentRunner {
    /** Replications that are added up together. */
    private static final int BLOCK = 64;
    /** Replications that a thread takes at once. */
    private static final int SLICE = 8;

    private final Experiment experiment;
    private final RunControl control;
    private final String fingerprint;
    private final List<List<Cell>> cells = new ArrayList<>();
    /** Where the figures of each condition begin, then those of each comparison. */
    private final List<Integer> starts = new ArrayList<>();

    private final List<int[]> pairs = new ArrayList<>();
    private final Tally tally;
    private long done;

    private ExperimentRunner(Experiment experiment, RunControl control) {
        this.experiment = experiment;
        this.control = control;
        this.fingerprint = Fingerprint.of(experiment);
        int figures = 0;
        for (Condition condition : experiment.conditions()) {
            List<Cell> own = new Recorder(condition.model()).cells();
            cells.add(own);
            starts.add(figures);
            figures += own.size();
        }
        for (Experiment.Comparison comparison : experiment.comparisons()) {
            int[] common = common(comparison);
            pairs.add(common);
            starts.add(figures);
            figures += common.length / 2;
        }
        this.tally = new Tally(figures);
    }

    /**
     * Runs an experiment from the beginning.
     *
     * @param experiment what to run
     * @param executor where replications run; {@code Runnable::run} for the caller's thread
     * @param control how it is watched and ended
     * @return what came out; as far as it came where it was cancelled
     */
    public static ExperimentResult run(Experiment experiment, Executor executor, RunControl control) {
        return new ExperimentRunner(experiment, control).run(executor);
    }

    /**
     * Goes on where a run ended.
     *
     * @param experiment the same experiment, with the same or more replications
     * @param from how far it had come
     * @param executor where replications run
     * @param control how it is watched and ended
     * @return what came out: the same bits as without the interruption
     * @throws IllegalArgumentException if the checkpoint is of another experiment
     */
    public static ExperimentResult resume(
            Experiment experiment, Checkpoint from, Executor executor, RunControl control) {
        ExperimentRunner runner = new ExperimentRunner(experiment, control);
        if (!from.fits(runner.fingerprint, runner.tally.counts.length) || from.done() > experiment.replications()) {
            throw new IllegalArgumentException("The checkpoint is of another experiment: " + from.experiment());
        }
        from.restore(runner.tally);
        runner.done = from.done();
        return runner.run(executor);
    }

    private ExperimentResult run(Executor executor) {
        boolean enough = isEnough();
        while (done < experiment.replications()
                && !enough
                && !control.cancelled().getAsBoolean()) {
            // Blocks lie at multiples of their size, so that a resumed run looks at the stop rule at the same places.
            int count = (int) Math.min(BLOCK - done % BLOCK, experiment.replications() - done);
            double[][][] figures = block(count, executor);
            if (figures.length == 0) {
                break;
            }
            addUp(figures, count);
            done += count;
            enough = isEnough();
            control.progress().accept(checkpoint());
        }
        return result(enough || done == experiment.replications());
    }

    /** The figures by condition and replication; nothing if it was cancelled meanwhile. */
    private double[][][] block(int count, Executor executor) {
        int conditions = experiment.conditions().size();
        double[][][] figures = new double[conditions][count][];
        List<CompletableFuture<Void>> slices = new ArrayList<>();
        for (int from = 0; from < count; from += SLICE) {
            int first = from;
            int end = Math.min(count, from + SLICE);
            for (int c = 0; c < conditions; c++) {
                int condition = c;
                slices.add(
                        CompletableFuture.runAsync(() -> slice(condition, first, end, figures[condition]), executor));
            }
        }
        CompletableFuture.allOf(slices.toArray(CompletableFuture[]::new)).join();
        for (double[][] condition : figures) {
            for (double[] replication : condition) {
                if (replication == null) {
                    return new double[0][][];
                }
            }
        }
        return figures;
    }

    private void slice(int condition, int from, int to, double[][] figures) {
        Replications replications = null;
        for (int i = from; i < to && !control.cancelled().getAsBoolean(); i++) {
            if (replications == null) {
                replications =
                        new Replications(experiment.conditions().get(condition).model());
            }
            double[] into = new double[cells.get(condition).size()];
            replications.run(experiment.seed(), done + i, into);
            figures[i] = into;
        }
    }

    private void addUp(double[][][] figures, int count) {
        int conditions = figures.length;
        for (int r = 0; r < count; r++) {
            for (int c = 0; c < conditions; c++) {
                double[] own = figures[c][r];
                int start = starts.get(c);
                for (int i = 0; i < own.length; i++) {
                    tally.add(start + i, own[i]);
                }
            }
            for (int p = 0; p < pairs.size(); p++) {
                Experiment.Comparison comparison = experiment.comparisons().get(p);
                int[] common = pairs.get(p);
                double[] policy = figures[comparison.policy()][r];
                double[] against = figures[comparison.against()][r];
                for (int i = 0; i < common.length; i += 2) {
                    tally.add(starts.get(conditions + p) + i / 2, policy[common[i]] - against[common[i + 1]]);
                }
            }
        }
    }

    private int[] common(Experiment.Comparison comparison) {
        Map<Cell, Integer> places = new HashMap<>();
        List<Cell> against = cells.get(comparison.against());
        for (int i = 0; i < against.size(); i++) {
            places.put(against.get(i), i);
        }
        List<Cell> policy = cells.get(comparison.policy());
        List<Integer> common = new ArrayList<>();
        for (int i = 0; i < policy.size(); i++) {
            Integer other = places.get(policy.get(i));
            if (other != null) {
                common.add(i);
                common.add(other);
            }
        }
        return common.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isEnough() {
        Optional<RunControl.StopRule> stop = control.stop();
        if (stop.isEmpty() || done < 2) {
            return false;
        }
        for (int c = 0; c < cells.size(); c++) {
            for (int i = 0; i < cells.get(c).size(); i++) {
                boolean looked = cells.get(c).get(i).metric().equals(stop.get().metric());
                double half = tally.estimate(starts.get(c) + i).halfWidth();
                if (looked && !(half <= stop.get().halfWidth())) {
                    return false;
                }
            }
        }
        return true;
    }

    private Checkpoint checkpoint() {
        return new Checkpoint(fingerprint, done, tally);
    }

    private ExperimentResult result(boolean complete) {
        List<ExperimentResult.Row> rows = new ArrayList<>();
        List<Estimate> estimates = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            for (int i = 0; i < cells.get(c).size(); i++) {
                Estimate estimate = tally.estimate(starts.get(c) + i);
                estimates.add(estimate);
                rows.add(new ExperimentResult.Row(
                        experiment.conditions().get(c), cells.get(c).get(i), estimate));
            }
        }
        List<ExperimentResult.Difference> differences = new ArrayList<>();
        for (int p = 0; p < pairs.size(); p++) {
            Experiment.Comparison comparison = experiment.comparisons().get(p);
            for (int i = 0; i < pairs.get(p).length; i += 2) {
                Estimate estimate = tally.estimate(starts.get(cells.size() + p) + i / 2);
                estimates.add(estimate);
                differences.add(new ExperimentResult.Difference(
                        experiment.conditions().get(comparison.policy()),
                        experiment.conditions().get(comparison.against()),
                        cells.get(comparison.policy()).get(pairs.get(p)[i]),
                        estimate));
            }
        }
        return new ExperimentResult(
                experiment, rows, differences, checkpoint(), complete, Fingerprint.of(fingerprint, estimates));
    }
}
