package io.perfcycle.cli;

import io.perfcycle.rules.simulation.Condition;
import io.perfcycle.rules.simulation.Parameter;
import io.perfcycle.rules.simulation.Reading;
import io.perfcycle.rules.simulation.Scenario;
import io.perfcycle.rules.simulation.Studies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code simulate --list} and {@code --show} print. */
final class ScenarioCatalog {
    private ScenarioCatalog() {}

    static void list(Console console, boolean asJson) {
        if (asJson) {
            List<Map<String, Object>> all = new ArrayList<>();
            for (Scenario scenario : Studies.all()) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("scenario", scenario.name());
                object.put("source", scenario.source());
                object.put("replications", scenario.replications());
                object.put("metrics", metrics(scenario));
                all.add(object);
            }
            console.json(Map.of("scenarios", all));
            return;
        }
        TextTable table = new TextTable(List.of("scenario", "metrics", "source"), 3);
        for (Scenario scenario : Studies.all()) {
            table.row(List.of(scenario.name(), String.join(", ", metrics(scenario)), scenario.source()));
        }
        console.print(table.lines());
    }

    static void show(Console console, String given, Scenario scenario, boolean asJson) {
        if (asJson) {
            List<Map<String, Object>> all = new ArrayList<>();
            for (Parameter parameter : scenario.parameters()) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("path", parameter.path());
                object.put("default", parameter.standard());
                object.put("values", parameter.expected());
                object.put("meaning", parameter.meaning());
                all.add(object);
            }
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("scenario", scenario.name());
            json.put("source", scenario.source());
            json.put("replications", scenario.replications());
            json.put("parameters", all);
            json.put("metrics", metrics(scenario));
            console.json(json);
            return;
        }
        TextTable table = new TextTable(List.of("path", "default", "takes", "meaning"), 4);
        for (Parameter each : scenario.parameters()) {
            table.row(List.of(each.path(), each.standard(), each.expected(), each.meaning()));
        }
        console.print(List.of(
                scenario.name() + ": " + scenario.source(), "metrics: " + String.join(", ", metrics(scenario))));
        console.print(table.lines());
        console.note("for example: perfcycle simulate " + given + example(scenario) + " --out result");
    }

    /** What changes one parameter: two of its words, or its value as it is. */
    private static String example(Scenario scenario) {
        return scenario.parameters().stream()
                .filter(each -> each.values().words().size() > 1)
                .findFirst()
                .map(each -> " --sweep " + each.path() + "="
                        + String.join(",", each.values().words().subList(0, 2)))
                .or(() -> scenario.parameters().stream()
                        .findFirst()
                        .map(each -> " --set " + each.path() + "=" + each.standard()))
                .orElse("");
    }

    private static List<String> metrics(Scenario scenario) {
        return Condition.of(scenario, Map.of()).orElseThrow().model().readings().stream()
                .map(Reading::metric)
                .toList();
    }
}
