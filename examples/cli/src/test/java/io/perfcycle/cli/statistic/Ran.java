package io.perfcycle.cli.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.cli.Perfcycle;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A run of {@code perfcycle statistic} in this process, and the comparison of its numbers. */
record Ran(int exit, String out, String err) {
    static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Twelve digits are written down, so that half of the last one is always allowed. */
    private static final double LAST_DIGIT = 1e-11;

    static Ran of(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("statistic"));
        all.addAll(List.of(arguments));
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int exit = new Perfcycle(in, new PrintWriter(out), new PrintWriter(err)).run(all.toArray(new String[0]));
        return new Ran(exit, out.toString(), err.toString());
    }

    static JsonNode json(String name, String input) {
        Ran ran = of(input, name, "-", "--json");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        return JSON.readTree(ran.out());
    }

    /** What differs: every expected key is there; what is expected as undefined is null and has a reason. */
    static List<String> differences(JsonNode actual, JsonNode expected, double tolerance) {
        List<String> off = new ArrayList<>();
        compare("", actual, expected, tolerance, off);
        return off;
    }

    private static void compare(String path, JsonNode actual, JsonNode expected, double tolerance, List<String> off) {
        if (expected.isObject()) {
            expected.forEachEntry((key, value) -> {
                if (!actual.isObject() || !actual.has(key)) {
                    off.add(path + "/" + key + " is missing");
                    return;
                }
                compare(path + "/" + key, actual.get(key), value, tolerance, off);
                if (isUndefined(value) && !actual.path("reasons").hasNonNull(key)) {
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

    private static boolean isUndefined(JsonNode expected) {
        return expected.isNull() || (expected.isString() && expected.asString().startsWith("undefined"));
    }

    private static boolean isSame(JsonNode actual, JsonNode expected, double tolerance) {
        if (expected.isNumber()) {
            double wanted = expected.asDouble();
            double allowed = Math.max(tolerance * Math.max(1, Math.abs(wanted)), LAST_DIGIT * Math.abs(wanted));
            return actual.isNumber() && Math.abs(actual.asDouble() - wanted) <= allowed;
        }
        return isUndefined(expected) ? actual.isNull() : actual.equals(expected);
    }
}
