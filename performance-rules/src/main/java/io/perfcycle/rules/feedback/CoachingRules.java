package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.ActionItem;
import io.perfcycle.core.feedback.ClosedOneOnOne;
import io.perfcycle.core.feedback.CoachingPolicy;
import io.perfcycle.core.feedback.DraftedRequest;
import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.MeetingEnding;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.PlannedOneOnOne;
import io.perfcycle.core.feedback.SentRequest;
import io.perfcycle.core.goal.Health;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.outcome.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Computes prompts for a manager from facts, by thresholds and nothing else: the same facts on the same day give the
 * same prompts. Days are days in UTC. Stateless.
 */
public final class CoachingRules {
    private static final long WEEK = 7;

    private final CoachingFacts facts;
    private final CoachingPolicy policy;
    private final LocalDate today;
    private final List<CoachingPrompt> prompts = new ArrayList<>();

    private CoachingRules(CoachingFacts facts, CoachingPolicy policy, LocalDate today) {
        this.facts = facts;
        this.policy = policy;
        this.today = today;
    }

    /**
     * The prompts for one report.
     *
     * @param facts what the manager may see
     * @param policy the thresholds
     * @param today the day
     * @return the prompts, the most urgent first; within a code in the order of the facts
     */
    public static List<CoachingPrompt> prompts(CoachingFacts facts, CoachingPolicy policy, LocalDate today) {
        CoachingRules rules = new CoachingRules(facts, policy, today);
        rules.goals(Health.BEHIND, CoachingFinding.GOAL_BEHIND);
        rules.goals(Health.AT_RISK, CoachingFinding.GOAL_AT_RISK);
        rules.actions();
        rules.missed();
        rules.meetings();
        rules.requests();
        rules.silence(facts.feedback(), policy.feedbackWeeks(), CoachingFinding.NO_FEEDBACK);
        rules.silence(facts.recognition(), policy.recognitionWeeks(), CoachingFinding.NO_RECOGNITION);
        return List.copyOf(rules.prompts);
    }

    private void goals(Health health, CoachingFinding code) {
        for (CoachingFacts.GoalState each : facts.goals()) {
            if (each.health() == health) {
                prompt(
                        Finding.of(code).with("goal", each.goal()),
                        List.of(each.goal().key()));
            }
        }
    }

    private void actions() {
        for (PlannedOneOnOne meeting : planned()) {
            for (ActionItem item : meeting.actions()) {
                if (item.isOverdue(today)) {
                    LocalDate due = item.due().orElse(today);
                    prompt(
                            Finding.of(CoachingFinding.ACTION_OVERDUE)
                                    .with("number", item.number())
                                    .with("owner", item.owner())
                                    .with("due", due)
                                    .with("days", due.until(today, ChronoUnit.DAYS)),
                            List.of(meeting.key()));
                }
            }
        }
    }

    /** A planned meeting whose day went by, or a series of which the last closed meeting was missed. */
    private void missed() {
        for (PlannedOneOnOne meeting : planned()) {
            long days = meeting.day().until(today, ChronoUnit.DAYS);
            if (policy.missedDays() > 0 && days >= policy.missedDays()) {
                missed(meeting, days);
            }
        }
        for (OneOnOne meeting : facts.meetings()) {
            boolean missed = meeting instanceof ClosedOneOnOne closed && closed.ending() == MeetingEnding.MISSED;
            if (policy.missedDays() > 0 && missed && isLastClosed(meeting)) {
                missed(meeting, meeting.day().until(today, ChronoUnit.DAYS));
            }
        }
    }

    private boolean isLastClosed(OneOnOne meeting) {
        return facts.meetings().stream()
                .filter(each -> each instanceof ClosedOneOnOne
                        && each.series().id().equals(meeting.series().id()))
                .allMatch(each -> each.number() <= meeting.number());
    }

    private void missed(OneOnOne meeting, long days) {
        prompt(
                Finding.of(CoachingFinding.ONE_ON_ONE_MISSED)
                        .with("day", meeting.day())
                        .with("days", days),
                List.of(meeting.key()));
    }

    private List<PlannedOneOnOne> planned() {
        return facts.meetings().stream()
                .filter(PlannedOneOnOne.class::isInstance)
                .map(PlannedOneOnOne.class::cast)
                .toList();
    }

    private void meetings() {
        if (!planned().isEmpty()) {
            return;
        }
        List<CoachingFacts.Given> held = facts.meetings().stream()
                .filter(each -> each instanceof ClosedOneOnOne closed && closed.ending() == MeetingEnding.HELD)
                .map(each -> new CoachingFacts.Given(each.key(), each.day()))
                .toList();
        silence(held, policy.oneOnOneWeeks(), CoachingFinding.NO_ONE_ON_ONE);
    }

    private void requests() {
        for (FeedbackRequest request : facts.requests()) {
            Optional<Instant> sent = request instanceof SentRequest open
                    ? Optional.of(open.sentAt())
                    : request instanceof DraftedRequest begun ? Optional.of(begun.sentAt()) : Optional.empty();
            long days = sent.map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC).until(today, ChronoUnit.DAYS))
                    .orElse(-1L);
            if (policy.requestDays() > 0 && days >= policy.requestDays()) {
                prompt(
                        Finding.of(CoachingFinding.REQUEST_UNANSWERED)
                                .with("rater", request.content().rater())
                                .with("days", days)
                                .with("due", request.content().due()),
                        List.of(request.key()));
            }
        }
    }

    private void silence(List<CoachingFacts.Given> given, int weeks, CoachingFinding code) {
        Optional<CoachingFacts.Given> last = given.stream().max(Comparator.comparing(CoachingFacts.Given::day));
        LocalDate from = last.map(CoachingFacts.Given::day)
                .filter(day -> day.isAfter(facts.since()))
                .orElse(facts.since());
        long days = from.until(today, ChronoUnit.DAYS);
        if (weeks > 0 && days >= weeks * WEEK) {
            prompt(
                    Finding.of(code).with("weeks", days / WEEK).with("since", from),
                    last.map(each -> List.of(each.key())).orElse(List.of()));
        }
    }

    private void prompt(Finding reason, List<DocumentKey> behind) {
        prompts.add(new CoachingPrompt(facts.report(), reason.with("report", facts.report()), behind));
    }
}
