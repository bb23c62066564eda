package io.perfcycle.rules.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is simulated, as data.
 *
 * @param organisation the positions
 * @param population where people come from
 * @param phases what happens in each step, in this order
 * @param course how long
 */
public record Model(Organisation organisation, Population population, List<Step> phases, Course course) {
    /** Copies the list. */
    public Model {
        phases = List.copyOf(phases);
    }

    /**
     * How long a model runs.
     *
     * @param first the number of the first step
     * @param steps how many steps at most, 1 or more
     * @param untilReplaced whether it ends as soon as nobody of the first staff is left
     */
    public record Course(int first, int steps, boolean untilReplaced) {
        /**
         * Steps from 1 on.
         *
         * @param steps how many
         * @return the course
         */
        public static Course of(int steps) {
            return new Course(1, steps, false);
        }

        int last() {
            return first + steps - 1;
        }
    }

    /** {@return all readings of all measuring phases} */
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (Step step : phases) {
            if (step.phase().itself() instanceof Phase.Measure measure) {
                readings.addAll(measure.readings());
            }
        }
        return readings;
    }

    /** The first phase of a kind. */
    <P extends Phase> Optional<P> phase(Class<P> kind) {
        return phases.stream()
                .map(step -> step.phase().itself())
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** {@return the same, with the course over time of everything that is measured} */
    public Model withTrajectory() {
        List<Step> extended = new ArrayList<>();
        for (Step step : phases) {
            extended.add(new Step(step.every(), extended(step.phase())));
        }
        return new Model(organisation, population, extended, course);
    }

    private static Phase extended(Phase phase) {
        if (phase instanceof Within within && within.phase() instanceof Phase.Measure measure) {
            String unit = within.units().stream().map(each -> "-unit" + each).collect(Collectors.joining());
            return new Within(within.units(), courses(measure, unit));
        }
        return phase instanceof Phase.Measure measure ? courses(measure, "") : phase;
    }

    private static Phase.Measure courses(Phase.Measure measure, String of) {
        Map<Indicator, Reading> courses = new LinkedHashMap<>();
        List<Reading> readings = new ArrayList<>(measure.readings());
        for (Reading reading : measure.readings()) {
            if (reading.timing() == Reading.Timing.EACH) {
                courses.put(reading.indicator(), reading);
            } else if (reading.tail() == 0) {
                courses.computeIfAbsent(reading.indicator(), indicator -> {
                    Reading each = Reading.of(indicator.label() + of, indicator, Reading.Timing.EACH);
                    readings.add(each);
                    return each;
                });
            }
        }
        return new Phase.Measure(readings);
    }

    /** The last step that any figure needs. */
    int lastNeeded() {
        int last = course.first() - 1;
        for (Reading reading : readings()) {
            switch (reading.timing()) {
                case START -> {}
                case AT -> last = Math.max(last, reading.time());
                case MEAN_FROM, END, EACH -> last = course.last();
            }
        }
        return Math.min(last, course.last());
    }
}
