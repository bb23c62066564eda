package io.perfcycle.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.calibration.DraftSession;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.InterimRating;
import io.perfcycle.core.review.JustificationPolicy;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.PublishedReview;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewAnswersDraft;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ReviewSection;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.review.SectionRatingDraft;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Rating;
import io.perfcycle.rules.calibration.SessionDecisions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Drives reviews with any sequence of commands, beside a table written here: a command obeys it or is refused with the reason. */
class ReviewLifecycleLawsTest {
    private static final ReviewPolicy POLICY = ReviewPolicy.standard().withJustification(JustificationPolicy.federal());
    private static final ReviewTemplate TEMPLATE = new ReviewTemplate(POLICY, Optional.empty());
    private static final EmployeeId SUBJECT = EmployeeId.of("dan");
    private static final EmployeeId REVIEWER = EmployeeId.of("ben");
    private static final EmployeeId ABOVE = EmployeeId.of("ann");
    private static final InterimBasis NONE = new InterimBasis(
            List.of(),
            DateSpan.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
            ManagerChangePolicy.standard());
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    enum State {
        SCHEDULED,
        SUBMITTED,
        APPROVED,
        RELEASED,
        ACKNOWLEDGED
    }

    enum Step {
        ASSESS,
        SUBMIT,
        SUBMIT_WITHOUT_WORDS,
        SUBMIT_OFF_SCALE,
        TAKE_UP,
        APPROVE,
        APPROVE_ONESELF,
        RELEASE,
        ACKNOWLEDGE,
        OVERRIDE
    }

    /** What each step does from each state; what is not here is refused with the code beside it. */
    private static final Map<Step, Map<State, State>> TABLE = Map.of(
            Step.ASSESS,
                    Map.of(
                            State.SCHEDULED,
                            State.SCHEDULED,
                            State.SUBMITTED,
                            State.SUBMITTED,
                            State.APPROVED,
                            State.APPROVED),
            Step.SUBMIT, Map.of(State.SCHEDULED, State.SUBMITTED),
            Step.SUBMIT_WITHOUT_WORDS, Map.of(),
            Step.SUBMIT_OFF_SCALE, Map.of(),
            Step.TAKE_UP, Map.of(State.SUBMITTED, State.SUBMITTED, State.APPROVED, State.APPROVED),
            Step.APPROVE, Map.of(State.SUBMITTED, State.APPROVED, State.APPROVED, State.APPROVED),
            Step.APPROVE_ONESELF, Map.of(),
            Step.RELEASE, Map.of(State.APPROVED, State.RELEASED),
            Step.ACKNOWLEDGE, Map.of(State.RELEASED, State.ACKNOWLEDGED),
            Step.OVERRIDE, Map.of(State.RELEASED, State.ACKNOWLEDGED));

    /** A review on its way, and whether there is a self-assessment. */
    private static final class Run {
        private Review review = scheduled();
        private boolean assessed;
        private boolean taken;

        Outcome<? extends List<? extends Event>> take(Step step) {
            return switch (step) {
                case ASSESS -> ReviewDecisions.selfAssess(review, draft("5", ""), assessed, TEMPLATE, NOW);
                case SUBMIT -> ReviewDecisions.submit(review, draft("5", "why"), TEMPLATE, NONE, REVIEWER, NOW);
                case SUBMIT_WITHOUT_WORDS ->
                    ReviewDecisions.submit(review, draft("5", " "), TEMPLATE, NONE, REVIEWER, NOW);
                case SUBMIT_OFF_SCALE ->
                    ReviewDecisions.submit(review, draft("5.1", "why"), TEMPLATE, NONE, REVIEWER, NOW);
                case TAKE_UP ->
                    SessionDecisions.open(
                            DraftSession.builder()
                                    .id(SessionId.of("s"))
                                    .cycle(CycleId.of("c"))
                                    .owner(ABOVE)
                                    .addParticipants(ABOVE)
                                    .addReviews(review.id())
                                    .preparedAt(NOW)
                                    .build(),
                            List.of(review),
                            NOW);
                case APPROVE -> JustificationRules.approve(review, Rating.rated("5.00"), ABOVE, POLICY, NOW);
                case APPROVE_ONESELF -> JustificationRules.approve(review, Rating.rated("5.00"), REVIEWER, POLICY, NOW);
                case RELEASE -> release();
                case ACKNOWLEDGE -> ReviewDecisions.acknowledge(review, "", NOW);
                case OVERRIDE -> ReviewDecisions.override(review, "on leave", REVIEWER, NOW);
            };
        }

        private Outcome<List<ReviewEvent>> release() {
            Rating summary = Rating.rated("5.00");
            if (review instanceof SubmittedReview submitted) {
                Optional<Finding> against = JustificationRules.againstRelease(submitted, summary, POLICY);
                if (against.isPresent()) {
                    return Outcome.refused(List.of(against.get()));
                }
            }
            return ReviewDecisions.release(review, summary, NOW);
        }

