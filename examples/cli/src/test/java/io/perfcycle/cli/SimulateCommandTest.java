package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTest {
    private static final Map<String, List<String>> PATHS = Map.of(
            "peter-principle",
            List.of("strategy", "transfer", "dismissBelow", "retireAfter", "draw", "steps", "measureFrom"),
            "promotion-bias",
            List.of("bonus", "spread", "attrition", "scores", "exits", "stop"),
            "forced-distribution",
            List.of("fire", "reliability", "validity", "selectionRatio", "voluntary", "scope", "initial", "years"),
            "normcorp",
            List.of("biases", "startShare", "mesoWeight", "measureAt", "measurePoint", "turns"),
            "tournament-error",
            List.of("clustering", "teams", "teamSize", "tail", "reliability"),
            "rating-identities",
            List.of("reliability", "raters", "betweenTeams", "withinTeams", "leniency", "residual", "teamSize"));

    @TempDir
    private Path folder;

    private record Ran(int exit, String out, String err) {
        JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    private static Ran run(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[arguments.length + 1];
        all[0] = "simulate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int exit = new Perfcycle(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out),
                        new PrintWriter(err))
                .run(all);
        return new Ran(exit, out.toString(), err.toString());
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    @Test
    void every_published_path_and_metric_is_there() {
        JsonNode list = run("", "--list", "--json").json().get("scenarios");
        assertThat(list).hasSize(8);
        PATHS.forEach((name, paths) -> {
            JsonNode shown = run("", "--show", name, "--json").json();
            assertThat(shown.get("parameters")
                            .valueStream()
                            .map(each -> each.get("path").asString()))
                    .startsWith(paths.toArray(String[]::new));
        });
        assertThat(run("", "--show", "tournament-error", "--json")
                        .json()
                        .get("metrics")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly(
                        "terminationError", "promotionError", "terminationErrorChance", "promotionErrorChance");
    }

    @Test
    void there_is_one_row_for_each_condition_metric_and_level_without_time() {
        JsonNode json = run(
                        "",
                        "normcorp",
                        "--replications",
                        "2",
                        "--set",
                        "turns=30",
                        "--set",
                        "measureAt=24",
                        "--sweep",
                        "biases=NONE,REWARD_LESS+STRETCH",
                        "--json")
                .json();

        assertThat(json.get("scenario").asString()).isEqualTo("normcorp");
        assertThat(json.get("replications").asInt()).isEqualTo(2);
        assertThat(json.get("results")).hasSize(16);
        JsonNode row = json.get("results").get(8);
        assertThat(row.get("condition").get("biases").asString()).isEqualTo("REWARD_LESS+STRETCH");
        assertThat(row.get("condition").get("turns").asInt()).isEqualTo(30);
        assertThat(row.get("metric").asString()).isEqualTo("advantagedShare");
        assertThat(row.get("level").asInt()).isEqualTo(1);
        assertThat(row.get("time").isNull()).isTrue();
        assertThat(row.get("ci95")).hasSize(2);
        assertThat(json.get("differences")).hasSize(8);
        assertThat(json.get("manifest").get("hash").asString()).hasSize(64);
    }

    @Test
    void a_metric_by_time_and_a_trajectory_have_times() {
        JsonNode by = run("", "forced-distribution", "--replications", "2", "--set", "years=3", "--json")
                .json();
        assertThat(by.get("results")).hasSize(3);
        assertThat(by.get("results").get(2).get("time").asInt()).isEqualTo(3);

        JsonNode course = run(
                        "", "peter-principle", "--replications", "2", "--set", "steps=70", "--trajectory", "--json")
                .json();
        assertThat(course.get("results")).hasSize(72);
    }

    @Test
    void a_compared_to_b_is_a_minus_b() {
        JsonNode json = run(
                        "",
                        "peter-principle",
                        "--replications",
                        "3",
                        "--set",
                        "steps=70",
                        "--compare",
                        "BEST,WORST",
                        "--json")
                .json();
        double best = json.get("results").get(1).get("mean").asDouble();
        double worst = json.get("results").get(3).get("mean").asDouble();

        assertThat(json.get("differences").get(1).get("mean").asDouble()).isEqualTo(best - worst, within(1e-9));
        assertThat(json.get("differences").get(1).get("policy").get("strategy").asString())
                .isEqualTo("BEST");
    }

    @Test
    void one_replication_has_no_interval_and_says_why() {
        JsonNode row = run("", "tournament-error", "--replications", "1", "--json")
                .json()
                .get("results")
                .get(0);

        assertThat(row.get("sd").isNull()).isTrue();
        assertThat(row.get("ci95").isNull()).isTrue();
        assertThat(row.get("reasons").get("sd").asString()).isNotEmpty();
    }

    @Test
    void out_writes_table_plots_manifest_and_description() throws Exception {
        Path out = folder.resolve("out");
        Ran ran = run(
                "",
                "forced-distribution",
                "--replications",
                "3",
                "--set",
                "years=4",
                "--sweep",
                "fire=0,.1",
                "--out",
                out.toString());

        assertThat(ran.exit()).isZero();
        assertThat(Files.readString(out.resolve("results.csv")))
                .startsWith("years,fire,metric,level,time,n,mean,sd,se,ci95_low,ci95_high\r\n4,0,meanPotential,,1,3,");
        assertThat(Files.readString(out.resolve("meanPotential-course.svg")))
                .startsWith("<svg")
                .endsWith("</svg>\n");
        assertThat(Files.readString(out.resolve("odd.md"))).contains("## 1 Purpose", "## 7 Submodels", "DismissLowest");
        assertThat(Files.readString(out.resolve("manifest.json"))).contains("\"seed\" : 1", "\"hash\"");
        assertThat(out.resolve("differences.csv")).exists();
    }

    @Test
    void threads_and_checkpoints_do_not_change_what_is_printed() {
        String[] base = {"forced-distribution", "--set", "years=3", "--seed", "7", "--json"};
        String whole = with(base, "--replications", "150", "--threads", "1").out();
        Path kept = folder.resolve("kept");
        with(base, "--replications", "70", "--threads", "2", "--checkpoint", kept.toString());

        assertThat(with(base, "--replications", "150", "--threads", "8").out()).isEqualTo(whole);
        assertThat(with(base, "--replications", "150", "--checkpoint", kept.toString())
                        .out())
                .isEqualTo(whole);
        Ran other = run("", "forced-distribution", "--checkpoint", kept.toString());
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("another experiment");
    }

    private static Ran with(String[] base, String... more) {
        String[] all = Arrays.copyOf(base, base.length + more.length);
        System.arraycopy(more, 0, all, base.length, more.length);
        return run("", all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere | nowhere: is neither a file nor a scenario",
                "forced-distribution --set fire=1.5 | quota of 1.5",
                "forced-distribution --set nope=1 | nope is no parameter",
                "forced-distribution --set scope=ALL | expected: GROUP, FIRM",
                "forced-distribution --set fire | is not path=value",
                "peter-principle --set strategy=BEST --sweep strategy=BEST,WORST | set or swept twice",
                "peter-principle --compare BEST | needs two policies",
                "peter-principle --sweep dismissBelow=1..5 | needs --design",
                "peter-principle --replications 0 | --replications",
                "peter-principle --threads 0 | --threads",
                "peter-principle --until efficiencyTail | METRIC:HALF",
                "--targets S9 | S1 to S6"
            })
    void what_cannot_be_simulated_is_told_and_exits_with_2(String line, String message) {
        Ran ran = run("", line.split(" "));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(message);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void all_reasons_come_together_and_nothing_is_written() {
        Path out = folder.resolve("none");
        Ran ran = run("", "forced-distribution", "--set", "fire=1.5", "--set", "years=0", "--out", out.toString());

        assertThat(ran.err()).contains("quota of 1.5").contains("0 is too few");
        assertThat(out).doesNotExist();
    }

    @Test
    void an_own_model_is_simulated_and_its_numbers_are_set_by_path() throws Exception {
        Path file = file("small.yaml", """
            name: small-firm
            organisation: {levels: [{size: 40}, {size: 10}]}
            population: {ability: {mean: 50, sd: 10}}
            course: {steps: 20}
            phases:
              - leave: {share: 0.15, count: CEILING}
              - promote: {selection: BEST}
              - hire: {}
              - measure: {metric: score, indicator: LEVEL_MEAN}
            """);
        JsonNode json = run(
                        "", file.toString(), "--replications", "5", "--sweep", "phases.0.leave.share=0.1,0.3", "--json")
                .json();

        assertThat(json.get("scenario").asString()).isEqualTo("small-firm");
        assertThat(json.get("results")).hasSize(4);
        assertThat(json.get("results").get(1).get("mean").asDouble()).isBetween(55.0, 80.0);
    }

    @Test
    void a_built_in_scenario_is_varied_by_a_file_in_json() {
        JsonNode json = run(
                        "{\"scenario\":\"peter-principle\",\"name\":\"mine\",\"set\":{\"strategy\":\"RANDOM\",\"steps\":70}}",
                        "-",
                        "--replications",
                        "2",
                        "--json")
                .json();

        assertThat(json.get("scenario").asString()).isEqualTo("mine");
        assertThat(json.get("manifest").get("conditions").get(0).get("strategy").asString())
                .isEqualTo("RANDOM");
    }

    @Test
    void errors_of_a_file_name_line_and_field_all_together() throws Exception {
        Path file = file("wrong.yaml", """
            name: wrong
            organisation:
              levels:
                - {size: 40}
                - size: ten
            phases:
              - leave: {share: 0.1}
              - promot: {}
              - hire: {often: 3}
            """);
        Ran ran = run("", file.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains("line 5, value \"ten\": field 'organisation.levels.1.size': a number is expected")
                .contains("line 8: field 'phases.1.promot': there is no phase 'promot'")
                .contains("line 9, value \"3\": field 'phases.2.hire.often': is unknown here");
    }

    @Test
    void impossible_models_of_a_file_name_line_and_field() throws Exception {
        Path file = file("impossible.yaml", """
            organisation:
              levels:
                - {size: 40}
                - {size: 0}
            population:
              ability: {mean: 5, sd: -1}
            phases:
              - leave: {share: 0.1}
              - measure: {indicator: MEAN}
            """);
        Ran ran = run("", file.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains("line 4: field 'levels[1].size': Level 2 has no positions.")
                .contains("line 6: field 'population.ability.sd': -1 is no standard deviation")
                .contains("People leave level 1, and no phase ever fills it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[1, 2] | a scenario is an object", "a: [ | neither YAML nor JSON", "a: 1\\na: 2 | ", "{} | phases"
            })
    void what_is_no_scenario_is_told(String text, String message) {
        Ran ran = run(text.replace("\\n", "\n"), "-");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(message == null ? "" : message);
    }

    @Test
    void tables_have_rows_for_chance_and_for_perfect_knowledge() throws Exception {
        Path out = folder.resolve("bounded");
        String[] base = {"forced-distribution", "--replications", "40", "--set", "years=2"};
        Ran table = with(base, "--sweep", "fire=0.05,0.1", "--out", out.toString());
        JsonNode json = with(base, "--bounds", "--json").json();
        JsonNode bounds = json.get("bounds");

        assertThat(table.out())
                .contains("chance: years=2 fire=0.05 reliability=0", "ceiling: years=2 fire=0.1 reliability=1");
        assertThat(table.out().lines().filter(line -> line.startsWith("chance: reliability=0 ")))
                .as("the first year is the same whoever is dismissed at its end")
                .hasSize(1);
        assertThat(Files.readString(out.resolve("bounds.csv")))
                .startsWith("bound,condition,metric,")
                .contains("ceiling,years=2 fire=0.1 reliability=1,meanPotential,,2,40,");
        assertThat(Files.readString(out.resolve("meanPotential-course.svg")))
                .contains(">chance of years=2 fire=0.1<", ">ceiling of years=2 fire=0.1<");
        assertThat(bounds).hasSize(4);
        assertThat(bounds.get(1).get("mean").asDouble())
                .isLessThan(json.get("results").get(1).get("mean").asDouble());
        assertThat(bounds.get(3).get("mean").asDouble())
                .isGreaterThan(json.get("results").get(1).get("mean").asDouble());
        Path one = folder.resolve("one");
        with(base, "--out", one.toString());
        assertThat(Files.readString(one.resolve("meanPotential-course.svg"))).contains(">chance<", ">ceiling<");
        assertThat(with(base, "--json").json().has("bounds")).isFalse();
        assertThat(with(base, "--no-bounds").out()).doesNotContain("chance");
    }

    @Test
    void whoever_changes_one_parameter_gets_a_table_and_a_picture_between_chance_and_ceiling() throws Exception {
        Path out = folder.resolve("one-changed");
        String[] base = {"peter-principle", "--replications", "3", "--set", "steps=70"};
        Ran ran = with(base, "--set", "dismissBelow=3", "--out", out.toString());
        Ran shown = run("", "--show", "peter-principle");

        assertThat(ran.out()).contains("efficiencyTail", "chance: strategy=RANDOM");
        assertThat(Files.readString(out.resolve("efficiencyTail-sweep.svg")))
                .contains(">steps=70 dismissBelow=3  ", ">chance  ", ">ceiling  ");
        assertThat(shown.err()).contains("perfcycle simulate peter-principle --sweep strategy=BEST,WORST --out result");
    }

    @Test
    void an_own_scenario_says_what_chance_and_perfect_knowledge_are() throws Exception {
        Path file = file("bounded.yaml", """
            scenario: forced-distribution
            set: {years: 2}
            bounds: {chance: {fire: 0}, ceiling: {reliability: 1, fire: 0.2}}
            """);
        assertThat(run("", file.toString(), "--replications", "2").out())
                .contains("chance: fire=0", "ceiling: reliability=1");

        Path wrong = file("wrong.yaml", "scenario: normcorp\nbounds: {chance: {selectoin: RANDOM}}\n");
        Ran ran = run("", wrong.toString());
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("line 2", "selectoin is no parameter");
    }

    @Test
    void every_bit_is_what_was_recorded() {
        Ran ran = run("", "--golden", "--json");

        assertThat(ran.exit()).isZero();
        assertThat(ran.json().get("same").asBoolean()).isTrue();
        assertThat(ran.json().get("runs"))
                .hasSize(10)
                .allMatch(run -> run.get("same").asBoolean());
    }

    @Test
    void goals_erode_in_tables_pictures_and_descriptions() throws Exception {
        Path out = folder.resolve("eroded");
        Ran ran = run(
                "",
                "goal-erosion",
                "--replications",
                "2",
                "--set",
                "months=14",
                "--set",
                "measureFrom=3",
                "--sweep",
                "every=1,6",
                "--out",
                out.toString());

        assertThat(ran.out()).contains("alignmentRate", "reported", "outcome");
        assertThat(Files.readString(out.resolve("all-sweep.svg")))
                .contains(">alignmentRate<", ">reported<", ">outcome<");
        assertThat(Files.readString(out.resolve("odd.md")))
                .contains("Each position has a goal", "Erode[lost=0.04, hollow=0.04]", "2. Cascade");
    }

    private static final String UNITS = """
            name: two-units
            organisation: {units: 2, teamSize: 5, levels: [{size: 40}, {size: 10}]}
            population: {ability: {mean: 3, sd: 1}}
            course: {steps: 4}
            phases:
              - hazard:
                  base: 0.1
                  tenure: [{from: 0, factor: 2}, {from: 2, factor: 1}]
              - observe: {recency: 0.5, steps: 2}
              - review:
                  raters: 2
                  halo: 0.4
                  middle: 3
                  noise: 0.3
                  missing: BLOCK
                  sections: [{weight: 60}, {weight: 40, critical: true}]
              - dismissLowest: {share: 0.1, byUnit: true}
              - promote: {byUnit: true}
              - promote: {}
              - hire: {}
              - measure: {metric: pilot, indicator: MEAN, units: [2]}
              - measure: {metric: validity, indicator: VALIDITY}
            """;

    @Test
    void units_hazards_memory_and_reviews_are_set_by_path_and_described() throws Exception {
        Path file = file("units.yaml", UNITS);
        JsonNode json = run(
                        "",
                        file.toString(),
                        "--replications",
                        "3",
                        "--sweep",
                        "phases.0.hazard.tenure.0.factor=1,4",
                        "--set",
                        "phases.2.review.missing=RENORMALISE",
                        "--json")
                .json();
        String odd = run("", file.toString(), "--odd").out();

        assertThat(json.get("results")).hasSize(4);
        assertThat(json.get("results").get(0).get("mean"))
                .isNotEqualTo(json.get("results").get(2).get("mean"));
        assertThat(odd)
                .contains("into 2 units", "`pilot`: MEAN, after the last step, in unit [2]")
                .contains("4. DismissLowest in each unit", "the weight recency^k", "A person has a profile")
                .contains("leaves with the base probability", "for each section and rater");
        assertThat(run("", "--show", file.toString()).out())
                .contains("phases.0.hazard.tenure.0.factor", "phases.2.review.halo", "organisation.units");
    }

    @Test
    void what_is_wrong_with_units_hazards_and_reviews_is_told_with_line_and_field() throws Exception {
        Path typed = file("typed.yaml", UNITS.replace("factor: 2}", "times: 2}").replace("BLOCK", "SKIP"));
        Path wrong = file(
                "wrong.yaml",
                UNITS.replace("{from: 2, factor: 1}", "{from: 0, factor: -1}")
                        .replace("weight: 60", "weight: -60")
                        .replace("units: [2]", "units: [3]")
                        .replace("recency: 0.5", "recency: 1.5"));

        assertThat(run("", typed.toString()).err())
                .contains("line 8: field 'phases.0.hazard.tenure.0.factor' is missing")
                .contains("line 8, value \"2\": field 'phases.0.hazard.tenure.0.times': is unknown here")
                .contains("line 15, value \"SKIP\": field 'phases.2.review.missing': expected is one of");
        assertThat(run("", wrong.toString()).err())
                .contains("line 8: field 'phases[0].tenure[1].from'")
                .contains("line 8: field 'phases[0].tenure[1].factor'")
                .contains("line 9: field 'phases[1].recency': 1.5 is no share")
                .contains("line 16: field 'phases[2].sections[0].weight'")
                .contains("line 21: field 'phases[7].units': There is no unit 3");
    }

    @Test
    void a_sobol_design_prints_indices() {
        JsonNode json = run(
                        "",
                        "forced-distribution",
                        "--set",
                        "years=2",
                        "--sweep",
                        "fire=0..0.3",
                        "--sweep",
                        "validity=0..0.8",
                        "--design",
                        "sobol:8",
                        "--replications",
                        "3",
                        "--json")
                .json();

        assertThat(json.get("results")).hasSize(8 * 4 * 2);
        assertThat(json.get("indices")).hasSize(4);
    }

    @Test
    void targets_are_told_with_what_was_found() {
        Ran ran = run("", "--targets", "S5", "--json");

        assertThat(ran.exit()).isZero();
        assertThat(ran.json().get("met").asInt()).isEqualTo(9);
    }
}
