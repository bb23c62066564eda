package io.perfcycle.cli;

import io.perfcycle.core.competency.CareerLadder;
import io.perfcycle.core.competency.CompetencyFramework;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.quickstart.company.CareerLadderRows;
import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.rules.development.DevelopmentPlanner;
import io.perfcycle.rules.development.GapCalculator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code talent ladder}: what each promotion of a career ladder asks for, and a plan to get there. */
@Command(
        name = "ladder",
        description = {
            "Reads a career ladder and says what each promotion asks for beyond the level before it.",
            "With --catalog: a plan for each promotion. docs/files.md has the columns, docs/development.md the rules."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TalentLadderCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private PlanLimitOptions limits = new PlanLimitOptions();

    @Parameters(
            paramLabel = "LADDER",
            description =
                    "CSV or JSON file, one row per role and competency, the lowest level first; - is standard input.")
    private String ladder = "-";

    @Option(names = "--job", paramLabel = "NAME", description = "The job's name. Default: the file's name.")
    private @Nullable String job;

    @Option(
            names = "--framework",
            paramLabel = "FILE",
            description =
                    "The competencies with their names and levels; what the ladder asks for is checked against them.")
    private @Nullable String framework;

    @Option(
            names = "--anchors",
            paramLabel = "FILE",
            description = "What levels mean, in words; printed beside the gaps. Needs --framework.")
    private @Nullable String anchors;

    @Option(
            names = "--catalog",
            paramLabel = "FILE",
            description =
                    "What there is to learn, with the columns of plan; a plan for each promotion is made from it.")
    private @Nullable String catalog;

    TalentLadderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DevelopmentPolicy policy = limits.policy(spec);
        if (anchors != null && framework == null) {
            throw PlanLimitOptions.refused(spec, "--anchors", "--framework has the competencies that they belong to");
        }
        List<Table> tables = new ArrayList<>();
        Optional<Table> words = read(anchors, CareerLadderRows.ANCHORS, tables);
        Optional<CompetencyFramework> known = read(framework, CareerLadderRows.FRAMEWORK, tables)
                .map(table -> CareerLadderRows.framework(table, words));
        Table rows = console.read(ladder, CareerLadderRows.LADDER);
        tables.add(rows);
        Optional<CareerLadder> climbed = CareerLadderRows.ladder(rows, job == null ? ladder : job, known);
        Optional<PlanRows.Catalog> actions =
                read(catalog, PlanRows.CATALOG, tables).map(PlanRows::catalog);
        Table.refuseProblems(tables);
        LadderView view = new LadderView(known, promotions(climbed.orElseThrow(), actions, policy));
        if (options.json()) {
            console.json(view.json());
        } else {
            console.print(view.lines());
        }
        return ExitCode.DONE;
    }

    private Optional<Table> read(@Nullable String file, Columns columns, List<Table> tables) {
        if (file == null) {
            return Optional.empty();
        }
        Table table = console.read(file, columns);
        tables.add(table);
        return Optional.of(table);
    }

    private List<LadderView.Promotion> promotions(
            CareerLadder climbed, Optional<PlanRows.Catalog> actions, DevelopmentPolicy policy) {
        List<LadderView.Promotion> promotions = new ArrayList<>();
        for (CareerLadder.Move move : climbed.moves()) {
            CareerLadder.Rung from = climbed.rung(move.from());
            CareerLadder.Rung to = climbed.rung(move.to());
            List<Gap> gaps = GapCalculator.between(from.profile(), to.profile());
            Optional<DevelopmentPlanner.Proposal> plan =
                    actions.map(known -> PlanRows.planned(ladder, gaps, known, policy));
            promotions.add(new LadderView.Promotion(from, to, gaps, plan));
        }
        return promotions;
    }
}
