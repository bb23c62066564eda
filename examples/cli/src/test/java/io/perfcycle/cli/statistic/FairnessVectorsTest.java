package io.perfcycle.cli.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Every vector of fairness, metrics and disclosure, and numbers of our own that stand in the project. */
class FairnessVectorsTest {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> every_vector_comes_out_to_its_tolerance() throws IOException {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(folder.isPresent(), "The folder shared/vectors is not beside the project");
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, StatisticFunction> each :
                FairnessStatistics.all().entrySet()) {
            Path file = folder.get().resolve(each.getKey() + ".json");
            add(tests, each.getKey(), JSON.readTree(file.toFile()).get("vectors"));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> numbers_that_stand_in_the_project_come_out() {
        List<DynamicTest> tests = new ArrayList<>();
        JsonNode own = JSON.readTree(FairnessVectorsTest.class.getResourceAsStream("fairness-vectors.json"));
        own.forEachEntry((name, vectors) -> add(tests, name, vectors));
        return tests.stream();
    }

    private static void add(List<DynamicTest> tests, String name, JsonNode vectors) {
        assertThat(vectors.size()).as(name).isPositive();
        for (JsonNode vector : vectors) {
            tests.add(DynamicTest.dynamicTest(name + " " + vector.get("name").asString(), () -> {
                JsonNode actual = FairnessStatistics.all().get(name).apply(vector.get("input"));
                List<String> off = new ArrayList<>();
                compare(
                        "",
                        actual,
                        vector.get("expected"),
                        vector.get("tolerance").asDouble(),
                        off);
                assertThat(off).as(actual.toString()).isEmpty();
            }));
        }
    }

    private static void compare(String path, JsonNode actual, JsonNode expected, double tolerance, List<String> off) {
        if (expected.isObject()) {
            expected.forEachEntry((key, value) -> {
                if (actual == null || !actual.has(key)) {
                    off.add(path + "/" + key + " is missing");
                    return;
                }
                compare(path + "/" + key, actual.get(key), value, tolerance, off);
                if (value.isNull() && !actual.path("reasons").hasNonNull(key)) {
                    off.add(path + "/" + key + " has no reason");
                }
            });
        } else if (expected.isArray() && actual.isArray() && actual.size() == expected.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "/" + i, actual.get(i), expected.get(i), tolerance, off);
            }
        } else if (!isSame(actual, expected, tolerance)) {
            off.add(path + " is " + actual + ", not " + expected);
        }
    }

    /** Twelve digits are written down, so that half of the last one is always allowed. */
    private static boolean isSame(JsonNode actual, JsonNode expected, double tolerance) {
        if (!expected.isNumber()) {
            return actual.equals(expected);
        }
        double wanted = expected.asDouble();
        double allowed = Math.max(tolerance * Math.max(1, Math.abs(wanted)), 1e-11 * Math.abs(wanted));
        return actual.isNumber() && Math.abs(actual.asDouble() - wanted) <= allowed;
    }

    private static Optional<Path> folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolveSibling("shared").resolve("vectors");
            if (Files.isDirectory(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
