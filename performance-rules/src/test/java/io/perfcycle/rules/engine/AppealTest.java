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

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.AcknowledgementDraft;
import io.perfcycle.core.review.AppealDraft;
import io.perfcycle.core.review.AppealEnding.Verdict;
import io.perfcycle.core.review.CorrectionDraft;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.PublishedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewCorrection;
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

/** After a review is out its subject can appeal in time, and somebody else than its reviewer can correct it. */
class AppealTest {
    private static final Instant RELEASED = Instant.parse("2027-01-20T08:00:00Z");

    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());
    private final EngineFixture company = new EngineFixture(store);
    private final AppealOperations appeals = company.engine.appeals();

    @BeforeEach
    void a_review_that_is_out() {
        company.engine
                .people()
                .enter(
                        company.command(admin()),
                        List.of(person(ANN, null), person(BEN, ANN), person(CAT, ANN), person(DAN, BEN)))
                .orElseThrow();
        CyclePhase annual = new CyclePhase(
                PhaseKind.MANAGER_REVIEW, DateSpan.of(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 22)));
        CycleDraft cycle =
                new CycleDraft(CYCLE, "2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(annual));
        company.engine
                .cycles()
                .open(company.command(admin()), cycle, Programme.standard(CYCLE))
                .orElseThrow();
        company.now = Instant.parse("2027-01-10T08:00:00Z");
        company.engine
                .reviews()
                .schedule(company.command(admin()), CYCLE, Occasion.ANNUAL)
                .orElseThrow();
        company.engine
                .reviews()
                .submit(company.command(as(BEN)), answers(DAN, "2", "3", "3"))
                .orElseThrow();
        company.now = RELEASED;
        company.engine.reviews().release(company.command(admin()), review(DAN)).orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    private Outcome<?> raise(EmployeeId by) {
        return appeals.raise(company.command(as(by)), new AppealDraft(review(DAN), "the second half is missing"));
    }

    private static CorrectionDraft goals(String level) {
        return new CorrectionDraft(
                review(DAN),
                List.of(new SectionRatingDraft("GOALS", Rating.rated(level), "with the second half")),
                null,
                "the second half counts");
    }

    private PublishedReview seenBy(Principal who) {
        return (PublishedReview)
                company.engine.reviews().review(who, review(DAN)).orElseThrow();
    }

    private Verdict verdict() {
        return seenBy(as(DAN)).appeal().orElseThrow().ending().orElseThrow().verdict();
    }

    @Test
    void an_appeal_is_raised_by_the_subject_alone_and_once() {
        for (EmployeeId other : List.of(ANN, BEN, CAT)) {
            assertThat(raise(other)).as(other.value()).isInstanceOf(Outcome.NotFound.class);
        }
        assertThat(raise(DAN).isDone()).isTrue();
        assertThat(codes(raise(DAN))).containsExactly("REVIEW-APPEALED-BEFORE");
        assertThat(seenBy(as(BEN)).appeal()).hasValueSatisfying(appeal -> {
            assertThat(appeal.reason()).isEqualTo("the second half is missing");
            assertThat(appeal.ending()).isEmpty();
        });
    }

    @Test
    void the_thirtieth_day_after_the_release_is_the_last_one_also_after_the_acknowledgement() {
        company.engine
                .reviews()
                .acknowledge(company.command(as(DAN)), new AcknowledgementDraft(review(DAN), ""))
                .orElseThrow();
        company.now = Instant.parse("2027-02-20T00:00:00Z");
        assertThat(codes(raise(DAN))).containsExactly("REVIEW-APPEAL-LATE");
        company.now = Instant.parse("2027-02-19T23:59:59Z");
        assertThat(raise(DAN).isDone()).isTrue();
    }

    @Test
    void an_appeal_is_decided_above_the_reviewer_and_the_review_says_what_it_said_before() {
        raise(DAN).orElseThrow();
        for (EmployeeId other : List.of(BEN, CAT, DAN)) {
            assertThat(appeals.decide(company.command(as(other)), goals("4")))
                    .as(other.value())
                    .isInstanceOf(Outcome.NotFound.class);
        }
        appeals.decide(company.command(as(ANN)), goals("4")).orElseThrow();

        PublishedReview after = seenBy(as(DAN));
        assertThat(verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(after.summary()).isEqualTo(Rating.rated("3.50"));
        assertThat(after.proposed()).isNotEqualTo(after.summary());
        ReviewCorrection correction = after.corrections().get(0);
        assertThat(correction.by()).isEqualTo(ANN);
        assertThat(correction.at()).isEqualTo(RELEASED);
        assertThat(correction.reason()).isEqualTo("the second half counts");
        assertThat(correction.before().summary()).isEqualTo(Rating.rated("2.50"));
        assertThat(correction.before().ratings().get(0).rating()).isEqualTo(Rating.rated("2"));
        assertThat(correction.after()).isEqualTo(after.result());
        assertThat(codes(appeals.decide(company.command(as(ANN)), goals("5")))).containsExactly("REVIEW-NO-APPEAL");
    }

    @Test
    void an_appeal_that_changes_nothing_upholds_the_review() {
        raise(DAN).orElseThrow();
        appeals.decide(company.command(hr()), CorrectionDraft.nothing(review(DAN), "it was counted"))
                .orElseThrow();

        assertThat(verdict()).isEqualTo(Verdict.UPHELD);
        assertThat(seenBy(as(DAN)).corrections()).isEmpty();
    }

    @Test
    void the_reviewer_decides_nothing_also_as_somebody_from_hr() {
        raise(DAN).orElseThrow();
        Principal both = as(BEN).withRole(Relation.HR_PARTNER);

        assertThat(codes(appeals.decide(company.command(both), goals("4")))).containsExactly("REVIEW-OWN-APPEAL");
    }

    @Test
    void nobody_from_hr_decides_on_their_own_review_or_on_that_of_somebody_above_them() {
        raise(DAN).orElseThrow();
        Principal oneself = as(DAN).withRole(Relation.HR_PARTNER);
        assertThat(codes(appeals.decide(company.command(oneself), goals("5")))).containsExactly("REVIEW-OWN-APPEAL");
        appeals.withdraw(company.command(as(DAN)), new AppealDraft(review(DAN), "settled"))
                .orElseThrow();
        assertThat(codes(appeals.correct(company.command(oneself), goals("5"))))
                .containsExactly("REVIEW-OWN-CORRECTION");

        company.engine
                .people()
                .enter(company.command(admin()), List.of(person(EmployeeId.of("gus"), DAN)))
                .orElseThrow();
        Principal below = as(EmployeeId.of("gus")).withRole(Relation.HR_PARTNER);
        assertThat(company.engine.reviews().review(below, review(DAN)).isDone()).isTrue();
        assertThat(appeals.correct(company.command(below), goals("5"))).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void a_withdrawn_appeal_is_over() {
        assertThat(codes(appeals.withdraw(company.command(as(DAN)), new AppealDraft(review(DAN), "settled"))))
                .containsExactly("REVIEW-NO-APPEAL");
        raise(DAN).orElseThrow();
        assertThat(appeals.withdraw(company.command(as(ANN)), new AppealDraft(review(DAN), "settled")))
                .isInstanceOf(Outcome.NotFound.class);
        appeals.withdraw(company.command(as(DAN)), new AppealDraft(review(DAN), "settled"))
                .orElseThrow();

        assertThat(verdict()).isEqualTo(Verdict.WITHDRAWN);
        assertThat(codes(raise(DAN))).containsExactly("REVIEW-APPEALED-BEFORE");
    }

    @Test
    void a_correction_is_refused_with_all_reasons() {
        raise(DAN).orElseThrow();
        CorrectionDraft wrong = new CorrectionDraft(
                review(DAN),
                List.of(
                        new SectionRatingDraft("GOALS", Rating.rated("6"), ""),
                        new SectionRatingDraft("STYLE", Rating.rated("3"), "")),
                Rating.rated("0"),
                "a slip");

        assertThat(codes(appeals.correct(company.command(hr()), wrong)))
                .containsExactly(
                        "REVIEW-OFF-SCALE", "REVIEW-SECTION-UNKNOWN", "REVIEW-OFF-SCALE", "REVIEW-APPEAL-WAITS");
        assertThat(codes(appeals.decide(company.command(hr()), goals("2.0")))).isEmpty();
    }

    @Test
    void only_the_words_can_be_corrected_and_nothing_is_no_correction() {
        appeals.correct(company.command(hr()), goals("2")).orElseThrow();
        assertThat(seenBy(as(DAN)).summary()).isEqualTo(Rating.rated("2.50"));
        assertThat(seenBy(as(DAN)).ratings().get(0).comment()).isEqualTo("with the second half");
        assertThat(codes(appeals.correct(company.command(hr()), goals("2"))))
                .containsExactly("REVIEW-NOTHING-CORRECTED");
        assertThat(appeals.correct(company.command(as(BEN)), goals("4"))).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void scores_under_a_rating_of_record_that_did_not_follow_from_them_ask_for_a_new_one() {
        CorrectionDraft record = new CorrectionDraft(review(DAN), List.of(), Rating.rated("3"), "the panel's");
        appeals.correct(company.command(hr()), record).orElseThrow();

        assertThat(codes(appeals.correct(company.command(hr()), goals("4")))).containsExactly("REVIEW-SUMMARY-ASKED");
        assertThat(seenBy(as(DAN)).corrections()).hasSize(1);
    }

    @Test
    void of_an_acknowledgement_and_a_correction_at_once_one_is_done_and_one_meets_a_conflict() {
        List<Outcome<?>> employees = new ArrayList<>();
        store.beforeNextCommit = Optional.of(() -> employees.add(company.engine
                .reviews()
                .acknowledge(company.command(as(DAN)), new AcknowledgementDraft(review(DAN), "read"))));
        Outcome<?> corrected = appeals.correct(company.command(as(ANN)), goals("4"));

        assertThat(employees)
                .hasSize(1)
                .allSatisfy(outcome -> assertThat(outcome.isDone()).isTrue());
        assertThat(corrected).isInstanceOf(Outcome.Conflict.class);
        assertThat(seenBy(as(DAN)).corrections()).isEmpty();
    }

    @Test
    void what_the_reviewer_wrote_stays_what_the_reviewer_wrote() {
        appeals.correct(company.command(hr()), goals("4")).orElseThrow();
        PublishedReview after = seenBy(as(DAN));

        WrittenReview written =
                WrittenReview.of((Review) after, BEN, EmployeeId.of("person-1")).orElseThrow();
        assertThat(written.ratings())
                .isEqualTo(after.corrections().get(0).before().ratings());
    }
}
