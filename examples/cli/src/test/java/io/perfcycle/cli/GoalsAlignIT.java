package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code goals align} on the packaged program. Expected numbers follow from the definitions and can be worked out by hand. */
class GoalsAlignIT {
    private static final String MEASURED =
            "id,title,level,parent,weight,measure_unit,baseline,target,current,direction\n"
                    + "1,Top,COMPANY,,,,,,,\n"
                    + "2,Half of a long way,UNIT,1:6,,EUR,0,100000,50000,\n"
                    + "10,All of a short one,UNIT,1,4,EUR,0,20000,20000,\n"
                    + "9,Too far,TEAM,2,,EUR,0,100,150,\n"
                    + "8,The wrong way,TEAM,2,,EUR,100,20,140,DECREASE\n"
                    + "7,Nobody said,TEAM,1,2,EUR,0,10,,\n";

    @TempDir
    private Path folder;

    private PackagedJar.Ran align(String text, String... options) throws Exception {
        Path file = Files.writeString(folder.resolve("goals.csv"), text);
        List<String> arguments = new ArrayList<>(List.of("goals", "align", file.toString()));
        arguments.addAll(List.of(options));
        return new PackagedJar(folder).run(arguments.toArray(String[]::new));
    }

    private JsonNode json(String text, String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--json");
        PackagedJar.Ran ran = align(text, all.toArray(String[]::new));
        assertThat(ran.exit()).as(ran.err()).isLessThan(2);
        return JsonMapper.builder().build().readTree(ran.out());
    }

