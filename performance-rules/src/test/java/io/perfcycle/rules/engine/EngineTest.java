package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.goal;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.calibration.AdjustmentDraft;
import io.perfcycle.core.calibration.SessionDraft;
import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.review.AcknowledgementDraft;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.Weight;
import io.perfcycle.spi.Notification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EngineTest {
    private final EngineFixture company = new EngineFixture().withCompany();
    private final PerformanceEngine engine = company.engine;

    private Goal stored(String id) {
        return engine.goals().goal(as(ANN), GoalId.of(id)).orElseThrow();
    }

    @Test
    void a_goal_is_proposed_by_its_owner_agreed_by_the_manager_and_followed_to_its_end() {
        engine.goals().propose(company.command(as(DAN)), goal("g", DAN)).orElseThrow();
        engine.goals().agree(company.command(as(BEN)), GoalId.of("g")).orElseThrow();
        CheckInDraft checkIn = new CheckInDraft(GoalId.of("g"), LocalDate.of(2026, 2, 1), new BigDecimal("9"), 7, "");
        engine.goals().checkIn(company.command(as(DAN)), checkIn).orElseThrow();

        assertThat(stored("g")).isInstanceOf(AgreedGoal.class);
        assertThat(engine.goals()
                        .cascade(as(ANN), CYCLE, LocalDate.of(2026, 12, 31))
                        .orElseThrow()
                        .rolledUp()
                        .get(GoalId.of("g"))
                        .progress())
                .hasValueSatisfying(progress -> assertThat(progress).isEqualByComparingTo("0.5"));
        assertThat(engine.goals()
                        .close(company.command(as(BEN)), GoalId.of("g"))
                        .isDone())
                .isTrue();
    }

    @Test
    void who_proposed_a_goal_does_not_agree_to_it() {
        engine.goals().propose(company.command(as(DAN)), goal("g", DAN)).orElseThrow();
        Outcome<Saved<GoalId>> own = engine.goals().agree(company.command(as(DAN)), GoalId.of("g"));

        assertThat(own.findings()).extracting(Finding::code).containsExactly("GOAL-OWN-PROPOSAL");
    }

    @Test
    void a_command_that_comes_twice_is_done_once_and_answered_twice() {
        Command command = company.command(as(DAN));
        Outcome<Saved<GoalId>> first = engine.goals().propose(command, goal("g", DAN));
        Outcome<Saved<GoalId>> second = engine.goals().propose(command, goal("g", DAN));

        assertThat(((Outcome.Done<Saved<GoalId>>) first).replayed()).isFalse();
        assertThat(((Outcome.Done<Saved<GoalId>>) second).replayed()).isTrue();
        assertThat(second.orElseThrow()).isEqualTo(first.orElseThrow());
        assertThat(second.findings()).isEqualTo(first.findings());
    }

    @Test
    void a_command_id_that_is_used_for_something_else_is_refused() {
        Command command = company.command(as(DAN));
        engine.goals().propose(command, goal("g", DAN)).orElseThrow();

        assertThat(engine.goals().propose(command, goal("h", DAN)))
                .isEqualTo(new Outcome.Failed<>(Outcome.FailureKind.COMMAND_ID_REUSED));
    }

    @Test
    void a_refusal_carries_all_its_findings_and_saves_nothing() {
        GoalDraft draft = goal("g", DAN)
                .withDates(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 5, 1))
                .withParents(
                        List.of(new GoalLink(GoalId.of("g"), Weight.ONE), new GoalLink(GoalId.of("none"), Weight.ONE)));
        Outcome<Saved<GoalId>> refused = engine.goals().propose(company.command(as(DAN)), draft);

        assertThat(Finding.blocking(refused.findings()))
                .extracting(Finding::code)
                .containsExactly("GOAL-DATES-REVERSED", "GOAL-SELF-PARENT", "GOAL-PARENT-UNKNOWN");
        assertThat(engine.goals().goal(as(ANN), GoalId.of("g"))).isEqualTo(new Outcome.NotFound<>());
        assertThat(company.mail.taken()).isEmpty();
    }

    @Test
    void the_shape_of_a_draft_is_told_with_every_violation_and_its_place() {
        GoalDraft draft = GoalDraft.of(GoalId.of("g"), " ", DAN, CYCLE)
                .withDescription("line\u202Eeslaf")
                .withMeasure(new MeasureDraft(
                        "m", "", null, new BigDecimal("1e1000000000"), null, null, null, null, null, List.of()));
        Outcome<Saved<GoalId>> refused = engine.goals().propose(company.command(as(DAN)), draft);

        assertThat(refused.findings())
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactly("SHAPE-CHARACTERS description", "SHAPE-DIGITS measure.baseline", "SHAPE-BLANK title");
    }

    @Test
    void a_text_of_ten_million_characters_is_refused_and_not_echoed() {
        GoalDraft draft = goal("g", DAN).withDescription("x".repeat(10_000_000));
        Outcome<Saved<GoalId>> refused = engine.goals().propose(company.command(as(DAN)), draft);

        assertThat(refused.findings()).extracting(Finding::code).containsExactly("SHAPE-TOO-LONG");
        assertThat(refused.toString()).hasSizeLessThan(500);
    }

    @Test
    void what_may_not_be_seen_looks_like_what_is_not_there() {
        engine.goals()
                .propose(company.command(as(DAN)), goal("g", DAN).withVisibility(Visibility.PRIVATE))
                .orElseThrow();

        assertThat(engine.goals().goal(as(BEN), GoalId.of("g")).isDone()).isTrue();
        assertThat(engine.goals().goal(as(ANN), GoalId.of("g")).isDone()).isFalse();
        engine.goals().agree(company.command(as(BEN)), GoalId.of("g")).orElseThrow();
        assertThat(engine.goals().goal(as(ANN), GoalId.of("g")).isDone()).isTrue();
        assertThat(engine.goals().goal(as(CAT), GoalId.of("g")))
                .isEqualTo(engine.goals().goal(as(CAT), GoalId.of("nowhere")));
        assertThat(engine.goals().goalsOf(as(CAT), CYCLE).orElseThrow()).isEmpty();
        assertThat(engine.goals().goalsOf(as(BEN), CYCLE).orElseThrow()).hasSize(1);
    }

    @Test
    void nothing_crosses_from_one_tenant_to_another() {
        engine.goals().propose(company.command(as(DAN)), goal("g", DAN)).orElseThrow();
        Principal stranger = Principal.of(TenantId.of("other"), DAN);

        assertThat(engine.goals().goal(stranger, GoalId.of("g"))).isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.people().everybody(stranger).orElseThrow()).isEmpty();
    }

    @Test
    void only_an_administrator_enters_people() {
        EmployeeDraft fay = EngineFixture.person(EmployeeId.of("fay"), ANN);

        assertThat(engine.people().enter(company.command(as(ANN)), List.of(fay)))
                .isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.people().enter(company.command(admin()), List.of(fay)).isDone())
                .isTrue();
    }

    @Test
    void managers_who_would_form_a_circle_are_refused_with_the_path() {
        OrgChange change = new OrgChange.ManagerChanged(ANN, LocalDate.of(2026, 3, 1), Optional.of(DAN));
        Outcome<Saved<EmployeeId>> refused = engine.people().apply(company.command(admin()), change);

        assertThat(refused.findings()).extracting(Finding::code).containsExactly("PEOPLE-CIRCLE");
        assertThat(refused.findings().get(0).arguments().get("path")).isEqualTo("[dan, ben, ann]");
    }

    @Test
    void a_review_runs_from_schedule_to_acknowledgement_and_shows_itself_at_the_right_time() {
        company.now = Instant.parse("2026-11-20T08:00:00Z");
        engine.reviews()
                .schedule(company.command(admin()), CYCLE, Occasion.ANNUAL)
                .orElseThrow();
        engine.reviews()
                .selfAssess(company.command(as(DAN)), EngineFixture.answers(DAN, "4", "4", "4"))
                .orElseThrow();
        company.now = Instant.parse("2027-01-10T08:00:00Z");
        engine.reviews()
                .submit(company.command(as(BEN)), EngineFixture.answers(DAN, "3", "4", "5"))
                .orElseThrow();

        assertThat(engine.reviews().review(as(DAN), EngineFixture.review(DAN))).isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.reviews().review(as(CAT), EngineFixture.review(DAN))).isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.reviews().review(hr(), EngineFixture.review(DAN)).isDone())
                .isTrue();

        engine.reviews()
                .release(company.command(admin()), EngineFixture.review(DAN))
                .orElseThrow();
        ReleasedReview seen = (ReleasedReview)
                engine.reviews().review(as(DAN), EngineFixture.review(DAN)).orElseThrow();
        assertThat(seen.summary().toString()).isEqualTo("3.7");
        engine.reviews()
                .acknowledge(company.command(as(DAN)), new AcknowledgementDraft(EngineFixture.review(DAN), "Seen."))
                .orElseThrow();
        assertThat(engine.reviews()
                        .acknowledge(company.command(as(DAN)), new AcknowledgementDraft(EngineFixture.review(DAN), ""))
                        .isDone())
                .isFalse();
    }

    @Test
    void scheduling_again_doubles_nothing_and_hands_over_to_the_new_manager() {
        company.now = Instant.parse("2026-11-20T08:00:00Z");
        engine.reviews()
                .schedule(company.command(admin()), CYCLE, Occasion.ANNUAL)
                .orElseThrow();
        Outcome<?> again = engine.reviews().schedule(company.command(admin()), CYCLE, Occasion.ANNUAL);
        engine.people()
                .apply(
                        company.command(admin()),
                        new OrgChange.ManagerChanged(DAN, LocalDate.of(2026, 12, 1), Optional.of(CAT)))
                .orElseThrow();
        engine.reviews()
                .schedule(company.command(admin()), CYCLE, Occasion.ANNUAL)
                .orElseThrow();

        assertThat(again.isDone()).isTrue();
        assertThat(engine.reviews()
                        .preview(admin(), CYCLE, Occasion.ANNUAL)
                        .orElseThrow()
                        .reviews())
                .hasSize(4);
        assertThat(engine.reviews().submit(company.command(as(BEN)), EngineFixture.answers(DAN, "3", "3", "3")))
                .isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.reviews()
                        .submit(company.command(as(CAT)), EngineFixture.answers(DAN, "3", "3", "3"))
                        .isDone())
                .isTrue();
    }

    @Test
    void a_calibrated_rating_is_released_and_nobody_calibrates_their_own_chain() {
        company.now = Instant.parse("2027-01-10T08:00:00Z");
        engine.reviews()
                .schedule(company.command(admin()), CYCLE, Occasion.ANNUAL)
                .orElseThrow();
        engine.reviews()
                .submit(company.command(as(BEN)), EngineFixture.answers(DAN, "5", "5", "5"))
                .orElseThrow();
        engine.reviews()
                .submit(company.command(as(ANN)), EngineFixture.answers(BEN, "3", "3", "3"))
                .orElseThrow();
        SessionId session = SessionId.of("s");
        company.openSession(new SessionDraft(
                session, CYCLE, ANN, List.of(CAT, DAN), List.of(EngineFixture.review(DAN), EngineFixture.review(BEN))));

        Outcome<?> upwards = engine.calibration()
                .adjust(
                        company.command(as(DAN)),
                        new AdjustmentDraft(session, EngineFixture.review(BEN), Rating.rated("5"), "kind"));
        assertThat(upwards.findings()).extracting(Finding::code).containsExactly("CALIBRATION-OWN-CHAIN");
        assertThat(engine.calibration().compare(as(DAN), session).orElseThrow()).isEmpty();
        engine.calibration()
                .adjust(
                        company.command(as(CAT)),
                        new AdjustmentDraft(session, EngineFixture.review(DAN), Rating.rated("4.2"), "like peers"))
                .orElseThrow();
        assertThat(engine.reviews()
                        .release(company.command(admin()), EngineFixture.review(DAN))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("REVIEW-SESSION-OPEN");
        engine.calibration().finalise(company.command(as(ANN)), session, "").orElseThrow();
        engine.reviews()
                .release(company.command(admin()), EngineFixture.review(DAN))
                .orElseThrow();

        ReleasedReview seen = (ReleasedReview)
                engine.reviews().review(as(DAN), EngineFixture.review(DAN)).orElseThrow();
        assertThat(seen.proposed()).isEqualTo(Rating.UNRATED);
        assertThat(seen.summary().toString()).isEqualTo("4.2");
    }

    @Test
    void the_relay_tells_who_has_to_answer_and_decides_again_whether_they_may_know() {
        engine.goals()
                .propose(company.command(as(DAN)), goal("g", DAN).withVisibility(Visibility.PRIVATE))
                .orElseThrow();
        engine.goals().propose(company.command(as(DAN)), goal("h", DAN)).orElseThrow();
        engine.people()
                .apply(
                        company.command(admin()),
                        new OrgChange.ManagerChanged(DAN, LocalDate.of(2026, 2, 2), Optional.of(CAT)))
                .orElseThrow();
        engine.goals().agree(company.command(as(CAT)), GoalId.of("h")).orElseThrow();
        OutboxRelay.Run first = engine.relay().deliver(EngineFixture.TENANT, "relay", 10);
        OutboxRelay.Run second = engine.relay().deliver(EngineFixture.TENANT, "relay", 10);

        assertThat(first.dropped() + second.dropped()).isOne();
        assertThat(first.delivered() + second.delivered()).isEqualTo(2);
        assertThat(company.mail.taken())
                .extracting(Notification::recipient, message -> message.about().id())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(BEN, "h"), org.assertj.core.groups.Tuple.tuple(DAN, "h"));
        assertThat(engine.relay().deliver(EngineFixture.TENANT, "relay", 10).isIdle())
                .isTrue();
    }

    @Test
    void a_message_that_fails_is_tried_again_and_put_aside_after_five_attempts() {
        EngineFixture busy = new EngineFixture();
        PerformanceEngine engineWithBadMail = PerformanceEngine.builder()
                .store(io.perfcycle.spi.memory.MemoryStore.create())
                .clock(() -> busy.now)
                .ids(io.perfcycle.spi.memory.SequentialIds.of("i"))
                .notifier(message -> {
                    throw new IllegalStateException("no mail today");
                })
                .build();
        engineWithBadMail
                .people()
                .enter(busy.command(admin()), List.of(EngineFixture.person(ANN, null), EngineFixture.person(BEN, ANN)))
                .orElseThrow();
        engineWithBadMail
                .feedback()
                .recognise(
                        busy.command(as(ANN)),
                        new io.perfcycle.core.feedback.RecognitionDraft(
                                io.perfcycle.core.id.RecognitionId.of("r"), BEN, "CARE", "Thank you."))
                .orElseThrow();
        int failed = 0;
        int parked = 0;
        for (int i = 0; i < 10; i++) {
            OutboxRelay.Run run = engineWithBadMail.relay().deliver(EngineFixture.TENANT, "relay", 10);
            failed += run.failed();
            parked += run.parked();
            busy.now = busy.now.plus(Duration.ofHours(2));
        }

        assertThat(failed).isEqualTo(4);
        assertThat(parked).isOne();
    }

    @Test
    void an_engine_says_when_it_is_built_which_ports_are_missing() {
        assertThatThrownBy(() -> PerformanceEngine.builder()
                        .require(Capability.DEVELOPMENT, Capability.NOTIFICATIONS)
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("store")
                .hasMessageContaining("clock")
                .hasMessageContaining("ids")
                .hasMessageContaining("learning (for DEVELOPMENT)")
                .hasMessageContaining("notifier (for NOTIFICATIONS)");
    }

    @Test
    void several_engines_live_side_by_side_and_share_nothing() {
        PerformanceEngine one = PerformanceEngine.inMemory();
        PerformanceEngine other = PerformanceEngine.inMemory();
        one.people()
                .enter(Command.of("c", admin()), List.of(EngineFixture.person(ANN, null)))
                .orElseThrow();

        assertThat(one.people().everybody(admin()).orElseThrow()).hasSize(1);
        assertThat(other.people().everybody(admin()).orElseThrow()).isEmpty();
    }
}
