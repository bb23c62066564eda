package io.perfcycle.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about roles and the people for them. */
@Command(
        name = "talent",
        description = "Roles and what leads from one to another.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class TalentCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is required: talent match or talent ladder");
    }
}