    private static JsonNode goal(JsonNode json, String id) {
        return StreamSupport.stream(json.get("goals").spliterator(), false)
                .filter(goal -> goal.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_keys_are_those_of_the_interface_and_ids_stand_in_the_order_of_numbers() throws Exception {
        JsonNode json = json(MEASURED);

        assertThat(json.propertyNames())
                .containsExactly(
                        "goals",
                        "alignmentRate",
                        "orphans",
                        "cycles",
                        "childlessCompanyGoals",
                        "crossUnitShare",
                        "reasons");
        assertThat(StreamSupport.stream(json.get("goals").spliterator(), false)
                        .map(goal -> goal.get("id").asString()))
                .containsExactly("1", "2", "7", "8", "9", "10");
        assertThat(goal(json, "1").propertyNames()).containsExactly("id", "progress", "aligned", "parts");
        assertThat(goal(json, "1").get("parts").toString())
                .isEqualTo("[{\"id\":\"2\",\"weight\":0.6,\"progress\":0.5},"
                        + "{\"id\":\"7\",\"weight\":0,\"progress\":null},"
                        + "{\"id\":\"10\",\"weight\":0.4,\"progress\":1}]");
        assertThat(json.get("alignmentRate").asDouble()).isEqualTo(1);
        assertThat(json.get("crossUnitShare").isNull()).isTrue();
        assertThat(json.get("reasons").get("crossUnitShare").asString()).isNotEmpty();
        assertThat(goal(json, "7").get("reasons").get("progress").asString()).isEqualTo("no value");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0.7, 0.5, 1.5, -0.5",
        "--rollup mean, 0.75, 0.5, 1.5, -0.5",
        "--rollup sum, 0.583333333333, 0.5, 1.5, -0.5",
        "--rollup min, 0.5, 0.5, 1.5, -0.5",
        "--own rollup, 0.7, 0.5, 1.5, -0.5",
        "--cap 1, 0.7, 0.5, 1, -0.5",
        "--no-data zero, 0.583333333333, 0.5, 1.5, -0.5",
        "--rollup MEAN --own ROLLUP --cap 1.2 --no-data ZERO, 0.45, 0.35, 1.2, -0.5"
    })
    void every_option_counts(String options, double top, double unit, double far, double back) throws Exception {
        JsonNode json = json(MEASURED, options.isEmpty() ? new String[0] : options.split(" "));

        assertThat(goal(json, "1").get("progress").asDouble()).isEqualTo(top);
        assertThat(goal(json, "2").get("progress").asDouble()).isEqualTo(unit);
        assertThat(goal(json, "9").get("progress").asDouble()).isEqualTo(far);
        assertThat(goal(json, "8").get("progress").asDouble()).isEqualTo(back);
        assertThat(goal(json, "2").get("parts")).hasSize(2);
    }

    @Test
    void a_zero_span_is_done_when_met_and_nothing_when_missed() throws Exception {
        JsonNode json = json("id,title,baseline,target,current\na,Kept,99.9,99.9,99.9\nb,Lost,99.9,99.9,99\n");

        assertThat(goal(json, "a").get("progress").asDouble()).isEqualTo(1);
        assertThat(goal(json, "b").get("progress").isNull()).isTrue();
    }

    @Test
    void circles_and_parents_that_do_not_exist_block_and_the_rest_is_told_all_the_same() throws Exception {
        String text = "id,title,level,parent\nA,a,TEAM,B\nB,b,TEAM,C\nC,c,TEAM,A\nD,d,TEAM,A\nE,e,TEAM,Z\nF,f,TEAM,F\n";
        PackagedJar.Ran ran = align(text, "--json");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("\"cycles\":[[\"A\",\"B\",\"C\"],[\"F\"]]")
                .contains("\"orphans\":[\"E\"]")
                .contains("\"alignmentRate\":0,");
        assertThat(align(text).out()).contains("BLOCK GOAL-CIRCLE", "BLOCK GOAL-PARENT-UNKNOWN", "GOAL-SELF-PARENT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,title;1,a;1,b | line 3, column id, value \"1\" | line 2 already",
                "id,title,parent;1,a,;2,b,1:-1 | line 3, column parent | not negative",
                "id,title,weight;1,a,-1 | line 2, column weight | not negative",
                "id,title,weight;1,a,NaN | line 2, column weight, value \"NaN\" | a number is expected",
                "id,title,target;1,a,1e1000000000 | line 2, column target | at most 18 digits",
                "id,title,parent;1,a,;2,b,1:1e1000000000 | line 3, column parent | numbers joined",
                "id,title,baseline,target,current;1,a,0,0.000000001,1000000 | line 2, column current | million times"
            })
    void what_cannot_be_used_is_told_with_its_place_and_nothing_else_is_printed(String text, String place, String what)
            throws Exception {
        PackagedJar.Ran ran = align(text.replace(';', '\n') + "\n", "--json");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("perfcycle: ").contains(place).contains(what);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() throws Exception {
        PackagedJar.Ran ran = align("id,title,parent\n1,a,\n2,b,\"1;1\"\n3,c,\"1:2;1:3\"\n");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(2);
        assertThat(ran.err()).contains("line 3, column parent", "line 4, column parent", "linked twice");
    }

    @ParameterizedTest
    @CsvSource({"--cap NaN", "--cap 1e1000000000", "--cap -1", "--rollup median", "--own both", "--no-data maybe"})
    void an_option_that_means_nothing_is_refused(String options) throws Exception {
        PackagedJar.Ran ran = align(MEASURED, options.split(" "));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void the_published_vectors_come_out() throws Exception {
        Path vectors = Path.of("../../../shared/vectors/goal_alignment.json");
        Assumptions.assumeTrue(Files.exists(vectors), "The vectors are not on this machine");
        for (JsonNode vector :
                JsonMapper.builder().build().readTree(Files.readString(vectors)).get("vectors")) {
            StringBuilder text = new StringBuilder("id,title,level,unit,parent\n");
            JsonNode input = vector.get("input");
            input.path("goals")
                    .forEachEntry((id, goal) -> text.append(id)
                            .append(",x,")
                            .append(goal.get("level").asString().replace("dept", "unit"))
                            .append(',')
                            .append(
                                    goal.get("dept").isNull()
                                            ? ""
                                            : goal.get("dept").asString())
                            .append(',')
                            .append(
                                    goal.get("parent").isNull()
                                            ? ""
                                            : goal.get("parent").asString())
                            .append('\n'));
            input.path("parents")
                    .forEachEntry((id, parent) -> text.append(id)
                            .append(",x,team,,")
                            .append(parent.asString())
                            .append('\n'));
            JsonNode json = json(text.toString());
            JsonNode expected = vector.get("expected");
            if (expected.has("cycle")) {
                assertThat(json.get("cycles").get(0)).isEqualTo(expected.get("cycle"));
                assertThat(json.get("alignmentRate").asDouble()).isZero();
            } else {
                assertThat(json.get("alignmentRate").asDouble())
                        .isEqualTo(expected.get("alignment_rate").asDouble());
                assertThat(json.get("orphans")).isEqualTo(expected.get("orphans"));
                assertThat(json.get("childlessCompanyGoals")).isEqualTo(expected.get("company_goals_without_children"));
                assertThat(json.get("crossUnitShare").asDouble())
                        .isCloseTo(
                                expected.get("cross_department_share").asDouble(),
                                org.assertj.core.api.Assertions.within(1e-9));
            }
        }
    }
}
