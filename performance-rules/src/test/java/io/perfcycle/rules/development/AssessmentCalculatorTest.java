package io.perfcycle.rules.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.Assessment.Source;
import io.perfcycle.core.competency.AssessmentPolicy;
import io.perfcycle.core.competency.AssessmentPolicy.Mode;
import io.perfcycle.core.competency.CompetencyFramework;
import io.perfcycle.core.competency.FrameworkCompetency;
import io.perfcycle.core.competency.FrameworkMapping;
import io.perfcycle.core.competency.LevelAnchor;
import io.perfcycle.core.competency.LevelDirection;
import io.perfcycle.core.competency.LevelScale;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.FrameworkId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.value.Weight;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AssessmentCalculatorTest {
    private static final CompetencyId SKILL = CompetencyId.of("S");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final List<Assessment> ALL = List.of(
            assessment(4, Source.SELF, 0),
            assessment(5, Source.MANAGER, 400),
            assessment(2, Source.MANAGER, 100),
            assessment(3, Source.CERTIFICATE, 800),
            assessment(5, Source.ROUND, -5));

    private static Assessment assessment(int level, Source source, int daysAgo) {
        return new Assessment(SKILL, level, source, TODAY.minusDays(daysAgo));
    }

    private static CombinedLevel combined(Mode mode, Optional<Integer> valid, Optional<Integer> halving) {
        Map<Source, Weight> weights = Map.of(Source.SELF, Weight.of("1"), Source.MANAGER, Weight.of("3"));
        return AssessmentCalculator.combine(ALL, SKILL, new AssessmentPolicy(mode, weights, valid, halving), TODAY)
                .orElseThrow();
    }

    @Test
    void each_policy_gives_the_level_that_it_says() {
        assertThat(combined(Mode.STRONGEST_SOURCE, Optional.empty(), Optional.empty())
                        .level())
                .isEqualTo(3);
        assertThat(combined(Mode.STRONGEST_SOURCE, Optional.of(365), Optional.empty())
                        .level())
                .isEqualTo(2);
        assertThat(combined(Mode.LATEST, Optional.empty(), Optional.empty()).level())
                .isEqualTo(4);
        assertThat(combined(Mode.LOWEST, Optional.empty(), Optional.empty()).level())
                .isEqualTo(2);
        assertThat(combined(Mode.WEIGHTED_MEAN, Optional.empty(), Optional.empty())
                        .exact())
                .isEqualByComparingTo("2.5");
        assertThat(combined(Mode.WEIGHTED_MEAN, Optional.empty(), Optional.empty())
                        .level())
                .isEqualTo(2);
        assertThat(combined(Mode.WEIGHTED_MEAN, Optional.empty(), Optional.of(50))
                        .exact())
                .isEqualByComparingTo("3.1429");
    }

    @Test
    void every_assessment_is_told_with_what_became_of_it() {
        assertThat(combined(Mode.WEIGHTED_MEAN, Optional.of(500), Optional.empty())
                        .evidence())
                .extracting(evidence -> evidence.use() + " " + evidence.share().stripTrailingZeros())
                .containsExactly("COUNTS 0.25", "SUPERSEDED 0", "COUNTS 0.75", "STALE 0", "AHEAD 0");
        assertThat(AssessmentCalculator.combine(List.of(), SKILL, AssessmentPolicy.standard(), TODAY))
                .isEmpty();
    }

    @Property(tries = 200)
    void a_higher_level_from_a_source_never_lowers_what_counts(
            @ForAll @IntRange(max = 4) int self,
            @ForAll @IntRange(max = 4) int manager,
            @ForAll @IntRange(max = 1000) int age,
            @ForAll Mode mode) {
        AssessmentPolicy policy = new AssessmentPolicy(
                mode,
                Map.of(Source.SELF, Weight.ONE, Source.MANAGER, Weight.of("2")),
                Optional.empty(),
                Optional.of(90));
        int before = level(policy, self, manager, age);

        assertThat(level(policy, self + 1, manager, age)).isGreaterThanOrEqualTo(before);
        assertThat(before).isBetween(Math.min(self, manager), Math.max(self, manager));
    }

    private static int level(AssessmentPolicy policy, int self, int manager, int age) {
        List<Assessment> both = List.of(assessment(self, Source.SELF, age), assessment(manager, Source.MANAGER, 0));
        return AssessmentCalculator.combine(both, SKILL, policy, TODAY)
                .orElseThrow()
                .level();
    }

    private static CompetencyFramework framework(String id, LevelScale scale) {
        return new CompetencyFramework(
                FrameworkId.of(id), 1, id, List.of(new FrameworkCompetency(SKILL, "Skill", scale)));
    }

    @Test
    void levels_go_to_the_same_share_of_the_way_in_another_framework_whatever_its_direction() {
        CompetencyFramework from = framework("A", LevelScale.of(0, 7));
        CompetencyFramework to = framework(
                "B", new LevelScale(1, 5, LevelDirection.LOWER_IS_MORE, List.of(new LevelAnchor(1, "teaches others"))));
        FrameworkMapping mapping = new FrameworkMapping(from, to, List.of(new FrameworkMapping.Link(SKILL, SKILL)));

        assertThat(List.of(0, 3, 6, 7))
                .extracting(level -> FrameworkRules.translate(assessment(level, Source.SELF, 0), mapping)
                        .get(0)
                        .level())
                .containsExactly(5, 4, 2, 1);
        assertThatThrownBy(() -> FrameworkRules.translate(assessment(8, Source.SELF, 0), mapping))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknown_competencies_and_levels_off_the_scale_are_told_all_at_once() {
        RoleProfile role = RoleProfile.builder()
                .id(RoleId.of("R"))
                .title("R")
                .addRequirements(new Requirement(SKILL, 9, Weight.ONE))
                .addRequirements(new Requirement(CompetencyId.of("X"), 1, Weight.ONE))
                .build();

        assertThat(FrameworkRules.judge(role, framework("A", LevelScale.of(0, 7))))
                .extracting(Finding::code)
                .containsExactly("DEVELOPMENT-LEVEL-OFF-SCALE", "DEVELOPMENT-COMPETENCY-UNKNOWN");
    }

    @Test
    void a_report_lists_gaps_and_strengths_by_weight_with_their_evidence() {
        RoleProfile role = RoleProfile.builder()
                .id(RoleId.of("R"))
                .title("R")
                .addRequirements(new Requirement(SKILL, 2, Weight.ONE))
                .addRequirements(new Requirement(CompetencyId.of("X"), 1, Weight.of("5")))
                .build();
        GapReport report = GapCalculator.report(role, ALL, AssessmentPolicy.standard(), TODAY);

        assertThat(report.strengths())
                .extracting(standing -> standing.gap().competency())
                .containsExactly(SKILL);
        assertThat(report.missing())
                .hasSize(1)
                .allSatisfy(standing -> assertThat(standing.evidence()).isEmpty());
        assertThat(report.fit().fraction()).isEqualByComparingTo("0.285714");
    }
}
