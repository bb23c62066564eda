package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.answers;
import static io.perfcycle.rules.engine.EngineFixture.as;
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
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.AppealDraft;
import io.perfcycle.core.review.CorrectionDraft;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.review.ManagerChangePolicy.Draft;
import io.perfcycle.core.review.ManagerChangePolicy.Former;
import io.perfcycle.core.review.ManagerChangePolicy.Responsible;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.spi.memory.MemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dan's manager changes from Ben to Cat after the reviews were scheduled. */
class ManagerChangeTest {
    private static final ManagerChangePolicy LAUNCHED =
            new ManagerChangePolicy(Responsible.LAUNCH_MANAGER, Draft.TRANSFERRED, Former.NO_PART, 120);
    private static final ManagerChangePolicy TOGETHER =
            new ManagerChangePolicy(Responsible.NEW_MANAGER, Draft.TRANSFERRED, Former.CO_REVIEWER, 120);

    private final EngineFixture company = new EngineFixture(MemoryStore.create());
    private final PerformanceEngine engine = company.engine;

    private void reviewsAreScheduledUnder(ManagerChangePolicy changes) {
        engine.people()
                .enter(
                        company.command(admin()),
                        List.of(person(ANN, null), person(BEN, ANN), person(CAT, ANN), person(DAN, BEN)))
                .orElseThrow();
        Programme standard = Programme.standard(CYCLE);
        Programme programme = EngineFixture.standardBut(CYCLE)
                .feedback(standard.feedback())
                .reviews(standard.reviews())
                .managerChanges(changes)
                .build();
        CyclePhase annual = new CyclePhase(
                PhaseKind.MANAGER_REVIEW, DateSpan.of(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 22)));
        CycleDraft cycle =
                new CycleDraft(CYCLE, "2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of(annual));
        engine.cycles().open(company.command(admin()), cycle, programme).orElseThrow();
        company.now = Instant.parse("2027-01-01T08:00:00Z");
        schedule();
    }

    private void schedule() {
        engine.reviews()
                .schedule(company.command(admin()), CYCLE, Occasion.ANNUAL)
                .orElseThrow();
    }

    private void danGoesOver(EmployeeId next) {
        apply(new OrgChange.ManagerChanged(DAN, LocalDate.of(2027, 1, 2), Optional.of(next)));
        schedule();
    }

    private void apply(OrgChange change) {
        engine.people().apply(company.command(admin()), change).orElseThrow();
    }

    private Outcome<?> submit(EmployeeId by) {
        return engine.reviews().submit(company.command(as(by)), answers(DAN, "4", "4", "4"));
    }

    private Review asSeenBy(EmployeeId reader) {
        return engine.reviews().review(as(reader), review(DAN)).orElseThrow();
    }

    private boolean mayRead(EmployeeId reader) {
        return engine.reviews().review(as(reader), review(DAN)).isDone();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    @Test
    void by_default_the_new_manager_reviews_alone() {
        reviewsAreScheduledUnder(ManagerChangePolicy.standard());
        danGoesOver(CAT);

        assertThat(asSeenBy(CAT).header().writers()).containsExactly(CAT);
        assertThat(mayRead(BEN)).isFalse();
    }

    @Test
    void whoever_was_the_manager_at_launch_stays_responsible_where_the_policy_says_so() {
        reviewsAreScheduledUnder(LAUNCHED);
        danGoesOver(CAT);

        assertThat(asSeenBy(BEN).header().writers()).containsExactly(BEN);
        assertThat(mayRead(CAT)).isFalse();
        assertThat(submit(CAT)).isInstanceOf(Outcome.NotFound.class);
        assertThat(submit(BEN).isDone()).isTrue();
    }

    @Test
    void a_manager_of_the_launch_who_leaves_before_it_is_due_hands_over_all_the_same() {
        reviewsAreScheduledUnder(LAUNCHED);
        apply(new OrgChange.Left(BEN, LocalDate.of(2027, 1, 15), LeaveReason.VOLUNTARY));
        danGoesOver(CAT);

        assertThat(asSeenBy(CAT).header().writers()).containsExactly(CAT);
    }

    @Test
    void a_former_manager_takes_part_and_is_told_where_the_policy_says_so_but_does_not_hand_in() {
        reviewsAreScheduledUnder(TOGETHER);
        danGoesOver(CAT);

        assertThat(asSeenBy(CAT).header().reviewer()).isEqualTo(CAT);
        assertThat(asSeenBy(BEN).header().coReviewer()).contains(BEN);
        assertThat(codes(submit(BEN))).containsExactly("REVIEW-NOT-RESPONSIBLE");
        assertThat(submit(CAT).isDone()).isTrue();
        assertThat(mayRead(BEN)).isTrue();
    }

    @Test
    void planning_again_keeps_who_takes_part_until_that_one_leaves() {
        reviewsAreScheduledUnder(TOGETHER);
        danGoesOver(CAT);
        schedule();
        assertThat(asSeenBy(CAT).header().coReviewer()).contains(BEN);

        apply(new OrgChange.Left(BEN, LocalDate.of(2027, 1, 15), LeaveReason.VOLUNTARY));
        schedule();
        assertThat(asSeenBy(CAT).header().coReviewer()).isEmpty();
    }

    @Test
    void whoever_took_part_neither_releases_nor_decides_the_appeal() {
        reviewsAreScheduledUnder(TOGETHER);
        danGoesOver(CAT);
        submit(CAT);
        Principal benAsAdmin = as(BEN).withRole(Relation.CYCLE_ADMIN);
        assertThat(codes(engine.reviews().release(company.command(benAsAdmin), review(DAN))))
                .containsExactly("REVIEW-OWN-SUBMISSION");

        engine.reviews().release(company.command(admin()), review(DAN)).orElseThrow();
        engine.appeals()
                .raise(company.command(as(DAN)), new AppealDraft(review(DAN), "It is too low"))
                .orElseThrow();
        apply(new OrgChange.ManagerChanged(CAT, LocalDate.of(2027, 1, 3), Optional.of(BEN)));
        company.now = Instant.parse("2027-01-12T08:00:00Z");
        assertThat(codes(engine.appeals()
                        .decide(
                                company.command(as(BEN)),
                                new CorrectionDraft(review(DAN), List.of(), null, "it stays"))))
                .containsExactly("REVIEW-OWN-APPEAL");
    }
}
