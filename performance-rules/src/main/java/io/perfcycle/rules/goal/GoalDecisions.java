package io.perfcycle.rules.goal;

import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalEvent;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.internal.Checks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Decides what becomes of a goal that is proposed, its links and its check-ins. Stateless. */
public final class GoalDecisions {
    private static final int MAX_ANCESTORS = 10_000;

    private GoalDecisions() {}

    /**
     * What the decision on a new goal needs to know.
     *
     * @param cycle the cycle in which it is to stand; nothing for a goal without one
     * @param proposer who proposes it
     * @param counterpart who has to agree: the owner's manager, or the owner if the manager proposes
     * @param parents finds the goals that it is linked to
     * @param policy the policy
     * @param smart the findings of the SMART check
     * @param now the engine's instant
     */
    public record Proposal(
            Optional<PerformanceCycle> cycle,
            EmployeeId proposer,
            EmployeeId counterpart,
            Function<GoalId, Optional<Goal>> parents,
            GoalPolicy policy,
            List<Finding> smart,
            Instant now) {}

    /**
     * Proposes a goal.
     *
     * @param draft the goal, its shape checked
     * @param proposal what is known around it
     * @return the event with the SMART findings as notes, or every reason against it
     */
    public static Outcome<List<GoalEvent>> propose(GoalDraft draft, Proposal proposal) {
        Checks checks = Checks.begin()
                .that(
                        proposal.cycle()
                                .map(cycle -> cycle.state() == PerformanceCycle.State.OPEN)
                                .orElse(true),
                        () -> Finding.of(GoalFinding.CYCLE_CLOSED).with("cycle", String.valueOf(draft.cycle())))
                .that(
                        draft.start() == null
                                || draft.due() == null
                                || !draft.due().isBefore(draft.start()),
                        () -> Finding.of(GoalFinding.DATES_REVERSED)
                                .with("start", String.valueOf(draft.start()))
                                .with("due", String.valueOf(draft.due()))
                                .at("due"))
                .and(draft.measure() == null ? List.of() : MeasureDecisions.findings(draft.measure()))
                .and(OwnershipRules.findings(draft))
                .and(linkFindings(draft.id(), draft.level(), draft.parents(), proposal.parents()))
                .and(proposal.smart());
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        ProposedGoal goal = ProposedGoal.builder()
                .id(draft.id())
                .content(contentOf(draft))
                .proposedBy(proposal.proposer())
                .proposedAt(proposal.now())
                .build();
        return Outcome.judged(
                List.of(new GoalEvent.Proposed(proposal.now(), goal, told(goal.content(), proposal))),
                checks.findings());
    }

    /** The other side, and the other owners of a goal that is shared. */
    private static List<EmployeeId> told(GoalContent content, Proposal proposal) {
        Set<EmployeeId> told = new LinkedHashSet<>(List.of(proposal.counterpart()));
        content.shares().forEach(share -> told.add(share.owner()));
        told.remove(proposal.proposer());
        return List.copyOf(told);
    }

    /**
     * Checks the links of a goal upwards: every parent exists and stands once, and no path of parents leads back.
     *
     * @param id the goal
     * @param level its level
     * @param links the links
     * @param goals finds goals
     * @return the findings; the one about a circle names the path
     */
    public static List<Finding> linkFindings(
            GoalId id, GoalLevel level, List<GoalLink> links, Function<GoalId, Optional<Goal>> goals) {
        List<Finding> findings = new ArrayList<>();
        Set<GoalId> seen = new HashSet<>();
        for (int i = 0; i < links.size(); i++) {
            GoalId parent = links.get(i).parent();
            String place = "parents[" + i + "]";
            if (!seen.add(parent)) {
                findings.add(Finding.of(GoalFinding.PARENT_TWICE)
                        .with("parent", parent)
                        .at(place));
            } else if (parent.equals(id)) {
                findings.add(
                        Finding.of(GoalFinding.SELF_PARENT).with("goal", id).at(place));
            } else if (goals.apply(parent).isEmpty()) {
                findings.add(Finding.of(GoalFinding.PARENT_UNKNOWN)
                        .with("parent", parent)
                        .at(place));
            } else {
                List<GoalId> path = pathBack(id, parent, goals);
                if (!path.isEmpty()) {
                    findings.add(
                            Finding.of(GoalFinding.CIRCLE).with("path", path).at(place));
                }
            }
        }
        if (level == GoalLevel.COMPANY && !links.isEmpty()) {
            findings.add(Finding.of(GoalFinding.COMPANY_LINK).with("goal", id).at("parents"));
        }
        return findings;
    }

