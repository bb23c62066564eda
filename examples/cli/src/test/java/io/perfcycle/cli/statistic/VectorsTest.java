package io.perfcycle.cli.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.cli.Perfcycle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Every vector that stands beside the project, through the command, to its tolerance. */
class VectorsTest {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /**
     * Figures that the optimiser of another program left short of the optimum, by up to 2e-5 (lme4) and 3e-7 (effectsize): ours
     * are checked against scipy and the closed form elsewhere.
     */
    private static final Set<String> ROUGH = Set.of("REML_lme4_boundary", "d_ci95_noncentral_t");

    private static final double ROUGH_TOLERANCE = 1e-4;

    @TestFactory
    Stream<DynamicTest> every_vector_comes_out_to_its_tolerance() throws IOException {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(folder.isPresent(), "The folder shared/vectors is not beside the project");
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : Statistics.standard().names()) {
            JsonNode file = JSON.readTree(folder.get().resolve(name + ".json").toFile());
            assertThat(file.get("vectors").size()).as(name).isPositive();
            for (JsonNode vector : file.get("vectors")) {
                tests.add(
                        DynamicTest.dynamicTest(name + " " + vector.get("name").asString(), () -> check(name, vector)));
            }
        }
        return tests.stream();
    }

    private static void check(String name, JsonNode vector) {
        JsonNode actual = computed(name, vector.get("input"));
        List<String> off = new ArrayList<>();
        compare("", actual, vector.get("expected"), vector.get("tolerance").asDouble(), off);
        assertThat(off).as(actual.toString()).isEmpty();
    }

    static JsonNode computed(String name, JsonNode input) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        byte[] bytes = input.toString().getBytes(StandardCharsets.UTF_8);
        int exit = new Perfcycle(new ByteArrayInputStream(bytes), new PrintWriter(out), new PrintWriter(err))
                .run("statistic", name, "-", "--json");
        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        return JSON.readTree(out.toString());
    }

    /** Every expected key is there; what is expected as undefined is null and has a reason. */
    static void compare(String path, JsonNode actual, JsonNode expected, double tolerance, List<String> off) {
        if (expected.isObject()) {
            expected.forEachEntry((key, value) -> {
                if (actual.isObject() && actual.has(key)) {
                    double within = ROUGH.contains(key) ? ROUGH_TOLERANCE : tolerance;
                    compare(path + "/" + key, actual.get(key), value, within, off);
                    if (value.isString() && value.asString().startsWith("undefined")) {
                        boolean reasoned = actual.path("reasons").hasNonNull(key);
                        if (!reasoned) {
                            off.add(path + "/" + key + " has no reason");
                        }
                    }
                } else {
                    off.add(path + "/" + key + " is missing");
                }
            });
        } else if (expected.isArray()) {
            if (!actual.isArray() || actual.size() != expected.size()) {
                off.add(path + " is " + actual);
                return;
            }
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "/" + i, actual.get(i), expected.get(i), tolerance, off);
            }
        } else if (!isSame(actual, expected, tolerance)) {
            off.add(path + " is " + actual + ", not " + expected);
        }
    }

    private static boolean isSame(JsonNode actual, JsonNode expected, double tolerance) {
        if (expected.isNumber()) {
            double wanted = expected.asDouble();
            return actual.isNumber()
                    && Math.abs(actual.asDouble() - wanted) <= tolerance * Math.max(1, Math.abs(wanted));
        }
        boolean undefined =
                expected.isNull() || (expected.isString() && expected.asString().startsWith("undefined"));
        return undefined ? actual.isNull() : actual.equals(expected);
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
