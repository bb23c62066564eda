package io.perfcycle.cli;

import io.perfcycle.cli.statistic.StatisticFunction;
import io.perfcycle.cli.statistic.StatisticInputException;
import io.perfcycle.cli.statistic.Statistics;
import io.perfcycle.quickstart.csv.Problems;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code statistic}: one statistic of the library, computed from a JSON file. */
@Command(
        name = "statistic",
        description = {
            "Computes one statistic from a JSON object, to compare the library with other programs.",
            "What cannot be computed is null, with the reason under reasons.",
            "docs/statistics.md has formulas, sources and the keys of each."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class StatisticCommand implements Callable<Integer> {
    private final Console console;
    private final Statistics statistics = Statistics.standard();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--list", description = "Print the names of all statistics, and nothing else.")
    private boolean list;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Which statistic; see --list.")
    private @Nullable String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "JSON file with one object; - is standard input.")
    private @Nullable String file;

    StatisticCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (list) {
            return list();
        }
        ObjectNode result = computed(function(), required(file, "FILE"));
        if (options.json()) {
            console.json(result);
        } else {
            console.print(FlatJson.lines(result));
        }
        return ExitCode.DONE;
    }

    private int list() {
        if (options.json()) {
            console.json(Map.of("statistics", statistics.names()));
        } else {
            console.print(List.copyOf(statistics.names()));
        }
        return ExitCode.DONE;
    }

    private StatisticFunction function() {
        String wanted = required(name, "NAME");
        return statistics
                .find(wanted)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no statistic '" + wanted + "'; --list has their names"));
    }

    private ObjectNode computed(StatisticFunction function, String from) {
        JsonNode input = console.readJson(from);
        try {
            return function.apply(input);
        } catch (StatisticInputException e) {
            Problems problems = new Problems(from, 1);
            problems.add(0, e.place(), e.value(), e.expected());
            problems.refuse();
            throw e;
        }
    }

    private String required(@Nullable String value, String label) {
        if (value == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: '" + label + "'");
        }
        return value;
    }
}
