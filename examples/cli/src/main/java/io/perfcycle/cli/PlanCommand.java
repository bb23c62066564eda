package io.perfcycle.cli;

import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.rules.development.CatalogColumns;
import io.perfcycle.rules.development.DevelopmentPlanner;
import io.perfcycle.rules.development.PlanRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plan}: which actions of a catalogue close one person's gaps, when, and what stays open. */
@Command(
        name = "plan",
        description = {
            "Chooses actions of a catalogue that close one person's gaps, and puts them in months.",
            "What stays open is listed with its reason. docs/development.md has the rules."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class PlanCommand implements Callable<Integer> {
    /** Months count from 1 and no day is printed, so any first day will do. */
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "GAPS", description = "CSV or JSON file, one row per competency; - is standard input.")
    private String gaps = "-";

    @Option(
            names = "--catalog",
            paramLabel = "FILE",
            required = true,
            description = "CSV or JSON file, one row per action and competency; - is standard input.")
    private String catalog = "-";

    @Option(names = "--months", paramLabel = "N", description = "The longest time, 1 to 120. Default: 12.")
    private int months = DevelopmentPolicy.standard().months();

    @Option(names = "--budget", paramLabel = "N", description = "The greatest cost, 0 or more. Default: 5000.")
    private BigDecimal budget = DevelopmentPolicy.standard().budget();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many actions run at the same time, 1 to 20. Default: 2.")
    private int parallel = DevelopmentPolicy.standard().parallel();

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DevelopmentPolicy policy = policy();
        if (gaps.equals("-") && catalog.equals("-")) {
            throw refused("--catalog", "only one of the two files can be standard input");
        }
        Table gapTable = console.read(gaps, PlanRows.GAPS);
        List<Gap> read = PlanRows.gaps(gapTable);
        Table catalogTable = console.read(catalog, PlanRows.CATALOG);
        CatalogColumns columns = PlanRows.catalog(catalogTable);
        Table.refuseProblems(List.of(gapTable, catalogTable));
        DevelopmentPlanner.Proposal plan = DevelopmentPlanner.plan(PlanRequest.of(read, policy, ANY_DAY), columns)
                .orElseThrow();
        PlannedView view = new PlannedView(read, plan);
        if (options.json()) {
            console.json(view.json());
        } else {
            console.print(view.lines());
        }
        return ExitCode.DONE;
    }

    private DevelopmentPolicy policy() {
        if (months < 1 || months > 120) {
            throw refused("--months", "a whole number from 1 to 120 is expected");
        }
        if (parallel < 1 || parallel > 20) {
            throw refused("--parallel", "a whole number from 1 to 20 is expected");
        }
        if (!Decimals.isBounded(budget) || budget.signum() < 0) {
            throw refused(
                    "--budget", "a number of 0 or more with at most 18 digits on each side of the point is expected");
        }
        return new DevelopmentPolicy(months, budget, parallel);
    }

    private ParameterException refused(String option, String expected) {
        return new ParameterException(spec.commandLine(), "Invalid value for option '" + option + "': " + expected);
    }
}
