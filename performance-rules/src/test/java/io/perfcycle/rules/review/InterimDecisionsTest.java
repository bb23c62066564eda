package io.perfcycle.rules.review;

import static io.perfcycle.rules.review.Supervised.YEAR;
import static io.perfcycle.rules.review.Supervised.line;
import static io.perfcycle.rules.review.Supervised.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.InterimRating;
import io.perfcycle.core.review.InterimRatingDraft;
import io.perfcycle.core.review.InterimRatings;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.ReviewEvent;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.review.SectionRatingDraft;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterimDecisionsTest {
    private static final Instant NOW = Instant.parse("2025-08-01T08:00:00Z");
    private static final ReviewPolicy POLICY = ReviewPolicy.standard();
    private static final ReviewId ID = ReviewId.of("c:ANNUAL:sam");
    private static final EmployeeId SAM = EmployeeId.of("sam");
    private static final ReviewHeader HEADER =
            new ReviewHeader(SAM, CycleId.of("c"), Occasion.ANNUAL, EmployeeId.of("next"), YEAR.last(), YEAR.last());

    /** Under the former manager from the first of January until the day before. */
    private static Supervision until(String change) {
        Employee sam = person("sam", line("2020-01-01", "former"), line(change, "next"));
        return Supervision.of(sam, person("former"), YEAR).orElseThrow();
    }

    private static InterimDecisions.Setting setting(Optional<Review> end, Optional<InterimRatings> before, int least) {
        ManagerChangePolicy standard = ManagerChangePolicy.standard();
        ManagerChangePolicy changes = new ManagerChangePolicy(
                standard.responsible(), standard.draft(), standard.former(), least, standard.interim());
        return new InterimDecisions.Setting(ID, end, before, POLICY, changes);
    }

    private static InterimRatingDraft draft(String... sections) {
        List<SectionRatingDraft> ratings = List.of(sections).stream()
                .map(section -> new SectionRatingDraft(section, Rating.rated("4"), "Well done"))
                .toList();
        return new InterimRatingDraft(CycleId.of("c"), SAM, ratings);
    }

    private static Outcome<List<ReviewEvent>> rate(Supervision supervision, InterimDecisions.Setting setting) {
        return InterimDecisions.rate(
                draft("VALUES", "GOALS", "COMPETENCIES"), supervision, setting, List.of(EmployeeId.of("next")), NOW);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    private static InterimRatings after(Outcome<List<ReviewEvent>> outcome) {
        return (InterimRatings) outcome.orElseThrow().get(0).after();
    }

    private static ScheduledReview scheduled() {
        return ScheduledReview.builder().id(ID).header(HEADER).build();
    }

    @Test
    void a_manager_who_had_the_days_rates_them_section_by_section_in_the_order_of_the_template() {
        Supervision supervision = until("2025-07-01");
        Outcome<List<ReviewEvent>> rated = rate(supervision, setting(Optional.of(scheduled()), Optional.empty(), 120));
        InterimRatings after = after(rated);
        InterimRating given = after.given().get(0);

        assertThat(after.review()).isEqualTo(ID);
        assertThat(given.rater()).isEqualTo(EmployeeId.of("former"));
        assertThat(given.period()).isEqualTo(DateSpan.of(YEAR.first(), LocalDate.of(2025, 6, 30)));
        assertThat(given.ratings())
                .extracting(SectionRating::section)
                .containsExactly("GOALS", "COMPETENCIES", "VALUES");
        assertThat(given.ratings()).extracting(SectionRating::comment).containsOnly("Well done");
        assertThat(given.summary()).hasToString("4");
        assertThat(rated.orElseThrow().get(0).audience()).containsExactly(EmployeeId.of("next"));
    }

    @Test
    void the_days_of_the_policy_are_enough_and_one_less_is_not() {
        Supervision days = until("2025-07-01");

        assertThat(rate(days, setting(Optional.empty(), Optional.empty(), (int) days.count()))
                        .isDone())
                .isTrue();
        assertThat(codes(rate(days, setting(Optional.empty(), Optional.empty(), (int) days.count() + 1))))
                .containsExactly("REVIEW-INTERIM-SHORT");
    }

    @Test
    void days_are_rated_once_and_other_days_by_others_beside_them() {
        Supervision days = until("2025-07-01");
        InterimRatings first = after(rate(days, setting(Optional.empty(), Optional.empty(), 120)));
        InterimRating other = new InterimRating(
                EmployeeId.of("earlier"),
                days.days(),
                InterimRating.Reason.MANAGER_LEAVES,
                List.of(),
                Rating.UNRATED,
                NOW);
        InterimRatings byOther = InterimRatings.builder()
                .review(ID)
                .cycle(CycleId.of("c"))
                .subject(SAM)
                .addGiven(other)
                .build();

        assertThat(codes(rate(days, setting(Optional.empty(), Optional.of(first), 120))))
                .containsExactly("REVIEW-INTERIM-BEFORE");
        assertThat(after(rate(days, setting(Optional.empty(), Optional.of(byOther), 120)))
                        .given())
                .hasSize(2)
                .startsWith(other);
    }

    @Test
    void every_reason_against_it_is_told_at_once() {
        Employee sam = person("sam", line("2020-01-01", "former"));
        Supervision stays = Supervision.of(sam, person("former"), YEAR).orElseThrow();
        SubmittedReview handedIn = SubmittedReview.builder()
                .id(ID)
                .header(HEADER)
                .proposed(Rating.rated("3"))
                .submittedBy(EmployeeId.of("next"))
                .submittedAt(NOW)
                .build();
        InterimDecisions.Setting off = setting(Optional.of(handedIn), Optional.empty(), 0);

        assertThat(codes(rate(stays, off)))
                .containsExactly("REVIEW-NO-INTERIM", "REVIEW-INTERIM-STAYS", "REVIEW-INTERIM-LATE");
        assertThat(codes(InterimDecisions.rate(draft("GOALS", "GOALS", "SPORT"), stays, off, List.of(), NOW)))
                .contains("REVIEW-SECTION-TWICE", "REVIEW-SECTION-UNKNOWN", "REVIEW-NO-INTERIM");
    }

    @Test
    void the_summary_at_the_end_says_who_rated_which_days_and_why() {
        InterimRating interim = after(rate(until("2025-07-01"), setting(Optional.empty(), Optional.empty(), 120)))
                .given()
                .get(0);
        List<SectionRating> own = POLICY.sections().stream()
                .map(section -> new SectionRating(section.id(), Rating.rated("3"), ""))
                .toList();
        ScoreCalculator.Summary summary = InterimCalculator.compose(
                ScoreCalculator.compose(own, POLICY),
                new InterimBasis(List.of(interim), YEAR, ManagerChangePolicy.standard()),
                POLICY);

        assertThat(summary.explanation().rule()).isNotBlank();
        assertThat(summary.explanation().parts()).hasSize(2);
        assertThat(summary.explanation().parts().get(1).rule()).isEqualTo("another manager took over");
        assertThat(summary.explanation().parts().get(1).inputs()).containsEntry("rater", "former");
    }
}
