package io.perfcycle.cli;

import io.perfcycle.quickstart.CycleJob;
import io.perfcycle.quickstart.Database;
import io.perfcycle.quickstart.Terminal;
import io.perfcycle.quickstart.run.StepSummary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a whole cycle on somebody's own files. */
@Command(
        name = "cycle",
        description = "Runs the whole cycle on a directory of files, on a database, and writes a report.",
        mixinStandardHelpOptions = true)
final class CycleCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--data", required = true, description = "The directory of files; their columns: docs/files.md.")
    private Path data = Path.of("");

    @Option(
            names = "--db",
            description =
                    "The JDBC URL of the database. Default: an H2 file named performance in the output directory.")
    private String url = "";

    @Option(names = "--out", required = true, description = "The directory for report and mailbox.")
    private Path out = Path.of("");

    @Option(names = "--json", description = "One JSON object on standard output and nothing else.")
    private boolean json;

    CycleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path directory = out.toAbsolutePath().normalize();
        String database = url.isEmpty() ? Database.embedded(directory.resolve("performance")) : url;
        CycleJob.Result result =
                Terminal.withProgress(progress -> CycleJob.run(data, database, directory, "", progress));
        if (json) {
            console.json(toMap(result));
        } else {
            StringWriter text = new StringWriter();
            Terminal.summarise(result, new PrintWriter(text));
            console.print(text.toString().lines().toList());
        }
        boolean refused =
                result.steps().stream().anyMatch(step -> !step.refusals().isEmpty());
        return refused ? ExitCode.BLOCKED : ExitCode.DONE;
    }

    private static Map<String, Object> toMap(CycleJob.Result result) {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (StepSummary step : result.steps()) {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put("step", step.step().name());
            node.put("done", step.done());
            node.put("replayed", step.replayed());
            node.put("notes", step.notes().size());
            List<Map<String, String>> refused = new ArrayList<>();
            step.refusals().forEach(refusal -> {
                Map<String, String> one = new LinkedHashMap<>();
                one.put("source", refusal.source());
                one.put("reason", refusal.reason());
                refused.add(one);
            });
            node.put("refused", refused);
            steps.add(node);
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("steps", steps);
        root.put("notes", result.notes());
        root.put("messages", result.messages());
        root.put("report", result.report().toString());
        return root;
    }
}
