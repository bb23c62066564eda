package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FairnessCommandTest {
    private record Ran(int exit, String out, String err) {}

    private static Ran run(String input, String arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new Perfcycle(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out),
                        new PrintWriter(err))
                .run(arguments.split(" "));
        return new Ran(exit, out.toString(), err.toString());
    }

    /** Forty men, of whom half are promoted, and forty women, of whom one in ten is; two managers. */
    private static String file() {
        StringBuilder file = new StringBuilder("sex,age,rating,promoted,boss\n");
        for (int i = 0; i < 80; i++) {
            boolean woman = i % 2 == 0;
            boolean promoted = woman ? i % 20 == 0 : i % 4 == 1;
            file.append(woman ? "F," : "M,")
                    .append(i % 8 < 4 ? "40+," : "under 40,")
                    .append(woman ? 2 + i / 2 % 3 : 3 + i / 2 % 3)
                    .append(promoted ? ",yes," : ",no,")
                    .append(i < 76 ? "E" + i % 3 : "E9")
                    .append('\n');
        }
        return file.toString();
    }

    @Test
    void groups_are_compared_by_selection_and_rating() {
        Ran ran = run(file(), "fairness - --group sex,age --rating rating --selected promoted --manager boss --json");
        JsonNode json = JsonMapper.shared().readTree(ran.out());
        JsonNode sex = json.get("comparisons").get(0);
        JsonNode women = sex.get("selection").get("groups").get(0);

        assertThat(ran.exit()).isZero();
        assertThat(json.get("verdict").asString()).isEqualTo("INDICATION");
        assertThat(sex.get("selection").get("reference").toString()).isEqualTo("{\"sex\":\"M\"}");
        assertThat(women.get("selected").asInt()).isEqualTo(4);
        assertThat(women.get("impactRatio").asDouble()).isEqualTo(0.2);
        assertThat(women.get("fourFifthsViolation").asBoolean()).isTrue();
        assertThat(women.get("verdict").asString()).isEqualTo("INDICATION");
        assertThat(sex.get("rating").get("groups").get(0).get("difference").asDouble())
                .isEqualTo(1.0);
        assertThat(json.get("comparisons").get(2).get("attributes").toString()).isEqualTo("[\"sex\",\"age\"]");
        assertThat(json.get("managers").get("suppressed").toString()).contains("E9");
    }

    @Test
    void the_same_file_gives_the_same_result() {
        String arguments = "fairness - --group sex --json";

        assertThat(run(file(), arguments).out())
                .isEqualTo(run(file(), arguments).out());
    }

    @Test
    void every_key_stands_in_the_page_of_files() throws Exception {
        String page = Files.readString(Path.of("../../docs/files.md"));
        Ran ran = run(file(), "fairness - --group sex,age --rating rating --selected promoted --manager boss --json");
        Set<String> keys = new TreeSet<>();
        collect(JsonMapper.shared().readTree(ran.out()), keys);

        assertThat(keys).contains("pPermutation", "additionalToFourFifths", "shrunken");
        keys.removeAll(List.of("sex", "age"));
        assertThat(keys).allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }

    private static void collect(JsonNode node, Set<String> keys) {
        if (node.isObject()) {
            node.forEachEntry((key, value) -> {
                keys.add(key);
                collect(value, keys);
            });
        } else if (node.isArray()) {
            node.forEach(each -> collect(each, keys));
        }
    }

    @Test
    void a_table_for_people_names_the_verdict_and_what_is_not_shown() {
        Ran ran = run(file() + "X,40+,3,no,E1\n", "fairness - --group sex --selected promoted");

        assertThat(ran.out()).contains("By sex:", "not shown: X (fewer than 5 people)");
    }

    @Test
    void rows_without_rating_are_left_out_and_counted() {
        Ran ran = run(file() + "F,40+,,no,E1\n", "fairness - --group sex --json");

        assertThat(ran.out()).contains("\"n\":80,\"leftOut\":1");
    }

    @Test
    void a_file_without_rows_has_too_few_data() {
        Ran ran = run("sex,rating\n", "fairness - --group sex --json");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("\"verdict\":\"TOO_FEW_DATA\"", "\"reference\":null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sex,rating\\nF,high | fairness - --group sex | line 2, column rating, value \"high\"",
                "sex,rating\\nF,1e9 | fairness - --group sex | column rating",
                "sex,p\\nF,maybe | fairness - --group sex --selected p | column p, value \"maybe\"",
                "sex,rating\\nF,3 | fairness - --group age | age",
                "sex,rating\\nF,3 | fairness - --group sex --min-n 0 | --min-n",
                "sex,rating\\nF,3 | fairness - | --group",
            })
    void bad_input_is_told_with_its_place(String file, String arguments, String told) {
        Ran ran = run(file.replace("\\n", "\n") + "\n", arguments);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(told);
    }

    @Test
    void every_worked_example_of_the_pages_is_tested() throws Exception {
        String pages = Files.readString(Path.of("../../docs/fairness.md"))
                + Files.readString(Path.of("../../docs/metrics.md"));
        JsonNode vectors = JsonMapper.shared()
                .readTree(FairnessCommandTest.class.getResourceAsStream("statistic/fairness-vectors.json"));
        vectors.forEach(all -> all.forEach(vector -> assertThat(pages)
                .contains("`" + vector.get("input") + "` gives `")
                .contains(vector.get("source").asString())));
        long examples = pages.lines().filter(line -> line.startsWith("- `")).count();
        long tested = 0;
        for (JsonNode all : vectors) {
            tested += all.size();
        }

        assertThat(examples).isEqualTo(tested);
    }
}
