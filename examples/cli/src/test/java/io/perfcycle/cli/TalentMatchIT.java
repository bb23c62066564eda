package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code talent match} on the packaged program. */
class TalentMatchIT {
    private static final Path ONET = Path.of("..", "..", "..", "shared", "data", "onet");

    @TempDir
    private Path folder;

    private PackagedJar.Ran match(String profiles, String... more) throws Exception {
        Path file = Files.writeString(folder.resolve("profiles.csv"), profiles);
        String[] arguments = new String[more.length + 3];
        System.arraycopy(new String[] {"talent", "match", file.toString()}, 0, arguments, 0, 3);
        System.arraycopy(more, 0, arguments, 3, more.length);
        return new PackagedJar(folder).run(arguments);
    }

    @Test
    void the_nearest_roles_are_listed_with_exact_gaps() throws Exception {
        PackagedJar.Ran ran =
                match("role,competency,level\nA,C1,4\nA,C2,2\nB,C1,4\nB,C2,3.50\nC,C3,5\n", "--role", "A", "--json");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                // The definition in docs/talent.md, worked out with another program (numpy's eigh).
                .startsWith("{\"roles\":[{\"role\":\"A\",\"matches\":[{\"role\":\"B\",\"score\":0.899694163,")
                .contains("\"gaps\":[{\"competency\":\"C2\",\"required\":3.5,\"achieved\":2}]")
                .contains("\"gaps\":[{\"competency\":\"C3\",\"required\":5,\"achieved\":0}]");
    }

    @Test
    void what_cannot_be_used_is_told_all_at_once_and_nothing_is_printed() throws Exception {
        PackagedJar.Ran ran =
                match("role,competency,level,importance\nA,C1,x,1\nA,C2,-1,1\n,C1,1,\nB,C1,1,1\nB,C1,2,1\n", "--json");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("line 2, column level, value \"x\"", "line 3, column level, value \"-1\"")
                .contains("line 4, column role", "line 4, column importance", "line 6, column competency");
        assertThat(match("role,competency,level\nA,C1,1\n", "--role", "Z").exit())
                .isEqualTo(2);
    }

    @Test
    void the_ten_nearest_occupations_agree_with_the_experts_on_skills() throws Exception {
        assertThat(agreement("skills.tsv")).isGreaterThanOrEqualTo(0.32);
    }

    @Test
    void the_ten_nearest_occupations_agree_with_the_experts_on_skills_and_knowledge() throws Exception {
        assertThat(agreement("skills.tsv", "knowledge.tsv")).isGreaterThanOrEqualTo(0.52);
    }

    /** The mean share of ten nearest roles among the related ones, over roles with five of these in the data. */
    private double agreement(String... files) throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(ONET), "The occupations are not beside the project: " + ONET);
        PackagedJar.Ran ran = match(profiles(files), "--role", "ALL", "--top", "10", "--json");
        assertThat(ran.exit()).isZero();
        JsonNode roles = JsonMapper.builder().build().readTree(ran.out()).get("roles");
        Set<String> known = new HashSet<>();
        roles.forEach(role -> known.add(role.get("role").asString()));
        Map<String, Set<String>> related = related(known);
        double shares = 0;
        int counted = 0;
        for (JsonNode role : roles) {
            Set<String> experts = related.getOrDefault(role.get("role").asString(), Set.of());
            if (experts.size() >= 5) {
                counted++;
                for (JsonNode match : role.get("matches")) {
                    shares += experts.contains(match.get("role").asString()) ? 0.1 : 0;
                }
            }
        }
        assertThat(counted).isEqualTo(705);
        return shares / counted;
    }

    private static String profiles(String... files) throws Exception {
        Map<String, Map<String, String>> valueByScale = new TreeMap<>();
        for (String file : files) {
            List<String> lines = Files.readAllLines(ONET.resolve(file));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t");
                valueByScale
                        .computeIfAbsent(cells[0] + "," + cells[1], key -> new HashMap<>())
                        .put(cells[3], cells[4]);
            }
        }
        StringBuilder profiles = new StringBuilder("role,competency,level,importance\n");
        valueByScale.forEach((key, scales) -> profiles.append(key)
                .append(',')
                .append(scales.get("LV"))
                .append(',')
                .append(scales.get("IM"))
                .append('\n'));
        return profiles.toString();
    }

    private static Map<String, Set<String>> related(Set<String> known) throws Exception {
        Map<String, Set<String>> related = new HashMap<>();
        List<String> lines = Files.readAllLines(ONET.resolve("related_occupations.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            if (known.contains(cells[1])) {
                related.computeIfAbsent(cells[0], key -> new HashSet<>()).add(cells[1]);
            }
        }
        return related;
    }
}
