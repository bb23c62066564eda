package io.perfcycle.cli.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
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
import tools.jackson.databind.node.ObjectNode;

/** Numbers of other programs and of books, through the command, to their tolerance. */
class VectorsTest {
    /**
     * Numbers whose last digits an optimiser left short of the solution, by name of the vector and key: the proven ones, and how
     * far the file's may be from them. LastDigitsTest of the rules proves them; docs/statistics.md shows the digits.
     */
    private static final Map<String, Correction> CORRECTIONS = Map.of(
            "ratings-a-b", new Correction("d_ci95_noncentral_t", "[0.091848466568977, 2.102129837732181]", 1.8e-7),
            "scores-a-b", new Correction("d_ci95_noncentral_t", "[-0.012053033722946, 2.662595108511946]", 2.8e-7),
            "p-x-i-x-r-5x3x2",
                    new Correction(
                            "REML_lme4_boundary",
                            "{\"p:i\":0.195238095238095,\"p:r\":0,\"i:r\":0,\"p\":0.925,\"i\":0.05,\"r\":0.057142857142857,"
                                    + "\"Residual\":0.342857142857143}",
                            2.2e-5));

    private record Correction(String key, String digits, double offBy) {}

    @TestFactory
    Stream<DynamicTest> every_vector_beside_the_project_comes_out_to_its_tolerance() throws IOException {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(folder.isPresent(), "The folder shared/vectors is not beside the project");
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : Statistics.standard().names()) {
            JsonNode file =
                    Ran.JSON.readTree(folder.get().resolve(name + ".json").toFile());
            assertThat(file.get("vectors").size()).as(name).isPositive();
            file.get("vectors").forEach(vector -> tests.add(test(name, vector)));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> every_published_number_comes_out_to_its_tolerance() throws IOException {
        try (InputStream in = VectorsTest.class.getResourceAsStream("published.json")) {
            List<DynamicTest> tests = new ArrayList<>();
            Ran.JSON
                    .readTree(in)
                    .forEachEntry((name, vectors) -> vectors.forEach(vector -> {
                        assertThat(vector.get("source").asString()).isNotBlank();
                        tests.add(test(name, vector));
                    }));
            assertThat(tests).hasSizeGreaterThan(60);
            return tests.stream();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_number_of_our_own_comes_out() throws IOException {
        try (InputStream in = VectorsTest.class.getResourceAsStream("fairness-vectors.json")) {
            List<DynamicTest> tests = new ArrayList<>();
            Ran.JSON.readTree(in).forEachEntry((name, vectors) -> {
                assertThat(vectors.size()).as(name).isPositive();
                vectors.forEach(vector -> tests.add(test(name, vector)));
            });
            return tests.stream();
        }
    }

    private static DynamicTest test(String name, JsonNode vector) {
        return DynamicTest.dynamicTest(name + " " + vector.get("name").asString(), () -> check(name, vector));
    }

    private static void check(String name, JsonNode vector) {
        JsonNode actual = Ran.json(name, vector.get("input").toString());
        ObjectNode expected = ((ObjectNode) vector.get("expected")).deepCopy();
        Correction correction = CORRECTIONS.get(vector.get("name").asString());
        if (correction != null && expected.has(correction.key())) {
            JsonNode digits = Ran.JSON.readTree(correction.digits());
            assertThat(Ran.differences(expected.get(correction.key()), digits, correction.offBy()))
                    .isEmpty();
            expected.set(correction.key(), digits);
        }
        assertThat(Ran.differences(actual, expected, vector.get("tolerance").asDouble()))
                .as(actual.toString())
                .isEmpty();
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
