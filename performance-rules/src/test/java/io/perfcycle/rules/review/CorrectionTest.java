package io.perfcycle.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.AppealPolicy;
import io.perfcycle.core.review.CorrectionDraft;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.PublishedReview;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ReviewSection;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.review.SectionRatingDraft;
import io.perfcycle.core.value.Rating;
import io.perfcycle.rules.access.FourEyes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    private static final ReviewPolicy POLICY = ReviewPolicy.standard();
    private static final ReviewId ID = ReviewId.of("r");
    private static final Instant RELEASE = Instant.parse("2026-01-31T08:00:00Z");
    private static final Instant LATER = RELEASE.plusSeconds(3600);
    private static final EmployeeId SUBJECT = EmployeeId.of("dan");
    private static final FourEyes EYES = FourEyes.of(EmployeeId.of("ben"), EmployeeId.of("ann"));
    private static final ReviewHeader HEADER = new ReviewHeader(
            SUBJECT,
            CycleId.of("c"),
            Occasion.ANNUAL,
            EmployeeId.of("ben"),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 1));

    private static ReleasedReview released(String level, Function<Rating, Rating> record) {
        List<SectionRating> ratings = POLICY.sections().stream()
                .map(section -> new SectionRating(section.id(), Rating.rated(level), "why"))
                .toList();
        Rating proposed = ScoreCalculator.rate(ratings, POLICY);
        return ReleasedReview.builder()
                .id(ID)
                .header(HEADER)
                .addAllRatings(ratings)
                .proposed(proposed)
                .summary(record.apply(proposed))
                .submittedAt(RELEASE.minusSeconds(60))
                .releasedAt(RELEASE)
                .build();
    }

    /** A draft that gives one section another rating. */
    private static CorrectionDraft draft(ReviewSection section, String level) {
        return new CorrectionDraft(
                ID, List.of(new SectionRatingDraft(section.id(), Rating.rated(level), "why")), null, "A slip");
    }

    private static Outcome<List<ReviewEvent>> correct(ReleasedReview review, CorrectionDraft draft) {
        return CorrectionDecisions.correct(review, draft, POLICY, EYES, LATER);
    }

    @Test
    void whichever_section_is_corrected_the_summary_follows_from_the_scores() {
        for (ReviewSection section : POLICY.sections()) {
            PublishedReview after = (PublishedReview) correct(released("5", proposed -> proposed), draft(section, "1"))
                    .orElseThrow()
                    .get(0)
                    .after();

            assertThat(after.summary())
                    .as("after %s", section.id())
                    .isEqualTo(ScoreCalculator.rate(after.ratings(), POLICY));
            assertThat(after.summary()).isNotEqualTo(after.proposed());
        }
    }

    @Test
    void scores_under_a_rating_of_record_that_did_not_follow_from_them_ask_for_a_summary() {
        ReleasedReview calibrated = released("5", proposed -> Rating.rated("4"));

        assertThat(correct(calibrated, draft(POLICY.sections().get(0), "3")).findings())
                .extracting(Finding::code)
                .containsExactly("REVIEW-SUMMARY-ASKED");
        CorrectionDraft wordsOnly = new CorrectionDraft(
                ID,
                List.of(new SectionRatingDraft(POLICY.sections().get(0).id(), Rating.rated("5"), "said better")),
                null,
                "Words");
        PublishedReview after = (PublishedReview)
                correct(calibrated, wordsOnly).orElseThrow().get(0).after();
        assertThat(after.summary()).isEqualTo(Rating.rated("4"));
    }

    private static CorrectionDraft summary(String rating) {
        return new CorrectionDraft(ID, List.of(), Rating.rated(rating), "Agreed");
    }

    @Test
    void a_summary_that_is_given_is_that_of_record_while_the_scores_stay_and_both_sides_are_told() {
        ReleasedReview calibrated = released("5", proposed -> Rating.rated("4"));
        ReviewEvent event = correct(calibrated, summary("3.5")).orElseThrow().get(0);
        PublishedReview after = (PublishedReview) event.after();

        assertThat(after.summary()).isEqualTo(Rating.rated("3.5"));
        assertThat(after.ratings()).isEqualTo(calibrated.ratings());
        assertThat(event.audience()).containsExactly(SUBJECT, HEADER.reviewer());
    }

    @Test
    void a_summary_off_the_scale_is_refused_with_the_ends_of_the_scale() {
        assertThat(correct(released("5", proposed -> proposed), summary("5.01")).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("REVIEW-OFF-SCALE");
                    assertThat(finding.place()).hasToString("summary");
                    assertThat(finding.arguments())
                            .containsEntry("rating", "5.01")
                            .containsEntry("lowest", "1")
                            .containsEntry("highest", "5");
                });
    }

    @Test
    void what_is_not_out_is_neither_corrected_nor_appealed() {
        ScheduledReview scheduled =
                ScheduledReview.builder().id(ID).header(HEADER).build();
        CorrectionDraft nothing = CorrectionDraft.nothing(ID, "why");

        assertThat(List.of(
                        CorrectionDecisions.correct(scheduled, nothing, POLICY, EYES, LATER),
                        AppealDecisions.raise(scheduled, "why", new AppealPolicy(3), List.of(), LATER),
                        AppealDecisions.withdraw(scheduled, "why", SUBJECT, LATER),
                        AppealDecisions.decide(scheduled, nothing, POLICY, EYES, LATER)))
                .allSatisfy(outcome ->
                        assertThat(outcome.findings()).extracting(Finding::code).containsExactly("REVIEW-NOT-OUT"));
    }

    @Test
    void days_of_appeal_count_from_the_acknowledgement_where_the_review_does_not_say_when_it_was_opened() {
        ReleasedReview released = released("5", proposed -> proposed);
        AcknowledgedReview old = AcknowledgedReview.builder()
                .id(ID)
                .header(HEADER)
                .addAllRatings(released.ratings())
                .proposed(released.proposed())
                .summary(released.summary())
                .remark("")
                .acknowledgedAt(RELEASE.plusSeconds(86_400))
                .build();

        assertThat(old.openedAt()).isEmpty();
        assertThat(AppealDecisions.lastDay(old, new AppealPolicy(3))).isEqualTo("2026-02-04");
        assertThat(AppealDecisions.lastDay(released, new AppealPolicy(3))).isEqualTo("2026-02-03");
    }
}
