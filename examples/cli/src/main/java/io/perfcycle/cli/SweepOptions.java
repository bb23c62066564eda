package io.perfcycle.cli;

import io.perfcycle.cli.simulation.Sweep;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.quickstart.csv.TableProblem;
import io.perfcycle.quickstart.csv.UnusableInputException;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.simulation.Condition;
import io.perfcycle.rules.simulation.Scenario;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What {@code simulate} sets, sweeps and compares. */
final class SweepOptions {
    @Option(names = "--set", paramLabel = "path=value", description = "Sets a parameter; + joins a list.")
    private List<String> set = List.of();

    @Option(
            names = "--sweep",
            paramLabel = "path=a,b,c",
            description = "Runs every value, with others every combination; or low..high for --design.")
    private List<String> sweep = List.of();

    @Option(
            names = "--compare",
            paramLabel = "A,B",
            description = "Policy minus policy: path=value each, or values of one parameter.")
    private String compare = "";

    @Option(
            names = "--design",
            paramLabel = "lhs:N|sobol:N",
            description = "Chooses N points in the ranges of --sweep.")
    private String design = "";

    /** Whether points are chosen in ranges, where no point is of interest by itself. */
    boolean isDesign() {
        return !design.isEmpty();
    }

    /** The points; refused by an illegal argument where options contradict each other. */
    Sweep points(Scenario scenario, long seed) {
        Sweep points = new Sweep(scenario);
        set.forEach(points::set);
        sweep.forEach(points::sweep);
        if (!compare.isEmpty()) {
            points.compare(compare);
        }
        if (!design.isEmpty()) {
            int colon = design.indexOf(':');
            String name = colon < 0 ? design : design.substring(0, colon);
            points.design(
                    Sweep.Design.valueOf(name.toUpperCase(Locale.ROOT)),
                    colon < 0 ? 0 : Integer.parseInt(design.substring(colon + 1)));
        }
        points.all(seed);
        return points;
    }

    /** The conditions of points; refused with every reason where one cannot be run. */
    static List<Condition> conditions(Scenario scenario, Sweep points, long seed) {
        Outcome<List<Condition>> judged = Condition.all(scenario, points.all(seed));
        if (points.hasIndices()) {
            // Points of a Sobol design stay what they are, also where rounding makes two of them equal.
            judged = judged.map(ok -> points.all(seed).stream()
                    .map(given -> Condition.of(scenario, given).orElseThrow())
                    .toList());
        }
        if (!judged.isDone()) {
            throw new UnusableInputException(
                    judged.findings().stream()
                            .map(finding -> new TableProblem(
                                    scenario.name(),
                                    0,
                                    "",
                                    "",
                                    (finding.place().path().isEmpty()
                                                    ? ""
                                                    : finding.place().path() + ": ")
                                            + StandardMessages.standard().write(finding, Locale.ENGLISH)))
                            .toList(),
                    0);
        }
        return judged.orElseThrow();
    }
}
