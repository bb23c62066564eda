package io.perfcycle.cli.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class StatisticCommandTest {
    @TempDir
    private Path folder;

    @Test
    void the_list_has_every_name_on_a_line_and_as_json() {
        Ran list = Ran.of("", "--list");
        JsonNode json = Ran.JSON.readTree(Ran.of("", "--list", "--json").out());

        assertThat(list.exit()).isZero();
        assertThat(list.out().lines())
                .contains("icc", "krippendorff_alpha", "many_facet_rasch")
                .isSorted();
        assertThat(json.get("statistics").size())
                .isEqualTo((int) list.out().lines().count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "icc | {\"ratings\":[[1,2],[3]]} | ratings[1]",
                "icc | {\"ratings\":[[1,2],[3,\"x\"]]} | ratings[1][1]",
                "icc | {\"ratings\":[[1,2],[3,1e999999]]} | ratings[1][1]",
                "icc | {\"ratings\":[[1,2]]} | Two complete rows",
                "icc | {\"ratings\":[]} | no table",
                "icc | {\"ratings\":[[1,2],[2,2]],\"confidence\":95} | confidence",
                "icc | {} | ratings",
                "icc | [1] | one JSON object",
                "icc | {\"ratings\":[[1,2] | line",
                "icc | {\"ratings\":1,\"ratings\":2} | line",
                "icc | `` | empty",
                "cohen_kappa | {\"rater1\":[1,2],\"rater2\":[1]} | not 2 and 1",
                "cohen_kappa | {\"rater1\":[1,7],\"rater2\":[1,1],\"levels\":[1,2]} | rater1[1]",
                "cohen_kappa | {\"table\":[[1,-2],[3,4]]} | table[0][1]",
                "weighted_kappa | {\"table\":[[1,2],[3,4]],\"weights\":\"cubic\"} | cubic",
                "fleiss_kappa | {\"counts\":[[2,1],[1,1]]} | Item 1 has 2 ratings",
                "krippendorff_alpha | {\"data\":[[1,2],[1,2]],\"level\":\"metric\"} | metric",
                "krippendorff_alpha | {\"data\":[[1,-2],[1,2]],\"level\":\"ratio\"} | not negative",
                "additive_rater_adjustment | {\"ratings\":[[\"e\",\"r\"]]} | ratings[0]",
                "many_facet_rasch | {\"responses\":[[\"e\",\"c\",\"r\",-1]]} | responses[0][3]",
                "quantiles | {\"x\":[1],\"p\":[2]} | p[0]",
                "goal_okr_scoring | {\"goals\":[{\"status\":\"OPEN\",\"due\":\"2025-02-30\"}],\"as_of\":\"2025-01-01\"} | due",
                "forced_distribution_assignment | {\"scores\":{\"a\":1},\"percent_low_to_high\":[]} | no guideline",
                "rwg | {\"ratings\":[1],\"scale_points\":5} | two answers"
            })
    void an_input_that_cannot_be_used_exits_with_2_and_names_its_place(String name, String input, String place) {
        Ran ran = Ran.of(input, name, "-", "--json");

        assertThat(ran.err()).startsWith("perfcycle: -").contains(place).hasLineCount(1);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nonsense,nonsense", "icc,FILE", "'',NAME"})
    void usage_without_name_or_file_exits_with_2(String line, String told) {
        Ran ran = line.isEmpty() ? Ran.of("") : Ran.of("", line);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(told);
    }

    @Test
    void a_file_is_read_with_its_byte_order_mark_and_a_missing_one_is_named() throws Exception {
        Path file = folder.resolve("x.json");
        Files.writeString(file, "\uFEFF{\"x\":[1,2,3],\"p\":[0.5]}");

        Ran ran = Ran.of("", "quantiles", file.toString());
        assertThat(ran.exit()).isZero();
        assertThat(ran.out().lines()).anyMatch(line -> line.matches("type7\\[0]\\s+2"));
        assertThat(Ran.of("", "quantiles", "nowhere.json").err()).contains("nowhere.json: there is no such file");
        assertThat(Ran.of("", "quantiles", folder.toString()).exit()).isEqualTo(2);
    }

    @Test
    void what_is_undefined_is_null_with_its_reason_and_none_for_people() {
        String input = "{\"rater1\":[3,3],\"rater2\":[3,3]}";
        JsonNode json = Ran.json("cohen_kappa", input);

        assertThat(json.get("kappa").isNull()).isTrue();
        assertThat(json.get("po").asInt()).isEqualTo(1);
        assertThat(json.get("reasons").get("kappa").asString()).startsWith("0/0");
        assertThat(Ran.of(input, "cohen_kappa", "-").out().lines()).anyMatch(line -> line.matches("kappa\\s+none"));
    }

    @Test
    void null_is_missing_where_a_statistic_takes_it_and_categories_may_be_texts() {
        JsonNode icc = Ran.json("icc", "{\"ratings\":[[1,2],[null,2],[3,5],[2,2]]}");
        JsonNode kappa = Ran.json("cohen_kappa", "{\"rater1\":[\"a\",\"b\",null],\"rater2\":[\"a\",\"a\",\"b\"]}");

        assertThat(icc.get("left_out").asInt()).isEqualTo(1);
        assertThat(icc.get("n").asInt()).isEqualTo(3);
        assertThat(kappa.get("n").asInt()).isEqualTo(2);
        assertThat(kappa.get("left_out").asInt()).isEqualTo(1);
    }

    @Property(tries = 150)
    void no_input_is_a_fault_of_ours(@ForAll long seed) {
        Random random = new Random(seed);
        String name = List.copyOf(Statistics.standard().names())
                .get(random.nextInt(Statistics.standard().names().size()));
        String input = HostileJson.object(random);

        assertThat(Ran.of(input, name, "-", "--json").exit())
                .as(name + " " + input)
                .isIn(0, 2);
    }
}
