package io.perfcycle.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example of docs/simulation.md: it stands here, compiled and run, and there word for word. */
class SimulationExampleTest {
    @Test
    void a_policy_is_compared_with_another_in_twenty_lines() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        example(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize(30)
                .first()
                .isEqualTo("year 1: 0.000, 95 % from 0.000 to 0.000");
    }

    private static void example(PrintStream out) {
        // example
        Scenario scenario = Studies.find("forced-distribution").orElseThrow();
        List<Map<String, String>> policies = List.of(Map.of("fire", "0"), Map.of("fire", "0.1"));
        List<Condition> conditions = Condition.all(scenario, policies).orElseThrow();
        Experiment experiment = new Experiment(scenario.name(), conditions, List.of(), 42, 200).comparedToFirst();

        ExecutorService threads = Executors.newFixedThreadPool(2);
        ExperimentResult result = ExperimentRunner.run(experiment, threads, RunControl.none());
        threads.shutdown();

        for (ExperimentResult.Difference each : result.differences()) {
            out.printf(
                    Locale.ROOT,
                    "year %d: %.3f, 95 %% from %.3f to %.3f%n",
                    each.cell().time().getAsInt(),
                    each.estimate().mean(),
                    each.estimate().low(),
                    each.estimate().high());
        }
        // end
    }

    @Test
    void the_documentation_shows_the_example_as_it_is() throws IOException {
        Path source =
                Path.of("src/test/java", SimulationExampleTest.class.getName().replace('.', '/') + ".java");
        String here = between(Files.readString(source, StandardCharsets.UTF_8), "// example\n", "// end\n")
                .replace("out.printf(", "System.out.printf(");
        String page = Files.readString(Path.of("..", "docs", "simulation.md"), StandardCharsets.UTF_8);

        assertThat(words(between(page, "```java\n", "```\n"))).isEqualTo(words(here));
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    /** Where lines break is the formatter's matter. */
    private static String words(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }
}
