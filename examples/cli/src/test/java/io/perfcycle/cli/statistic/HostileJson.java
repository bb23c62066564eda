package io.perfcycle.cli.statistic;

import java.util.List;
import java.util.Random;

/** Inputs with the right keys and any values. */
final class HostileJson {
    private static final List<String> KEYS = List.of(
            "ratings",
            "groups",
            "rater1",
            "rater2",
            "levels",
            "weights",
            "table",
            "counts",
            "data",
            "level",
            "scores",
            "scale_points",
            "tie_correction",
            "responses",
            "y",
            "se",
            "hits",
            "at_bats",
            "observed",
            "mean",
            "sd",
            "reliability",
            "var_between",
            "var_within",
            "cutoff",
            "n_measurements",
            "scale",
            "lambda",
            "ddof",
            "target",
            "x",
            "n",
            "percent",
            "percent_low_to_high",
            "start",
            "current",
            "done",
            "kr_scores",
            "children",
            "cap",
            "goals",
            "as_of",
            "p",
            "proportions",
            "disagreement_weights",
            "null_variance_uniform",
            "confidence",
            "model");
    private static final List<String> SCALARS = List.of(
            "0",
            "1",
            "2",
            "3",
            "-1",
            "0.5",
            "1e140",
            "-7e-300",
            "null",
            "true",
            "\"linear\"",
            "\"ordinal\"",
            "\"ratio\"",
            "\"both random\"",
            "\"2025-01-31\"",
            "\"OPEN\"",
            "\"e1\"",
            "\"\"",
            "5",
            "99999999999");

    private HostileJson() {}

    static String object(Random random) {
        StringBuilder json = new StringBuilder("{");
        for (String key : KEYS) {
            if (random.nextInt(4) > 0) {
                json.append(json.length() > 1 ? "," : "")
                        .append('"')
                        .append(key)
                        .append("\":");
                value(json, random, random.nextInt(4));
            }
        }
        return json.append('}').toString();
    }

    private static void value(StringBuilder json, Random random, int depth) {
        if (depth == 0) {
            json.append(SCALARS.get(random.nextInt(SCALARS.size())));
            return;
        }
        boolean isObject = random.nextInt(4) == 0;
        int size = random.nextInt(4);
        json.append(isObject ? '{' : '[');
        for (int i = 0; i < size; i++) {
            json.append(i > 0 ? "," : "").append(isObject ? "\"k" + i + "\":" : "");
            value(json, random, depth - 1);
        }
        json.append(isObject ? '}' : ']');
    }
}
