package io.perfcycle.rules.review;

import static io.perfcycle.rules.review.Supervised.YEAR;
import static io.perfcycle.rules.review.Supervised.leaver;
import static io.perfcycle.rules.review.Supervised.line;
import static io.perfcycle.rules.review.Supervised.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.InterimRating;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.review.ManagerChangePolicy.Interim;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Rating;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterimCalculatorTest {
    private static final ReviewPolicy POLICY = ReviewPolicy.standard();

    private static InterimRating interim(String first, String last, Rating summary) {
        return new InterimRating(
                EmployeeId.of("former"),
                DateSpan.of(LocalDate.parse(first), LocalDate.parse(last)),
                InterimRating.Reason.MANAGER_CHANGED,
                List.of(),
                summary,
                Instant.EPOCH);
    }

    private static ManagerChangePolicy policy(Interim use) {
        ManagerChangePolicy standard = ManagerChangePolicy.standard();
        return new ManagerChangePolicy(standard.responsible(), standard.draft(), standard.former(), 120, use);
    }

    private static ScoreCalculator.Summary own(String rating) {
        List<SectionRating> ratings = POLICY.sections().stream()
                .map(section -> new SectionRating(section.id(), Rating.rated(rating), ""))
                .toList();
        return ScoreCalculator.compose(ratings, POLICY);
    }

    private static String compose(Interim use, String own, InterimRating... given) {
        return InterimCalculator.compose(own(own), new InterimBasis(List.of(given), YEAR, policy(use)), POLICY)
                .rating()
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "INFORM, 2025-11-30, 3",
        "RECORD_WHERE_SHORT, 2025-09-02, 3",
        "RECORD_WHERE_SHORT, 2025-09-03, 4.5",
        "RECORD_WHERE_SHORT, 2025-12-31, 4.5",
        "BY_DAYS, 2025-03-14, 3.3",
        "BY_DAYS, 2025-12-31, 4.5"
    })
    void what_an_interim_rating_does_is_the_policys(Interim use, String last, String expected) {
        assertThat(compose(use, "3", interim("2025-01-01", last, Rating.rated("4.5"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "INFORM, 2025-12-31, the review at the end; interim ratings stand beside it",
        "RECORD_WHERE_SHORT, 2025-09-02, the review at the end; interim ratings stand beside it",
        "RECORD_WHERE_SHORT, 2025-09-03, 'the interim rating, because 119 days remained after it and 120 are needed'",
        "BY_DAYS, 2025-03-14, mean of all ratings by days"
    })
    void the_explanation_says_what_an_interim_rating_did(Interim use, String last, String rule) {
        InterimBasis basis =
                new InterimBasis(List.of(interim("2025-01-01", last, Rating.rated("4.5"))), YEAR, policy(use));

        assertThat(InterimCalculator.compose(own("3"), basis, POLICY)
                        .explanation()
                        .rule())
                .isEqualTo(rule);
    }

    @Test
    void of_two_only_the_last_can_be_of_record_and_one_without_a_rating_never_is() {
        InterimRating early = interim("2025-01-01", "2025-06-30", Rating.rated("2"));
        InterimRating late = interim("2025-07-01", "2025-11-30", Rating.rated("4"));
        InterimRating empty = interim("2025-12-01", "2025-12-20", Rating.UNRATED);

        assertThat(compose(Interim.RECORD_WHERE_SHORT, "3", early, late)).isEqualTo("4");
        assertThat(compose(Interim.RECORD_WHERE_SHORT, "3", late, early)).isEqualTo("4");
        assertThat(compose(Interim.RECORD_WHERE_SHORT, "3", late, empty)).isEqualTo("4");
        assertThat(compose(Interim.RECORD_WHERE_SHORT, "3", empty)).isEqualTo("3");
    }

    @Test
    void days_that_were_not_rated_are_left_out_of_the_mean() {
        InterimRating half = interim("2025-01-01", "2025-06-30", Rating.UNRATED);
        InterimRating all = interim("2025-01-01", "2025-12-31", Rating.UNRATED);

        assertThat(compose(Interim.BY_DAYS, "3", half)).isEqualTo("3");
        assertThat(compose(Interim.BY_DAYS, "3", all)).isEqualTo("3");
    }

    @Property(tries = 200)
    void the_mean_by_days_lies_between_the_ratings_and_is_that_of_all_days_one_by_one(
            @ForAll @IntRange(min = 1, max = 364) int days,
            @ForAll @IntRange(min = 100, max = 500) int former,
            @ForAll @IntRange(min = 100, max = 500) int end) {
        Rating before = Rating.rated(BigDecimal.valueOf(former, 2));
        String own = BigDecimal.valueOf(end, 2).toPlainString();
        InterimRating interim =
                interim("2025-01-01", YEAR.first().plusDays(days - 1L).toString(), before);
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = YEAR.first(); !day.isAfter(YEAR.last()); day = day.plusDays(1)) {
            sum = sum.add(BigDecimal.valueOf(interim.period().contains(day) ? former : end, 2));
        }
        BigDecimal expected =
                POLICY.score().rounding().round(sum.divide(BigDecimal.valueOf(365), MathContext.DECIMAL128));

        BigDecimal rating = new BigDecimal(compose(Interim.BY_DAYS, own, interim));
        assertThat(rating).isEqualByComparingTo(expected);
        assertThat(rating)
                .isBetween(BigDecimal.valueOf(Math.min(former, end), 2), BigDecimal.valueOf(Math.max(former, end), 2));
    }

    @Test
    void supervision_is_what_the_reporting_lines_of_the_period_say() {
        Employee former = person("former");
        Employee subject = person(
                "subject",
                line("2020-01-01", "former"),
                line("2025-03-01", "other"),
                line("2025-05-01", "former"),
                line("2025-06-01", "former"),
                line("2025-08-01", "next"),
                line("2026-02-01", "later"));

        Supervision found = Supervision.of(subject, former, YEAR).orElseThrow();
        assertThat(found.days()).isEqualTo(DateSpan.of(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 7, 31)));
        assertThat(found.ending()).contains(InterimRating.Reason.MANAGER_CHANGED);
        assertThat(found.count()).isEqualTo(92);
        assertThat(Supervision.of(subject, person("next"), YEAR).orElseThrow().ending())
                .isEmpty();
        assertThat(Supervision.of(subject, person("later"), YEAR)).isEmpty();
    }

    @Test
    void a_manager_who_leaves_before_the_period_ends_supervises_until_the_last_day() {
        Employee subject = person("subject", line("2020-01-01", "former"));
        Employee leaver = leaver("former", LocalDate.of(2025, 9, 30));
        Employee atTheEnd = leaver("former", YEAR.last());

        Supervision found = Supervision.of(subject, leaver, YEAR).orElseThrow();
        assertThat(found.days().last()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(found.ending()).contains(InterimRating.Reason.MANAGER_LEAVES);
        assertThat(Supervision.of(subject, atTheEnd, YEAR).orElseThrow().ending())
                .isEmpty();
    }
}
