package io.perfcycle.cli.simulation;

import io.perfcycle.quickstart.csv.CsvWriter;
import io.perfcycle.rules.simulation.Cell;
import io.perfcycle.rules.simulation.Condition;
import io.perfcycle.rules.simulation.Estimate;
import io.perfcycle.rules.simulation.ExperimentResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what {@code --out} asks for. */
public final class SimulationFiles {
    private static final List<String> FIGURES =
            List.of("metric", "level", "time", "n", "mean", "sd", "se", "ci95_low", "ci95_high");

    private final ExperimentResult result;
    private final BoundedResult bounded;
    private final Set<String> paths = new LinkedHashSet<>();

    /**
     * The files of a result.
     *
     * @param bounded what came out
     */
    public SimulationFiles(BoundedResult bounded) {
        this.bounded = bounded;
        this.result = bounded.result();
        result.experiment()
                .conditions()
                .forEach(each -> paths.addAll(each.given().keySet()));
    }

    /**
     * Writes all files into a directory, which is made if need be.
     *
     * @param directory where
     * @param odd the description of the model
     * @param manifest the manifest as JSON
     * @return the names of the files
     * @throws IOException if a file cannot be written
     */
    public List<String> write(Path directory, String odd, String manifest) throws IOException {
        Files.createDirectories(directory);
        Map<String, String> files = new Plots(bounded).all();
        files.put("results.csv", results());
        if (!result.differences().isEmpty()) {
            files.put("differences.csv", differences());
        }
        if (!bounded.bounds().isEmpty()) {
            files.put("bounds.csv", bounds());
        }
        files.put("odd.md", odd);
        files.put("manifest.json", manifest);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        return List.copyOf(files.keySet());
    }

    private String results() throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> header = new ArrayList<>(paths);
        header.addAll(FIGURES);
        CsvWriter csv = new CsvWriter(text, header);
        for (ExperimentResult.Row row : result.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            condition(cells, row.condition());
            figures(cells, row.cell(), row.estimate());
            csv.row(cells);
        }
        return text.toString();
    }

    private String differences() throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> header = new ArrayList<>(List.of("policy", "against"));
        header.addAll(FIGURES);
        CsvWriter csv = new CsvWriter(text, header);
        for (ExperimentResult.Difference each : result.differences()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(SimulationView.label(each.policy()));
            cells.add(SimulationView.label(each.against()));
            figures(cells, each.cell(), each.estimate());
            csv.row(cells);
        }
        return text.toString();
    }

    private String bounds() throws IOException {
        StringBuilder text = new StringBuilder();
        List<String> header = new ArrayList<>(List.of("bound", "condition"));
        header.addAll(FIGURES);
        CsvWriter csv = new CsvWriter(text, header);
        for (BoundedResult.Bound bound : bounded.eachOnce()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(bound.kind());
            cells.add(SimulationView.label(bound.settings()));
            figures(cells, bound.row().cell(), bound.row().estimate());
            csv.row(cells);
        }
        return text.toString();
    }

    private void condition(List<@Nullable Object> cells, Condition condition) {
        for (String path : paths) {
            cells.add(SimulationView.typed(condition.settings().word(path)));
        }
    }

    private static void figures(List<@Nullable Object> cells, Cell cell, Estimate estimate) {
        cells.add(cell.metric());
        cells.add(cell.level().isPresent() ? cell.level().getAsInt() : null);
        cells.add(cell.time().isPresent() ? cell.time().getAsInt() : null);
        cells.add(estimate.n());
        cells.add(SimulationView.number(estimate.mean()));
        cells.add(SimulationView.number(estimate.sd()));
        cells.add(SimulationView.number(estimate.se()));
        cells.add(SimulationView.number(estimate.low()));
        cells.add(SimulationView.number(estimate.high()));
    }
}
