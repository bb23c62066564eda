package io.perfcycle.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about goals. */
@Command(name = "goals", description = "Goals.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class GoalsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "A command is required: goals "
                        + String.join(", goals ", spec.subcommands().keySet()));
    }
}
