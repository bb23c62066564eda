package io.perfcycle.rules.engine;

import io.perfcycle.core.access.Facet;
import io.perfcycle.core.competency.Competency;
import io.perfcycle.core.feedback.ContinuousPolicy;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.LimitGuard;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.feedback.ContinuousFinding;
import io.perfcycle.rules.feedback.FeedbackDecisions;
import io.perfcycle.rules.feedback.RecognitionDecisions;
import io.perfcycle.rules.internal.Checks;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operations on feedback look up around it, for one call. */
final class FeedbackDesk {
    private final Desk desk;

    FeedbackDesk(Desk desk) {
        this.desk = desk;
    }

    /** The tenant's policy; the standard one where none was defined. */
    ContinuousPolicy policy() {
        return desk.peek(ContinuousPolicy.KEY, ContinuousPolicy.class).orElseGet(ContinuousPolicy::standard);
    }

    /** Ends the call unless the caller may give such feedback, and judges it. */
    Outcome<List<FeedbackEvent>> give(FeedbackDraft draft) {
        boolean note = draft.visibility() == FeedbackVisibility.PRIVATE;
        desk.allowAuthor(note ? Facet.PRIVATE_NOTE : Facet.ATTRIBUTED_FEEDBACK, draft.subject());
        EmployeeId manager = managerOf(draft.subject());
        return tagged(
                draft.goal(), draft.competency(), FeedbackDecisions.give(draft, desk.caller(), manager, desk.now()));
    }

    EmployeeId managerOf(EmployeeId subject) {
        return desk.reviewers().on(desk.needPerson(subject), desk.today()).reviewer();
    }

    /** A decision about something with tags; where they are wrong, refused with what else is. */
    <T> Outcome<T> tagged(@Nullable GoalId goal, @Nullable CompetencyId competency, Outcome<T> decided) {
        List<Finding> tags = tagFindings(goal, competency);
        return tags.isEmpty()
                ? decided
                : Outcome.refused(
                        Checks.begin().and(tags).and(decided.findings()).findings());
    }

    /** What is wrong with tags: a goal of which the caller may not know is not there. */
    private List<Finding> tagFindings(@Nullable GoalId goal, @Nullable CompetencyId competency) {
        List<Finding> findings = new ArrayList<>();
        if (goal != null
                && new GoalPaths(desk, List.of(new GoalLink(goal, Weight.ONE)))
                        .find(goal)
                        .isEmpty()) {
            findings.add(Finding.of(ContinuousFinding.GOAL_UNKNOWN)
                    .with("goal", goal)
                    .at("goal"));
        }
        if (competency != null) {
            List<Competency> known = desk.ports().learning().competencies(desk.context());
            if (!known.isEmpty() && known.stream().noneMatch(each -> each.id().equals(competency))) {
                findings.add(Finding.of(ContinuousFinding.COMPETENCY_UNKNOWN)
                        .with("competency", competency)
                        .at("competency"));
            }
        }
        return findings;
    }

    /** Judges a thank-you; points that were given before are looked for only where points are given. */
    Outcome<List<FeedbackEvent>> recognise(RecognitionDraft draft) {
        if (draft.points() == null) {
            return judge(draft, 0);
        }
        LimitDesk limits = LimitDesk.over(desk, LimitGuard.Limit.POINTS, List.of(desk.caller()));
        Query given = Query.of(DocumentKind.RECOGNITION)
                .with(IndexField.PARENT, desk.caller().value());
        long spent = RecognitionDecisions.spentInMonth(desk.peekAll(given, Recognition.class), desk.now());
        return limits.with(judge(draft, spent));
    }

    private Outcome<List<FeedbackEvent>> judge(RecognitionDraft draft, long spent) {
        return RecognitionDecisions.recognise(
                draft, new RecognitionDecisions.Giving(desk.caller(), policy(), spent, desk.now()));
    }
}
