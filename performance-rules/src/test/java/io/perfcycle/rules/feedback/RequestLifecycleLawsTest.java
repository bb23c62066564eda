package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.FeedbackRequestDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.RequestAnswerDraft;
import io.perfcycle.core.feedback.RequestEvent;
import io.perfcycle.core.feedback.RequestPolicy;
import io.perfcycle.core.feedback.RequestState;
import io.perfcycle.core.feedback.SentRequest;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.access.FourEyes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Whatever is tried in whatever order by whomever: a request obeys the table, or is as it was and says why. */
class RequestLifecycleLawsTest {
    private static final EmployeeId SUBJECT = EmployeeId.of("subject");
    private static final EmployeeId MANAGER = EmployeeId.of("manager");
    private static final EmployeeId RATER = EmployeeId.of("rater");
    private static final EmployeeId OTHER = EmployeeId.of("other");
    private static final List<EmployeeId> PEOPLE = List.of(SUBJECT, MANAGER, RATER, OTHER);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate DUE = FIRST.plusDays(14);

    /** The table once more, written by hand: to what state, or why not. */
    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("PENDING", "SENT CANCELLED !NOT_SENT !NOT_SENT !NOT_SENT CANCELLED EXPIRED"),
            Map.entry("SENT", "!NOT_PENDING !NOT_PENDING DRAFTED SUBMITTED DECLINED CANCELLED EXPIRED"),
            Map.entry("DRAFTED", "!NOT_PENDING !NOT_PENDING DRAFTED SUBMITTED DECLINED CANCELLED EXPIRED"),
            Map.entry("SUBMITTED", "!ENDED !ENDED !ENDED !ENDED !ENDED !ENDED !ENDED"),
            Map.entry("DECLINED", "!ENDED !ENDED !ENDED !ENDED !ENDED !ENDED !ENDED"),
            Map.entry("CANCELLED", "!ENDED !ENDED !ENDED !ENDED !ENDED !ENDED !ENDED"),
            Map.entry("EXPIRED", "!ENDED !ENDED !ENDED !ENDED !ENDED !ENDED !ENDED"));

    private static String cell(String state, RequestCommand command) {
        return TABLE.get(state).split(" ")[command.ordinal()];
    }

    private static FeedbackRequestDraft draft() {
        return new FeedbackRequestDraft(
                FeedbackRequestId.of("q"), SUBJECT, RATER, "How?", FeedbackVisibility.SUBJECT, null, null, null);
    }

    private static FeedbackRequest asked(boolean waits) {
        RequestPolicy policy =
                new RequestPolicy(14, waits ? RequestPolicy.Approval.MANAGER : RequestPolicy.Approval.NONE);
        return (FeedbackRequest) RequestDecisions.ask(draft(), MANAGER, policy, moment(SUBJECT, 0))
                .orElseThrow()
                .get(0)
                .after();
    }

    private static RequestDecisions.Moment moment(EmployeeId by, int day) {
        return new RequestDecisions.Moment(by, FIRST.plusDays(day), NOON.plusSeconds(86_400L * day));
    }

    private static Outcome<List<RequestEvent>> run(
            FeedbackRequest request, RequestCommand command, RequestDecisions.Moment moment) {
        FourEyes eyes = FourEyes.of(request.content().askedBy(), moment.by());
        return switch (command) {
            case APPROVE -> ApprovalDecisions.approve(request, MANAGER, eyes, moment);
            case REJECT -> ApprovalDecisions.reject(request, MANAGER, eyes, "no", moment);
            case SAVE -> AnswerDecisions.save(request, "so far", moment);
            case SUBMIT ->
                AnswerDecisions.submit(
                        request, new RequestAnswerDraft(request.id(), FeedbackId.of("f"), "Well"), moment);
            case DECLINE -> AnswerDecisions.decline(request, "no time", moment);
            case WITHDRAW -> RequestDecisions.withdraw(request, "no longer", moment);
            case EXPIRE -> RequestDecisions.expire(request, moment);
        };
    }

    /** Every reason that the page names against a command, by code. */
    private static Set<String> reasons(String state, RequestCommand command, EmployeeId by, LocalDate day) {
        Set<String> reasons = new TreeSet<>();
        String cell = cell(state, command);
        if (cell.startsWith("!")) {
            reasons.add("FEEDBACK-REQUEST-" + cell.substring(1).replace('_', '-'));
        } else if (command == RequestCommand.EXPIRE && !day.isAfter(DUE)) {
            reasons.add("FEEDBACK-REQUEST-NOT-DUE");
        } else if (day.isAfter(DUE)
                && List.of("APPROVE", "SAVE", "SUBMIT", "DECLINE").contains(command.name())) {
            reasons.add("FEEDBACK-REQUEST-OVERDUE");
        }
        switch (command) {
            case APPROVE, REJECT -> add(reasons, by == MANAGER, "NOT-APPROVER");
            case SAVE, SUBMIT, DECLINE -> add(reasons, by == RATER, "NOT-RATER");
            case WITHDRAW -> add(reasons, by == SUBJECT, "NOT-ASKER");
            case EXPIRE -> {}
        }
        return reasons;
    }

    private static void add(Set<String> reasons, boolean fits, String code) {
        if (!fits) {
            reasons.add("FEEDBACK-REQUEST-" + code);
        }
    }

    @Property(tries = 5000)
    void every_sequence_of_commands_obeys_the_table_or_is_refused_with_every_reason(
            @ForAll boolean waits, @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 83) Integer> steps) {
        FeedbackRequest request = asked(waits);
        String state = waits ? "PENDING" : "SENT";
        int day = 0;
        for (int step : steps) {
            RequestCommand command = RequestCommand.values()[step % 7];
            EmployeeId by = PEOPLE.get(step / 7 % 4);
            day += step / 28 * 4;
            Outcome<List<RequestEvent>> outcome = run(request, command, moment(by, day));
            Set<String> reasons = reasons(state, command, by, FIRST.plusDays(day));
            Set<String> told =
                    outcome.findings().stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new));
            assertThat(told)
                    .as("%s in %s by %s on day %d", command, state, by, day)
                    .isEqualTo(reasons);
            assertThat(outcome.isDone()).isEqualTo(reasons.isEmpty());
            if (outcome.isDone()) {
                state = cell(state, command);
                request = (FeedbackRequest) outcome.orElseThrow().get(0).after();
            }
            assertThat(RequestState.of(request).name()).isEqualTo(state);
            assertThat(request.content().question()).isEqualTo("How?");
            Statistics.collect(state);
        }
    }

    @Property(tries = 500)
    void nobody_is_told_of_a_request_that_never_reached_its_rater_but_who_asked(
            @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 83) Integer> steps) {
        FeedbackRequest request = asked(true);
        for (int step : steps) {
            RequestCommand command = RequestCommand.values()[step % 7];
            Outcome<List<RequestEvent>> outcome =
                    run(request, command, moment(PEOPLE.get(step / 7 % 4), step / 28 * 8));
            if (outcome.isDone() && RequestState.of(request) == RequestState.PENDING) {
                boolean approved = command == RequestCommand.APPROVE;
                assertThat(outcome.orElseThrow().get(0).audience().contains(RATER))
                        .isEqualTo(approved);
            }
            if (outcome.isDone()) {
                request = (FeedbackRequest) outcome.orElseThrow().get(0).after();
            }
        }
    }

    @Test
    void a_request_says_every_reason_against_it() {
        FeedbackRequestDraft draft = new FeedbackRequestDraft(
                FeedbackRequestId.of("q"),
                SUBJECT,
                SUBJECT,
                "How?",
                FeedbackVisibility.PRIVATE,
                FIRST.minusDays(1),
                null,
                null);
        assertThat(RequestDecisions.ask(draft, MANAGER, RequestPolicy.standard(), moment(SUBJECT, 0))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(
                        "FEEDBACK-REQUEST-RATER-IS-SUBJECT",
                        "FEEDBACK-REQUEST-TO-ONESELF",
                        "FEEDBACK-REQUEST-FOR-NOBODY",
                        "FEEDBACK-REQUEST-DUE-PAST");
    }

    @Test
    void the_last_day_may_be_a_year_away_and_not_more() {
        for (int days : new int[] {0, 366, 367}) {
            FeedbackRequestDraft draft = new FeedbackRequestDraft(
                    FeedbackRequestId.of("q"),
                    SUBJECT,
                    RATER,
                    "How?",
                    FeedbackVisibility.SUBJECT,
                    FIRST.plusDays(days),
                    null,
                    null);
            assertThat(RequestDecisions.ask(draft, MANAGER, RequestPolicy.standard(), moment(SUBJECT, 0))
                            .isDone())
                    .isEqualTo(days <= 366);
        }
    }

    @Test
    void a_manager_who_asks_or_is_asked_need_not_approve() {
        RequestPolicy policy = new RequestPolicy(7, RequestPolicy.Approval.MANAGER);
        FeedbackRequestDraft toManager = new FeedbackRequestDraft(
                FeedbackRequestId.of("q"), SUBJECT, MANAGER, "How?", FeedbackVisibility.SUBJECT, null, null, null);
        RequestEvent byManager = RequestDecisions.ask(draft(), MANAGER, policy, moment(MANAGER, 0))
                .orElseThrow()
                .get(0);
        RequestEvent ofManager = RequestDecisions.ask(toManager, MANAGER, policy, moment(SUBJECT, 0))
                .orElseThrow()
                .get(0);

        assertThat(byManager.after()).isInstanceOf(SentRequest.class);
        assertThat(byManager.audience()).containsExactly(RATER);
        assertThat(ofManager.after()).isInstanceOf(SentRequest.class);
        assertThat(((FeedbackRequest) ofManager.after()).content().due()).isEqualTo(FIRST.plusDays(7));
    }

    @Test
    void who_stood_in_for_the_one_who_asked_does_not_approve() {
        FourEyes eyes = FourEyes.of(SUBJECT, MANAGER).withDelegation(true);
        assertThat(ApprovalDecisions.approve(asked(true), MANAGER, eyes, moment(MANAGER, 1))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("FEEDBACK-REQUEST-NOT-APPROVER");
    }

    @Test
    void the_answer_is_what_was_asked_for() {
        FeedbackDraft answer = AnswerDecisions.answerOf(
                asked(false), new RequestAnswerDraft(FeedbackRequestId.of("q"), FeedbackId.of("f"), "Well"));
        assertThat(answer)
                .isEqualTo(
                        new FeedbackDraft(FeedbackId.of("f"), SUBJECT, FeedbackVisibility.SUBJECT, "Well", null, null));
    }
}
