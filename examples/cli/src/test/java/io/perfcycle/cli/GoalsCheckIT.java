package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code goals check} on the packaged program. */
class GoalsCheckIT {
    @TempDir
    private Path folder;

    private PackagedJar.Ran check(String goals, String... more) throws Exception {
        Path file = Files.writeString(folder.resolve("goals.csv"), goals);
        String[] arguments = new String[more.length + 3];
        System.arraycopy(new String[] {"goals", "check", file.toString()}, 0, arguments, 0, 3);
        System.arraycopy(more, 0, arguments, 3, more.length);
        return new PackagedJar(folder).run(arguments);
    }

    @Test
    void findings_are_told_and_a_wrong_field_ends_with_1() throws Exception {
        PackagedJar.Ran ran = check(
                "id,title,due,mood\n1,Improve customer service,2026-01-31,good\n",
                "--json",
                "--cycle",
                "2025-01-01..2025-12-31",
                "--as-of",
                "2025-01-01");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err().strip()).endsWith("columns not used: mood");
        assertThat(ran.out()).startsWith("{\"goals\":[{\"id\":\"1\"").contains("\"SMART-S2\"", "\"SMART-T3\"");
    }

    @Test
    void circles_self_parents_and_unknown_parents_are_findings_all_at_once() throws Exception {
        PackagedJar.Ran ran = check(
                "id,title,parent\n1,Close 5 gaps,2\n2,Close 6 gaps,1\n3,Close 7 gaps,3\n4,Close 8 gaps,9\n", "--json");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out().split("SMART-R4", -1)).hasSize(4);
        assertThat(ran.out().split("SMART-R3", -1)).hasSize(2);
    }

    @Test
    void what_cannot_be_used_is_told_all_at_once_and_nothing_is_printed() throws Exception {
        PackagedJar.Ran ran = check("id,title,target,due\n1,A,NaN,2025-01-01\n1,,1e1000000000,31.12.2025\n", "--json");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("line 2, column target, value \"NaN\"")
                .contains("line 3, column id, value \"1\"", "line 3, column title")
                .doesNotContain("Exception");
    }

    @Test
    void a_title_of_ten_million_characters_is_refused_and_one_of_sixty_thousand_is_a_finding() throws Exception {
        PackagedJar.Ran huge = check("id,title\n1," + "x".repeat(10_000_000) + "\n");
        assertThat(huge.exit()).isEqualTo(2);
        assertThat(huge.err())
                .contains("line 2, column title", "limit of 65536 characters")
                .hasSizeLessThan(500);

        PackagedJar.Ran big = check("id,title\n1," + "improve ".repeat(8000) + "\n", "--json");
        assertThat(big.exit()).isZero();
        assertThat(big.out()).contains("\"SMART-S8\"").doesNotContain("\"SMART-S2\"");
    }

    @Test
    void a_hundred_thousand_goals_in_one_chain_are_judged() throws Exception {
        StringBuilder goals = new StringBuilder("id,title,level,parent\n0,Raise sales to EUR 5 million,COMPANY,\n");
        for (int id = 1; id < 100_000; id++) {
            goals.append(id).append(",Sell 5 machines,,").append(id - 1).append('\n');
        }
        PackagedJar.Ran ran = check(goals.toString(), "--json");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains(
                        "{\"id\":\"99999\",\"specific\":true,\"measurable\":true,\"achievable\":null,\"relevant\":true");
    }
}
