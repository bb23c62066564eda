package io.perfcycle.cli;

import io.perfcycle.cli.simulation.ScenarioFile;
import io.perfcycle.quickstart.csv.TableProblem;
import io.perfcycle.quickstart.csv.UnusableInputException;
import io.perfcycle.rules.simulation.Scenario;
import io.perfcycle.rules.simulation.Studies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds a scenario by what stands on the command line: a name, a file, or {@code -} for standard input. */
final class ScenarioSource {
    private ScenarioSource() {}

    static Scenario find(String name, Console console) {
        Optional<Scenario> builtIn = Studies.find(name);
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        try {
            if (name.equals("-")) {
                return ScenarioFile.read(name, console.input());
            }
            if (Files.isRegularFile(Path.of(name))) {
                return ScenarioFile.read(name, Files.readString(Path.of(name), StandardCharsets.UTF_8));
            }
        } catch (IOException | InvalidPathException e) {
            throw unusable(name, "cannot be read as a UTF-8 file");
        }
        throw unusable(
                name,
                "is neither a file nor a scenario that is built in: "
                        + String.join(
                                ", ", Studies.all().stream().map(Scenario::name).toList()));
    }

    static UnusableInputException unusable(String what, String message) {
        return new UnusableInputException(List.of(new TableProblem(what, 0, "", "", message)), 0);
    }
}
