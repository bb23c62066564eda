package io.perfcycle.cli;

import io.perfcycle.quickstart.csv.UnusableInputException;
import java.io.InputStream;
import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program with all its commands, on given streams. For one run. */
public final class Perfcycle {
    private final PrintWriter out;
    private final PrintWriter err;
    private final CommandLine commands;

    /**
     * The program.
     *
     * @param in what {@code -} reads
     * @param out results
     * @param err messages
     */
    public Perfcycle(InputStream in, PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
        this.commands = commands(new Console(in, out, err));
        commands.setOut(out).setErr(err);
        commands.setExecutionExceptionHandler((e, command, parsed) -> failed(e));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Every command hangs here; a new one needs one line. */
    private static CommandLine commands(Console console) {
        CommandLine org = new CommandLine(new OrgCommand()).addSubcommand(new OrgCheckCommand(console));
        CommandLine goals = new CommandLine(new GoalsCommand())
                .addSubcommand(new GoalsCheckCommand(console))
                .addSubcommand(new GoalsAlignCommand(console));
        CommandLine talent = new CommandLine(new TalentCommand())
                .addSubcommand(new TalentMatchCommand(console))
                .addSubcommand(new TalentLadderCommand(console));
        CommandLine completion = new CommandLine(new AutoComplete.GenerateCompletion());
        return new CommandLine(new Root())
                .addSubcommand(org)
                .addSubcommand(goals)
                .addSubcommand(new AggregateCommand(console))
                .addSubcommand(new ScheduleCommand(console))
                .addSubcommand(new StatisticCommand(console))
                .addSubcommand(new FairnessCommand(console))
                .addSubcommand(new MetricsCommand(console))
                .addSubcommand(new SimulateCommand(console))
                .addSubcommand(new PlanCommand(console))
                .addSubcommand(talent)
                .addSubcommand(new CycleCommand(console))
                .addSubcommand(completion)
                .addSubcommand(new HelpCommand());
    }

    /**
     * Runs one command.
     *
     * @param arguments the command line
     * @return the exit code: 0 done, 1 done with findings of severity BLOCK, 2 unusable input or usage, 3 a fault of ours
     */
    @SuppressWarnings("CatchingUnchecked")
    public int run(String... arguments) {
        try {
            return commands.execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println("perfcycle: not enough memory for this input; give Java more with -Xmx");
            return ExitCode.FAULT;
        } catch (RuntimeException | Error e) {
            return fault(e);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int failed(Exception e) {
        if (e instanceof UnusableInputException unusable) {
            unusable.lines().forEach(line -> err.println("perfcycle: " + line));
            return ExitCode.UNUSABLE;
        }
        return fault(e);
    }

    private int fault(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        err.println("perfcycle: a fault of this program, please report it: "
                + e.getClass().getSimpleName()
                + (trace.length > 0 ? " at " + trace[0] : ""));
        return ExitCode.FAULT;
    }

    /** The program's name alone asks for a command. */
    @Command(
            name = "perfcycle",
            description = "Performance management on files.",
            versionProvider = Version.class,
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Exit codes: 0 done; 1 done, with findings of severity BLOCK;",
                "2 unusable input or usage, nothing is written; 3 a fault of this program."
            })
    static final class Root implements Runnable {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "A command is required");
        }
    }
}
