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

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.calibration.AdjustmentDraft;
import io.perfcycle.core.calibration.DraftSession;
import io.perfcycle.core.calibration.SessionDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.value.Rating;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final SessionId SESSION = SessionId.of("s");

    private final EngineFixture company = new EngineFixture().withCompany();
    private final CalibrationOperations calibration = company.engine.calibration();

    @BeforeEach
    void reviewsAreDue() {
        company.now = Instant.parse("2027-01-05T08:00:00Z");
        company.engine
                .reviews()
                .schedule(company.command(admin()), CYCLE, Occasion.ANNUAL)
                .orElseThrow();
        submit(BEN, DAN);
        submit(ANN, BEN);
    }

    private void submit(EmployeeId reviewer, EmployeeId subject) {
        company.engine
                .reviews()
                .submit(company.command(as(reviewer)), answers(subject, "3", "3", "3"))
                .orElseThrow();
    }

    private static SessionDraft over(List<EmployeeId> participants, EmployeeId... subjects) {
        return new SessionDraft(
                SESSION,
                CYCLE,
                ANN,
                participants,
                List.of(subjects).stream().map(EngineFixture::review).toList());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    private Outcome<?> adjust(Principal by, EmployeeId subject, String to) {
        return calibration.adjust(
                company.command(by), new AdjustmentDraft(SESSION, review(subject), Rating.rated(to), "like peers"));
    }

    @Test
    void a_session_is_prepared_changed_and_opened_when_all_its_reviews_are_handed_in() {
        calibration.prepare(company.command(hr()), over(List.of(DAN), CAT, DAN)).orElseThrow();
        calibration
                .revise(company.command(admin()), over(List.of(CAT), CAT, DAN, BEN))
                .orElseThrow();
        DraftSession draft = calibration.draft(hr(), SESSION).orElseThrow();

        assertThat(draft.participants()).containsExactly(ANN, CAT);
        assertThat(draft.reviews()).containsExactly(review(BEN), review(CAT), review(DAN));
        assertThat(codes(calibration.open(company.command(admin()), SESSION)))
                .containsExactly("CALIBRATION-REVIEW-NOT-SUBMITTED");
        submit(ANN, CAT);
        calibration.open(company.command(hr()), SESSION).orElseThrow();

        assertThat(calibration.draft(admin(), SESSION)).isInstanceOf(Outcome.NotFound.class);
        assertThat(calibration.compare(as(ANN), SESSION).orElseThrow()).hasSize(3);
    }

    @Test
    void who_takes_part_sees_nothing_of_a_draft_and_the_same_review_may_stand_in_two() {
        calibration.prepare(company.command(admin()), over(List.of(CAT), DAN)).orElseThrow();
        SessionId second = SessionId.of("second");
        SessionDraft same = new SessionDraft(second, CYCLE, CAT, List.of(), List.of(review(DAN)));
        calibration.prepare(company.command(admin()), same).orElseThrow();

        assertThat(calibration.draft(as(ANN), SESSION)).isInstanceOf(Outcome.NotFound.class);
        assertThat(calibration.compare(as(CAT), SESSION)).isInstanceOf(Outcome.NotFound.class);
        assertThat(calibration.compare(admin(), SESSION).orElseThrow()).isEmpty();
        assertThat(adjust(as(CAT), DAN, "4")).isInstanceOf(Outcome.NotFound.class);
        calibration.open(company.command(admin()), SESSION).orElseThrow();
        assertThat(codes(calibration.open(company.command(admin()), second)))
                .containsExactly("CALIBRATION-REVIEW-TAKEN");
    }

    @Test
    void a_draft_names_reviews_of_its_cycle_each_once_and_says_all_that_is_wrong() {
        SessionDraft wrong = new SessionDraft(
                SESSION, CYCLE, ANN, List.of(), List.of(review(DAN), review(DAN), review(EmployeeId.of("nobody"))));

        assertThat(codes(calibration.prepare(company.command(admin()), wrong)))
                .containsExactly("CALIBRATION-REVIEW-TWICE", "CALIBRATION-REVIEW-ELSEWHERE");
        assertThat(calibration.prepare(company.command(admin()), over(List.of(EmployeeId.of("nobody")), DAN)))
                .isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void what_has_opened_is_not_prepared_any_more_and_what_is_over_is_not_adjusted() {
        calibration.prepare(company.command(admin()), over(List.of(CAT), DAN)).orElseThrow();
        assertThat(codes(calibration.prepare(company.command(admin()), over(List.of(), DAN))))
                .containsExactly("SHAPE-EXISTS");
        assertThat(codes(adjust(hr(), DAN, "4"))).containsExactly("CALIBRATION-NOT-OPENED");
        calibration.open(company.command(admin()), SESSION).orElseThrow();

        assertThat(codes(calibration.revise(company.command(hr()), over(List.of(), DAN))))
                .containsExactly("CALIBRATION-OPENED");
        assertThat(codes(calibration.open(company.command(hr()), SESSION))).containsExactly("CALIBRATION-OPENED");
        calibration.finalise(company.command(as(CAT)), SESSION, "").orElseThrow();
        assertThat(codes(adjust(as(ANN), DAN, "4"))).containsExactly("CALIBRATION-FINALISED");
        assertThat(codes(calibration.finalise(company.command(as(ANN)), SESSION, "")))
                .containsExactly("CALIBRATION-FINALISED");
        assertThat(codes(calibration.open(company.command(hr()), SESSION))).containsExactly("CALIBRATION-FINALISED");
    }

    @Test
    void nobody_calibrates_or_sees_their_own_rating_or_that_of_anybody_above_them() {
        submit(ANN, CAT);
        calibration
                .prepare(company.command(admin()), over(List.of(BEN, CAT, DAN), BEN, CAT, DAN))
                .orElseThrow();
        calibration.open(company.command(admin()), SESSION).orElseThrow();

        assertThat(codes(adjust(as(DAN), DAN, "4"))).containsExactly("CALIBRATION-OWN-CHAIN");
        assertThat(codes(adjust(as(DAN), BEN, "4"))).containsExactly("CALIBRATION-OWN-CHAIN");
        assertThat(codes(adjust(as(BEN), BEN, "4"))).containsExactly("CALIBRATION-OWN-CHAIN");
        assertThat(seen(DAN)).containsExactly(CAT);
        assertThat(seen(BEN)).containsExactly(CAT, DAN);
        assertThat(adjust(as(DAN), CAT, "4").isDone()).isTrue();
        assertThat(adjust(as(BEN), DAN, "4").isDone()).isTrue();
        assertThat(adjust(as(CAT), BEN, "4").isDone()).isTrue();
    }

    private List<EmployeeId> seen(EmployeeId participant) {
        return calibration.compare(as(participant), SESSION).orElseThrow().stream()
                .map(compared -> compared.entry().subject())
                .toList();
    }
}
