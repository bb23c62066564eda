package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.AccessLog;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.IdText;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.memory.MemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessLogTest {
    private static final Principal SUPPORT = hr().withPurpose(Purpose.SUPPORT);
    private static final FeedbackId ID = FeedbackId.of("f");

    private final WatchedStore store = new WatchedStore(MemoryStore.create());
    private final EngineFixture company = new EngineFixture(store).withCompany();
    private final PerformanceEngine engine = company.engine;

    @BeforeEach
    void give() {
        engine.feedback()
                .give(
                        company.command(as(CAT)),
                        new FeedbackDraft(ID, DAN, FeedbackVisibility.SUBJECT, "Calm and clear.", null, null))
                .orElseThrow();
    }

    private List<AccessLog> log(EmployeeId of) {
        return engine.people().accessLog(as(of)).orElseThrow();
    }

    @Test
    void what_hr_reads_for_support_stands_in_the_subjects_log() {
        assertThat(engine.feedback().feedback(hr(), ID)).isEqualTo(new Outcome.NotFound<>());
        assertThat(log(DAN)).isEmpty();
        engine.feedback().feedback(SUPPORT, ID).orElseThrow();
        engine.feedback().about(SUPPORT, DAN).orElseThrow();

        assertThat(log(DAN)).hasSize(1);
        assertThat(log(DAN).get(0).entries()).containsExactly(entry(company.now), entry(company.now));
        assertThat(log(DAN).toString()).doesNotContain("Calm");
        assertThat(log(CAT)).isEmpty();
    }

    private static AccessLog.Entry entry(Instant at) {
        return new AccessLog.Entry(
                at, EmployeeId.of("eve"), Facet.ATTRIBUTED_FEEDBACK, DocumentKind.FEEDBACK, Purpose.SUPPORT);
    }

    @Test
    void each_month_has_a_log_of_its_own() {
        engine.feedback().feedback(SUPPORT, ID).orElseThrow();
        company.now = Instant.parse("2026-03-02T08:00:00Z");
        engine.feedback().feedback(SUPPORT, ID).orElseThrow();

        assertThat(log(DAN))
                .extracting(AccessLog::month)
                .containsExactly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
    }

    @Test
    void what_hr_may_read_at_work_anyway_is_not_logged() {
        engine.goals()
                .propose(company.command(as(DAN)), EngineFixture.goal("g", DAN))
                .orElseThrow();
        engine.goals()
                .agree(company.command(as(BEN)), io.perfcycle.core.id.GoalId.of("g"))
                .orElseThrow();
        engine.goals().goalsOf(SUPPORT, EngineFixture.CYCLE).orElseThrow();

        assertThat(log(DAN)).isEmpty();
    }

    @Test
    void nobody_reads_the_log_of_somebody_else() {
        engine.feedback().feedback(SUPPORT, ID).orElseThrow();

        assertThat(engine.people().accessLog(as(BEN)).orElseThrow()).isEmpty();
        assertThat(engine.people().accessLog(SUPPORT).orElseThrow()).isEmpty();
        assertThat(engine.people().accessLog(admin()).orElseThrow()).isEmpty();
    }

    @Test
    void two_who_read_at_the_same_time_both_stand_in_the_log() {
        store.beforeCommit(() -> engine.feedback().feedback(SUPPORT, ID).orElseThrow());
        engine.feedback().feedback(SUPPORT, ID).orElseThrow();

        assertThat(log(DAN).get(0).entries()).hasSize(2);
    }

    @Test
    void where_others_are_always_faster_nothing_is_handed_out() {
        for (int i = 0; i < 3; i++) {
            store.beforeCommit(this::readOnce);
            store.beforeCommit(() -> {});
        }
        Outcome<Feedback> read = engine.feedback().feedback(SUPPORT, ID);

        assertThat(read).isInstanceOf(Outcome.Conflict.class);
        assertThat(log(DAN).get(0).entries()).hasSize(3);
    }

    private void readOnce() {
        engine.feedback().feedback(SUPPORT, ID).orElseThrow();
    }

    @Test
    void where_the_log_cannot_be_written_nothing_is_handed_out() {
        store.beforeCommit(() -> {
            throw new StoreUnavailable("down");
        });
        assertThat(engine.feedback().feedback(SUPPORT, ID))
                .isEqualTo(new Outcome.Failed<>(Outcome.FailureKind.UNAVAILABLE));

        store.beforeCommit(() -> {
            throw new IllegalStateException("lost");
        });
        assertThat(engine.feedback().feedback(SUPPORT, ID))
                .isEqualTo(new Outcome.Failed<>(Outcome.FailureKind.UNAVAILABLE));
        assertThat(log(DAN)).isEmpty();
    }

    @Test
    void a_person_with_the_longest_id_has_a_log_too() {
        EmployeeId longest = EmployeeId.of("x".repeat(IdText.MAX_LENGTH));
        EmployeeId other = EmployeeId.of("x".repeat(IdText.MAX_LENGTH - 1) + "y");
        LocalDate day = LocalDate.of(2026, 2, 2);

        assertThat(AccessLog.keyOf(DAN, day).id()).isEqualTo("dan/2026-02");
        assertThat(AccessLog.keyOf(longest, day)).isNotEqualTo(AccessLog.keyOf(other, day));
    }
}
