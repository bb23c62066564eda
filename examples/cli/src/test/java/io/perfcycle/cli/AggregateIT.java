package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code aggregate} on the packaged program. */
class AggregateIT {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Path PANEL = Path.of("src/test/resources/panel");

    @TempDir
    private Path folder;

    private PackagedJar.Ran aggregate(Path file, String options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("aggregate", file.toString()));
        if (!options.isEmpty()) {
            arguments.addAll(List.of(options.split(" ")));
        }
        return new PackagedJar(folder).run(arguments.toArray(String[]::new));
    }

    private PackagedJar.Ran aggregate(String text, String options) throws Exception {
        return aggregate(Files.writeString(folder.resolve("scores.csv"), text.replace(';', '\n')), options);
    }

    private JsonNode json(PackagedJar.Ran ran) {
        assertThat(ran.exit()).as(ran.err()).isZero();
        return MAPPER.readTree(ran.out());
    }

    @Test
    void the_keys_are_those_of_the_interface() throws Exception {
        JsonNode json = json(aggregate(
                "talk,part,factor,score;2,b,0.5,3;2,b,0.5,4;10,b,1,0;10,a,2,1.25;2,a,1,",
                "--group talk,part --missing 0.0 --round half-up:1 --weight factor --then talk --json"));

        assertThat(json.toString())
                .isEqualTo("{\"rows\":["
                        + "{\"group\":{\"talk\":\"2\",\"part\":\"a\"},\"n\":0,\"missing\":1,\"score\":null,"
                        + "\"reasons\":{\"score\":\"no score was given\"}},"
                        + "{\"group\":{\"talk\":\"2\",\"part\":\"b\"},\"n\":2,\"missing\":0,\"score\":3.5},"
                        + "{\"group\":{\"talk\":\"10\",\"part\":\"a\"},\"n\":1,\"missing\":0,\"score\":1.3},"
                        + "{\"group\":{\"talk\":\"10\",\"part\":\"b\"},\"n\":0,\"missing\":1,\"score\":null,"
                        + "\"reasons\":{\"score\":\"no score was given\"}}],"
                        + "\"totals\":[{\"group\":{\"talk\":\"2\"},\"score\":null,"
                        + "\"reasons\":{\"score\":\"one of its groups has no score\"}},"
                        + "{\"group\":{\"talk\":\"10\"},\"score\":null,"
                        + "\"reasons\":{\"score\":\"one of its groups has no score\"}}]}");
    }

    @Test
    void scores_of_a_small_panel_come_out_as_worked_out_apart() throws Exception {
        JsonNode json = json(aggregate(
                PANEL.resolve("talks.csv"),
                "--group talk,criterion --missing 0 --trim 1 --round HALF_UP:2 --weight factor --then talk --json"));
        Map<String, BigDecimal> scores = new HashMap<>();
        Map<String, Integer> given = new HashMap<>();
        json.get("rows").forEach(row -> {
            String key = row.get("group").get("talk").asString() + ","
                    + row.get("group").get("criterion").asString();
            scores.put(key, row.get("score").decimalValue());
            given.put(key, row.get("n").asInt());
        });
        json.get("totals")
                .forEach(row -> scores.put(
                        row.get("group").get("talk").asString() + ",",
                        row.get("score").decimalValue()));
        List<String> expected = Files.readAllLines(PANEL.resolve("talks-expected.csv"));

        assertThat(expected).hasSize(1 + scores.size());
        for (String line : expected.subList(1, expected.size())) {
            String[] cells = line.split(",", -1);
            String key = cells[0] + "," + cells[1];
            assertThat(scores.get(key)).as(key).isEqualByComparingTo(cells[3]);
            if (!cells[2].isEmpty()) {
                assertThat(given.get(key)).as(key).isEqualTo(Integer.parseInt(cells[2]));
            }
        }
    }

    @Test
    void the_official_results_of_real_panels_come_out() throws Exception {
        Path panel = Path.of("../../../shared/data/rater-panel");
        Assumptions.assumeTrue(Files.isDirectory(panel), "The panels' scores are not beside the project");
        JsonNode json = json(aggregate(
                panel.resolve("component_scores.csv"),
                "--group performance_id,criterion --missing 0 --trim 1 --round HALF_UP:2 --weight factor "
                        + "--then performance_id --json"));
        Map<String, BigDecimal> scores = new HashMap<>();
        json.get("rows")
                .forEach(row -> scores.put(
                        row.get("group").get("performance_id").asString() + "/"
                                + row.get("group").get("criterion").asString(),
                        row.get("score").decimalValue()));
        json.get("totals")
                .forEach(row -> scores.put(
                        row.get("group").get("performance_id").asString(),
                        row.get("score").decimalValue()));

        assertThat(scores).hasSize(4400 + 880);
        for (String line :
                Files.readAllLines(panel.resolve("component_panel_results.csv")).subList(1, 4401)) {
            String[] cells = line.split(",", -1);
            assertThat(scores.get(cells[0] + "/" + cells[1])).as(line).isEqualByComparingTo(cells[4]);
        }
        for (String line : Files.readAllLines(panel.resolve("performances.csv")).subList(1, 881)) {
            String[] cells = line.split(",", -1);
            assertThat(scores.get(cells[0])).as(line).isEqualByComparingTo(cells[8]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2.333333333, 3",
        "--trim 1, 2, 3",
        "--missing 4, 1.5, 2",
        "--round CEILING:0, 3, 3",
        "--round DOWN:3, 2.333, 3"
    })
    void without_groups_all_rows_are_one(String options, String score, int given) throws Exception {
        JsonNode row = json(aggregate("score;1;2;4", (options + " --json").strip()))
                .get("rows")
                .get(0);

        assertThat(row.get("group").toString()).isEqualTo("{}");
        assertThat(row.get("score").decimalValue()).isEqualByComparingTo(score);
        assertThat(row.get("n").asInt()).isEqualTo(given);
    }

    @Test
    void people_get_tables() throws Exception {
        PackagedJar.Ran ran = aggregate("who,score;A,1;A,2;B,", "--group who --then who --round HALF_UP:2");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines())
                .containsExactly(
                        "who  n  missing  score",
                        "A    2        0   1.50",
                        "B    0        1      -",
                        "",
                        "who  score",
                        "A     1.50",
                        "B        -");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who,score;A,x | --group who | line 2, column score, value \"x\" | a number is expected",
                "who,w,score;A,1,5;A,2,5 | --group who --weight w | line 3, column w, value \"2\" | line 2 has 1",
                "who,w,score;A,-1,5 | --group who --weight w | line 2, column w, value \"-1\" | not negative",
                "who,w,score;A,,5 | --group who --weight w | line 2, column w | a value is required",
                "who,points;A,5 | --group who | column score | --score",
                "who,score;A,5 | --group who --weight w | column w: the column is missing | --weight"
            })
    void what_cannot_be_used_is_told_with_its_place(String text, String options, String place, String what)
            throws Exception {
        PackagedJar.Ran ran = aggregate(text, options + " --json");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("perfcycle: ").contains(place).contains(what);
    }

    @ParameterizedTest
    @CsvSource({
        "--trim -1",
        "--trim x",
        "--round 2",
        "--round HALF:2",
        "--round UNNECESSARY:2",
        "--round HALF_UP:10",
        "--missing NaN",
        "--missing 1e1000000000",
        "--then who",
        "--group who --then talk"
    })
    void an_option_that_means_nothing_is_refused(String options) throws Exception {
        PackagedJar.Ran ran = aggregate("who,talk,score;A,B,1", options);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }
}
