package io.perfcycle.cli;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.rules.talent.RoleDemands;
import io.perfcycle.rules.talent.RoleMatcher;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code talent match}: which roles are nearest to a role, and what is missing for each. */
@Command(
        name = "match",
        description = {
            "Finds the roles nearest to a role, and the competencies in which each asks for more.",
            "The score is 1 for roles that ask for the same; docs/talent.md has the measure."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TalentMatchCommand implements Callable<Integer> {
    private static final String ALL = "ALL";

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "PROFILES",
            description = "CSV or JSON file, one row per role and competency; - is standard input.")
    private String profiles = "-";

    @Option(names = "--role", paramLabel = "ID", description = "For which role, or ALL. Default: ${DEFAULT-VALUE}.")
    private String role = ALL;

    @Option(names = "--top", paramLabel = "N", description = "How many matches at most. Default: ${DEFAULT-VALUE}.")
    private int top = 10;

    TalentMatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (top < 1 || top > 10_000) {
            throw refused("--top", "a whole number from 1 to 10000 is expected");
        }
        Table table = console.read(
                profiles,
                Columns.of("role", "competency", "level")
                        .withOptional("importance")
                        .withRows());
        RoleDemands demands = demands(table);
        table.refuse();
        RoleMatcher matcher = RoleMatcher.of(demands);
        List<MatchedRoles.Matched> matched = new ArrayList<>();
        for (int row : matcher.rows()) {
            RoleId id = demands.roles().get(row);
            if (role.equals(ALL) || role.equals(id.value())) {
                matched.add(new MatchedRoles.Matched(id, matcher.nearest(row, top)));
            }
        }
        if (matched.isEmpty() && !role.equals(ALL)) {
            throw refused("--role", "'" + role + "' is no role of " + profiles);
        }
        if (options.json()) {
            console.json(new MatchedRoles(matched).json());
        } else {
            console.print(new MatchedRoles(matched).lines());
        }
        return ExitCode.DONE;
    }

    private static RoleDemands demands(Table table) {
        RoleDemands.Builder demands = RoleDemands.builder();
        boolean weighted = table.columns().contains("importance");
        for (Row row : table.rows()) {
            Optional<RoleId> role = Ids.read(row, "role", RoleId::of);
            Optional<CompetencyId> competency = Ids.read(row, "competency", CompetencyId::of);
            Optional<BigDecimal> level = notNegative(row, "level");
            Optional<BigDecimal> importance = weighted ? notNegative(row, "importance") : Optional.empty();
            boolean complete = role.isPresent()
                    && competency.isPresent()
                    && level.isPresent()
                    && (importance.isPresent() || !weighted);
            if (complete && !demands.add(role.get(), competency.get(), level.get(), importance)) {
                row.problem("competency", "the role has this competency in an earlier line");
            }
        }
        return demands.build();
    }

    private static Optional<BigDecimal> notNegative(Row row, String column) {
        row.requiredText(column);
        Optional<BigDecimal> number = row.decimal(column);
        if (number.isPresent() && number.get().signum() < 0) {
            row.problem(column, "a number of 0 or more is expected");
            return Optional.empty();
        }
        return number;
    }

    private ParameterException refused(String option, String expected) {
        return new ParameterException(spec.commandLine(), "Invalid value for option '" + option + "': " + expected);
    }
}
