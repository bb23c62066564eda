package io.perfcycle.cli.simulation;

import io.perfcycle.quickstart.csv.TableProblem;
import io.perfcycle.rules.simulation.Level;
import io.perfcycle.rules.simulation.Model;
import io.perfcycle.rules.simulation.Organisation;
import io.perfcycle.rules.simulation.Phase;
import io.perfcycle.rules.simulation.Population;
import io.perfcycle.rules.simulation.Recruiting;
import io.perfcycle.rules.simulation.Shape;
import io.perfcycle.rules.simulation.Step;
import io.perfcycle.rules.simulation.Tags;
import io.perfcycle.rules.simulation.Trait;
import io.perfcycle.rules.simulation.Within;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a model of a scenario file. For one file. */
final class ModelReader {
    private final String file;
    private final List<TableProblem> problems;

    ModelReader(String file, List<TableProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    Model read(ScenarioNode root) {
        FieldReader fields = new FieldReader(file, root, problems);
        fields.text("name", "");
        fields.text("source", "");
        fields.whole("replications", 1);
        fields.object("bounds");
        Model model = new Model(
                organisation(fields.object("organisation")),
                population(fields.object("population")),
                phases(fields.objects("phases")),
                course(fields.object("course")));
        fields.end();
        return model;
    }

    private Organisation organisation(FieldReader fields) {
        List<Level> levels = new ArrayList<>();
        for (FieldReader level : fields.objects("levels")) {
            levels.add(new Level(level.whole("size", 0), level.number("weight", 1)));
            level.end();
        }
        Organisation organisation = new Organisation(levels, fields.whole("teamSize", 0), fields.whole("units", 1));
        fields.end();
        return organisation;
    }

    private Population population(FieldReader fields) {
        FieldReader tags = fields.object("tags");
        FieldReader recruiting = fields.object("recruiting");
        Population population = new Population(
                trait(fields.object("ability"), 1),
                trait(fields.object("age"), 0),
                new Tags(tags.number("favouredShare", 0.5), tags.number("bonus", 0), tags.number("spread", 1)),
                new Recruiting(
                        recruiting.whole("applicants", 1),
                        recruiting.number("validity", 0),
                        recruiting.truth("atStart")),
                fields.number("clustering", 0));
        tags.end();
        recruiting.end();
        fields.end();
        return population;
    }

    private static Trait trait(FieldReader fields, double sd) {
        Trait trait = new Trait(
                fields.number("mean", 0),
                fields.number("sd", sd),
                fields.number("low", Double.NEGATIVE_INFINITY),
                fields.number("high", Double.POSITIVE_INFINITY),
                fields.word("truncation", Trait.Truncation.NONE),
                shape(fields));
        fields.end();
        return trait;
    }

    private static Shape shape(FieldReader fields) {
        double exponent = fields.number("exponent", 2);
        List<Double> values = fields.numbers("values");
        return switch (fields.word("shape", values.isEmpty() ? Curve.NORMAL : Curve.EMPIRICAL)) {
            case NORMAL -> new Shape.Normal();
            case LOGNORMAL -> new Shape.Lognormal();
            case PARETO -> new Shape.Pareto(exponent);
            case EMPIRICAL -> new Shape.Empirical(values);
        };
    }

    /** The names of shapes in files. */
    private enum Curve {
        NORMAL,
        LOGNORMAL,
        PARETO,
        EMPIRICAL
    }

    private static Model.Course course(FieldReader fields) {
        Model.Course course =
                new Model.Course(fields.whole("first", 1), fields.whole("steps", 1), fields.truth("untilReplaced"));
        fields.end();
        return course;
    }

    private List<Step> phases(List<FieldReader> items) {
        List<Step> steps = new ArrayList<>();
        for (FieldReader item : items) {
            if (item.node().fields().size() != 1) {
                item.tell(item.node(), "one phase with its fields is expected, such as '- hire: {}'");
                continue;
            }
            String name = item.node().fields().keySet().iterator().next();
            FieldReader fields = item.object(name);
            int every = fields.whole("every", 1);
            Set<Integer> units = fields.levels("units");
            boolean byUnit = fields.truth("byUnit");
            Optional<Phase> phase = PhaseReader.read(name, fields);
            if (phase.isEmpty()) {
                item.tell(fields.node(), "there is no phase '" + name + "'; there are " + PhaseReader.NAMES);
            } else {
                fields.end();
                steps.add(new Step(every, byUnit || !units.isEmpty() ? new Within(units, phase.get()) : phase.get()));
            }
        }
        return steps;
    }
}
