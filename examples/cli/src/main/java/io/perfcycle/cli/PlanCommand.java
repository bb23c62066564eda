package io.perfcycle.cli;

import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.EffortPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.quickstart.csv.Problems;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.quickstart.csv.UnusableInputException;
import io.perfcycle.rules.development.DevelopmentPlanner;
import io.perfcycle.rules.development.PlanBatch;
import io.perfcycle.rules.development.PlanRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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

/** {@code plan}: which actions of a catalogue close the gaps of one person or of many, when, and what stays open. */
@Command(
        name = "plan",
        description = {
            "Chooses actions of a catalogue that close one person's gaps, and puts them in months.",
            "What stays open is listed with its reason. docs/development.md has the rules.",
            "With a column employee among the gaps: a plan for each of many people, who share the places of the catalogue."
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

    @Parameters(paramLabel = "GAPS", description = "CSV or JSON file, one row per competency, or per person and competency; - is standard input.")
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

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Plans for many people: also writes people, steps, open gaps and places as CSV files.")
    private @Nullable Path out;

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DevelopmentPolicy policy = policy();
        if (gaps.equals("-") && catalog.equals("-")) {
            throw refused("--catalog", "only one of the two files can be standard input");
        }
        PeopleGaps people = new PeopleGaps();
        Table gapTable = console.stream(gaps, PlanRows.GAPS, people::add);
        Table catalogTable = console.read(catalog, PlanRows.CATALOG);
        PlanRows.Catalog read = PlanRows.catalog(catalogTable);
        Table.refuseProblems(List.of(gapTable, catalogTable));
        people.gather();
        if (gapTable.columns().contains("employee")) {
            return many(people, read, policy);
        }
        if (out != null) {
            throw refused("--out", "plans for many people go into a folder; the gaps have no column employee");
        }
        return one(people.ofOne(), read, policy);
    }

    private int one(List<Gap> read, PlanRows.Catalog from, DevelopmentPolicy policy) {
        PlanRequest request = PlanRequest.of(read, policy, ANY_DAY).withPlaces(from.places());
        Outcome<DevelopmentPlanner.Proposal> planned = DevelopmentPlanner.plan(request, from.columns());
        if (!(planned instanceof Outcome.Done<DevelopmentPlanner.Proposal> done)) {
            Problems problems = new Problems(gaps, Integer.MAX_VALUE);
            planned.findings().forEach(finding -> problems.add(0, "", "", PlanStream.text(finding)));
            throw new UnusableInputException(problems.list(), 0);
        }
        PlannedView view = new PlannedView(read, done.value());
        if (options.json()) {
            console.json(view.json());
        } else {
            console.print(view.lines());
        }
        return ExitCode.DONE;
    }

    /** Each plan is written before the next one is made. */
    private int many(PeopleGaps people, PlanRows.Catalog from, DevelopmentPolicy policy) {
        PlanBatch batch = PlanBatch.of(from.columns(), policy, EffortPolicy.none(), ANY_DAY)
                .withPlaces(from.places());
        Path directory = out;
        try (PlanFolder folder = directory == null ? null : new PlanFolder(directory)) {
            PlanStream stream = new PlanStream(console, options.json(), Optional.ofNullable(folder));
            stream.begin();
            for (int person = 0; person < people.people().size(); person++) {
                List<Gap> own = people.of(person);
                stream.add(people.people().get(person), own, batch.plan(own));
            }
            stream.end(from.places(), batch.placesLeft());
            return stream.tally().refused() == 0 ? ExitCode.DONE : ExitCode.BLOCKED;
        } catch (IOException e) {
            throw ScenarioSource.unusable(String.valueOf(directory), "cannot be written");
        }
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
