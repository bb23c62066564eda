package io.perfcycle.cli.statistic;

import io.perfcycle.rules.fairness.LinearModel;
import io.perfcycle.rules.fairness.OaxacaBlinder;
import io.perfcycle.rules.statistics.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The regression of ratings, or of the logarithm of pay, on a group and controls: the first column is the response. */
final class RegressionStatistics {
    private RegressionStatistics() {}

    static ObjectNode apply(JsonNode node) {
        StatisticInput input = StatisticInput.of(node);
        StatisticInput data = input.has("data") ? input.at("data") : input;
        Map<String, double[]> columns = new LinkedHashMap<>();
        if (input.has("model")) {
            terms(input.at("model"))
                    .forEach(name -> columns.put(name, data.at(name).numbers()));
        } else {
            data.entries().forEach((name, column) -> columns.put(name, column.numbers()));
        }
        if (columns.size() < 2) {
            data.refuse("a response and a group are expected");
        }
        return data.reading(() -> input.has("data") ? nested(columns) : flat(columns));
    }

    /** Response and columns of a model such as {@code y ~ 1 + a + b}. */
    private static List<String> terms(StatisticInput model) {
        String[] sides = model.text().split("~", -1);
        if (sides.length != 2) {
            return model.refuse("a model like y ~ 1 + group + control is expected");
        }
        List<String> terms = new ArrayList<>(List.of(sides[0].strip()));
        Arrays.stream(sides[1].split("\\+", -1))
                .map(String::strip)
                .filter(term -> !term.equals("1"))
                .forEach(terms::add);
        return terms;
    }

    private static ObjectNode nested(Map<String, double[]> columns) {
        List<String> names = List.copyOf(columns.keySet());
        List<double[]> all = List.copyOf(columns.values());
        double[] response = all.get(0);
        String group = names.get(1);
        LinearModel alone = LinearModel.fit(response, List.of(all.get(1)));
        LinearModel model = LinearModel.fit(response, all.subList(1, all.size()));
        double own = model.coefficients()[1];
        StatisticOutput adjusted = coefficients(model)
                .put("p", each(model, model::probability))
                .put("r2", model.rSquared())
                .put("adj_r2", model.adjustedRSquared())
                .put("sigma", model.sigma())
                .put("df_resid", model.degrees())
                .put("ci95_" + group, own - model.margin(1), own + model.margin(1))
                .put("se_HC3", each(model, model::robustError));
        StatisticOutput output = new StatisticOutput()
                .put(
                        "unadjusted",
                        new StatisticOutput()
                                .put("coef", alone.coefficients())
                                .put("se", alone.errors())
                                .put("p_" + group, alone.probability(1)))
                .put("adjusted", adjusted);
        double deviation = model.responseDeviation();
        if (deviation > 0) {
            output.put(group + "_coef_in_rating_sd", own / deviation);
        } else {
            output.undefined(group + "_coef_in_rating_sd", "the response is constant");
        }
        if (isIndicator(all.get(1))) {
            OaxacaBlinder parts = OaxacaBlinder.of(response, focal(all.get(1)), all.subList(2, all.size()));
            output.put(
                    "oaxaca_blinder_male_reference",
                    new StatisticOutput()
                            .put("gap", parts.gap())
                            .put("explained", parts.explained())
                            .put("unexplained", parts.unexplained()));
        } else {
            output.undefined("oaxaca_blinder_male_reference", group + " is not 0 or 1 throughout");
        }
        return output.put("n", response.length).json();
    }

    private static ObjectNode flat(Map<String, double[]> columns) {
        List<double[]> all = List.copyOf(columns.values());
        double[] response = all.get(0);
        LinearModel model = LinearModel.fit(response, all.subList(1, all.size()));
        LinearModel alone = LinearModel.fit(response, List.of(all.get(1)));
        return coefficients(model)
                .put("p", each(model, model::probability))
                .put("se_HC3", each(model, model::robustError))
                .put("adjusted_gap_percent", 100 * Math.expm1(model.coefficients()[1]))
                .put("raw_gap_percent_geometric", 100 * Math.expm1(alone.coefficients()[1]))
                .put("n", response.length)
                .json();
    }

    private static StatisticOutput coefficients(LinearModel model) {
        return new StatisticOutput()
                .put("coef", model.coefficients())
                .put("se", model.errors())
                .put("t", each(model, model::t));
    }

    private static List<Figure> each(LinearModel model, IntFunction<Figure> figure) {
        return IntStream.range(0, model.coefficients().length).mapToObj(figure).toList();
    }

    private static boolean isIndicator(double[] column) {
        return Arrays.stream(column).allMatch(value -> value == 0 || value == 1);
    }

    private static boolean[] focal(double[] column) {
        boolean[] focal = new boolean[column.length];
        for (int i = 0; i < focal.length; i++) {
            focal[i] = column[i] == 1;
        }
        return focal;
    }
}
