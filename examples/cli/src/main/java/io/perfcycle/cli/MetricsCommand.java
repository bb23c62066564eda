package io.perfcycle.cli;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.value.DateSpan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code metrics}: the figures of a period, from a directory of files. */
@Command(
        name = "metrics",
        description = {
            "Measures a period from files: turnover, retention, span of control, goals, reviews, feedback,",
            "recognition, competencies. Each figure comes with its numerator, denominator, number of",
            "observations and definition; what cannot be computed has none, and the reason."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class MetricsCommand implements Callable<Integer> {
    private static final int STANDARD_MINIMUM = 5;
    private static final int DIGITS = 6;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "DIR", description = "Directory of files; people.csv is required.")
    private Path directory = Path.of("");

    @Option(names = "--from", paramLabel = "DATE", description = "First day. Default: that of cycle.csv.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day. Default: that of cycle.csv.")
    private @Nullable LocalDate to;

    @Option(
            names = "--min-n",
            paramLabel = "N",
            description = "Nothing is shown about smaller units. Default: ${DEFAULT-VALUE}.")
    private int minimum = STANDARD_MINIMUM;

    MetricsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (minimum < 1) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '--min-n': a whole number from 1 on is expected");
        }
        MetricFiles files = MetricFiles.read(console, directory, options.dateFormat());
        Optional<DateSpan> cycle = files.cycle();
        LocalDate first =
                Optional.ofNullable(from).or(() -> cycle.map(DateSpan::first)).orElse(null);
        LocalDate last =
                Optional.ofNullable(to).or(() -> cycle.map(DateSpan::last)).orElse(null);
        files.refuse();
        if (first == null || last == null || last.isBefore(first)) {
            throw new ParameterException(
                    spec.commandLine(),
                    first == null || last == null
                            ? "There is no cycle.csv: --from and --to are required"
                            : "Invalid value for option '--to': a day not before " + first + " is expected");
        }
        List<MetricValue> figures = new MetricRows(files, new DateSpan(first, last), minimum).figures();
        files.refuse();
        if (options.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("period", Map.of("from", first.toString(), "to", last.toString()));
            json.put("metrics", figures.stream().map(MetricsCommand::json).toList());
            console.json(json);
        } else {
            console.print(lines(figures));
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> json(MetricValue figure) {
        JsonFigures json = new JsonFigures().put("metric", figure.metric()).put("group", figure.group());
        decimal(json, "value", figure.value(), figure.reason());
        decimal(json, "numerator", figure.numerator(), figure.reason());
        decimal(json, "denominator", figure.denominator(), figure.reason());
        Map<String, String> period = new LinkedHashMap<>();
        period.put("from", figure.period().first().toString());
        period.put("to", figure.period().last().toString());
        return json.put("n", figure.n())
                .put("definition", figure.definition())
                .put("period", period)
                .map();
    }

    private static void decimal(JsonFigures json, String name, Optional<BigDecimal> value, String reason) {
        if (value.isPresent()) {
            json.put(name, value.get());
        } else {
            json.undefined(name, reason);
        }
    }

    private static List<String> lines(List<MetricValue> figures) {
        TextTable table = new TextTable(List.of("metric", "group", "value", "numerator", "denominator", "n"), 2);
        List<String> notes = new ArrayList<>();
        for (MetricValue figure : figures) {
            String group = String.join(" / ", figure.group().values());
            table.row(List.of(
                    figure.metric(),
                    group,
                    text(figure.value()),
                    text(figure.numerator()),
                    text(figure.denominator()),
                    Long.toString(figure.n())));
            if (!figure.reason().isEmpty()) {
                notes.add(figure.metric() + (group.isEmpty() ? "" : " of " + group) + ": " + figure.reason());
            }
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.addAll(notes);
        return lines;
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(MetricsCommand::shortened)
                .map(each -> each.stripTrailingZeros().toPlainString())
                .orElse("-");
    }

    /** At most six digits after the point; JSON has them all. */
    private static BigDecimal shortened(BigDecimal number) {
        return number.scale() <= DIGITS ? number : number.setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
