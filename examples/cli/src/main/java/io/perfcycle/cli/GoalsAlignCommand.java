package io.perfcycle.cli;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Messages;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.quickstart.company.GoalRow;
import io.perfcycle.quickstart.company.GoalRows;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.GoalNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code goals align}: how goals hang together, and the progress that rolls up. */
@Command(
        name = "align",
        description = {
            "Rolls progress up and measures alignment.",
            "BLOCK: goals that serve each other in a circle, a goal that serves itself, a parent who is not there."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GoalsAlignCommand implements Callable<Integer> {
    private static final Messages MESSAGES = StandardMessages.standard();

    private final Console console;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private RollUpOptions rollUp = new RollUpOptions();

    @Parameters(paramLabel = "GOALS", description = "CSV or JSON file, one row per goal; - is standard input.")
    private String goals = "-";

    GoalsAlignCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Table table = console.read(goals, GoalRows.columns());
        List<GoalRow> rows = GoalRows.with(options.dateFormat()).all(table);
        table.refuse();
        GoalGraph graph = graph(table, rows);
        List<Finding> findings = graph.findings();
        for (Finding finding : findings) {
            if (!finding.isBlocking()) {
                console.note(text(finding));
            }
        }
        AlignedGoals aligned = AlignedGoals.of(graph, rollUp.policy());
        if (options.json()) {
            console.json(aligned.json());
        } else {
            console.print(aligned.lines());
            console.print(Finding.blocking(findings).stream()
                    .map(finding ->
                            "BLOCK " + finding.arguments().getOrDefault("goal", "circle") + ": " + text(finding))
                    .toList());
        }
        return findings.stream().anyMatch(Finding::isBlocking) ? ExitCode.BLOCKED : ExitCode.DONE;
    }

    /** The goals as a graph; what cannot be calculated with is a problem of its row. */
    private static GoalGraph graph(Table table, List<GoalRow> rows) {
        Outcome<GoalGraph> graph =
                GoalGraph.judge(rows.stream().map(GoalsAlignCommand::node).toList());
        Map<String, Long> lineById = new HashMap<>();
        rows.forEach(row -> lineById.put(row.id().value(), row.line()));
        for (Finding finding : Finding.blocking(graph.findings())) {
            String goal = finding.arguments().getOrDefault("goal", "");
            table.problems().add(lineById.getOrDefault(goal, 0L), "", goal, text(finding));
        }
        table.refuse();
        return graph.orElseThrow();
    }

    private static GoalNode node(GoalRow row) {
        GoalNode node = new GoalNode(
                row.id(), row.level() == GoalLevel.COMPANY, row.unit(), Optional.empty(), false, row.parents());
        GoalNode owned = row.owner().map(node::ownedBy).orElse(node);
        return row.measure()
                .map(draft -> owned.measuredBy(measure(draft), row.current()))
                .orElse(owned);
    }

    private static Measure measure(MeasureDraft draft) {
        boolean down = draft.baseline() != null
                && draft.target() != null
                && draft.target().compareTo(draft.baseline()) < 0;
        return Measure.builder()
                .metric(draft.metric())
                .unit(draft.unit())
                .direction(
                        Optional.ofNullable(draft.direction()).orElse(down ? Direction.DECREASE : Direction.INCREASE))
                .baseline(Optional.ofNullable(draft.baseline()))
                .target(Optional.ofNullable(draft.target()))
                .floor(Optional.ofNullable(draft.floor()))
                .ceiling(Optional.ofNullable(draft.ceiling()))
                .build();
    }

    private static String text(Finding finding) {
        return MESSAGES.write(finding, Locale.ENGLISH);
    }
}
