package io.perfcycle.cli.simulation;

import io.perfcycle.quickstart.csv.TableProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML, and with it JSON, into places that know their lines. For one text. */
final class ScenarioTree {
    private static final int DEEPEST = 20;

    private final List<TableProblem> problems;
    private final String file;

    ScenarioTree(String file, List<TableProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    ScenarioNode read(String text) {
        try (JsonParser parser = new YAMLMapper().createParser(text)) {
            JsonToken token = parser.nextToken();
            if (token != JsonToken.START_OBJECT) {
                problems.add(new TableProblem(file, 1, "", "", "a scenario is an object with fields"));
                return ScenarioNode.text("", 1, "");
            }
            return node(parser, token, "", 0);
        } catch (JacksonException e) {
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            problems.add(new TableProblem(file, line, "", "", "is neither YAML nor JSON here"));
            return ScenarioNode.text("", 1, "");
        }
    }

    private ScenarioNode node(JsonParser parser, JsonToken token, String path, int depth) {
        int line = parser.currentTokenLocation().getLineNr();
        if (depth > DEEPEST) {
            problems.add(new TableProblem(file, line, "", "", "field '" + path + "' lies too deep"));
            parser.skipChildren();
            return ScenarioNode.text(path, line, "");
        }
        return switch (token) {
            case START_OBJECT -> object(parser, path, line, depth);
            case START_ARRAY -> list(parser, path, line, depth);
            case VALUE_NULL -> ScenarioNode.text(path, line, "");
            default -> ScenarioNode.text(path, line, parser.getString());
        };
    }

    private ScenarioNode object(JsonParser parser, String path, int line, int depth) {
        Map<String, ScenarioNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int at = parser.currentTokenLocation().getLineNr();
            String below = path.isEmpty() ? name : path + "." + name;
            ScenarioNode value = node(parser, parser.nextToken(), below, depth + 1);
            ScenarioNode placed = new ScenarioNode(value.path(), at, value.text(), value.fields(), value.kind());
            if (fields.put(name, placed) != null) {
                problems.add(new TableProblem(file, at, "", "", "field '" + below + "' stands twice"));
            }
        }
        return new ScenarioNode(path, line, "", fields, ScenarioNode.Kind.OBJECT);
    }

    private ScenarioNode list(JsonParser parser, String path, int line, int depth) {
        Map<String, ScenarioNode> items = new LinkedHashMap<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY && token != null) {
            String index = Integer.toString(items.size());
            items.put(index, node(parser, token, path + "." + index, depth + 1));
            token = parser.nextToken();
        }
        return new ScenarioNode(path, line, "", items, ScenarioNode.Kind.LIST);
    }
}
