package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.answers;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static io.perfcycle.rules.engine.EngineFixture.person;
import static io.perfcycle.rules.engine.EngineFixture.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.calibration.AdjustmentDraft;
import io.perfcycle.core.calibration.SessionDraft;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.AcknowledgementDraft;
import io.perfcycle.core.review.AcknowledgementOverride;
import io.perfcycle.core.review.JustificationPolicy;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.OverrideDraft;
import io.perfcycle.core.review.ReviewAnswersDraft;
import io.perfcycle.core.review.SectionRatingDraft;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Rating;
import io.perfcycle.spi.memory.MemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Levels other than 3 need words, 1 and 5 a second approver; an acknowledgement can be overridden. */
class ReviewApprovalTest {
    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());
    private final EngineFixture company = new EngineFixture(store);
    private final ReviewOperations reviews = company.engine.reviews();

    @BeforeEach
    void a_cycle_under_federal_rules() {
        company.engine
                .people()
                .enter(
                        company.command(admin()),
                        List.of(person(ANN, null), person(BEN, ANN), person(CAT, ANN), person(DAN, BEN)))
                .orElseThrow();
        Programme standard = Programme.standard(CYCLE);
        Programme federal = EngineFixture.standardBut(CYCLE)
                .feedback(standard.feedback())
                .reviews(standard.reviews().withJustification(JustificationPolicy.federal()))
                .build();
        CyclePhase annual = new CyclePhase(
                PhaseKind.MANAGER_REVIEW, DateSpan.of(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 22)));
        CycleDraft cycle =
                new CycleDraft(CYCLE, "2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(annual));
        company.engine.cycles().open(company.command(admin()), cycle, federal).orElseThrow();
        company.now = Instant.parse("2027-01-10T08:00:00Z");
        reviews.schedule(company.command(admin()), CYCLE, Occasion.ANNUAL).orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    private void submit(EmployeeId by, EmployeeId subject, String level) {
        reviews.submit(company.command(as(by)), answers(subject, level, level, level))
                .orElseThrow();
    }

    private Outcome<?> release(ReviewId id) {
        return reviews.release(company.command(admin()), id);
    }

    private Outcome<?> approve(EmployeeId by) {
        return reviews.approve(company.command(as(by)), review(DAN));
    }

    @Test
    void a_level_other_than_three_without_words_is_refused_at_each_section() {
        List<SectionRatingDraft> bare = new ArrayList<>();
        bare.add(new SectionRatingDraft("GOALS", Rating.rated("4"), ""));
        bare.add(new SectionRatingDraft("COMPETENCIES", Rating.rated("3"), ""));
        bare.add(new SectionRatingDraft("VALUES", Rating.rated("2.4"), " "));
        Outcome<?> refused = reviews.submit(company.command(as(BEN)), new ReviewAnswersDraft(review(DAN), bare));

        assertThat(codes(refused)).containsExactly("REVIEW-JUSTIFICATION", "REVIEW-JUSTIFICATION");
        assertThat(refused.findings())
                .extracting(finding -> finding.place().path())
                .containsExactly("ratings[0].comment", "ratings[2].comment");
    }

    @Test
    void a_summary_of_five_is_released_only_after_somebody_above_the_reviewer_approved_it() {
        submit(BEN, DAN, "5");

        assertThat(codes(release(review(DAN)))).containsExactly("REVIEW-NOT-APPROVED");
        for (EmployeeId other : List.of(BEN, CAT, DAN)) {
            assertThat(approve(other)).as(other.value()).isInstanceOf(Outcome.NotFound.class);
        }
        assertThat(approve(ANN).isDone()).isTrue();
        assertThat(release(review(DAN)).isDone()).isTrue();
        assertThat(approve(ANN)).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void a_summary_in_between_needs_no_approval() {
        submit(BEN, DAN, "4");

        assertThat(codes(approve(ANN))).containsExactly("REVIEW-NO-APPROVAL-NEEDED");
        assertThat(release(review(DAN)).isDone()).isTrue();
    }

    @Test
    void what_calibration_made_of_the_summary_is_what_needs_approval() {
        submit(BEN, DAN, "4");
        SessionId session = SessionId.of("s");
        company.openSession(new SessionDraft(session, CYCLE, CAT, List.of(), List.of(review(DAN))));
        company.engine
                .calibration()
                .adjust(
                        company.command(as(CAT)),
                        new AdjustmentDraft(session, review(DAN), Rating.rated("4.8"), "like peers"))
                .orElseThrow();

        assertThat(approve(ANN)).isInstanceOf(Outcome.NotFound.class);
        company.engine
                .calibration()
                .finalise(company.command(as(CAT)), session, "")
                .orElseThrow();
        assertThat(codes(release(review(DAN)))).containsExactly("REVIEW-NOT-APPROVED");
        assertThat(approve(ANN).isDone()).isTrue();
        assertThat(release(review(DAN)).isDone()).isTrue();
    }

    @Test
    void a_manager_closes_a_review_whose_subject_does_not_acknowledge_it() {
        submit(BEN, DAN, "3");
        release(review(DAN)).orElseThrow();
        OverrideDraft draft = new OverrideDraft(review(DAN), "on leave until March");

        for (EmployeeId other : List.of(ANN, CAT, DAN)) {
            assertThat(reviews.override(company.command(as(other)), draft))
                    .as(other.value())
                    .isInstanceOf(Outcome.NotFound.class);
        }
        assertThat(reviews.acknowledge(company.command(as(BEN)), new AcknowledgementDraft(review(DAN), "")))
                .isInstanceOf(Outcome.NotFound.class);
        assertThat(reviews.override(company.command(as(BEN)), draft).isDone()).isTrue();
        AcknowledgedReview closed =
                (AcknowledgedReview) reviews.review(as(DAN), review(DAN)).orElseThrow();
        assertThat(closed.override()).isEqualTo(Optional.of(new AcknowledgementOverride(BEN, "on leave until March")));
        assertThat(closed.remark()).isEmpty();
        assertThat(reviews.review(hr(), review(DAN)).isDone()).isTrue();
    }

    @Test
    void of_an_acknowledgement_and_an_override_at_once_one_is_done_and_one_meets_a_conflict() {
        submit(BEN, DAN, "3");
        release(review(DAN)).orElseThrow();
        List<Outcome<?>> employees = new ArrayList<>();
        store.beforeNextCommit = Optional.of(() -> employees.add(
                reviews.acknowledge(company.command(as(DAN)), new AcknowledgementDraft(review(DAN), "read"))));
        Outcome<?> managers = reviews.override(company.command(as(BEN)), new OverrideDraft(review(DAN), "no answer"));

        assertThat(employees)
                .hasSize(1)
                .allSatisfy(outcome -> assertThat(outcome.isDone()).isTrue());
        assertThat(managers).isInstanceOf(Outcome.Conflict.class);
        AcknowledgedReview seen =
                (AcknowledgedReview) reviews.review(as(DAN), review(DAN)).orElseThrow();
        assertThat(seen.override()).isEmpty();
        assertThat(seen.remark()).isEqualTo("read");
    }
}
