package io.perfcycle.rules.simulation;

import java.util.List;

/** Runs replications of one model, one after the other, in the same memory. Not thread safe. */
final class Replications {
    private final World world;
    private final Recorder recorder;
    private final Operator[] operators;
    private final int[] periods;
    private final Model.Course course;
    private final int last;

    Replications(Model model) {
        world = new World(model);
        recorder = new Recorder(model);
        course = model.course();
        last = model.lastNeeded();
        int n = model.phases().size();
        operators = new Operator[n];
        periods = new int[n];
        for (int i = 0; i < n; i++) {
            Step step = model.phases().get(i);
            operators[i] = Operator.of(step.phase(), model, recorder);
            periods[i] = step.every();
        }
    }

    List<Cell> cells() {
        return recorder.cells();
    }

    /** Runs one replication; its figures go where it is said, one for each cell. */
    void run(long seed, long replication, double[] into) {
        world.begin(seed, replication);
        recorder.begin(into);
        recorder.take(Reading.Timing.START, world);
        for (int time = course.first(); time <= last && !(course.untilReplaced() && world.isReplaced()); time++) {
            world.step(time);
            for (int i = 0; i < operators.length; i++) {
                if (periods[i] == 1 || time % periods[i] == 0) {
                    operators[i].apply(world, time);
                }
            }
        }
        recorder.take(Reading.Timing.END, world);
    }
}