        void follow(List<? extends Event> events) {
            for (Event event : events) {
                if (event.after() instanceof PublishedReview published) {
                    assertThat(published.submittedAt()).contains(NOW);
                }
                if (event.after() instanceof Review after) {
                    review = after;
                } else {
                    assessed |= event instanceof ReviewEvent.SelfAssessed;
                }
                taken |= event instanceof ReviewEvent.TakenUp;
            }
        }

        State state() {
            if (review instanceof ScheduledReview) {
                return State.SCHEDULED;
            }
            if (review instanceof SubmittedReview submitted) {
                return submitted.approval().isPresent() ? State.APPROVED : State.SUBMITTED;
            }
            return review instanceof ReleasedReview ? State.RELEASED : State.ACKNOWLEDGED;
        }

        /** The code with which a step that the table does not have is refused. */
        String reason(Step step, State state) {
            boolean in = state == State.SUBMITTED || state == State.APPROVED;
            return switch (step) {
                case ASSESS ->
                    assessed && state != State.RELEASED && state != State.ACKNOWLEDGED
                            ? "REVIEW-SELF-BEFORE"
                            : "REVIEW-NOT-SCHEDULED";
                case SUBMIT -> "REVIEW-NOT-SCHEDULED";
                case SUBMIT_WITHOUT_WORDS -> "REVIEW-JUSTIFICATION";
                case SUBMIT_OFF_SCALE -> "REVIEW-OFF-SCALE";
                case TAKE_UP -> in ? "CALIBRATION-REVIEW-TAKEN" : "CALIBRATION-REVIEW-NOT-SUBMITTED";
                case APPROVE -> "REVIEW-NOT-SUBMITTED";
                case APPROVE_ONESELF -> in ? "REVIEW-OWN-APPROVAL" : "REVIEW-NOT-SUBMITTED";
                case RELEASE -> state == State.SUBMITTED ? "REVIEW-NOT-APPROVED" : "REVIEW-NOT-SUBMITTED";
                case ACKNOWLEDGE, OVERRIDE -> "REVIEW-NOT-RELEASED";
            };
        }
    }

