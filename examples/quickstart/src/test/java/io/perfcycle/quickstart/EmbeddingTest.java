package io.perfcycle.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.rules.engine.PerformanceEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The README's example, and that the README has it as it stands here. */
class EmbeddingTest {
    private static List<String> embed() {
        // snippet begin
        List<String> said = new ArrayList<>();
        PerformanceEngine engine = PerformanceEngine.inMemory();
        TenantId acme = TenantId.of("acme");
        EmployeeId lena = EmployeeId.of("lena");
        EmployeeId omar = EmployeeId.of("omar");
        Principal admin =
                Principal.of(acme, lena).withRole(Relation.TENANT_ADMIN).withRole(Relation.CYCLE_ADMIN);
        LocalDate hired = LocalDate.of(2024, 3, 1);
        List<EmployeeDraft> people = List.of(
                new EmployeeDraft(lena, "Lena Vogt", null, null, null, 2, hired, "Europe/Berlin"),
                new EmployeeDraft(omar, "Omar Haddad", lena, null, null, 1, hired, "Europe/Berlin"));
        engine.people().enter(Command.of("import-1", admin), people).orElseThrow();

        CycleId year = CycleId.of("2026");
        LocalDate from = LocalDate.of(2026, 1, 1);
        CycleDraft cycle =
                new CycleDraft(year, "Year 2026", from, from.plusYears(1).minusDays(1), List.of());
        Command open = Command.of("open-1", admin);
        engine.cycles().open(open, cycle, Programme.standard(year)).orElseThrow();

        GoalDraft goal = GoalDraft.of(GoalId.of("g-1"), "Improve customer service", omar, year);
        Command propose = Command.of("goal-1", Principal.of(acme, omar));
        for (Finding finding : engine.goals().propose(propose, goal).findings()) {
            said.add(StandardMessages.standard().write(finding, Locale.ENGLISH));
        }
        Command agree = Command.of("agree-1", Principal.of(acme, lena));
        engine.goals().agree(agree, goal.id()).orElseThrow();
        // snippet end
        return said;
    }

    @Test
    void the_example_of_the_readme_runs_and_says_what_is_wrong_with_the_goal() {
        assertThat(embed()).contains("\"Improve\" is a weak verb without a number.", "There is no time.");
    }

    @Test
    void the_readme_has_the_example_as_it_is_tested() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("CHANGELOG.md"))) {
            root = root.getParent();
        }
        String source = Files.readString(
                root.resolve("examples/quickstart/src/test/java/io/perfcycle/quickstart/EmbeddingTest.java"));
        String begin = "// snippet begin\n";
        String snippet = source.substring(
                        source.indexOf(begin) + begin.length(), source.indexOf("        // snippet end\n"))
                .stripTrailing()
                .stripIndent();

        assertThat(snippet.lines().count()).isLessThanOrEqualTo(30);
        assertThat(Files.readString(root.resolve("README.md"))).contains(snippet);
    }
}
