package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.ChangeRequest;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalChange;
import io.perfcycle.core.goal.GoalChangeDraft;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.GoalDays;
import io.perfcycle.core.goal.GoalEvent;
import io.perfcycle.core.goal.OwnershipDraft;
import io.perfcycle.core.goal.RejectedChange;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.access.FourEyes;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides changes of goals in force: one side asks, the other agrees or does not. At most one request is open at a
 * time; check-ins stay as they are. Stateless.
 */
public final class ChangeDecisions {
    private ChangeDecisions() {}

    /**
     * What the decision about a request needs to know.
     *
     * @param sides the two sides of the goal
     * @param by who asks
     * @param links finds goals, to follow the new links upwards
     * @param smart the findings of the SMART check about what the goal is to say
     * @param now the engine's instant
     */
    public record Asking(
            GoalSides sides, EmployeeId by, Function<GoalId, Optional<Goal>> links, List<Finding> smart, Instant now) {}

    /**
     * Asks for a change.
     *
     * @param goal the goal
     * @param draft the change, its shape checked
     * @param asking what is known around it
     * @return the event with the SMART findings as notes, or every reason against it
     */
    public static Outcome<List<GoalEvent>> request(Goal goal, GoalChangeDraft draft, Asking asking) {
        GoalContent proposed = proposed(goal.content(), draft);
        GoalDays days = new GoalDays(proposed.start(), proposed.due());
        Checks checks = Checks.begin()
                .that(goal instanceof AgreedGoal, () -> notAgreed(goal))
                .that(!isOpen(goal), () -> Finding.of(GoalFinding.CHANGE_OPEN).with("goal", goal.id()))
                .that(
                        !proposed.equals(goal.content()),
                        () -> Finding.of(GoalFinding.CHANGE_EMPTY).with("goal", goal.id()))
                .that(days.isInOrder(), () -> reversed(days))
                .and(draft.measure() == null ? List.of() : MeasureDecisions.findings(draft.measure()))
                .and(
                        draft.ownership() == null
                                ? List.of()
                                : OwnershipRules.shareFindings(proposed.owner(), proposed.shares()))
                .and(linkFindings(goal.id(), proposed, draft.parents() != null, asking.links()))
                .and(asking.smart());
        if (!checks.isClear() || !(goal instanceof AgreedGoal agreed)) {
            return Outcome.refused(checks.findings());
        }
        AgreedGoal after =
                agreed.asking(Optional.of(new ChangeRequest(proposed, asking.by(), asking.now(), draft.reason())));
        return Outcome.judged(
                List.of(new GoalEvent.ChangeRequested(
                        asking.now(), after, List.of(asking.sides().counterpartOf(asking.by())))),
                checks.findings());
    }

    /**
     * What a goal would say after a change.
     *
     * @param now what it says
     * @param draft the change
     * @return the content
     */
    public static GoalContent proposed(GoalContent now, GoalChangeDraft draft) {
        GoalDays days = new GoalDays(
                Optional.ofNullable(draft.start()).or(now::start),
                Optional.ofNullable(draft.due()).or(now::due));
        GoalContent said = now.changedTo(
                draft.title() == null ? now.title() : draft.title(),
                draft.measure() == null ? now.measure() : Optional.of(MeasureDecisions.measureOf(draft.measure())),
                days,
                draft.parents() == null ? now.parents() : draft.parents());
        return draft.ownership() == null ? said : belonging(said, draft.ownership());
    }

    private static GoalContent belonging(GoalContent now, OwnershipDraft draft) {
        return now.ownedBy(
                        draft.owner() == null ? now.owner() : draft.owner(),
                        draft.shares() == null ? now.shares() : draft.shares())
                .placedIn(
                        Optional.ofNullable(draft.unit()).or(now::unit),
                        draft.visibility() == null ? now.visibility() : draft.visibility());
    }

    /** Who asked, and who owns the goal from now on; not who decided. */
    private static List<EmployeeId> told(GoalContent before, ChangeRequest request, EmployeeId by) {
        Set<EmployeeId> told = new LinkedHashSet<>(request.proposed().owners());
        before.owners().forEach(told::remove);
        told.add(request.by());
        told.remove(by);
        return List.copyOf(told);
    }

