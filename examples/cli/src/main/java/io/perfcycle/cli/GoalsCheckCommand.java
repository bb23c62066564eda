package io.perfcycle.cli;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.quickstart.company.GoalRow;
import io.perfcycle.quickstart.company.GoalRows;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.rules.smart.SmartCascade;
import io.perfcycle.rules.smart.SmartContext;
import io.perfcycle.rules.smart.SmartGoal;
import io.perfcycle.rules.smart.SmartLanguage;
import io.perfcycle.rules.smart.SmartPolicy;
import io.perfcycle.rules.smart.SmartRules;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code goals check}: one row per goal, judged by the SMART rules. */
@Command(
        name = "check",
        description = {
            "Judges goals by the SMART criteria: true, false, or - where it cannot be decided.",
            "BLOCK: a field that is there and wrong, or with --require-fields a missing one. What the text says is advice."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GoalsCheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "GOALS", description = "CSV or JSON file, one row per goal; - is standard input.")
    private String goals = "-";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day of the check, as in 2025-12-31. Without it no date counts as past.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--cycle",
            paramLabel = "FROM..TO",
            converter = Cycle.class,
            description = "First and last day of the cycle, as in 2025-01-01..2025-12-31. Default: not known.")
    private Optional<DateSpan> cycle = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            converter = Language.class,
            description = "Language of the texts and messages: en or de. Default: en.")
    private SmartLanguage language = SmartLanguage.english();

    @Option(names = "--require-fields", description = "A missing owner, measure with target or due day blocks.")
    private boolean requireFields;

    GoalsCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Table table = console.read(goals, GoalRows.columns());
        List<GoalRow> rows = GoalRows.with(options.dateFormat()).all(table);
        table.refuse();
        boolean linked = table.columns().contains("parent");
        List<GoalJudgement> judged = judge(rows, linked);
        if (options.json()) {
            console.json(GoalJudgement.json(judged, language));
        } else {
            console.print(GoalJudgement.lines(judged, language));
        }
        return judged.stream().anyMatch(goal -> goal.report().isBlocked()) ? ExitCode.BLOCKED : ExitCode.DONE;
    }

    /** Without a column of parents nothing is known about paths. */
    private List<GoalJudgement> judge(List<GoalRow> rows, boolean linked) {
        List<SmartCascade.Member> members = new ArrayList<>();
        for (GoalRow row : rows) {
            members.add(new SmartCascade.Member(
                    row.id(),
                    goal(row),
                    row.parents().stream().map(GoalLink::parent).toList()));
        }
        SmartCascade cascade = SmartCascade.of(members);
        SmartContext known = SmartContext.none()
                .withLanguage(language)
                .withPolicy(requireFields ? SmartPolicy.REQUIRE_FIELDS : SmartPolicy.STANDARD)
                .withTime(cycle.orElse(null), asOf.orElse(null));
        List<GoalJudgement> judged = new ArrayList<>();
        for (int at = 0; at < members.size(); at++) {
            SmartContext context = cascade.context(at, known);
            SmartGoal goal = members.get(at).goal();
            judged.add(new GoalJudgement(
                    members.get(at).id(),
                    goal,
                    SmartRules.standard()
                            .judge(goal, linked ? context : context.withPath(SmartContext.Path.UNKNOWN, null))));
        }
        return judged;
    }

    private static SmartGoal goal(GoalRow row) {
        return new SmartGoal(
                row.title(),
                row.description(),
                row.owner().orElse(null),
                row.level(),
                row.measure().orElse(null),
                row.start().orElse(null),
                row.due().orElse(null));
    }

    /** Reads a day. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return day(text);
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is not a date like 2025-12-31");
            }
        }
    }

    /** Reads the days of a cycle. */
    static final class Cycle implements ITypeConverter<DateSpan> {
        @Override
        public DateSpan convert(String text) {
            int dots = text.indexOf("..");
            if (dots < 0) {
                throw new TypeConversionException("'" + text + "' is not FROM..TO, as in 2025-01-01..2025-12-31");
            }
            LocalDate first = Day.day(text.substring(0, dots));
            LocalDate last = Day.day(text.substring(dots + 2));
            if (last.isBefore(first)) {
                throw new TypeConversionException("'" + text + "' ends before it begins");
            }
            return DateSpan.of(first, last);
        }
    }

    /** Finds a language. */
    static final class Language implements ITypeConverter<SmartLanguage> {
        @Override
        public SmartLanguage convert(String tag) {
            return SmartLanguage.forTag(tag)
                    .orElseThrow(() -> new TypeConversionException("'" + tag + "' is not one of en, de"));
        }
    }
}
