package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.TalentReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.talent.NineBox;
import io.perfcycle.core.talent.Nominee;
import io.perfcycle.core.talent.Readiness;
import io.perfcycle.core.talent.SuccessionDraft;
import io.perfcycle.core.talent.TalentReview;
import io.perfcycle.rules.talent.BenchPolicy;
import io.perfcycle.rules.talent.SuccessionReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalentTest {
    private final EngineFixture company = new EngineFixture().withCompany();
    private final TalentOperations talent = company.engine.talent();

    private void review(String id, EmployeeId person) {
        talent.review(company.command(hr()), DevelopmentAttempts.talent(id, person, CYCLE, "two good years"))
                .orElseThrow();
    }

    private Outcome<?> plan(Principal by, String role, String holder, String nominee) {
        return talent.plan(company.command(by), DevelopmentAttempts.succession(role, holder, nominee, "knows it"));
    }

    @Test
    void a_person_is_placed_by_the_tenants_cuts_and_every_reason_against_a_high_potential_is_kept() {
        review("t", DAN);

        TalentReview review = talent.review(hr(), TalentReviewId.of("t")).orElseThrow();
        assertThat(review.view().box()).isEqualTo(new NineBox(NineBox.Tier.MEDIUM, NineBox.Tier.HIGH));
        assertThat(review.box()).isEqualTo(8);
        assertThat(review.isHighPotential()).isTrue();
        assertThat(review.against()).isEmpty();
    }

    @Test
    void the_grid_holds_the_latest_review_of_each_person() {
        review("t1", DAN);
        company.now = company.now.plusSeconds(3600);
        review("t2", DAN);
        review("t3", CAT);

        assertThat(talent.grid(hr(), CYCLE).orElseThrow())
                .extracting(review -> review.id().value())
                .containsExactlyInAnyOrder("t2", "t3");
        assertThat(talent.grid(as(ANN), CYCLE).orElseThrow())
                .extracting(review -> review.view().person())
                .as("ann leads ben, who leads dan")
                .containsExactly(DAN);
        assertThat(talent.grid(as(BEN), CYCLE).orElseThrow()).isEmpty();
    }

    @Test
    void nobody_learns_of_a_succession_that_is_about_them_even_with_every_role_and_for_every_purpose() {
        plan(hr(), "LEAD", "ben", "dan").orElseThrow();
        review("t", DAN);
        for (EmployeeId subject : List.of(BEN, DAN)) {
            for (Purpose purpose : Purpose.values()) {
                Principal everything = as(subject)
                        .withRole(Relation.HR_PARTNER)
                        .withRole(Relation.TENANT_ADMIN)
                        .withRole(Relation.CYCLE_ADMIN)
                        .withRole(Relation.AUDITOR)
                        .withPurpose(purpose);
                assertThat(talent.succession(everything, RoleId.of("LEAD")))
                        .as("%s for %s", subject, purpose)
                        .isInstanceOf(Outcome.NotFound.class);
                assertThat(talent.successions(everything).orElseThrow()).isEmpty();
                assertThat(talent.bench(everything, BenchPolicy.SHARED)
                                .orElseThrow()
                                .roles())
                        .isZero();
            }
            assertThat(plan(as(subject).withRole(Relation.HR_PARTNER), "LEAD", "ben", "cat"))
                    .isInstanceOf(Outcome.NotFound.class);
            SubjectExport export = company.engine
                    .privacy()
                    .export(as(subject).withPurpose(Purpose.SUBJECT_REQUEST), subject)
                    .orElseThrow();
            assertThat(export.toString()).doesNotContain("SUCCESSION", "TALENT", "knows it", "two good years");
        }
        assertThat(talent.review(as(DAN).withRole(Relation.HR_PARTNER), TalentReviewId.of("t")))
                .isInstanceOf(Outcome.NotFound.class);
        assertThat(talent.succession(hr(), RoleId.of("LEAD"))).matches(Outcome::isDone);
    }

    @Test
    void nobody_of_hr_nominates_themself() {
        Principal cat = as(CAT).withRole(Relation.HR_PARTNER);

        assertThat(plan(cat, "LEAD", "ben", "cat")).isInstanceOf(Outcome.NotFound.class);
        assertThat(plan(cat, "LEAD", "ben", "dan")).matches(Outcome::isDone);
    }

    @Test
    void a_plan_with_a_nominee_twice_or_the_holder_among_them_is_refused_with_every_place() {
        SuccessionDraft draft = new SuccessionDraft(
                RoleId.of("LEAD"),
                BEN,
                null,
                List.of(
                        new Nominee(DAN, Readiness.NOW),
                        new Nominee(DAN, Readiness.LATER),
                        new Nominee(BEN, Readiness.NOW)),
                "knows it");

        assertThat(talent.plan(company.command(hr()), draft).findings())
                .extracting(Finding::code, finding -> finding.place().path())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("TALENT-NOMINEE-TWICE", "nominees[1]"),
                        org.assertj.core.groups.Tuple.tuple("TALENT-NOMINEE-TWICE", "nominees[2]"));
    }

    @Test
    void the_bench_tells_how_many_roles_can_be_filled_at_once_and_who_must_not_be_lost() {
        plan(hr(), "LEAD", "ben", "dan").orElseThrow();
        plan(hr(), "HEAD", "ann", "dan").orElseThrow();

        SuccessionReport report = talent.bench(hr(), BenchPolicy.SHARED).orElseThrow();

        assertThat(report.roles()).isEqualTo(2);
        assertThat(report.coveredNow()).isEqualTo(2);
        assertThat(report.fillableAtOnce()).isOne();
        assertThat(report.singlePoints()).containsExactly(DAN);
        assertThat(report.bench().values()).allMatch(strength -> strength.signum() > 0);
    }

    @Test
    void a_plan_takes_the_place_of_the_one_before_and_nobody_is_told() {
        plan(hr(), "LEAD", "ben", "dan").orElseThrow();
        plan(hr(), "LEAD", "ben", "cat").orElseThrow();
        company.engine.relay().deliver(EngineFixture.TENANT, "relay", 100);

        assertThat(talent.successions(hr()).orElseThrow())
                .singleElement()
                .satisfies(plan -> assertThat(plan.slate().nominees())
                        .extracting(Nominee::person)
                        .containsExactly(CAT));
        assertThat(company.mail.taken()).noneMatch(message -> message.topic().startsWith("talent."));
    }
}
