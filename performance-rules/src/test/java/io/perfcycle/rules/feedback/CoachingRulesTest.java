package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.perfcycle.core.feedback.ActionItem;
import io.perfcycle.core.feedback.ClosedOneOnOne;
import io.perfcycle.core.feedback.CoachingPolicy;
import io.perfcycle.core.feedback.DeclinedRequest;
import io.perfcycle.core.feedback.DraftedRequest;
import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.ItemState;
import io.perfcycle.core.feedback.MeetingEnding;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.OneOnOneSeries;
import io.perfcycle.core.feedback.PendingRequest;
import io.perfcycle.core.feedback.PlannedOneOnOne;
import io.perfcycle.core.feedback.RequestContent;
import io.perfcycle.core.feedback.SentRequest;
import io.perfcycle.core.goal.Health;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.id.SeriesId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Messages;
import io.perfcycle.rules.base.StandardMessages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CoachingRulesTest {
    private static final EmployeeId HOST = EmployeeId.of("host");
    private static final EmployeeId REPORT = EmployeeId.of("report");
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final OneOnOneSeries SERIES = new OneOnOneSeries(SeriesId.of("s"), HOST, REPORT, 2, SINCE);
    private static final CoachingPolicy OFF = new CoachingPolicy(0, 0, 0, 0, 0);
    private static final CoachingFacts NONE = CoachingFacts.none(REPORT, SINCE);

    private static List<String> codes(CoachingFacts facts, CoachingPolicy policy, LocalDate day) {
        return CoachingRules.prompts(facts, policy, day).stream()
                .map(CoachingPrompt::code)
                .toList();
    }

    private static CoachingFacts with(List<OneOnOne> meetings) {
        return new CoachingFacts(REPORT, SINCE, List.of(), List.of(), List.of(), meetings, List.of());
    }

    private static PlannedOneOnOne planned(LocalDate day, ActionItem... items) {
        return PlannedOneOnOne.builder()
                .series(SERIES)
                .number(4)
                .day(day)
                .regularDay(day)
                .nextItem(9)
                .addActions(items)
                .build();
    }

    private static ClosedOneOnOne closed(int number, MeetingEnding ending, LocalDate day) {
        return ClosedOneOnOne.builder()
                .series(SERIES)
                .number(number)
                .day(day)
                .ending(ending)
                .closedAt(START)
                .build();
    }

    @Property(tries = 1000)
    void silence_is_prompted_from_its_threshold_on_and_not_a_day_before(
            @ForAll @IntRange(min = 0, max = 10) int weeks,
            @ForAll @Size(max = 4) List<@IntRange(min = -20, max = 100) Integer> given,
            @ForAll @IntRange(min = 0, max = 150) int today) {
        List<CoachingFacts.Given> facts = given.stream()
                .map(day -> new CoachingFacts.Given(FeedbackId.of("f" + day).key(), SINCE.plusDays(day)))
                .toList();
        int last = given.stream().mapToInt(day -> day).max().orElse(0);
        boolean due = weeks > 0 && today - Math.max(0, last) >= 7 * weeks;
        CoachingFacts feedback = new CoachingFacts(REPORT, SINCE, facts, List.of(), List.of(), List.of(), List.of());
        CoachingFacts thanks = new CoachingFacts(REPORT, SINCE, List.of(), facts, List.of(), List.of(), List.of());

        List<CoachingPrompt> prompts =
                CoachingRules.prompts(feedback, new CoachingPolicy(weeks, 0, 0, 0, 0), SINCE.plusDays(today));
        assertThat(prompts.stream().map(CoachingPrompt::code))
                .isEqualTo(due ? List.of("COACHING-NO-FEEDBACK") : List.of());
        assertThat(codes(thanks, new CoachingPolicy(0, weeks, 0, 0, 0), SINCE.plusDays(today)))
                .isEqualTo(due ? List.of("COACHING-NO-RECOGNITION") : List.of());
        if (due) {
            assertThat(prompts.get(0).reason().arguments())
                    .containsEntry("weeks", "" + (today - Math.max(0, last)) / 7)
                    .containsEntry("report", "report");
            assertThat(prompts.get(0).facts())
                    .isEqualTo(
                            given.isEmpty()
                                    ? List.of()
                                    : List.of(FeedbackId.of("f" + last).key()));
        }
    }

    @Test
    void goals_that_are_behind_come_before_those_at_risk_and_others_are_no_reason() {
        List<CoachingFacts.GoalState> goals = new ArrayList<>();
        for (Health health : Health.values()) {
            goals.add(new CoachingFacts.GoalState(GoalId.of(health.name()), health));
        }
        CoachingFacts facts = new CoachingFacts(REPORT, SINCE, List.of(), List.of(), goals, List.of(), List.of());
        List<CoachingPrompt> prompts = CoachingRules.prompts(facts, OFF, SINCE);
        assertThat(prompts.stream().map(CoachingPrompt::code))
                .containsExactly("COACHING-GOAL-BEHIND", "COACHING-GOAL-AT-RISK");
        assertThat(prompts.stream().flatMap(each -> each.facts().stream()))
                .containsExactly(GoalId.of("BEHIND").key(), GoalId.of("AT_RISK").key());
    }

    @Test
    void an_action_item_is_overdue_from_the_day_after_its_last_and_only_while_it_is_open() {
        LocalDate due = SINCE.plusDays(10);
        ActionItem open = new ActionItem(3, HOST, "Ask", Optional.of(due), Optional.empty(), ItemState.OPEN, 0);
        ActionItem endless = new ActionItem(5, HOST, "Ask", Optional.empty(), Optional.empty(), ItemState.OPEN, 0);
        CoachingFacts facts = with(List.of(planned(due.plusDays(30), open, open.in(ItemState.DONE), endless)));
        assertThat(codes(facts, OFF, due)).isEmpty();
        List<CoachingPrompt> prompts = CoachingRules.prompts(facts, OFF, due.plusDays(2));
        assertThat(prompts).hasSize(1);
        assertThat(prompts.get(0).reason().arguments())
                .containsEntry("number", "3")
                .containsEntry("owner", "host")
                .containsEntry("days", "2");
        assertThat(prompts.get(0).facts()).containsExactly(OneOnOneId.of("s-4").key());
    }

    @Test
    void a_planned_meeting_counts_as_missed_after_so_many_days() {
        CoachingPolicy policy = new CoachingPolicy(0, 0, 1, 2, 0);
        CoachingFacts facts = with(List.of(planned(SINCE.plusDays(30))));
        assertThat(codes(facts, policy, SINCE.plusDays(31))).isEmpty();
        assertThat(codes(facts, policy, SINCE.plusDays(32))).containsExactly("COACHING-ONE-ON-ONE-MISSED");
        assertThat(codes(facts, OFF, SINCE.plusDays(60))).isEmpty();
    }

    @Test
    void a_missed_meeting_is_prompted_until_a_later_one_of_the_series_is_closed() {
        CoachingPolicy policy = new CoachingPolicy(0, 0, 0, 2, 0);
        OneOnOne missed = closed(2, MeetingEnding.MISSED, SINCE.plusDays(5));
        OneOnOne later = closed(3, MeetingEnding.HELD, SINCE.plusDays(9));
        OneOnOne earlier = closed(1, MeetingEnding.HELD, SINCE);
        assertThat(codes(with(List.of(missed, earlier)), policy, SINCE.plusDays(6)))
                .containsExactly("COACHING-ONE-ON-ONE-MISSED");
        assertThat(codes(with(List.of(missed, later)), policy, SINCE.plusDays(20)))
                .isEmpty();
        assertThat(codes(with(List.of(missed)), OFF, SINCE.plusDays(20))).isEmpty();
    }

    @Test
    void no_meeting_for_weeks_is_prompted_where_none_is_planned_and_a_cancelled_one_does_not_count() {
        CoachingPolicy policy = new CoachingPolicy(0, 0, 2, 0, 0);
        OneOnOne held = closed(1, MeetingEnding.HELD, SINCE.plusDays(10));
        OneOnOne cancelled = closed(2, MeetingEnding.CANCELLED, SINCE.plusDays(20));
        assertThat(codes(with(List.of(held, cancelled)), policy, SINCE.plusDays(23)))
                .isEmpty();
        List<CoachingPrompt> prompts =
                CoachingRules.prompts(with(List.of(held, cancelled)), policy, SINCE.plusDays(24));
        assertThat(prompts.stream().map(CoachingPrompt::code)).containsExactly("COACHING-NO-ONE-ON-ONE");
        assertThat(prompts.get(0).facts()).containsExactly(held.key());
        assertThat(codes(with(List.of(held, planned(SINCE.plusDays(90)))), policy, SINCE.plusDays(60)))
                .isEmpty();
    }

    @Test
    void a_request_is_prompted_while_it_waits_for_its_rater_and_counted_from_the_day_it_was_sent() {
        RequestContent content = RequestContent.builder()
                .subject(REPORT)
                .rater(HOST)
                .askedBy(REPORT)
                .askedAt(START.minusSeconds(864_000))
                .question("How?")
                .visibility(FeedbackVisibility.SUBJECT)
                .due(SINCE.plusDays(14))
                .build();
        FeedbackRequestId id = FeedbackRequestId.of("q");
        FeedbackRequest pending =
                PendingRequest.builder().id(id).content(content).build();
        FeedbackRequest sent = SentRequest.builder()
                .id(id)
                .content(content)
                .sentAt(START.plusSeconds(86_399))
                .build();
        FeedbackRequest drafted = DraftedRequest.builder()
                .id(id)
                .content(content)
                .sentAt(START)
                .draft("so far")
                .savedAt(START)
                .build();
        FeedbackRequest declined = DeclinedRequest.builder()
                .id(id)
                .content(content)
                .declinedAt(START)
                .reason("")
                .build();
        CoachingPolicy policy = new CoachingPolicy(0, 0, 0, 0, 3);
        CoachingFacts facts = new CoachingFacts(
                REPORT, SINCE, List.of(), List.of(), List.of(), List.of(), List.of(pending, sent, drafted, declined));
        assertThat(codes(facts, policy, SINCE.plusDays(2))).isEmpty();
        assertThat(codes(facts, policy, SINCE.plusDays(3)))
                .containsExactly("COACHING-REQUEST-UNANSWERED", "COACHING-REQUEST-UNANSWERED");
        assertThat(codes(facts, OFF, SINCE.plusDays(30))).isEmpty();
    }

    @Test
    void nothing_is_prompted_where_everything_is_switched_off_and_everything_where_nothing_ever_happened() {
        assertThat(codes(NONE, OFF, SINCE.plusYears(1))).isEmpty();
        assertThat(codes(NONE, CoachingPolicy.standard(), SINCE.plusYears(1)))
                .containsExactly("COACHING-NO-ONE-ON-ONE", "COACHING-NO-FEEDBACK", "COACHING-NO-RECOGNITION");
        assertThat(codes(NONE, CoachingPolicy.standard(), SINCE.plusDays(27))).isEmpty();
    }

    @Test
    void every_prompt_has_a_reason_and_a_question_in_english_and_german() {
        Messages messages = StandardMessages.standard();
        for (CoachingFinding code : CoachingFinding.values()) {
            CoachingPrompt prompt = new CoachingPrompt(
                    REPORT,
                    Finding.of(code)
                            .with("report", "Dan")
                            .with("goal", "G")
                            .with("number", 1)
                            .with("owner", "Dan")
                            .with("due", SINCE)
                            .with("days", 3)
                            .with("day", SINCE)
                            .with("weeks", 4)
                            .with("rater", "Cat"),
                    List.of());
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                assertThat(prompt.message(messages, locale)).endsWith(".").doesNotContain("{");
                assertThat(prompt.question(messages, locale)).endsWith("?").doesNotContain("{");
            }
            assertThat(prompt.message(messages, Locale.GERMAN)).isNotEqualTo(prompt.message(messages, Locale.ENGLISH));
        }
    }

    @Test
    void a_threshold_is_no_negative_number() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CoachingPolicy(0, 0, 0, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CoachingPolicy(1001, 0, 0, 0, 0));
        assertThat(new CoachingPolicy(1000, 1000, 1000, 1000, 1000).requestDays())
                .isEqualTo(1000);
    }
}