    /** The path from a parent upwards back to the goal, the goal at both ends; empty where there is none. */
    private static List<GoalId> pathBack(GoalId goal, GoalId parent, Function<GoalId, Optional<Goal>> goals) {
        List<GoalId> stack = new ArrayList<>(List.of(parent));
        List<Integer> cameFrom = new ArrayList<>(List.of(-1));
        Set<GoalId> seen = new HashSet<>(stack);
        for (int at = 0; at < stack.size() && at < MAX_ANCESTORS; at++) {
            for (GoalLink link : goals.apply(stack.get(at))
                    .map(found -> found.content().parents())
                    .orElse(List.of())) {
                if (link.parent().equals(goal)) {
                    List<GoalId> path = new ArrayList<>(List.of(goal));
                    for (int back = at; back >= 0; back = cameFrom.get(back)) {
                        path.add(1, stack.get(back));
                    }
                    path.add(goal);
                    return path;
                }
                if (seen.add(link.parent())) {
                    stack.add(link.parent());
                    cameFrom.add(at);
                }
            }
        }
        return List.of();
    }

    /**
     * Takes a check-in.
     *
     * @param goal the goal
     * @param draft the check-in, its shape checked
     * @param by who reports
     * @param today the day on which it is entered
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<GoalEvent>> checkIn(
            Goal goal, CheckInDraft draft, EmployeeId by, LocalDate today, Instant now) {
        Checks checks = Checks.begin()
                .that(
                        goal instanceof AgreedGoal,
                        () -> Finding.of(GoalFinding.NOT_AGREED).with("goal", goal.id()))
                .that(
                        !draft.effective().isAfter(today),
                        () -> Finding.of(GoalFinding.CHECK_IN_AHEAD)
                                .with("day", draft.effective())
                                .at("effective"))
                .that(
                        goal.content().measure().isPresent(),
                        () -> Finding.of(GoalFinding.CHECK_IN_UNMEASURED).with("goal", goal.id()));
        if (!checks.isClear() || !(goal instanceof AgreedGoal agreed)) {
            return Outcome.refused(checks.findings());
        }
        CheckIn checkIn = new CheckIn(draft.effective(), now, draft.value(), draft.confidence(), draft.note(), by);
        AgreedGoal after = agreed.withCheckIn(checkIn);
        return Outcome.judged(List.of(new GoalEvent.CheckedIn(now, after, List.of())), checks.findings());
    }

    /**
     * The own progress of a goal on a day, without cap.
     *
     * @param goal the goal in any state
     * @param day the day
     * @return the progress; nothing for no measure or no data
     */
    public static Optional<BigDecimal> progress(Goal goal, LocalDate day) {
        return goal.content()
                .measure()
                .flatMap(measure -> ProgressCalculator.latest(goal.checkIns(), day)
                        .flatMap(checkIn -> ProgressCalculator.progress(measure, checkIn.value(), Optional.empty())));
    }

    /**
     * A goal as the graph needs it.
     *
     * @param goal the goal
     * @param day the day of the progress
     * @return the node
     */
    public static GoalNode nodeOf(Goal goal, LocalDate day) {
        GoalContent content = goal.content();
        GoalNode node = new GoalNode(
                        goal.id(),
                        content.level() == GoalLevel.COMPANY,
                        content.unit(),
                        Optional.empty(),
                        false,
                        content.parents())
                .ownedBy(content.owner());
        Optional<BigDecimal> current =
                ProgressCalculator.latest(goal.checkIns(), day).map(CheckIn::value);
        return content.measure()
                .map(measure -> node.measuredBy(measure, current))
                .orElse(node);
    }

    private static GoalContent contentOf(GoalDraft draft) {
        return GoalContent.builder()
                .title(draft.title())
                .description(draft.description())
                .owner(draft.owner())
                .unit(Optional.ofNullable(draft.unit()))
                .level(draft.level())
                .cycle(Optional.ofNullable(draft.cycle()))
                .measure(Optional.ofNullable(draft.measure()).map(MeasureDecisions::measureOf))
                .start(Optional.ofNullable(draft.start()))
                .due(Optional.ofNullable(draft.due()))
                .addAllParents(draft.parents())
                .visibility(draft.visibility())
                .addAllShares(draft.shares())
                .perspective(Optional.ofNullable(draft.perspective()))
                .build();
    }
}
