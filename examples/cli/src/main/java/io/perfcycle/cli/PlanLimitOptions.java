package io.perfcycle.cli;

import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The limits of a plan. */
final class PlanLimitOptions {
    @Option(names = "--months", paramLabel = "N", description = "The longest time, 1 to 120. Default: 12.")
    private int months = DevelopmentPolicy.standard().months();

    @Option(names = "--budget", paramLabel = "N", description = "The greatest cost, 0 or more. Default: 5000.")
    private BigDecimal budget = DevelopmentPolicy.standard().budget();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many actions run at the same time, 1 to 20. Default: 2.")
    private int parallel = DevelopmentPolicy.standard().parallel();

    DevelopmentPolicy policy(CommandSpec spec) {
        if (months < 1 || months > 120) {
            throw refused(spec, "--months", "a whole number from 1 to 120 is expected");
        }
        if (parallel < 1 || parallel > 20) {
            throw refused(spec, "--parallel", "a whole number from 1 to 20 is expected");
        }
        if (!Decimals.isBounded(budget) || budget.signum() < 0) {
            throw refused(
                    spec,
                    "--budget",
                    "a number of 0 or more with at most 18 digits on each side of the point is expected");
        }
        return new DevelopmentPolicy(months, budget, parallel);
    }

    static ParameterException refused(CommandSpec spec, String option, String expected) {
        return new ParameterException(spec.commandLine(), "Invalid value for option '" + option + "': " + expected);
    }
}
