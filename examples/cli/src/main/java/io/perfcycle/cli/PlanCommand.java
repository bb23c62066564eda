package io.perfcycle.cli;

import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.EffortPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.rules.development.PlanBatch;
import java.io.IOException;
import java.nio.file.Path;
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
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Mixin
    private PlanLimitOptions limits = new PlanLimitOptions();

    @Parameters(
            paramLabel = "GAPS",
            description =
                    "CSV or JSON file, one row per competency, or per person and competency; - is standard input.")
    private String gaps = "-";

    @Option(
            names = "--catalog",
            paramLabel = "FILE",
            required = true,
            description = "CSV or JSON file, one row per action and competency; - is standard input.")
    private String catalog = "-";

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
        DevelopmentPolicy policy = limits.policy(spec);
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
            throw PlanLimitOptions.refused(
                    spec, "--out", "plans for many people go into a folder; the gaps have no column employee");
        }
        return one(people.ofOne(), read, policy);
    }

    private int one(List<Gap> read, PlanRows.Catalog from, DevelopmentPolicy policy) {
        PlannedView view = new PlannedView(read, PlanRows.planned(gaps, read, from, policy));
        if (options.json()) {
            console.json(view.json());
        } else {
            console.print(view.lines());
        }
        return ExitCode.DONE;
    }

    /** Each plan is written before the next one is made. */
    private int many(PeopleGaps people, PlanRows.Catalog from, DevelopmentPolicy policy) {
        PlanBatch batch = PlanBatch.of(from.columns(), policy, EffortPolicy.none(), PlanRows.ANY_DAY)
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
}
