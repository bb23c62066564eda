package io.perfcycle.cli.simulation;

import io.perfcycle.quickstart.csv.TableProblem;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of one object of a scenario file and tells which are wrong, missing or unknown. For one object. */
final class FieldReader {
    private final String file;
    private final ScenarioNode node;
    private final List<TableProblem> problems;
    private final Set<String> known = new HashSet<>();

    FieldReader(String file, ScenarioNode node, List<TableProblem> problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    ScenarioNode node() {
        return node;
    }

    /** An object below; an empty one where it is missing. */
    FieldReader object(String name) {
        ScenarioNode empty = new ScenarioNode(path(name), node.line(), "", Map.of(), ScenarioNode.Kind.OBJECT);
        ScenarioNode found = find(name).orElse(empty);
        boolean none = found.kind() == ScenarioNode.Kind.TEXT && found.text().isEmpty();
        if (found.kind() != ScenarioNode.Kind.OBJECT && !none) {
            tell(found, "an object with fields is expected");
        }
        return new FieldReader(file, found, problems);
    }

    /** The items of a list, as objects. */
    List<FieldReader> objects(String name) {
        Optional<ScenarioNode> found = find(name);
        if (found.isEmpty()) {
            problems.add(new TableProblem(file, node.line(), "", "", "field '" + path(name) + "' is missing"));
            return List.of();
        }
        if (found.get().kind() != ScenarioNode.Kind.LIST) {
            tell(found.get(), "a list is expected");
            return List.of();
        }
        return found.get().items().stream()
                .map(item -> new FieldReader(file, item, problems))
                .toList();
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    double number(String name, double standard) {
        return find(name).map(field -> number(field, standard)).orElse(standard);
    }

    double number(String name) {
        Optional<ScenarioNode> found = find(name);
        if (found.isEmpty()) {
            problems.add(new TableProblem(file, node.line(), "", "", "field '" + path(name) + "' is missing"));
            return 0;
        }
        return number(found.get(), 0);
    }

    private double number(ScenarioNode field, double standard) {
        try {
            return switch (field.text()) {
                case ".inf", "none" -> Double.POSITIVE_INFINITY;
                case "-.inf" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(field.text());
            };
        } catch (NumberFormatException e) {
            tell(field, "a number is expected");
            return standard;
        }
    }

    int whole(String name, int standard) {
        Optional<ScenarioNode> found = find(name);
        if (found.isEmpty()) {
            return standard;
        }
        return whole(found.get(), standard);
    }

    private int whole(ScenarioNode field, int standard) {
        double value = number(field, standard);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            tell(field, "a whole number is expected");
            return standard;
        }
        return (int) value;
    }

    boolean truth(String name) {
        Optional<ScenarioNode> found = find(name);
        if (found.isEmpty() || found.get().text().equals("false")) {
            return false;
        }
        if (!found.get().text().equals("true")) {
            tell(found.get(), "true or false is expected");
        }
        return true;
    }

    String text(String name, String standard) {
        return find(name).map(ScenarioNode::text).orElse(standard);
    }

    <E extends Enum<E>> E word(String name, E standard) {
        return find(name).map(field -> word(field, standard)).orElse(standard);
    }

    private <E extends Enum<E>> E word(ScenarioNode field, E standard) {
        E[] all = standard.getDeclaringClass().getEnumConstants();
        for (E each : all) {
            if (each.name().equals(field.text().toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        tell(field, "expected is one of " + Arrays.toString(all));
        return standard;
    }

    <E extends Enum<E>> Set<E> words(String name, E any) {
        Set<E> words = new HashSet<>();
        find(name).ifPresent(list -> list.items().forEach(item -> words.add(word(item, any))));
        return words;
    }

    Set<Integer> levels(String name) {
        Set<Integer> levels = new HashSet<>();
        find(name).ifPresent(list -> list.items().forEach(item -> levels.add(whole(item, 0))));
        return levels;
    }

    /** The numbers of a list; none where it is missing. */
    List<Double> numbers(String name) {
        return find(name)
                .map(list -> list.items().stream().map(item -> number(item, 0)).toList())
                .orElse(List.of());
    }

    /** Tells fields that nothing asked for; the last call. */
    void end() {
        node.fields().values().stream()
                .filter(field -> !known.contains(field.name()))
                .forEach(field -> tell(
                        field,
                        "is unknown here; known are "
                                + String.join(", ", known.stream().sorted().toList())));
    }

    void tell(ScenarioNode field, String message) {
        problems.add(
                new TableProblem(file, field.line(), "", field.text(), "field '" + field.path() + "': " + message));
    }

    private Optional<ScenarioNode> find(String name) {
        known.add(name);
        return node.field(name);
    }

    private String path(String name) {
        return node.path().isEmpty() ? name : node.path() + "." + name;
    }
}
