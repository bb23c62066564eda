package io.perfcycle.cli;

import io.perfcycle.core.review.PanelPolicy;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.Rounding;
import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

/** {@code aggregate}: one score per row; what the scores of each group come to, and the groups together. */
@Command(
        name = "aggregate",
        description = {
            "Makes one score of the scores that several raters gave: the mean of each group,",
            "without the N lowest and highest; and the sum of scores times weights over wider groups.",
            "A score that is missing is not there, it is no zero."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class AggregateCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "SCORES", description = "CSV or JSON file, one score per row; - is standard input.")
    private String scores = "-";

    @Option(names = "--group", paramLabel = "COL", split = ",", description = "Columns that make a group, by comma.")
    private List<String> group = List.of();

    @Option(names = "--score", paramLabel = "COL", description = "Column of the score. Default: ${DEFAULT-VALUE}.")
    private String score = "score";

    @Option(
            names = "--missing",
            paramLabel = "VALUE",
            description = "A number that says that there is no score, as an empty cell does. Default: none.")
    private @Nullable BigDecimal missing;

    @Option(
            names = "--trim",
            paramLabel = "N",
            description = "How many scores are left out at each end. Default: ${DEFAULT-VALUE}.")
    private int trim;

    @Option(
            names = "--round",
            paramLabel = "MODE:DIGITS",
            converter = RoundingOption.class,
            description =
                    "How scores, and products with weights, are rounded, such as HALF_UP:2. " + "Default: HALF_EVEN:9.")
    private Rounding round = new Rounding(RoundingMode.HALF_EVEN, 9);

    @Option(
            names = "--weight",
            paramLabel = "COL",
            description = "Column of the weight of a group, the same in all its rows. Default: all weigh 1.")
    private @Nullable String weight;

    @Option(
            names = "--then",
            paramLabel = "COL",
            split = ",",
            description = "Some of the columns of --group: adds score times weight up over these wider groups.")
    private List<String> then = List.of();

    AggregateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PanelPolicy policy = policy();
        List<String> by = group.stream().distinct().toList();
        List<String> wider = then.stream().distinct().toList();
        if (!by.containsAll(wider)) {
            throw refused("--then", "columns of --group are expected");
        }
        Table table = console.read(scores, columns());
        ScoreRows rows = new ScoreRows(score, missing, weight);
        List<ScoreRows.Panel> panels = rows.panels(table, by);
        table.refuse();
        AggregatedScores aggregated = AggregatedScores.of(panels, by, wider, policy);
        if (options.json()) {
            console.json(aggregated.json());
        } else {
            console.print(aggregated.lines());
        }
        return ExitCode.DONE;
    }

    private PanelPolicy policy() {
        if (trim < 0) {
            throw refused("--trim", "a whole number from 0 on is expected");
        }
        BigDecimal none = missing;
        if (none != null && !Decimals.isBounded(none)) {
            throw refused(
                    "--missing",
                    "a number with at most " + Decimals.MAX_DIGITS + " digits on each side of the point is expected");
        }
        return new PanelPolicy(trim, round);
    }

    private ParameterException refused(String option, String expected) {
        return new ParameterException(spec.commandLine(), "Invalid value for option '" + option + "': " + expected);
    }

    private Columns columns() {
        Set<String> names = new LinkedHashSet<>(group);
        names.add(score);
        String factor = weight;
        if (factor != null) {
            names.add(factor);
        }
        return Columns.of(new ArrayList<>(names)).withAdvice("--group, --score and --weight name other columns");
    }
}
