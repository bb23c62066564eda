package io.perfcycle.cli;

import io.perfcycle.core.goal.GoalPolicy.NoData;
import io.perfcycle.core.goal.GoalPolicy.OwnMeasure;
import io.perfcycle.core.goal.GoalPolicy.RollUp;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.quickstart.company.GoalRow;
import io.perfcycle.quickstart.company.GoalRows;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.goal.AlignmentCalculator;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.LiveRollUp;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

/** {@code goals align}: one row per goal; how far each has come with those below it, and how they hang together. */
@Command(
        name = "align",
        description = {
            "Rolls progress up along the links of goals and measures their alignment.",
            "Columns: id, title; parent as id or id:weight;id:weight; weight, level, unit,",
            "metric, measure_unit, baseline, target, current, direction are optional.",
            "BLOCK: a cycle, a goal that serves itself, a parent that does not exist."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GoalsAlignCommand implements Callable<Integer> {
    /** How children add up, as the option names it. */
    enum RollUpOption {
        WEIGHTED(RollUp.WEIGHTED_MEAN),
        MEAN(RollUp.MEAN),
        SUM(RollUp.SUM),
        MIN(RollUp.MINIMUM);

        private final RollUp rollUp;

        RollUpOption(RollUp rollUp) {
            this.rollUp = rollUp;
        }
    }

    /** What counts of a goal with a measure and children, as the option names it. */
    enum OwnOption {
        MEASURE(OwnMeasure.OWN),
        ROLLUP(OwnMeasure.CHILDREN);

        private final OwnMeasure ownMeasure;

        OwnOption(OwnMeasure ownMeasure) {
            this.ownMeasure = ownMeasure;
        }
    }

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "GOALS", description = "CSV or JSON file, one row per goal; - is standard input.")
    private String goals = "-";

    @Option(
            names = "--rollup",
            paramLabel = "HOW",
            description = "How children add up: weighted, mean, sum (of one unit) or min. Default: weighted.")
    private RollUpOption rollUp = RollUpOption.WEIGHTED;

    @Option(
            names = "--own",
            paramLabel = "WHICH",
            description = "What counts of a goal with a measure and children: measure or rollup. Default: measure.")
    private OwnOption own = OwnOption.MEASURE;

    @Option(
            names = "--cap",
            paramLabel = "N",
            description = "The highest progress of a measure that counts, 1 = 100 %%. Default: none.")
    private @Nullable BigDecimal cap;

    @Option(
            names = "--no-data",
            paramLabel = "WHAT",
            description = "What a child without data counts: skip or zero. Default: skip.")
    private NoData noData = NoData.SKIP;

    GoalsAlignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RollUpPolicy policy = policy();
        Table table = console.read(goals, GoalRows.columns());
        List<GoalRow> rows = GoalRows.with(options.dateFormat()).all(table);
        table.refuse();
        GoalGraph graph = graph(table, rows);
        AlignedGoals aligned =
                new AlignedGoals(LiveRollUp.of(graph, policy), AlignmentCalculator.measure(graph), graph.findings());
        if (options.json()) {
            console.json(aligned.json());
        } else {
            console.print(aligned.lines());
        }
        return aligned.isBlocked() ? ExitCode.BLOCKED : ExitCode.DONE;
    }

    private RollUpPolicy policy() {
        RollUpPolicy policy = RollUpPolicy.standard()
                .withRollUp(rollUp.rollUp)
                .withOwnMeasure(own.ownMeasure)
                .withNoData(noData);
        BigDecimal highest = cap;
        if (highest == null) {
            return policy;
        }
        if (!Decimals.isBounded(highest) || highest.signum() < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--cap': a number from 0 on with at most " + Decimals.MAX_DIGITS
                            + " digits on each side of the point is expected");
        }
        return policy.withCap(highest);
    }

    /** What keeps goals from being a graph is told with the place in the file. */
    private static GoalGraph graph(Table table, List<GoalRow> rows) {
        Outcome<GoalGraph> graph =
                GoalGraph.judge(rows.stream().map(GoalNodes::of).toList());
        Map<String, Long> lineById = new HashMap<>();
        rows.forEach(row -> lineById.put(row.id().value(), row.line()));
        for (Finding finding : Finding.blocking(graph.findings())) {
            String goal = finding.arguments().getOrDefault("goal", "");
            String column = finding.code().startsWith("GRAPH-PROGRESS") ? "current" : "parent";
            String value = finding.arguments().getOrDefault("parent", "");
            table.problems()
                    .add(
                            lineById.getOrDefault(goal, 0L),
                            column,
                            value,
                            StandardMessages.standard().write(finding, Locale.ENGLISH));
        }
        table.refuse();
        return graph.orElseThrow();
    }
}
