package io.perfcycle.rules.simulation;

import java.util.Arrays;

/**
 * How far an experiment has come, as a value that a host stores. Resuming from it gives the same bits as running through.
 * Immutable.
 */
public final class Checkpoint {
    private static final String HEADER = "perfcycle-checkpoint-1";

    private final String experiment;
    private final long done;
    private final long[] counts;
    private final double[] means;
    private final double[] squares;

    Checkpoint(String experiment, long done, Tally tally) {
        this.experiment = experiment;
        this.done = done;
        this.counts = tally.counts.clone();
        this.means = tally.means.clone();
        this.squares = tally.squares.clone();
    }

    /** {@return how many replications are complete} */
    public long done() {
        return done;
    }

    /** {@return a hash of conditions, comparisons and seed; resuming insists on the same} */
    public String experiment() {
        return experiment;
    }

    void restore(Tally tally) {
        System.arraycopy(counts, 0, tally.counts, 0, counts.length);
        System.arraycopy(means, 0, tally.means, 0, means.length);
        System.arraycopy(squares, 0, tally.squares, 0, squares.length);
    }

    /** {@return it as lines of text, without loss} */
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append(HEADER)
                .append(' ')
                .append(experiment)
                .append(' ')
                .append(done)
                .append('\n');
        for (int i = 0; i < counts.length; i++) {
            text.append(counts[i]).append(' ');
            text.append(Double.toHexString(means[i])).append(' ');
            text.append(Double.toHexString(squares[i])).append('\n');
        }
        return text.toString();
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @param text the lines
     * @return the checkpoint
     * @throws IllegalArgumentException if it is none
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        String[] header = lines[0].split(" ", -1);
        if (header.length != 3 || !header[0].equals(HEADER) || !lines[lines.length - 1].isEmpty()) {
            throw new IllegalArgumentException("Not a checkpoint, or not all of it");
        }
        Tally tally = new Tally(lines.length - 2);
        for (int i = 0; i < lines.length - 2; i++) {
            String[] parts = lines[i + 1].split(" ", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException(
                        "Line " + (i + 2) + " of a checkpoint has " + parts.length + " parts");
            }
            tally.counts[i] = Long.parseLong(parts[0]);
            tally.means[i] = Double.parseDouble(parts[1]);
            tally.squares[i] = Double.parseDouble(parts[2]);
        }
        return new Checkpoint(header[1], Long.parseLong(header[2]), tally);
    }

    boolean fits(String other, int figures) {
        return experiment.equals(other) && counts.length == figures;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && that.experiment.equals(experiment)
                && that.done == done
                && Arrays.equals(that.counts, counts)
                && Arrays.equals(that.means, means)
                && Arrays.equals(that.squares, squares);
    }

    @Override
    public int hashCode() {
        return experiment.hashCode() + Long.hashCode(done);
    }
}
