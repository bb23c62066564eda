package io.perfcycle.cli.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The page {@code docs/statistics.md} beside the code. */
class StatisticsPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "statistics.md");
    private static final Pattern EXAMPLE = Pattern.compile("\\$ echo '(.*)' \\| perfcycle statistic (\\w+) - --json");
    private static final double TOLERANCE = 1e-9;

    private static Set<String> described() {
        Set<String> names = new TreeSet<>();
        List<Map<String, StatisticFunction>> parts = List.of(
                AgreementStatistics.all(),
                KappaStatistics.all(),
                RaterModelStatistics.all(),
                ShrinkageStatistics.all(),
                RatingStatistics.all(),
                CalibrationStatistics.all(),
                GoalStatistics.all());
        parts.forEach(part -> names.addAll(part.keySet()));
        return names;
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(PAGE, StandardCharsets.UTF_8);
    }

    @Test
    void every_statistic_has_a_section_and_every_section_a_statistic_that_the_command_knows() throws IOException {
        List<String> sections = lines().stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertThat(sections).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(described());
        assertThat(Statistics.standard().names()).containsAll(sections);
    }

    @Test
    void every_section_names_a_class_of_the_library_or_a_definition_and_has_an_example_with_its_source()
            throws IOException {
        String page = String.join("\n", lines());
        for (String section : page.split("\n## ")) {
            if (section.startsWith("#")) {
                continue;
            }
            String name = section.lines().findFirst().orElseThrow();
            assertThat(section).as(name).contains("perfcycle statistic " + name + " - --json", "\nSource: ");
        }
    }

    @TestFactory
    Stream<DynamicTest> every_example_of_the_page_prints_what_stands_below_it() throws IOException {
        List<String> lines = lines();
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher example = EXAMPLE.matcher(lines.get(i));
            if (example.matches()) {
                JsonNode expected = Ran.JSON.readTree(lines.get(i + 1));
                String name = example.group(2);
                String input = example.group(1);
                double tolerance = name.equals("many_facet_rasch") ? 1e-4 : name.startsWith("eb_") ? 1e-6 : TOLERANCE;
                tests.add(DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(Ran.differences(Ran.json(name, input), expected, tolerance))
                                .isEmpty()));
            }
        }
        assertThat(tests).hasSameSizeAs(described());
        return tests.stream();
    }
}
