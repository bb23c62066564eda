package io.perfcycle.cli.simulation;

import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.review.ScorePolicy;
import io.perfcycle.quickstart.csv.TableProblem;
import io.perfcycle.quickstart.csv.UnusableInputException;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.simulation.Bounds;
import io.perfcycle.rules.simulation.Model;
import io.perfcycle.rules.simulation.ModelRules;
import io.perfcycle.rules.simulation.Parameter;
import io.perfcycle.rules.simulation.Phase;
import io.perfcycle.rules.simulation.Scenario;
import io.perfcycle.rules.simulation.Studies;
import io.perfcycle.rules.simulation.Trait;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final List<String> TRUTH = List.of("true", "false");
    private static final Set<String> WHOLE = Set.of(
            "size",
            "teamSize",
            "units",
            "first",
            "steps",
            "every",
            "applicants",
            "raters",
            "stretchEvery",
            "time",
            "tenure",
            "trimmed",
            "points",
            "smallest");
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("truncation", words(Trait.Truncation.values())),
            Map.entry("shape", List.of("NORMAL", "LOGNORMAL", "PARETO", "EMPIRICAL")),
            Map.entry("count", words(Phase.Count.values())),
            Map.entry("method", words(Phase.Calibrate.Method.values())),
            Map.entry("selection", words(Phase.Selection.values())),
            Map.entry("transfer", words(Phase.Transfer.Kind.values())),
            Map.entry("rollUp", words(GoalPolicy.RollUp.values())),
            Map.entry("noData", words(GoalPolicy.NoData.values())),
            Map.entry("missing", words(ScorePolicy.MissingPart.values())),
            Map.entry("critical", TRUTH),
            Map.entry("sameRaters", TRUTH),
            Map.entry("byUnit", TRUTH),
            Map.entry("untilReplaced", TRUTH),
            Map.entry("byTeam", TRUTH),
            Map.entry("atStart", TRUTH),
            Map.entry("pooled", TRUTH),
            Map.entry("onlyUp", TRUTH),
            Map.entry("cumulate", TRUTH));

    private final String file;
    private final List<TableProblem> problems = new ArrayList<>();

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

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
        FieldReader range = fields.object("bounds");
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
        Scenario variant = scenario.with(name, parameters);
        return range.node().fields().isEmpty() ? variant : bounded(variant, range);
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
            if (!leaf.path().startsWith("bounds.")) {
                parameter(leaf).ifPresent(parameters::add);
            }
        }
        FieldReader head = new FieldReader(file, root, problems);
        Scenario scenario = Scenario.of(
                head.text("name", file),
                head.text("source", file),
                Math.max(1, head.whole("replications", 100)),
                parameters,
                settings -> new ModelReader(file, new ArrayList<>()).read(root.with(settings.values())));
        return bounded(scenario, head.object("bounds"));
    }

    /** What the file says about decisions by chance and with perfect knowledge, judged like other settings. */
    private Scenario bounded(Scenario scenario, FieldReader fields) {
        Bounds bounds = new Bounds(bound(scenario, fields, "chance"), bound(scenario, fields, "ceiling"));
        fields.end();
        refuse();
        return scenario.within(bounds);
    }

    private Map<String, String> bound(Scenario scenario, FieldReader fields, String name) {
        ScenarioNode node = fields.object(name).node();
        Map<String, String> given = new LinkedHashMap<>();
        node.leaves()
                .forEach(leaf -> given.put(leaf.path().substring(node.path().length() + 1), leaf.text()));
        scenario.settings(given).findings().forEach(finding -> tell(node, finding));
        return given;
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
                root.lineOf(
                        path.startsWith("levels") || path.startsWith("teamSize") || path.equals("units")
                                ? "organisation." + path
                                : path),
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
