package io.perfcycle.cli;

import io.perfcycle.cli.simulation.BoundedResult;
import io.perfcycle.cli.simulation.OddText;
import io.perfcycle.cli.simulation.SimulationFiles;
import io.perfcycle.cli.simulation.SimulationView;
import io.perfcycle.cli.simulation.Sweep;
import io.perfcycle.cli.simulation.Targets;
import io.perfcycle.rules.simulation.Condition;
import io.perfcycle.rules.simulation.Experiment;
import io.perfcycle.rules.simulation.ExperimentResult;
import io.perfcycle.rules.simulation.RunControl;
import io.perfcycle.rules.simulation.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simulate}: what a policy would do, by many replications of a model. */
@Command(
        name = "simulate",
        description = {
            "Simulates a policy: a scenario that is built in (--list), or a YAML or JSON file.",
            "What is found follows from the assumptions of the model, which --odd prints."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SimulateCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private SweepOptions sweeping = new SweepOptions();

    @Mixin
    private RunOptions running = new RunOptions();

    @Parameters(arity = "0..1", paramLabel = "SCENARIO", description = "A name of --list, or a file.")
    private String scenario = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Also writes CSV, SVG plots, manifest and ODD text.")
    private @Nullable Path out;

    @Option(names = "--list", description = "Lists the scenarios that are built in.")
    private boolean list;

    @Option(
            names = "--show",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "NAME",
            description = "Shows the parameters of a scenario.")
    private @Nullable String show;

    @Option(
            names = "--targets",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "STUDY",
            description = "Runs the built-in scenarios at full size against their published figures; S1 to S6, or all.")
    private @Nullable String targets;

    @Option(names = "--golden", description = "Runs small experiments and compares every bit with what was recorded.")
    private boolean golden;

    @Option(names = "--odd", description = "Prints the description of the model instead of running it.")
    private boolean odd;

    SimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (list) {
            ScenarioCatalog.list(console, options.json());
            return ExitCode.DONE;
        }
        String shown = show;
        if (shown != null) {
            String given = shown.isEmpty() ? scenario : shown;
            ScenarioCatalog.show(console, given, scenario(given), options.json());
            return ExitCode.DONE;
        }
        if (golden) {
            return GoldenTable.print(console, options.json());
        }
        String study = targets;
        return study == null ? simulate(scenario(scenario)) : targets(study);
    }

    private int simulate(Scenario chosen) throws IOException {
        Sweep points = taken(() -> sweeping.points(chosen, running.seed()));
        List<Condition> conditions = SweepOptions.conditions(chosen, points, running.seed());
        Condition first = conditions.get(0);
        String description = OddText.of(chosen, first.settings(), first.model());
        if (odd) {
            console.text(description);
            return ExitCode.DONE;
        }
        try (Interruption interruption = Interruption.listening()) {
            BoundedResult result = run(chosen, experiment(chosen, points, conditions), interruption);
            SimulationView view = new SimulationView(result, new Version().getVersion()[0]);
            write(view, result, description);
            print(view, points, result.result());
            console.flush();
        }
        return ExitCode.DONE;
    }

    private int targets(String study) {
        List<Targets.Target> wanted = Targets.all().stream()
                .filter(each -> study.isEmpty() || each.study().equalsIgnoreCase(study))
                .toList();
        if (wanted.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--targets is S1 to S6, or nothing for all");
        }
        ExecutorService executor = taken(running::executor);
        try {
            return TargetTable.print(console, Targets.check(wanted, running.seed(), executor), options.json());
        } finally {
            executor.shutdownNow();
        }
    }

    private Scenario scenario(String name) {
        if (name.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "SCENARIO is required; --list shows what is built in");
        }
        return ScenarioSource.find(name, console);
    }

    /** Options that are not taken are a matter of usage. */
    private <T> T taken(Supplier<T> option) {
        try {
            return option.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private Experiment experiment(Scenario chosen, Sweep points, List<Condition> conditions) {
        long number = taken(() -> running.replications(chosen.replications()));
        Experiment experiment =
                new Experiment(chosen.name(), conditions, points.comparisons(conditions), running.seed(), number);
        return running.isTrajectory() ? experiment.withTrajectory() : experiment;
    }

    private BoundedResult run(Scenario chosen, Experiment experiment, Interruption interruption) throws IOException {
        Optional<RunControl.StopRule> stop = taken(running::stop);
        ExecutorService executor = taken(running::executor);
        SimulationRun run = new SimulationRun(experiment, running.checkpoint(), console::told, System::nanoTime);
        try {
            ExperimentResult result = run.run(executor, interruption::isAsked, stop);
            boolean bounded = running.isBounded(!options.json() && !sweeping.isDesign());
            RunControl control = new RunControl(interruption::isAsked, done -> {}, Optional.empty());
            return bounded && result.complete()
                    ? BoundedResult.of(chosen, result, executor, control)
                    : BoundedResult.without(result);
        } catch (IllegalArgumentException e) {
            throw ScenarioSource.unusable(
                    running.checkpoint().map(Path::toString).orElse(chosen.name()), String.valueOf(e.getMessage()));
        } finally {
            executor.shutdownNow();
        }
    }

    private void write(SimulationView view, BoundedResult result, String description) {
        Path directory = out;
        if (directory == null) {
            return;
        }
        try {
            List<String> files =
                    new SimulationFiles(result).write(directory, description, console.pretty(view.manifest()));
            console.note(directory + ": " + String.join(", ", files));
        } catch (IOException e) {
            throw ScenarioSource.unusable(directory.toString(), "cannot be written");
        }
    }

    private void print(SimulationView view, Sweep points, ExperimentResult result) {
        SobolTable indices = new SobolTable(points, result);
        if (options.json()) {
            console.json(indices.in(view.json()));
            return;
        }
        TextTable table = new TextTable(view.header(), 2);
        view.rows().forEach(table::row);
        console.print(table.lines());
        console.print(indices.lines());
        console.note(
                (result.complete() ? "" : "ended before its end: ") + result.replications() + " replications, seed "
                        + result.experiment().seed() + ", hash " + result.hash().substring(0, 16));
    }
}
