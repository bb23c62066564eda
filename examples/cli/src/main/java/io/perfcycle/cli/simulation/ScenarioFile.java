package io.perfcycle.cli.simulation;

import io.perfcycle.core.outcome.Finding;
import io.perfcycle.quickstart.csv.TableProblem;
import io.perfcycle.quickstart.csv.UnusableInputException;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.simulation.Model;
import io.perfcycle.rules.simulation.ModelRules;
import io.perfcycle.rules.simulation.Parameter;
import io.perfcycle.rules.simulation.Scenario;
import io.perfcycle.rules.simulation.Studies;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Own scenarios in YAML or JSON: either a model, or a built-in scenario with other values. What can be set afterwards is every
 * number and word that the file holds.
 */
public final class ScenarioFile {
    private static final Set<String> WHOLE =
            Set.of("size", "teamSize", "first", "steps", "every", "applicants", "raters", "stretchEvery", "time");
    private static final Map<String, List<String>> WORDS = Map.of(
            "truncation", List.of("CLIP", "RESAMPLE", "NONE"),
            "count", List.of("ROUNDED_AT_RANDOM", "CEILING", "BERNOULLI", "POISSON"),
            "method", List.of("MEAN_SHIFT", "Z_SCORE", "TEAM_RANK"),
            "selection", List.of("BEST", "WORST", "RANDOM"),
            "transfer", List.of("KEEP", "SHIFT", "CORRELATED", "SCALE"),
            "untilReplaced", List.of("true", "false"),
            "byTeam", List.of("true", "false"),
            "atStart", List.of("true", "false"),
            "cumulate", List.of("true", "false"));

    private final String file;
    private final List<TableProblem> problems = new ArrayList<>();

    private ScenarioFile(String file) {
        this.file = file;
    }

    /**
     * Reads a scenario.
     *
     * @param file the file's name, for messages
     * @param text what stands in it
     * @return the scenario
     * @throws UnusableInputException with every problem, each with its line and field
     */
    public static Scenario read(String file, String text) {
        ScenarioFile reading = new ScenarioFile(file);
        ScenarioNode root = new ScenarioTree(file, reading.problems).read(text);
        reading.refuse();
        return root.field("scenario").isPresent() ? reading.variant(root) : reading.own(root);
    }

    private Scenario variant(ScenarioNode root) {
        FieldReader fields = new FieldReader(file, root, problems);
        String base = fields.text("scenario", "");
        String name = fields.text("name", base);
        FieldReader set = fields.object("set");
        fields.end();
        Optional<Scenario> found = Studies.find(base);
        if (found.isEmpty()) {
            root.field("scenario").ifPresent(field -> fields.tell(field, "there is no such scenario"));
        }
        refuse();
        Scenario scenario = found.orElseThrow();
        Map<String, String> given = new LinkedHashMap<>();
        set.node().leaves().forEach(leaf -> given.put(leaf.path().substring("set.".length()), leaf.text()));
        scenario.settings(given).findings().forEach(finding -> tell(set.node(), finding));
        refuse();
        List<Parameter> parameters = scenario.parameters().stream()
                .map(each -> withDefault(each, given))
                .toList();
        return scenario.with(name, parameters);
    }

    private static Parameter withDefault(Parameter parameter, Map<String, String> given) {
        String value = given.get(parameter.path());
        return value == null
                ? parameter
                : new Parameter(
                        parameter.path(),
                        parameter.parse(value).orElse(parameter.standard()),
                        parameter.values(),
                        parameter.meaning());
    }

    private Scenario own(ScenarioNode root) {
        Model model = new ModelReader(file, problems).read(root);
        refuse();
        ModelRules.judge(model).findings().forEach(finding -> tell(root, finding));
        refuse();
        List<Parameter> parameters = new ArrayList<>();
        for (ScenarioNode leaf : root.leaves()) {
            parameter(leaf).ifPresent(parameters::add);
        }
        FieldReader head = new FieldReader(file, root, problems);
        return Scenario.of(
                head.text("name", file),
                head.text("source", file),
                Math.max(1, head.whole("replications", 100)),
                parameters,
                settings -> new ModelReader(file, new ArrayList<>()).read(root.with(settings.values())));
    }

    private static Optional<Parameter> parameter(ScenarioNode leaf) {
        List<String> words = WORDS.get(leaf.name());
        if (words != null) {
            return Optional.of(new Parameter(
                    leaf.path(),
                    leaf.text(),
                    new Parameter.Values(words, false, Parameter.Numbers.NONE),
                    "line " + leaf.line()));
        }
        Parameter number = WHOLE.contains(leaf.name())
                ? Parameter.whole(leaf.path(), 0, "line " + leaf.line())
                : Parameter.decimal(leaf.path(), "0", "line " + leaf.line());
        return number.parse(leaf.text())
                .map(standard -> new Parameter(number.path(), standard, number.values(), number.meaning()));
    }

    private void tell(ScenarioNode root, Finding finding) {
        String path = finding.place().path();
        problems.add(new TableProblem(
                file,
                root.lineOf(path.startsWith("levels") || path.startsWith("teamSize") ? "organisation." + path : path),
                "",
                "",
                "field '" + path + "': " + StandardMessages.standard().write(finding, Locale.ENGLISH)));
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new UnusableInputException(problems, 0);
        }
    }
}
