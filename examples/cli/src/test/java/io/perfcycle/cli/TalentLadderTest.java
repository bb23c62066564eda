package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.quickstart.SampleCompany;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code talent ladder}: on the sample's ladder, on wrong files, and on two published ladders where they are there. */
class TalentLadderTest {
    private static final List<String> PROFICIENCIES =
            List.of("", "Awareness", "Foundational", "Working knowledge", "Practitioner", "Expert");

    @TempDir
    private Path folder;

    private record Ran(int exit, String out, String err) {
        JsonNode promotions() {
            return JsonMapper.builder().build().readTree(out).get("promotions");
        }
    }

    private static Ran run(String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("talent", "ladder"));
        arguments.addAll(List.of(more));
        int exit = new Perfcycle(InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err))
                .run(arguments.toArray(new String[0]));
        return new Ran(exit, out.toString(), err.toString());
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void the_samples_ladder_forks_and_each_promotion_has_gaps_in_words_and_a_plan() throws Exception {
        Path sample = SampleCompany.unpack(folder);
        String[] arguments = {
            sample.resolve("career_ladder.csv").toString(),
            "--framework",
            sample.resolve("competency_framework.csv").toString(),
            "--anchors",
            sample.resolve("level_anchors.csv").toString(),
            "--catalog",
            sample.resolve("catalog.csv").toString(),
            "--months",
            "24",
            "--budget",
            "20000"
        };
        Ran ran = run(arguments);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("Level 3 to Level 4, lead: fit ", "Level 4, expert to Level 5: fit ")
                .containsPattern("Embedded software +3 +4 +4 +Owns the firmware of one product")
                .contains("coverage: ", "no plan covers more");
        List<String> json = new ArrayList<>(List.of(arguments));
        json.add("--json");
        JsonNode promotions = run(json.toArray(new String[0])).promotions();
        assertThat(promotions).hasSize(6);
        assertThat(promotions.get(0).toString())
                .startsWith("{\"from\":\"JUNIOR_FIRMWARE\",\"to\":\"FIRMWARE\",\"fit\":0.56,\"gaps\":["
                        + "{\"competency\":\"EMBEDDED_SOFTWARE\",\"required\":3,\"achieved\":2,\"weight\":4,"
                        + "\"anchor\":\"Designs and tests a driver alone.\"},"
                        + "{\"competency\":\"ELECTRONICS\",\"required\":2,\"achieved\":0,");
        promotions.forEach(each -> assertThat(each.get("plan").get("actions")).isNotEmpty());
    }

    @Test
    void a_ladder_without_the_column_after_is_climbed_in_the_order_of_its_lines() throws Exception {
        Ran ran = run(file("l.csv", "role,level,competency,required\nA,1,C,1\nB,2,C,3\nD,3,C,3\n"), "--json");

        assertThat(ran.out().strip())
                .isEqualTo(
                        "{\"promotions\":[{\"from\":\"A\",\"to\":\"B\",\"fit\":0.333333,\"gaps\":[{\"competency\":\"C\","
                                + "\"required\":3,\"achieved\":1,\"weight\":1,\"anchor\":null}],\"plan\":null},"
                                + "{\"from\":\"B\",\"to\":\"D\",\"fit\":1,\"gaps\":[],\"plan\":null}]}");
    }

    @Test
    void everything_that_is_wrong_is_told_with_file_line_and_column_at_once() throws Exception {
        String ladder = file(
                "ladder.csv",
                "role,level,competency,required,weight,after\nA,1,C,9,1,B\nA,2,C,1,-1,B\nB,1,X,1,1,A;B\n,1,C,x,1,\n");
        String framework = file("framework.csv", "competency,name,min,max\nC,Sea,0,5\nC,Again,0,5\nD,,5,1\n");
        String anchors = file("anchors.csv", "competency,level,anchor\nC,7,far\nC,1,one\nC,1,\nZ,1,no\n");
        Ran ran = run(ladder, "--framework", framework, "--anchors", anchors);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("ladder.csv, line 2, column required, value \"9\"", "from 0 to 5")
                .contains("line 2, column after", "line 3, column level", "line 3, column weight")
                .contains("line 4, column competency, value \"X\"", "line 4, column after", "line 5, column role")
                .contains("framework.csv, line 3, column competency", "line 4, column name", "line 4, column max")
                .contains("anchors.csv, line 2, column level", "line 4, column level", "line 4, column anchor")
                .contains("line 5, column competency, value \"Z\"");
        assertThat(run(ladder, "--anchors", anchors).err()).contains("--framework");
    }

    private static Path published(String name) {
        Path file = Path.of("..", "..", "..", "shared", "data", "career-ladders", name);
        Assumptions.assumeTrue(Files.isRegularFile(file), "The career ladders are not beside the project: " + file);
        return file;
    }

    /** The ladder as our CSV, and an action for each level of each competency. */
    private void climb(Map<String, Map<String, Integer>> levels, Map<String, String> after, int moves)
            throws Exception {
        StringBuilder ladder = new StringBuilder("role,level,competency,required,after\n");
        Map<String, Integer> highest = new TreeMap<>();
        levels.forEach((role, asks) -> asks.forEach((competency, level) -> {
            ladder.append(
                    String.join(",", role, role, competency, level.toString(), after.getOrDefault(role, "") + "\n"));
            highest.merge(competency, level, Math::max);
        }));
        StringBuilder catalog = new StringBuilder("id,kind,competency,builds_to,months\n");
        highest.forEach((competency, most) -> {
            for (int level = 1; level <= most; level++) {
                catalog.append(competency + "-" + level + ",TRAINING," + competency + "," + level + ",1\n");
            }
        });
        JsonNode promotions = run(
                        file("ladder.csv", ladder.toString()),
                        "--catalog",
                        file("catalog.csv", catalog.toString()),
                        "--months",
                        "36",
                        "--json")
                .promotions();

        assertThat(promotions.size()).isEqualTo(moves);
        promotions.forEach(each -> {
            assertThat(each.get("gaps")).as("gaps of %s", each).isNotEmpty();
            assertThat(each.get("plan").get("openGaps"))
                    .as("open after %s", each)
                    .isEmpty();
        });
    }

    @Test
    void a_published_ladder_of_named_proficiencies_is_climbed_on_every_path() throws Exception {
        Map<String, Map<String, Integer>> levels = new LinkedHashMap<>();
        String level = "";
        String theme = "";
        boolean inLevels = false;
        for (String line : Files.readAllLines(published("ft-engineering.yml"))) {
            inLevels = line.startsWith("levels:") || (inLevels && !line.startsWith("themes:"));
            String value = line.substring(line.indexOf(':') + 1).strip();
            if (inLevels && line.startsWith("  - id:")) {
                levels.put(value, new LinkedHashMap<>());
            } else if (line.startsWith("    level:")) {
                level = value;
            } else if (line.startsWith("    theme:")) {
                theme = value;
            } else if (line.startsWith("    proficiency:")) {
                levels.get(level).merge(theme, PROFICIENCIES.indexOf(value), Math::max);
            }
        }
        Map<String, String> after = Map.of(
                "engineer", "junior",
                "senior-1", "engineer",
                "senior-2-ic", "senior-1",
                "senior-2-pm", "senior-1",
                "principal-ic", "senior-2-ic",
                "principal-pm", "senior-2-pm",
                "tech-director", "principal-ic;principal-pm");

        climb(levels, after, 8);
    }

    @Test
    void a_published_ladder_of_sections_is_climbed_from_the_first_level_to_the_last() throws Exception {
        Map<String, Map<String, Integer>> levels = new TreeMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        JsonNode all = JsonMapper.builder()
                .build()
                .readTree(published("dropbox-levels.json").toFile());
        all.forEachEntry((name, lines) -> {
            if (name.matches("ic[1-7]_(?!machine).*software_engineer")) {
                int number = name.charAt(2) - '0';
                String role = "ic" + number;
                Map<String, Integer> asks = new LinkedHashMap<>();
                lines.forEach(line -> {
                    String text = line.asString();
                    if (text.matches("(?!IC)[A-Z][A-Za-z ]{0,28}")) {
                        asks.put(text.toLowerCase(Locale.ROOT), number);
                    }
                });
                levels.put(role, asks);
                after.put("ic" + (number + 1), role);
            }
        });

        climb(levels, after, 6);
    }
}
