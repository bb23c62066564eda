package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.NominatedRoundDraft;
import io.perfcycle.core.feedback.Nomination;
import io.perfcycle.core.feedback.NominationDraft;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.RaterLimits;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.access.FourEyes;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Drives a nomination with any sequence of steps of both sides beside a table: done as it must be, or refused with the reasons. */
class NominationLawsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final RoundId ROUND = RoundId.of("r");
    private static final CycleId CYCLE = CycleId.of("c");
    private static final EmployeeId ANN = EmployeeId.of("ann");
    private static final EmployeeId BOSS = EmployeeId.of("boss");
    private static final RaterLimits LIMITS = new RaterLimits(2, 2, false, 3, true);
    private static final Map<EmployeeId, Relationship> KNOWN =
            Map.of(ANN, Relationship.SELF, BOSS, Relationship.MANAGER);

    enum Step {
        NAME,
        NAME_TOO_MANY,
        NAME_TWICE,
        NAME_AS_MANAGER,
        NAME_FOR_ANOTHER,
        APPROVE,
        APPROVE_WITHOUT_ROOM,
        GIVE_BACK,
        LAUNCH
    }

    record Move(Step step, boolean bySubject) {
        EmployeeId by() {
            return bySubject ? ANN : BOSS;
        }

        static Move of(int number) {
            return new Move(Step.values()[number / 2], number % 2 == 0);
        }
    }

    /** How far it has come and who named the raters, beside the nomination itself. */
    private static final class Run {
        private @Nullable Nomination nomination;
        private Nomination.@Nullable State state;
        private @Nullable EmployeeId namedBy;

        void take(Move move) {
            switch (move.step()) {
                case NAME, NAME_TOO_MANY, NAME_TWICE, NAME_AS_MANAGER, NAME_FOR_ANOTHER -> name(move);
                case LAUNCH -> launch();
                default -> decide(move);
            }
        }

        private void name(Move move) {
            Set<String> reasons = new HashSet<>();
            if (state == Nomination.State.APPROVED) {
                reasons.add("NOMINATION-APPROVED");
            }
            List<Invitation> raters = switch (move.step()) {
                case NAME_TOO_MANY -> peers(reasons, "TOO-MANY-RATERS", "p", "q", "s");
                case NAME_TWICE -> peers(reasons, "RATER-TWICE", "p", "p");
                case NAME_AS_MANAGER -> {
                    reasons.add("RELATIONSHIP-WRONG");
                    yield List.of(new Invitation(EmployeeId.of("p"), Relationship.MANAGER));
                }
                default -> List.of(new Invitation(EmployeeId.of("p"), Relationship.PEER));
            };
            boolean another = move.step() == Step.NAME_FOR_ANOTHER;
            if (another && nomination != null) {
                reasons.add("NOMINATION-FOR-ANOTHER");
            }
            if (another && nomination == null) {
                return;
            }
            EmployeeId subject = another ? EmployeeId.of("another") : ANN;
            Outcome<List<FeedbackEvent>> outcome = NominationDecisions.nominate(
                    new NominationDraft(ROUND, CYCLE, subject, raters),
                    Optional.ofNullable(nomination),
                    new NominationDecisions.Setting(move.by(), List.of(), KNOWN, LIMITS, 1),
                    NOW);
            if (expect(reasons, outcome, move)) {
                nomination = (Nomination) outcome.orElseThrow().get(0).after();
                state = Nomination.State.PROPOSED;
                namedBy = move.by();
                assertThat(nomination.invitations()).isEqualTo(raters);
                assertThat(nomination.decidedBy()).isEmpty();
                assertThat(nomination.reason()).isEmpty();
            }
        }

        private static List<Invitation> peers(Set<String> reasons, String reason, String... ids) {
            reasons.add(reason);
            return List.of(ids).stream()
                    .map(id -> new Invitation(EmployeeId.of(id), Relationship.PEER))
                    .toList();
        }

        private void decide(Move move) {
            if (nomination == null || namedBy == null) {
                return;
            }
            Set<String> reasons = new HashSet<>();
            if (state != Nomination.State.PROPOSED) {
                reasons.add("NOMINATION-NOT-PROPOSED");
            }
            if (namedBy.equals(move.by())) {
                reasons.add("OWN-NOMINATION");
            }
            boolean full = move.step() == Step.APPROVE_WITHOUT_ROOM;
            if (full) {
                reasons.add("RATER-OVERLOADED");
            }
            List<Invitation> before = nomination.invitations();
            FourEyes eyes = FourEyes.of(namedBy, move.by());
            boolean back = move.step() == Step.GIVE_BACK;
            Outcome<List<FeedbackEvent>> outcome = back
                    ? NominationDecisions.giveBack(nomination, eyes, "others", NOW)
                    : NominationDecisions.approve(
                            nomination, eyes, Map.of(EmployeeId.of("p"), full ? 3 : 2), LIMITS, NOW);
            if (expect(reasons, outcome, move)) {
                nomination = (Nomination) outcome.orElseThrow().get(0).after();
                state = back ? Nomination.State.RETURNED : Nomination.State.APPROVED;
                assertThat(nomination.invitations()).isEqualTo(before);
                assertThat(nomination.decidedBy()).contains(move.by());
                assertThat(nomination.reason()).isEqualTo(back ? "others" : "");
            }
        }

        private void launch() {
            if (nomination == null) {
                return;
            }
            NominatedRoundDraft draft =
                    new NominatedRoundDraft(ROUND, List.of(new Question("q", "Listens?", 1, 5)), List.of());
            Outcome<RoundDraft> round = NominationDecisions.round(nomination, draft);
            Set<String> reasons = state == Nomination.State.APPROVED ? Set.of() : Set.of("NOMINATION-NOT-APPROVED");
            assertThat(codes(round)).isEqualTo(reasons);
            assertThat(round.isDone()).isEqualTo(reasons.isEmpty());
            if (round.isDone()) {
                assertThat(round.orElseThrow().invitations()).isEqualTo(nomination.invitations());
            }
        }

        private boolean expect(Set<String> reasons, Outcome<List<FeedbackEvent>> outcome, Move move) {
            assertThat(codes(outcome)).as(move + " of " + nomination).isEqualTo(reasons);
            assertThat(outcome.isDone()).isEqualTo(reasons.isEmpty());
            return outcome.isDone();
        }

        void check() {
            if (nomination != null) {
                assertThat(nomination.state()).isEqualTo(state);
                assertThat(nomination.nominatedBy()).isEqualTo(namedBy);
                assertThat(nomination.subject()).isEqualTo(ANN);
                assertThat(nomination.decidedBy()).isNotEqualTo(Optional.ofNullable(namedBy));
            }
        }
    }

    private static Set<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream()
                .map(Finding::code)
                .map(code -> code.substring("FEEDBACK-".length()))
                .collect(Collectors.toSet());
    }

    @Property(tries = 200)
    void every_sequence_of_steps_is_done_or_refused_with_the_reasons(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 17) Integer> steps) {
        Run run = new Run();
        for (int step : steps) {
            run.take(Move.of(step));
            run.check();
        }
    }

    /** Every sequence of three steps is gone through, after raters were named by either side. */
    @Property(tries = 1)
    void no_short_sequence_is_left_out() {
        int all = Step.values().length * 2;
        IntStream.range(0, 2 * all * all * all).forEach(number -> {
            Run run = new Run();
            run.take(new Move(Step.NAME, number % 2 == 0));
            int rest = number / 2;
            for (int i = 0; i < 3; i++) {
                run.take(Move.of(rest % all));
                run.check();
                rest /= all;
            }
        });
    }
}
