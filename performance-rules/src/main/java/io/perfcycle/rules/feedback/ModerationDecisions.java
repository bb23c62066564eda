package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.Moderated;
import io.perfcycle.core.feedback.ModerationEvent;
import io.perfcycle.core.feedback.ModerationPolicy;
import io.perfcycle.core.feedback.ModerationState;
import io.perfcycle.core.feedback.ModerationStep;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides what is reported, hidden, shown again or left as it is. What was written is never changed. Stateless. */
public final class ModerationDecisions {
    /** The greatest number of steps that are kept. */
    public static final int MAX_STEPS = 1000;

    private ModerationDecisions() {}

    /**
     * Who does something, why and when.
     *
     * @param by who
     * @param reason why
     * @param now the engine's instant
     */
    public record Step(EmployeeId by, String reason, Instant now) {}

    /**
     * Reports something. It is hidden at once where so many others have done so that the policy asks for no more.
     *
     * @param text what somebody wrote
     * @param policy what can be reported
     * @param step who reports it
     * @return the event, or every reason against it
     */
    public static Outcome<List<ModerationEvent>> report(Moderated text, ModerationPolicy policy, Step step) {
        List<EmployeeId> reporters = openReporters(text);
        List<Finding> findings = begin(text, policy)
                .that(!isHidden(text), () -> about(ModerationFinding.HIDDEN, text))
                .that(!text.author().equals(step.by()), () -> about(ModerationFinding.OWN_TEXT, text))
                .that(!reporters.contains(step.by()), () -> about(ModerationFinding.REPORTED_BEFORE, text))
                .findings();
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        Moderated reported = after(text, ModerationStep.Kind.REPORTED, step);
        boolean hides = policy.hidingReports() > 0 && reporters.size() + 1 >= policy.hidingReports();
        return hides
                ? done(new ModerationEvent.Hidden(
                        step.now(),
                        after(reported, ModerationStep.Kind.HIDDEN, new Step(step.by(), "", step.now())),
                        List.of(text.author())))
                : done(new ModerationEvent.Reported(step.now(), reported, List.of()));
    }

    /**
     * Hides something from its readers; its author is told.
     *
     * @param text what somebody wrote
     * @param policy what can be moderated
     * @param step who decides
     * @return the event, or every reason against it
     */
    public static Outcome<List<ModerationEvent>> hide(Moderated text, ModerationPolicy policy, Step step) {
        List<Finding> findings = judge(text, policy, step)
                .that(!isHidden(text), () -> about(ModerationFinding.HIDDEN, text))
                .findings();
        return findings.isEmpty()
                ? done(new ModerationEvent.Hidden(
                        step.now(), after(text, ModerationStep.Kind.HIDDEN, step), List.of(text.author())))
                : Outcome.refused(findings);
    }

    /**
     * Shows something again; its author is told.
     *
     * @param text what somebody wrote
     * @param step who decides
     * @return the event, or every reason against it
     */
    public static Outcome<List<ModerationEvent>> restore(Moderated text, Step step) {
        List<Finding> findings = fourEyes(Checks.begin(), text, step)
                .that(isHidden(text), () -> about(ModerationFinding.NOT_HIDDEN, text))
                .findings();
        return findings.isEmpty()
                ? done(new ModerationEvent.Restored(
                        step.now(), after(text, ModerationStep.Kind.RESTORED, step), List.of(text.author())))
                : Outcome.refused(findings);
    }

    /**
     * Sets the reports of something aside; it stays as it is.
     *
     * @param text what somebody wrote
     * @param step who decides
     * @return the event, or every reason against it
     */
    public static Outcome<List<ModerationEvent>> dismiss(Moderated text, Step step) {
        boolean waits = ModerationState.after(text.moderation()) == ModerationState.REPORTED;
        List<Finding> findings = fourEyes(Checks.begin(), text, step)
                .that(waits, () -> about(ModerationFinding.NOT_REPORTED, text))
                .findings();
        return findings.isEmpty()
                ? done(new ModerationEvent.Dismissed(
                        step.now(), after(text, ModerationStep.Kind.DISMISSED, step), List.of()))
                : Outcome.refused(findings);
    }

    private static Checks begin(Moderated text, ModerationPolicy policy) {
        boolean on = text instanceof Recognition ? policy.recognition() : policy.feedback();
        return Checks.begin()
                .that(on, () -> about(ModerationFinding.OFF, text))
                .that(text.moderation().size() < MAX_STEPS, () -> about(ModerationFinding.FULL, text));
    }

    private static Checks judge(Moderated text, ModerationPolicy policy, Step step) {
        return fourEyes(begin(text, policy), text, step);
    }

    private static Checks fourEyes(Checks checks, Moderated text, Step step) {
        boolean own = text.author().equals(step.by())
                || text.subject().equals(step.by())
                || text.moderation().stream()
                        .anyMatch(each -> each.kind() == ModerationStep.Kind.REPORTED
                                && each.by().equals(step.by()));
        return checks.that(!own, () -> about(ModerationFinding.OWN_CASE, text));
    }

    private static boolean isHidden(Moderated text) {
        return ModerationState.after(text.moderation()) == ModerationState.HIDDEN;
    }

    /** Whose reports wait: those after the last decision. */
    private static List<EmployeeId> openReporters(Moderated text) {
        List<EmployeeId> reporters = new ArrayList<>();
        for (ModerationStep each : text.moderation()) {
            if (each.kind() == ModerationStep.Kind.REPORTED) {
                reporters.add(each.by());
            } else {
                reporters.clear();
            }
        }
        return reporters;
    }

    private static Moderated after(Moderated text, ModerationStep.Kind kind, Step step) {
        List<ModerationStep> steps = new ArrayList<>(text.moderation());
        steps.add(new ModerationStep(kind, step.by(), step.now(), step.reason()));
        return text.moderated(steps);
    }

    private static Finding about(ModerationFinding code, Moderated text) {
        return Finding.of(code).with("document", text.key());
    }

    private static Outcome<List<ModerationEvent>> done(ModerationEvent event) {
        return Outcome.done(List.of(event));
    }
}
