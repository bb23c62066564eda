package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.review.EligibilityPolicy;
import io.perfcycle.core.review.EligibilityPolicy.Basis;
import io.perfcycle.core.review.EligibilityPolicy.CountedDays;
import io.perfcycle.core.review.EligibilityPolicy.ImprovementPlans;
import io.perfcycle.core.review.EligibilityPolicy.LateStart;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.review.Eligibility;
import io.perfcycle.rules.review.EligibilityFacts;
import io.perfcycle.rules.review.EligibilityRules;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/** For whatever people and policies: what the engine schedules is what the rules say. */
class EligibilityLawsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 10, 1);
    private static final DateSpan CYCLE = DateSpan.of(FIRST, LocalDate.of(2025, 9, 30));
    private static final LocalDate DUE = LocalDate.of(2025, 11, 7);
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 20);

    /** Somebody, with days counted from the first of the cycle; those that come before the day of hire are taken as that day. */
    private record Life(
            int hired, Optional<Integer> role, Optional<Integer> goal, List<DateSpan> leave, boolean improving) {
        LocalDate hireDay() {
            return FIRST.plusDays(hired);
        }

        private LocalDate notBefore(int day) {
            LocalDate on = FIRST.plusDays(day);
            return on.isBefore(hireDay()) ? hireDay() : on;
        }

        Optional<LocalDate> roleDay() {
            return role.map(this::notBefore);
        }

        Optional<LocalDate> goalDay() {
            return goal.map(this::notBefore).filter(day -> !day.isAfter(CYCLE.last()));
        }

        LocalDate entered(LocalDate last) {
            return roleDay().filter(day -> !day.isAfter(last)).orElse(hireDay());
        }

        Optional<DateSpan> improvement() {
            LocalDate start = LocalDate.of(2025, 8, 20);
            return improving
                            && hireDay().isBefore(start.minusDays(200))
                            && entered(start).equals(hireDay())
                    ? Optional.of(DateSpan.of(start, start.plusDays(90)))
                    : Optional.empty();
        }

        EligibilityFacts facts(LocalDate last) {
            return new EligibilityFacts(hireDay(), entered(last), Optional.empty(), goalDay(), leave, improvement());
        }
    }

    /** Numbers that are not drawn near 0 more often than elsewhere, so that all days of a year come up. */
    private static Arbitrary<Integer> evenly(int least, int most) {
        return Arbitraries.integers()
                .between(least, most)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<EligibilityPolicy> policies() {
        Arbitrary<LateStart> late = Combinators.combine(
                        Arbitraries.of(MonthDay.of(6, 1), MonthDay.of(2, 29), MonthDay.of(10, 25))
                                .optional(),
                        Arbitraries.of(MonthDay.of(9, 1), MonthDay.of(3, 15)).optional())
                .as(LateStart::new);
        Arbitrary<CountedDays> counted = Combinators.combine(
                        Arbitraries.of(Basis.values()), Arbitraries.of(true, false))
                .as(CountedDays::new);
        return Combinators.combine(evenly(0, 300), counted, Arbitraries.of(ImprovementPlans.values()), late)
                .as((days, count, improvement, start) -> new EligibilityPolicy(days, 30, count, improvement, start));
    }

    @Provide
    Arbitrary<List<Life>> lives() {
        Arbitrary<Integer> days = evenly(-300, 400);
        Arbitrary<DateSpan> spans = Combinators.combine(days, evenly(0, 200))
                .as((from, length) -> DateSpan.of(FIRST.plusDays(from), FIRST.plusDays(from + length)));
        return Combinators.combine(
                        days,
                        days.optional(0.5),
                        days.optional(0.7),
                        spans.list().ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as(Life::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static void live(AppraisalCompany company, EmployeeId id, Life life) {
        company.on(life.hireDay());
        company.hire(id.value(), ANN, life.hireDay());
        company.apply(new OrgChange.RoleChanged(id, life.hireDay(), RoleId.of("R-1")));
        life.roleDay().ifPresent(day -> company.apply(new OrgChange.RoleChanged(id, day, RoleId.of("R-2"))));
        life.goalDay().ifPresent(day -> company.agree(id, ANN, day));
        life.improvement().ifPresent(span -> company.improve(PlanId.of("IP-" + id), id, ANN, span.first()));
        company.leave.put(id, life.leave());
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void the_engine_schedules_whom_the_rules_rate_and_asks_about_whom_they_leave_to_a_decision(
            @ForAll("lives") List<Life> lives, @ForAll("policies") EligibilityPolicy policy) {
        AppraisalCompany company = new AppraisalCompany(policy);
        DateSpan period = EligibilityRules.period(CYCLE, DUE, Occasion.ANNUAL, policy);
        Set<String> rated = new HashSet<>();
        Set<String> asked = new HashSet<>();
        Set<String> postponed = new HashSet<>();
        for (int i = 0; i < lives.size(); i++) {
            Life life = lives.get(i);
            EmployeeId id = EmployeeId.of("p" + i);
            live(company, id, life);
            if (life.hireDay().isAfter(DUE)) {
                continue;
            }
            switch (EligibilityRules.judge(life.facts(period.last()), period, Occasion.ANNUAL, policy)
                    .verdict()) {
                case RATED -> rated.add(id.value());
                case BY_DECISION -> asked.add(id.value());
                case POSTPONED -> postponed.add(id.value());
                case NOT_RATED -> {}
            }
        }
        company.on(TODAY);

        List<String> told = company.schedule().findings().stream()
                .map(finding -> finding.code() + finding.arguments().getOrDefault("employee", ""))
                .toList();
        ReviewPlanner.Plan plan = company.preview(admin());

        assertThat(company.stored(ANN)).filteredOn(id -> id.startsWith("p")).containsExactlyInAnyOrderElementsOf(rated);
        assertThat(skipped(plan, "BY_DECISION")).isEqualTo(asked);
        assertThat(skipped(plan, "POSTPONED")).isEqualTo(postponed);
        asked.forEach(id -> assertThat(told).contains("REVIEW-DECISION-NEEDED" + id));
        postponed.forEach(id -> assertThat(told).contains("REVIEW-POSTPONED" + id));
    }

    private static Set<String> skipped(ReviewPlanner.Plan plan, String reason) {
        return plan.skipped().stream()
                .filter(left -> left.reason().equals(reason))
                .map(left -> left.employee().value())
                .filter(id -> id.startsWith("p"))
                .collect(Collectors.toSet());
    }

    /** What the property is about does come up. */
    @Property(tries = 1)
    void all_four_verdicts_are_drawn() {
        Set<Eligibility.Verdict> verdicts = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            EligibilityPolicy policy = policies().sample();
            DateSpan period = EligibilityRules.period(CYCLE, DUE, Occasion.ANNUAL, policy);
            lives().sample()
                    .forEach(life -> verdicts.add(
                            EligibilityRules.judge(life.facts(period.last()), period, Occasion.ANNUAL, policy)
                                    .verdict()));
        }
        assertThat(verdicts).containsExactlyInAnyOrder(Eligibility.Verdict.values());
    }
}
