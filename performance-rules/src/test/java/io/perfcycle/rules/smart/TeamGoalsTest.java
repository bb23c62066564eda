package io.perfcycle.rules.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The findings on goals of real teams, each read and judged; the list is kept with the reasons. */
class TeamGoalsTest {
    private static List<List<String>> judged() throws IOException {
        try (InputStream in = TeamGoalsTest.class.getResourceAsStream("team-goals.csv")) {
            List<List<String>> rows = Csv.rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return rows.subList(1, rows.size());
        }
    }

    @Test
    void every_finding_on_the_team_goals_is_judged_and_none_has_changed() throws IOException {
        Optional<Path> file = SharedFiles.find("data/goals/team_goals.csv");
        Assumptions.assumeTrue(file.isPresent(), "the folder shared/data/goals is not there");
        List<String> found = new ArrayList<>();
        List<List<String>> goals = Csv.rows(Files.readString(file.get()));
        for (int line = 2; line <= goals.size(); line++) {
            String title = goals.get(line - 1).get(3);
            for (SmartNote note : SmartRules.standard()
                    .judge(SmartGoal.of(title), SmartContext.none())
                    .notes()) {
                found.add(line + " " + note.code() + " "
                        + note.span().map(span -> span.in(title)).orElse(""));
            }
        }
        List<String> expected = judged().stream()
                .filter(row -> !row.get(3).equals("missing"))
                .map(row -> row.get(0) + " SMART-" + row.get(1) + " " + row.get(2))
                .toList();

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void every_judgement_has_its_reason_and_most_findings_are_right() throws IOException {
        assertThat(judged()).allSatisfy(row -> {
            assertThat(row).hasSize(5);
            assertThat(row.get(3)).isIn("right", "wrong", "missing");
            assertThat(row.get(4)).isNotBlank();
        });
        long right = judged().stream().filter(row -> row.get(3).equals("right")).count();
        long wrong = judged().stream().filter(row -> row.get(3).equals("wrong")).count();

        assertThat((double) right / (right + wrong)).isGreaterThan(0.85);
    }
}
