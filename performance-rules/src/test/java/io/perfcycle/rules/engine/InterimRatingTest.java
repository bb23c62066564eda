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
import static io.perfcycle.rules.engine.EngineFixture.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.review.InterimRating;
import io.perfcycle.core.review.InterimRatingDraft;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.SectionRatingDraft;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Rating;
import io.perfcycle.spi.memory.MemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterimRatingTest {
    private final EngineFixture company = new EngineFixture().withCompany();
    private final PerformanceEngine engine = company.engine;

    private void handOver(String on, EmployeeId next) {
        apply(new OrgChange.ManagerChanged(DAN, LocalDate.parse(on), Optional.of(next)));
    }

    private void apply(OrgChange change) {
        engine.people().apply(company.command(admin()), change).orElseThrow();
    }

    private Outcome<?> rate(Principal by, String rating) {
        return engine.interimRatings()
                .rate(
                        company.command(by),
                        new InterimRatingDraft(
                                CYCLE, DAN, answers(DAN, rating, rating, rating).ratings()));
    }

    private void reviewsAreDue() {
        company.now = Instant.parse("2027-01-05T08:00:00Z");
        engine.reviews()
                .schedule(company.command(admin()), CYCLE, Occasion.ANNUAL)
                .orElseThrow();
    }

    private Outcome<?> submit(EmployeeId by, String rating) {
        return engine.reviews().submit(company.command(as(by)), answers(DAN, rating, rating, rating));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    private InterimRating onlyOne(Principal caller) {
        List<InterimRating> given =
                engine.interimRatings().of(caller, review(DAN)).orElseThrow().given();
        assertThat(given).hasSize(1);
        return given.get(0);
    }

    @Test
    void a_former_manager_rates_their_part_and_the_next_one_reads_it_and_is_told() {
        handOver("2026-07-01", CAT);
        company.now = Instant.parse("2026-07-02T08:00:00Z");
        rate(as(BEN), "4").orElseThrow();

        InterimRating interim = onlyOne(as(CAT));
        assertThat(interim.rater()).isEqualTo(BEN);
        assertThat(interim.period()).isEqualTo(DateSpan.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)));
        assertThat(interim.reason()).isEqualTo(InterimRating.Reason.MANAGER_CHANGED);
        assertThat(interim.summary()).hasToString("4");
        assertThat(onlyOne(as(ANN))).isEqualTo(interim);
        assertThat(onlyOne(hr())).isEqualTo(interim);
        for (EmployeeId closed : List.of(DAN, BEN)) {
            assertThat(engine.interimRatings().of(as(closed), review(DAN))).isInstanceOf(Outcome.NotFound.class);
        }
    }

    @Test
    void with_days_enough_left_it_stands_beside_the_review_and_comes_out_with_it() {
        handOver("2026-07-01", CAT);
        rate(as(BEN), "4").orElseThrow();
        reviewsAreDue();
        assertThat(codes(submit(CAT, "3"))).isEmpty();
        engine.reviews().release(company.command(admin()), review(DAN)).orElseThrow();

        ReleasedReview out =
                (ReleasedReview) engine.reviews().review(hr(), review(DAN)).orElseThrow();
        Explanation why = engine.reviews().explain(as(DAN), review(DAN)).orElseThrow();
        assertThat(out.summary()).hasToString("3");
        assertThat(onlyOne(as(DAN)).rater()).isEqualTo(BEN);
        assertThat(onlyOne(as(BEN)).rater()).isEqualTo(BEN);
        assertThat(why.rule()).isEqualTo("the review at the end; interim ratings stand beside it");
        assertThat(why.parts())
                .extracting(Explanation::quantity)
                .containsExactly("review at the end", "interim rating 2026-01-01..2026-06-30");
        assertThat(why.parts().get(1).inputs()).containsEntry("days", "181").containsEntry("days that remained", "184");
    }

    @Test
    void where_too_few_days_remain_it_is_the_rating_of_record() {
        handOver("2026-10-01", CAT);
        rate(as(BEN), "4").orElseThrow();
        reviewsAreDue();
        assertThat(codes(submit(CAT, "3"))).containsExactly("REVIEW-INTERIM-COUNTS");

        SubmittedReview in =
                (SubmittedReview) engine.reviews().review(as(CAT), review(DAN)).orElseThrow();
        Explanation why = engine.reviews().explain(as(CAT), review(DAN)).orElseThrow();
        assertThat(in.proposed()).hasToString("4");
        assertThat(why.value()).isEqualTo("4");
        assertThat(why.rule()).contains("because 92 days remained after it and 120 are needed");
        assertThat(why.parts().get(0).value()).isEqualTo("3");
    }

    @Test
    void a_manager_who_leaves_closes_out_before_the_last_day() {
        assertThat(codes(rate(as(BEN), "4"))).containsExactly("REVIEW-INTERIM-STAYS");
        apply(new OrgChange.Left(BEN, LocalDate.of(2026, 10, 31), LeaveReason.VOLUNTARY));
        company.now = Instant.parse("2026-10-30T08:00:00Z");
        rate(as(BEN), "4").orElseThrow();

        InterimRating interim = onlyOne(hr());
        assertThat(interim.reason()).isEqualTo(InterimRating.Reason.MANAGER_LEAVES);
        assertThat(interim.period().last()).isEqualTo(LocalDate.of(2026, 10, 31));
        company.now = Instant.parse("2026-11-02T08:00:00Z");
        assertThat(rate(as(BEN), "5")).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void whatever_speaks_against_it_is_told_at_once() {
        handOver("2026-04-01", CAT);
        List<SectionRatingDraft> wrong = List.of(
                new SectionRatingDraft("GOALS", Rating.rated("6"), ""),
                new SectionRatingDraft("NOWHERE", Rating.rated("3"), ""));
        Outcome<?> outcome =
                engine.interimRatings().rate(company.command(as(BEN)), new InterimRatingDraft(CYCLE, DAN, wrong));

        assertThat(codes(outcome)).contains("REVIEW-OFF-SCALE", "REVIEW-SECTION-UNKNOWN", "REVIEW-INTERIM-SHORT");
        assertThat(rate(as(ANN), "3")).isInstanceOf(Outcome.NotFound.class);
        assertThat(rate(hr(), "3")).isInstanceOf(Outcome.NotFound.class);
        assertThat(rate(as(DAN), "3")).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void the_same_days_are_rated_once_and_not_after_the_review_is_handed_in() {
        handOver("2026-07-01", CAT);
        rate(as(BEN), "4").orElseThrow();
        assertThat(codes(rate(as(BEN), "5"))).containsExactly("REVIEW-INTERIM-BEFORE");
        reviewsAreDue();
        submit(CAT, "3").orElseThrow();
        assertThat(codes(rate(as(BEN), "5"))).containsExactly("REVIEW-INTERIM-BEFORE", "REVIEW-INTERIM-LATE");
    }

    @Test
    void an_interim_rating_that_comes_while_the_review_is_handed_in_is_not_overlooked() {
        StoreWithHook store = new StoreWithHook(MemoryStore.create());
        EngineFixture busy = new EngineFixture(store).withCompany();
        busy.engine
                .people()
                .apply(
                        busy.command(admin()),
                        new OrgChange.ManagerChanged(DAN, LocalDate.of(2026, 10, 1), Optional.of(CAT)))
                .orElseThrow();
        busy.now = Instant.parse("2027-01-05T08:00:00Z");
        busy.engine
                .reviews()
                .schedule(busy.command(admin()), CYCLE, Occasion.ANNUAL)
                .orElseThrow();
        InterimRatingDraft interim =
                new InterimRatingDraft(CYCLE, DAN, answers(DAN, "4", "4", "4").ratings());
        Command late = busy.command(as(BEN));
        store.beforeNextCommit = Optional.of(
                () -> busy.engine.interimRatings().rate(late, interim).orElseThrow());

        assertThat(busy.engine.reviews().submit(busy.command(as(CAT)), answers(DAN, "3", "3", "3")))
                .isInstanceOf(Outcome.Conflict.class);
    }
}
