package io.perfcycle.cli;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A JSON object as lines for people: the path of each value, and the value. */
final class FlatJson {
    private FlatJson() {}

    static List<String> lines(JsonNode object) {
        TextTable table = new TextTable(List.of("name", "value"), 2);
        append(table, "", object);
        return table.lines();
    }

    private static void append(TextTable table, String path, JsonNode node) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                append(table, path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue());
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                append(table, path + "[" + i + "]", node.get(i));
            }
        } else {
            table.row(List.of(path, node.isNull() ? "none" : node.asString()));
        }
    }
}
