package io.perfcycle.cli.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place in a scenario file.
 *
 * @param path the fields that lead here, joined by points; items of lists by their number from 0
 * @param line the line where it stands
 * @param text its text, empty where it has fields or items
 * @param fields its fields, or its items by number
 * @param kind what it is
 */
record ScenarioNode(String path, int line, String text, Map<String, ScenarioNode> fields, Kind kind) {
    /** What stands at a place. */
    enum Kind {
        TEXT,
        OBJECT,
        LIST
    }

    static ScenarioNode text(String path, int line, String text) {
        return new ScenarioNode(path, line, text, Map.of(), Kind.TEXT);
    }

    Optional<ScenarioNode> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    List<ScenarioNode> items() {
        return new ArrayList<>(fields.values());
    }

    /** All texts below. */
    List<ScenarioNode> leaves() {
        if (kind == Kind.TEXT) {
            return List.of(this);
        }
        List<ScenarioNode> leaves = new ArrayList<>();
        fields.values().forEach(field -> leaves.addAll(field.leaves()));
        return leaves;
    }

    /** The last field of the path. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The same with other texts at some paths. */
    ScenarioNode with(Map<String, String> texts) {
        String other = texts.get(path);
        if (kind == Kind.TEXT) {
            return other == null ? this : text(path, line, other);
        }
        Map<String, ScenarioNode> changed = new LinkedHashMap<>();
        fields.forEach((name, field) -> changed.put(name, field.with(texts)));
        return new ScenarioNode(path, line, text, changed, kind);
    }

    /** The line of the place that a finding's path leads to, or of the last one on the way that exists. */
    int lineOf(String findingPath) {
        ScenarioNode node = this;
        for (String step : findingPath.replace('[', '.').replace("]", "").split("\\.", -1)) {
            ScenarioNode next = node.fields.get(step);
            if (next == null && node.fields.size() == 1 && node.kind == Kind.OBJECT) {
                next = node.fields.values().iterator().next().fields.get(step);
            }
            if (next == null) {
                continue;
            }
            node = next;
        }
        return node.line;
    }
}
