package io.perfcycle.cli;

import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.rules.fairness.FairnessCalculator;
import io.perfcycle.rules.fairness.FairnessPolicy;
import io.perfcycle.rules.fairness.FairnessReport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fairness}: whether groups are rated and selected alike, as far as the data can tell. */
@Command(
        name = "fairness",
        description = {
            "Compares groups of people by their ratings and selections: rates, impact ratios, tests,",
            "the leniency of managers. It reads NO_INDICATION, TOO_FEW_DATA or INDICATION,",
            "which is never a legal conclusion. Groups that would tell of too few people are not shown."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class FairnessCommand implements Callable<Integer> {
    /** So that the same file gives the same result. */
    private static final long SEED = 20_250_101;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "RATINGS", description = "CSV or JSON file, one review per row; - is standard input.")
    private String ratings = "-";

    @Option(
            names = "--group",
            required = true,
            paramLabel = "COL",
            split = ",",
            description = "Columns by which people are grouped, by comma: each alone, and all together.")
    private List<String> group = List.of();

    @Option(
            names = "--rating",
            paramLabel = "COL",
            description = "Column of the rating. Default: rating; with --selected alone none is needed.")
    private @Nullable String rating;

    @Option(
            names = "--selected",
            paramLabel = "COL",
            description = "Column that says who was selected (promoted, hired): 1, true, yes or 0, false, no.")
    private @Nullable String selected;

    @Option(names = "--manager", paramLabel = "COL", description = "Column of who rated. Default: none.")
    private @Nullable String manager;

    @Option(
            names = "--min-n",
            paramLabel = "N",
            description = "Nothing is shown about fewer people. Default: ${DEFAULT-VALUE}.")
    private int minimum = FairnessPolicy.standard().minimumN();

    FairnessCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (minimum < 1) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '--min-n': a whole number from 1 on is expected");
        }
        List<String> by = group.stream().distinct().toList();
        FairnessRows rows = new FairnessRows(by, column(), Optional.ofNullable(selected), Optional.ofNullable(manager));
        Table table = console.read(ratings, columns(rows));
        FairnessRows.Read read = rows.read(table);
        table.refuse();
        FairnessReport report = FairnessCalculator.measure(
                read.data(), FairnessPolicy.standard().withMinimumN(minimum), SEED);
        FairnessView view = new FairnessView(report, read.leftOut());
        if (options.json()) {
            console.json(view.json());
        } else {
            console.print(view.lines());
        }
        return ExitCode.DONE;
    }

    private Optional<String> column() {
        String named = rating;
        if (named != null) {
            return Optional.of(named);
        }
        return selected == null ? Optional.of("rating") : Optional.empty();
    }

    private static Columns columns(FairnessRows rows) {
        Set<String> names = new LinkedHashSet<>(rows.by());
        rows.rating().ifPresent(names::add);
        rows.selected().ifPresent(names::add);
        rows.manager().ifPresent(names::add);
        return Columns.of(new ArrayList<>(names))
                .withAdvice("--group, --rating, --selected and --manager name other columns");
    }
}