    private static ScheduledReview scheduled() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return ScheduledReview.builder()
                .id(ReviewId.of("r"))
                .header(new ReviewHeader(SUBJECT, CycleId.of("c"), Occasion.ANNUAL, REVIEWER, day, day))
                .build();
    }

    private static ReviewAnswersDraft draft(String rating, String comment) {
        return new ReviewAnswersDraft(ReviewId.of("r"), ratings(rating, comment));
    }

    private static List<SectionRatingDraft> ratings(String rating, String comment) {
        List<SectionRatingDraft> ratings = new ArrayList<>();
        POLICY.sections()
                .forEach(section -> ratings.add(new SectionRatingDraft(section.id(), Rating.rated(rating), comment)));
        return ratings;
    }

    @Property(tries = 2000)
    void every_sequence_of_commands_obeys_the_table_or_is_refused_with_the_reason(
            @ForAll @Size(max = 25) List<Step> steps) {
        Run run = new Run();
        for (Step step : steps) {
            State before = run.state();
            Review unchanged = run.review;
            boolean again = (step == Step.ASSESS && run.assessed) || (step == Step.TAKE_UP && run.taken);
            Optional<State> next = again
                    ? Optional.empty()
                    : Optional.ofNullable(TABLE.getOrDefault(step, Map.of()).get(before));
            Outcome<? extends List<? extends Event>> outcome = run.take(step);

            if (next.isPresent()) {
                run.follow(outcome.orElseThrow());
                assertThat(run.state()).as(step + " from " + before).isEqualTo(next.get());
            } else {
                assertThat(outcome.isDone()).as(step + " from " + before).isFalse();
                assertThat(outcome.findings()).extracting(Finding::code).contains(run.reason(step, before));
                assertThat(run.review).isSameAs(unchanged);
            }
        }
    }

    @Property(tries = 500)
    void what_was_rated_stays_as_it_was_through_all_later_steps(@ForAll @Size(max = 25) List<Step> steps) {
        Run run = new Run();
        run.follow(run.take(Step.SUBMIT).orElseThrow());
        var ratings = ((SubmittedReview) run.review).ratings();
        for (Step step : steps) {
            Outcome<? extends List<? extends Event>> outcome = run.take(step);
            if (outcome.isDone()) {
                run.follow(outcome.orElseThrow());
            }
            assertThat(ratingsOf(run.review)).isEqualTo(ratings);
            assertThat(run.review.header()).isEqualTo(scheduled().header());
        }
    }

    private static Object ratingsOf(Review review) {
        if (review instanceof SubmittedReview submitted) {
            return submitted.ratings();
        }
        return review instanceof ReleasedReview released ? released.ratings() : ((AcknowledgedReview) review).ratings();
    }

    @Property
    void in_whatever_order_sections_are_rated_they_stand_in_that_of_the_template_each_with_its_own_rating(
            @ForAll Random order) {
        List<SectionRatingDraft> drafts = new ArrayList<>();
        List<SectionRating> expected = new ArrayList<>();
        for (ReviewSection section : POLICY.sections()) {
            Rating rating = Rating.rated(BigDecimal.valueOf(drafts.size() + 1L));
            drafts.add(new SectionRatingDraft(section.id(), rating, "on " + section.id()));
            expected.add(new SectionRating(section.id(), rating, "on " + section.id()));
        }
        Collections.shuffle(drafts, order);

        assertThat(submit(scheduled(), drafts, NONE, REVIEWER).orElseThrow())
                .singleElement()
                .satisfies(
                        event -> assertThat(ratingsOf((Review) event.after())).isEqualTo(expected));
    }

    @Test
    void a_review_in_which_nothing_counts_is_handed_in_with_advice_that_it_has_no_summary() {
        List<SectionRatingDraft> none = POLICY.sections().stream()
                .map(section -> new SectionRatingDraft(section.id(), Rating.NOT_APPLICABLE, "new"))
                .toList();

        assertThat(submit(scheduled(), none, NONE, REVIEWER).findings())
                .extracting(Finding::code)
                .containsExactly("REVIEW-NO-SUMMARY");
        assertThat(submit(scheduled(), ratings("3", ""), NONE, REVIEWER).findings())
                .isEmpty();
    }

    @Test
    void a_summary_that_is_an_interim_rating_is_told_beside_that_of_the_one_who_hands_it_in() {
        ManagerChangePolicy standard = ManagerChangePolicy.standard();
        ManagerChangePolicy byDays = new ManagerChangePolicy(
                standard.responsible(), standard.draft(), standard.former(), 120, ManagerChangePolicy.Interim.BY_DAYS);
        InterimRating whole = new InterimRating(
                ABOVE, NONE.period(), InterimRating.Reason.MANAGER_CHANGED, List.of(), Rating.rated("4"), NOW);

        assertThat(submit(
                                scheduled(),
                                ratings("3", ""),
                                new InterimBasis(List.of(whole), NONE.period(), byDays),
                                REVIEWER)
                        .findings())
                .extracting(finding -> finding.code() + " " + finding.arguments())
                .containsExactly("REVIEW-INTERIM-COUNTS {rating=4, own=3, rule=mean of all ratings by days}");
    }

    @Test
    void who_only_takes_part_does_not_hand_a_review_in_and_is_told_who_does() {
        ScheduledReview alone = scheduled();
        ScheduledReview together = alone.replanned(alone.header().with(Optional.of(ABOVE)));

        assertThat(submit(together, ratings("3", ""), NONE, ABOVE).findings())
                .extracting(finding -> finding.code() + " " + finding.arguments())
                .containsExactly("REVIEW-NOT-RESPONSIBLE {review=r, reviewer=ben}");
        assertThat(submit(together, ratings("3", ""), NONE, REVIEWER).isDone()).isTrue();
    }

    private static Outcome<List<ReviewEvent>> submit(
            Review review, List<SectionRatingDraft> ratings, InterimBasis interims, EmployeeId by) {
        return ReviewDecisions.submit(
                review, new ReviewAnswersDraft(review.id(), ratings), TEMPLATE, interims, by, NOW);
    }

    @Test
    void a_summary_that_was_not_the_approved_one_needs_approval_again() {
        Run run = new Run();
        run.follow(run.take(Step.SUBMIT).orElseThrow());
        run.follow(run.take(Step.APPROVE).orElseThrow());
        SubmittedReview approved = (SubmittedReview) run.review;

        assertThat(JustificationRules.againstRelease(approved, Rating.rated("5.00"), POLICY))
                .isEmpty();
        assertThat(JustificationRules.againstRelease(approved, Rating.rated("4.90"), POLICY))
                .isPresent();
        assertThat(JustificationRules.againstRelease(approved, Rating.rated("3.90"), POLICY))
                .isEmpty();
        assertThat(JustificationRules.approve(approved, Rating.rated("3"), ABOVE, POLICY, NOW)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("REVIEW-NO-APPROVAL-NEEDED");
    }

    @Test
    void level_three_needs_no_words_and_every_other_level_does() {
        for (String level : List.of("1", "2", "4", "5")) {
            assertThat(JustificationRules.judge(ratings(level, ""), POLICY))
                    .as(level)
                    .hasSize(3);
            assertThat(JustificationRules.judge(ratings(level, "because"), POLICY))
                    .isEmpty();
        }
        assertThat(JustificationRules.judge(ratings("3", ""), POLICY)).isEmpty();
        assertThat(JustificationRules.judge(ratings("1", ""), ReviewPolicy.standard()))
                .isEmpty();
        assertThat(JustificationRules.needsApproval(Rating.UNRATED, POLICY)).isFalse();
        for (String level : List.of("1", "5")) {
            assertThat(JustificationRules.needsApproval(Rating.rated(level), POLICY))
                    .isTrue();
        }
    }
}
