package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.FeedbackPolicy;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.ResponseDraft;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.feedback.RoundOverlap;
import io.perfcycle.core.feedback.RoundPolicy;
import io.perfcycle.core.feedback.RoundResponses;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Drives a 360 round with any sequence of steps beside a table: done as it must be, or refused with every reason. */
class RoundLifecycleLawsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final RoundId ID = RoundId.of("r");
    private static final int RATERS = 4;

    /** The round's three documents, and beside them what the table says of it. */
    private static final class Run {
        private Round round;
        private Participation participation;
        private RoundResponses responses;
        private int tokens;
        private LocalDate today = LocalDate.of(2026, 3, 1);
        private boolean closed;
        private final Set<Integer> answered = new HashSet<>();
        private Optional<LocalDate> reminded = Optional.empty();

        Run() {
            List<Invitation> raters = IntStream.range(0, RATERS)
                    .mapToObj(rater -> new Invitation(id(rater), Relationship.PEER))
                    .toList();
            List<FeedbackEvent> launched = RoundDecisions.launch(
                            new RoundDraft(
                                    ID,
                                    CycleId.of("c"),
                                    EmployeeId.of("ann"),
                                    List.of(new Question("Q", "Listens", 1, 5)),
                                    raters),
                            FeedbackPolicy.standard(),
                            NOW)
                    .orElseThrow();
            round = (Round) launched.get(0).after();
            participation = (Participation) launched.get(1).after();
            responses = (RoundResponses) launched.get(2).after();
        }

        private static EmployeeId id(int rater) {
            return EmployeeId.of("p" + rater);
        }

        /** 0–3 answer, 4–7 answer off the scale, 8 remind, 9 a day goes by, 10 close. */
        void take(int step) {
            if (step < 2 * RATERS) {
                answer(step % RATERS, step < RATERS);
            } else if (step == 2 * RATERS) {
                remind();
            } else if (step == 2 * RATERS + 1) {
                today = today.plusDays(1);
            } else {
                close();
            }
            assertThat(round.state()).isEqualTo(closed ? Round.State.CLOSED : Round.State.OPEN);
            assertThat(responses.responses()).hasSize(answered.size());
            assertThat(participation.responded()).hasSize(answered.size());
            assertThat(RoundCalculator.measure(round, responses, RoundPolicy.standard())
                            .groups()
                            .isEmpty())
                    .isEqualTo(!closed);
        }

        private Outcome<List<FeedbackEvent>> respond(String rater, int score) {
            ResponseDraft draft = new ResponseDraft(ID, List.of(new AnswerDraft("Q", score, "")));
            String token = "t" + ++tokens;
            return RoundDecisions.respond(round, participation, responses, draft, EmployeeId.of(rater), token, NOW);
        }

        private void answer(int rater, boolean onScale) {
            Set<String> reasons = new HashSet<>();
            addIf(closed, "FEEDBACK-ROUND-CLOSED", reasons);
            addIf(answered.contains(rater), "FEEDBACK-ANSWERED-BEFORE", reasons);
            addIf(!onScale, "FEEDBACK-SCORE-OFF-SCALE", reasons);
            if (expect(respond("p" + rater, onScale ? 1 + rater : 6), reasons)) {
                answered.add(rater);
            }
        }

        private void remind() {
            Set<String> reasons = new HashSet<>();
            addIf(closed, "FEEDBACK-ROUND-CLOSED", reasons);
            addIf(!closed && reminded.equals(Optional.of(today)), "FEEDBACK-REMINDED-TODAY", reasons);
            addIf(reasons.isEmpty() && answered.size() == RATERS, "FEEDBACK-NOBODY-DUE", reasons);
            Outcome<List<FeedbackEvent>> outcome = RoundDecisions.remind(round, participation, today, NOW);
            if (expect(outcome, reasons)) {
                reminded = Optional.of(today);
                assertThat(((FeedbackEvent.RatersReminded) outcome.orElseThrow().get(0)).audience())
                        .containsExactlyElementsOf(IntStream.range(0, RATERS)
                                .filter(rater -> !answered.contains(rater))
                                .mapToObj(Run::id)
                                .toList());
            }
        }

        private void close() {
            Set<String> reasons = new HashSet<>();
            addIf(closed, "FEEDBACK-ROUND-CLOSED", reasons);
            List<String> before = responses.responses().stream()
                    .map(response -> response.token())
                    .toList();
            Outcome<List<FeedbackEvent>> outcome =
                    RoundDecisions.close(round, RoundOverlap.NONE, responses, () -> "x" + ++tokens, List.of(), NOW);
            if (expect(outcome, reasons)) {
                closed = true;
                assertThat(responses.responses()).noneMatch(response -> before.contains(response.token()));
            }
        }

        private static void addIf(boolean is, String reason, Set<String> reasons) {
            if (is) {
                reasons.add(reason);
            }
        }

        private boolean expect(Outcome<List<FeedbackEvent>> outcome, Set<String> reasons) {
            assertThat(outcome.findings().stream().map(Finding::code).collect(Collectors.toSet()))
                    .isEqualTo(reasons);
            assertThat(outcome.isDone()).isEqualTo(reasons.isEmpty());
            List<Document> after = new ArrayList<>();
            outcome.toOptional().ifPresent(events -> events.forEach(event -> after.add(event.after())));
            for (Document document : after) {
                if (document instanceof Round next) {
                    round = next;
                } else if (document instanceof Participation next) {
                    participation = next;
                } else if (document instanceof RoundResponses next) {
                    responses = next;
                }
            }
            return outcome.isDone();
        }
    }

    @Property(tries = 200)
    void every_sequence_of_steps_is_done_or_refused_with_every_reason(
            @ForAll @Size(max = 30) List<@IntRange(max = 10) Integer> steps) {
        Run run = new Run();
        steps.forEach(run::take);
    }
}
