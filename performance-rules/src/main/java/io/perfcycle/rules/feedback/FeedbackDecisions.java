package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides attributed feedback. Stateless. */
public final class FeedbackDecisions {
    private FeedbackDecisions() {}

    /**
     * Gives feedback. Nobody gives feedback to themselves; a private note about oneself is no feedback either.
     *
     * @param draft the feedback, its shape checked
     * @param author who gives it
     * @param manager the subject's manager, told where the visibility says so
     * @param now the engine's instant
     * @return the event, or the reason against it
     */
    public static Outcome<List<FeedbackEvent>> give(
            FeedbackDraft draft, EmployeeId author, EmployeeId manager, Instant now) {
        return give(draft, author, manager, Optional.empty(), now);
    }

    /**
     * Gives feedback that may answer a request.
     *
     * @param draft the feedback, its shape checked
     * @param author who gives it
     * @param manager the subject's manager, told where the visibility says so
     * @param request the request that it answers, if any
     * @param now the engine's instant
     * @return the event, or the reason against it
     */
    public static Outcome<List<FeedbackEvent>> give(
            FeedbackDraft draft,
            EmployeeId author,
            EmployeeId manager,
            Optional<FeedbackRequestId> request,
            Instant now) {
        if (author.equals(draft.subject())) {
            return Outcome.refused(
                    List.of(Finding.of(FeedbackFinding.ABOUT_ONESELF).at("subject")));
        }
        Feedback feedback = Feedback.builder()
                .id(draft.id())
                .author(author)
                .subject(draft.subject())
                .visibility(draft.visibility())
                .text(draft.text())
                .goal(Optional.ofNullable(draft.goal()))
                .competency(Optional.ofNullable(draft.competency()))
                .givenAt(now)
                .request(request)
                .build();
        List<EmployeeId> audience = new ArrayList<>();
        if (draft.visibility() != FeedbackVisibility.PRIVATE) {
            audience.add(draft.subject());
        }
        if (draft.visibility() == FeedbackVisibility.SUBJECT_AND_MANAGER && !manager.equals(author)) {
            audience.add(manager);
        }
        return Outcome.done(List.of(new FeedbackEvent.Given(now, feedback, audience)));
    }
}
