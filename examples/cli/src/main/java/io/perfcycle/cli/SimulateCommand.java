package io.perfcycle.cli;

import io.perfcycle.cli.simulation.OddText;
import io.perfcycle.cli.simulation.ScenarioFile;
import io.perfcycle.cli.simulation.SimulationFiles;
import io.perfcycle.cli.simulation.SimulationView;
import io.perfcycle.cli.simulation.Sweep;
import io.perfcycle.cli.simulation.Targets;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.quickstart.csv.TableProblem;
import io.perfcycle.quickstart.csv.UnusableInputException;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.simulation.Condition;
import io.perfcycle.rules.simulation.Experiment;
import io.perfcycle.rules.simulation.ExperimentResult;
import io.perfcycle.rules.simulation.RunControl;
import io.perfcycle.rules.simulation.Scenario;
import io.perfcycle.rules.simulation.Studies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    @Parameters(arity = "0..1", paramLabel = "SCENARIO", description = "A name of --list, or a file.")
    private String scenario = "";

    @Option(names = "--replications", paramLabel = "N", description = "How many runs. Default: the scenario's own.")
    private @Nullable Long replications;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "From which all chance follows. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "They do not change a result. Default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

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

    @Option(names = "--trajectory", description = "Adds the course over time of everything that is measured.")
    private boolean trajectory;

    @Option(
            names = "--until",
            paramLabel = "METRIC:HALF",
            description = "Stops when half the width of the 95 %% interval is at most this, looked at every 64 runs.")
    private String until = "";

    @Option(names = "--checkpoint", paramLabel = "FILE", description = "Keeps how far it came; goes on from there.")
    private @Nullable Path checkpoint;

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
            ScenarioCatalog.show(console, scenario(shown.isEmpty() ? scenario : shown), options.json());
            return ExitCode.DONE;
        }
        String study = targets;
        if (study != null) {
            return targets(study);
        }
        Scenario chosen = scenario(scenario);
        Sweep points = points(chosen);
        List<Condition> conditions = conditions(chosen, points);
        if (odd) {
            console.text(odd(chosen, conditions));
            return ExitCode.DONE;
        }
        Experiment experiment = experiment(chosen, points, conditions);
        ExperimentResult result = run(experiment);
        SimulationView view = new SimulationView(result, new Version().getVersion()[0]);
        write(view, result, odd(chosen, conditions));
        print(view, points, result);
        return ExitCode.DONE;
    }

    private int targets(String study) {
        List<Targets.Target> wanted = Targets.all().stream()
                .filter(each -> study.isEmpty() || each.study().equalsIgnoreCase(study))
                .toList();
        if (wanted.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--targets is S1 to S6, or nothing for all");
        }
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(1024, Math.max(1, threads)));
        try {
            return TargetTable.print(console, Targets.check(wanted, seed, executor), options.json());
        } finally {
            executor.shutdownNow();
        }
    }

    private static String odd(Scenario chosen, List<Condition> conditions) {
        Condition first = conditions.get(0);
        return OddText.of(chosen, first.settings(), first.model());
    }

    private Scenario scenario(String name) {
        if (name.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "SCENARIO is required; --list shows what is built in");
        }
        Optional<Scenario> builtIn = Studies.find(name);
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        try {
            if (name.equals("-")) {
                return ScenarioFile.read(name, console.input());
            }
            if (Files.isRegularFile(Path.of(name))) {
                return ScenarioFile.read(name, Files.readString(Path.of(name), StandardCharsets.UTF_8));
            }
        } catch (IOException | InvalidPathException e) {
            throw unusable(name, "cannot be read as a UTF-8 file");
        }
        throw unusable(
                name,
                "is neither a file nor a scenario that is built in: "
                        + String.join(
                                ", ", Studies.all().stream().map(Scenario::name).toList()));
    }

    private Sweep points(Scenario chosen) {
        Sweep points = new Sweep(chosen);
        try {
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
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
        return points;
    }

    private List<Condition> conditions(Scenario chosen, Sweep points) {
        Outcome<List<Condition>> judged =
                points.hasIndices() ? each(chosen, points) : Condition.all(chosen, points.all(seed));
        if (!judged.isDone()) {
            throw new UnusableInputException(
                    judged.findings().stream()
                            .map(finding -> new TableProblem(
                                    chosen.name(),
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

    /** Points of a Sobol design stay what they are, also where rounding makes two of them equal. */
    private Outcome<List<Condition>> each(Scenario chosen, Sweep points) {
        Outcome<List<Condition>> judged = Condition.all(chosen, points.all(seed));
        return judged.map(ok -> points.all(seed).stream()
                .map(given -> Condition.of(chosen, given).orElseThrow())
                .toList());
    }

    private Experiment experiment(Scenario chosen, Sweep points, List<Condition> conditions) {
        Long wanted = replications;
        long number = wanted == null ? chosen.replications() : wanted;
        if (number < 1 || number > 100_000_000) {
            throw new ParameterException(spec.commandLine(), "--replications is from 1 to 100000000");
        }
        Experiment experiment = new Experiment(chosen.name(), conditions, points.comparisons(conditions), seed, number);
        return trajectory ? experiment.withTrajectory() : experiment;
    }

    private ExperimentResult run(Experiment experiment) throws IOException {
        if (threads < 1 || threads > 1024) {
            throw new ParameterException(spec.commandLine(), "--threads is from 1 to 1024");
        }
        SimulationRun run = new SimulationRun(experiment, checkpoint);
        RunControl control = stop().map(run.control()::until).orElse(run.control());
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return run.run(executor, control);
        } catch (IllegalArgumentException e) {
            throw unusable(String.valueOf(checkpoint), String.valueOf(e.getMessage()));
        } finally {
            executor.shutdownNow();
        }
    }

    private Optional<RunControl.StopRule> stop() {
        if (until.isEmpty()) {
            return Optional.empty();
        }
        int colon = until.lastIndexOf(':');
        try {
            double half = Double.parseDouble(until.substring(colon + 1));
            if (colon > 0 && half > 0) {
                return Optional.of(new RunControl.StopRule(until.substring(0, colon), half));
            }
        } catch (NumberFormatException e) {
            throw new ParameterException(spec.commandLine(), "--until is METRIC:HALF, as in efficiencyTail:0.2", e);
        }
        throw new ParameterException(spec.commandLine(), "--until is METRIC:HALF, as in efficiencyTail:0.2");
    }

    private void write(SimulationView view, ExperimentResult result, String description) {
        Path directory = out;
        if (directory == null) {
            return;
        }
        try {
            List<String> files =
                    new SimulationFiles(result).write(directory, description, console.pretty(view.manifest()));
            console.note(directory + ": " + String.join(", ", files));
        } catch (IOException e) {
            throw unusable(directory.toString(), "cannot be written");
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
        console.note(result.replications() + " replications, seed "
                + result.experiment().seed() + ", hash " + result.hash().substring(0, 16));
    }

    private static UnusableInputException unusable(String what, String message) {
        return new UnusableInputException(List.of(new TableProblem(what, 0, "", "", message)), 0);
    }
}
