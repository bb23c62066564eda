package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.feedback.CoachingPolicy;
import io.perfcycle.core.feedback.ContinuousPolicyDraft;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.ModerationPolicy;
import io.perfcycle.core.feedback.NominatedRoundDraft;
import io.perfcycle.core.feedback.NominationDraft;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.RaterLimits;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.feedback.RecognitionPoints;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.RequestPolicy;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.feedback.RoundPolicy;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.spi.memory.MemoryStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two commands at once do not go beyond a limit together: one is done and the other meets a conflict, then the limit. */
class LimitRaceTest {
    private static final List<Question> QUESTIONS = List.of(new Question("Q", "Listens", 1, 5));

    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());
    private final EngineFixture company = new EngineFixture(store);
    private final RoundOperations rounds = company.engine.rounds();

    @BeforeEach
    void a_company_in_which_nobody_answers_for_two() {
        company.engine
                .people()
                .enter(
                        company.command(admin()),
                        List.of(person(ANN, null), person(BEN, ANN), person(CAT, ANN), person(DAN, BEN)))
                .orElseThrow();
        company.now = Instant.parse("2026-06-10T08:00:00Z");
        Programme standard = Programme.standard(CYCLE);
        Programme tight = EngineFixture.standardBut(CYCLE)
                .feedback(standard.feedback())
                .reviews(standard.reviews())
                .rounds(new RoundPolicy(
                        new RaterLimits(1, 8, false, 1, true),
                        RoundPolicy.standard().gap()))
                .build();
        CycleDraft cycle =
                new CycleDraft(CYCLE, "2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of());
        company.engine.cycles().open(company.command(admin()), cycle, tight).orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    private static List<Invitation> peer(EmployeeId rater) {
        return List.of(new Invitation(rater, Relationship.PEER));
    }

    private RoundId named(EmployeeId subject, EmployeeId rater) {
        RoundId id = RoundId.of("about-" + subject);
        rounds.nominate(company.command(as(subject)), new NominationDraft(id, CYCLE, subject, peer(rater)))
                .orElseThrow();
        return id;
    }

    private Outcome<?> launch(String id, EmployeeId subject, List<Invitation> raters) {
        RoundDraft draft = new RoundDraft(RoundId.of(id), CYCLE, subject, QUESTIONS, raters);
        return company.engine.feedback().launch(company.command(admin()), draft);
    }

    @Test
    void of_two_approvals_of_the_same_rater_at_once_one_is_done() {
        RoundId aboutBen = named(BEN, CAT);
        RoundId aboutDan = named(DAN, CAT);
        List<Outcome<?>> first = new ArrayList<>();
        store.beforeNextCommit = Optional.of(() -> first.add(rounds.approve(company.command(as(ANN)), aboutBen)));
        Outcome<?> second = rounds.approve(company.command(as(BEN)), aboutDan);

        assertThat(first)
                .hasSize(1)
                .allSatisfy(outcome -> assertThat(outcome.isDone()).isTrue());
        assertThat(second).isInstanceOf(Outcome.Conflict.class);
        assertThat(codes(rounds.approve(company.command(as(BEN)), aboutDan)))
                .containsExactly("FEEDBACK-RATER-OVERLOADED");
    }

    @Test
    void of_an_approval_and_a_launch_without_one_at_once_one_is_done() {
        RoundId aboutDan = named(DAN, CAT);
        List<Outcome<?>> first = new ArrayList<>();
        store.beforeNextCommit = Optional.of(() -> first.add(launch("r", BEN, peer(CAT))));
        Outcome<?> second = rounds.approve(company.command(as(BEN)), aboutDan);

        assertThat(first)
                .hasSize(1)
                .allSatisfy(outcome -> assertThat(outcome.isDone()).isTrue());
        assertThat(second).isInstanceOf(Outcome.Conflict.class);
        assertThat(codes(rounds.approve(company.command(as(BEN)), aboutDan)))
                .containsExactly("FEEDBACK-RATER-OVERLOADED");
    }

    @Test
    void a_round_over_approved_raters_counts_them_once() {
        RoundId aboutBen = named(BEN, CAT);
        rounds.approve(company.command(as(ANN)), aboutBen).orElseThrow();
        rounds.launch(company.command(admin()), new NominatedRoundDraft(aboutBen, QUESTIONS, List.of()))
                .orElseThrow();

        assertThat(codes(launch("r", DAN, peer(CAT))))
                .containsExactly("FEEDBACK-RATER-OVERLOADED", "FEEDBACK-TOO-FEW-ASKED");
    }

    @Test
    void a_launch_without_approval_keeps_the_limits_and_does_not_pass_by_an_approval() {
        RoundId aboutBen = named(BEN, CAT);
        List<Invitation> raters = List.of(
                new Invitation(CAT, Relationship.MANAGER),
                new Invitation(ANN, Relationship.PEER),
                new Invitation(DAN, Relationship.PEER));

        assertThat(codes(launch(aboutBen.value(), BEN, raters)))
                .containsExactly(
                        "FEEDBACK-RATERS-NAMED",
                        "FEEDBACK-RELATIONSHIP-WRONG",
                        "FEEDBACK-RELATIONSHIP-WRONG",
                        "FEEDBACK-RELATIONSHIP-WRONG",
                        "FEEDBACK-TOO-MANY-RATERS",
                        "FEEDBACK-TOO-FEW-ASKED");
        assertThat(launch("r", BEN, raters).findings().stream().filter(Finding::isBlocking))
                .extracting(Finding::code)
                .containsExactly("FEEDBACK-RELATIONSHIP-WRONG", "FEEDBACK-TOO-MANY-RATERS");
    }

    @Test
    void to_ask_somebody_as_something_else_than_the_organisation_says_is_advice_where_nobody_is_named() {
        Outcome<?> launched = launch("r", BEN, peer(DAN));

        assertThat(launched.isDone()).isTrue();
        assertThat(codes(launched)).containsExactly("FEEDBACK-RELATIONSHIP-WRONG", "FEEDBACK-TOO-FEW-ASKED");
    }

    @Test
    void of_two_gifts_at_once_that_the_budget_does_not_hold_together_one_is_given() {
        ContinuousPolicyDraft policy = new ContinuousPolicyDraft(
                List.of("CARE"),
                new RecognitionPoints(10, 10),
                ModerationPolicy.standard(),
                RequestPolicy.standard(),
                CoachingPolicy.standard(),
                List.of());
        company.engine.coaching().definePolicy(company.command(admin()), policy).orElseThrow();
        List<Outcome<?>> first = new ArrayList<>();
        store.beforeNextCommit = Optional.of(() -> first.add(thank("one", BEN, 6)));
        Outcome<?> second = thank("two", CAT, 6);

        assertThat(first)
                .hasSize(1)
                .allSatisfy(outcome -> assertThat(outcome.isDone()).isTrue());
        assertThat(second).isInstanceOf(Outcome.Conflict.class);
        assertThat(codes(thank("two", CAT, 6))).containsExactly("RECOGNITION-POINTS-SPENT");
        assertThat(thank("two", CAT, 4).isDone()).isTrue();
        assertThat(thank("three", CAT, null).isDone()).isTrue();
    }

    private Outcome<?> thank(String id, EmployeeId to, @Nullable Integer points) {
        return company.engine
                .feedback()
                .recognise(
                        company.command(as(DAN)),
                        new RecognitionDraft(RecognitionId.of(id), to, "CARE", "thank you", points));
    }
}