    /**
     * Agrees to the open request; the goal says what was proposed and keeps what it said. The links are followed once
     * more, because others may have changed in between.
     *
     * @param goal the goal
     * @param eyes who asked and who decides
     * @param links finds goals
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<GoalEvent>> approve(
            Goal goal, FourEyes eyes, Function<GoalId, Optional<Goal>> links, Instant now) {
        Optional<ChangeRequest> open = openOf(goal);
        if (open.isEmpty() || !(goal instanceof AgreedGoal agreed)) {
            return noRequest(goal);
        }
        ChangeRequest request = open.get();
        boolean relinked = !request.proposed().parents().equals(goal.content().parents());
        Checks checks = Checks.begin()
                .that(
                        eyes.denial().isEmpty(),
                        () -> Finding.of(GoalFinding.OWN_CHANGE).with("goal", goal.id()))
                .and(linkFindings(goal.id(), request.proposed(), relinked, links));
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        GoalChange change =
                new GoalChange(goal.content(), request.by(), request.at(), request.reason(), eyes.second(), now);
        AgreedGoal after = agreed.withChange(request.proposed(), change);
        return Outcome.judged(
                List.of(new GoalEvent.ChangeApproved(now, after, told(goal.content(), request, eyes.second()))),
                checks.findings());
    }

    /**
     * Does not agree to the open request; the goal says what it said, and keeps what was asked for and why not.
     *
     * @param goal the goal
     * @param eyes who asked and who decides
     * @param reason why not
     * @param now the engine's instant
     * @return the event, or the reason against it
     */
    public static Outcome<List<GoalEvent>> reject(Goal goal, FourEyes eyes, String reason, Instant now) {
        Optional<ChangeRequest> open = openOf(goal);
        if (open.isEmpty() || !(goal instanceof AgreedGoal agreed)) {
            return noRequest(goal);
        }
        if (eyes.denial().isPresent()) {
            return Outcome.refused(List.of(Finding.of(GoalFinding.OWN_CHANGE).with("goal", goal.id())));
        }
        AgreedGoal after = agreed.withRejection(new RejectedChange(open.get(), eyes.second(), now, reason));
        return Outcome.done(List.of(
                new GoalEvent.ChangeRejected(now, after, List.of(open.get().by()))));
    }

    /**
     * Takes the open request back. Only who asked does.
     *
     * @param goal the goal
     * @param by who takes it back
     * @param sides the two sides of the goal
     * @param now the engine's instant
     * @return the event, or the reason against it
     */
    public static Outcome<List<GoalEvent>> withdraw(Goal goal, EmployeeId by, GoalSides sides, Instant now) {
        Optional<ChangeRequest> open = openOf(goal);
        if (open.isEmpty() || !(goal instanceof AgreedGoal agreed)) {
            return noRequest(goal);
        }
        if (!open.get().by().equals(by)) {
            return Outcome.refused(
                    List.of(Finding.of(GoalFinding.NOT_OWN_CHANGE).with("goal", goal.id())));
        }
        AgreedGoal after = agreed.asking(Optional.empty());
        return Outcome.done(List.of(new GoalEvent.ChangeWithdrawn(now, after, List.of(sides.counterpartOf(by)))));
    }

    /** The request that is open, if the goal is in force and has one. */
    static Optional<ChangeRequest> openOf(Goal goal) {
        return goal instanceof AgreedGoal agreed ? agreed.request() : Optional.empty();
    }

    private static boolean isOpen(Goal goal) {
        return openOf(goal).isPresent();
    }

    private static List<Finding> linkFindings(
            GoalId id, GoalContent content, boolean relinked, Function<GoalId, Optional<Goal>> links) {
        return relinked ? GoalDecisions.linkFindings(id, content.level(), content.parents(), links) : List.of();
    }

    private static Finding notAgreed(Goal goal) {
        return Finding.of(GoalFinding.NOT_AGREED).with("goal", goal.id());
    }

    static Finding reversed(GoalDays days) {
        return Finding.of(GoalFinding.DATES_REVERSED)
                .with("start", days.start().map(Object::toString).orElse(""))
                .with("due", days.due().map(Object::toString).orElse(""))
                .at("due");
    }

    private static Outcome<List<GoalEvent>> noRequest(Goal goal) {
        return Outcome.refused(List.of(Finding.of(GoalFinding.NO_CHANGE).with("goal", goal.id())));
    }
}
