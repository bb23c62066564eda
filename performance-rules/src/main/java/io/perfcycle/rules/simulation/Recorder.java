package io.perfcycle.rules.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;

/** Takes the figures of a replication into cells whose number and order follow from the model alone. */
final class Recorder {
    private final Model.Course course;
    private final List<Reading> readings;
    private final IdentityHashMap<Reading, Integer> places = new IdentityHashMap<>();
    /** The unit of those that look at one; 0 stands for all. */
    private final IdentityHashMap<Reading, Integer> units = new IdentityHashMap<>();

    private final List<Cell> cells = new ArrayList<>();
    private final Gauge gauge;
    private double[] values = {};

    Recorder(Model model) {
        course = model.course();
        readings = model.readings();
        gauge = new Gauge(model.organisation().levels().size());
        int levels = model.organisation().levels().size();
        for (Step step : model.phases()) {
            if (step.phase() instanceof Within within && within.phase() instanceof Phase.Measure measure) {
                measure.readings().forEach(reading -> units.put(reading, Collections.max(within.units())));
            }
        }
        for (Reading reading : readings) {
            places.put(reading, cells.size());
            if (reading.timing() == Reading.Timing.EACH) {
                for (int time = course.first(); time <= course.last(); time++) {
                    add(reading, levels, OptionalInt.of(time));
                }
            } else {
                add(reading, levels, OptionalInt.empty());
            }
        }
    }

    private void add(Reading reading, int levels, OptionalInt time) {
        if (reading.indicator().isByLevel()) {
            for (int level = 1; level <= levels; level++) {
                cells.add(new Cell(reading.metric(), OptionalInt.of(level), time));
            }
        } else {
            cells.add(new Cell(reading.metric(), OptionalInt.empty(), time));
        }
    }

    List<Cell> cells() {
        return cells;
    }

    /** Begins a replication, whose figures go here; what is never taken is not a number. */
    void begin(double[] into) {
        values = into;
        Arrays.fill(values, Double.NaN);
    }

    /** Takes what is due before the first or after the last step. */
    void take(Reading.Timing timing, World world) {
        for (Reading reading : readings) {
            if (reading.timing() == timing) {
                int width = measure(reading, world);
                System.arraycopy(gauge.figures(), 0, values, place(reading), width);
            }
        }
    }

    /** What takes the figures of a measuring phase that are due in a step. */
    Operator taking(Phase.Measure measure) {
        Reading[] all = measure.readings().toArray(Reading[]::new);
        int[] at = Arrays.stream(all).mapToInt(this::place).toArray();
        return (world, time) -> {
            for (int i = 0; i < all.length; i++) {
                if (all[i].isDue(time)) {
                    take(all[i], at[i], world, time);
                }
            }
        };
    }

    private void take(Reading reading, int place, World world, int time) {
        int width = measure(reading, world);
        switch (reading.timing()) {
            case MEAN_FROM -> addUp(place, width, time - Math.max(reading.time(), course.first()) + 1);
            case EACH -> System.arraycopy(gauge.figures(), 0, values, place + (time - course.first()) * width, width);
            default -> System.arraycopy(gauge.figures(), 0, values, place, width);
        }
    }

    private int measure(Reading reading, World world) {
        if (units.isEmpty()) {
            return gauge.measure(reading, world);
        }
        world.look(units.getOrDefault(reading, 0));
        int width = gauge.measure(reading, world);
        world.look(0);
        return width;
    }

    private int place(Reading reading) {
        Integer place = places.get(reading);
        if (place == null) {
            throw new IllegalStateException("A reading of another model: " + reading);
        }
        return place;
    }

    /** A running mean, in the order of steps. */
    private void addUp(int place, int width, int count) {
        for (int i = 0; i < width; i++) {
            double before = count == 1 ? 0 : values[place + i];
            values[place + i] = before + (gauge.figures()[i] - before) / count;
        }
    }
}
