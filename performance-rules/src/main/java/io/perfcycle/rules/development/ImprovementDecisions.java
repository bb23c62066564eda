package io.perfcycle.rules.development;

import io.perfcycle.core.development.Expectation;
import io.perfcycle.core.development.ImprovementEntry;
import io.perfcycle.core.development.ImprovementPlan;
import io.perfcycle.core.development.ImprovementPolicy;
import io.perfcycle.core.development.Support;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.internal.Checks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Decides the steps of an improvement plan. Entry is tested; expectations are numbers; support is given; checkpoints are held
 * in order; a plan is extended a limited number of times; it ends as its last checkpoint shows. Conduct and health are refused at
 * the entry, because they have procedures of their own.
 *
 * <p>Stateless.
 */
public final class ImprovementDecisions {
    private ImprovementDecisions() {}

    /**
     * What somebody asks for.
     *
     * @param id the plan's id
     * @param employee for whom
     * @param manager who leads it
     * @param start the first day
     * @param expectations what has to be reached
     * @param support what the company gives
     */
    public record Request(
            PlanId id,
            EmployeeId employee,
            EmployeeId manager,
            LocalDate start,
            List<Expectation> expectations,
            List<Support> support) {
        /** Copies the lists. */
        public Request {
            expectations = List.copyOf(expectations);
            support = List.copyOf(support);
        }
    }

    /**
     * Proposes a plan.
     *
     * @param request what is asked for
     * @param entry what is known
     * @param policy the tenant's rules
     * @return the plan with its checkpoints, or every reason against it
     */
    public static Outcome<ImprovementPlan.Proposed> propose(
            Request request, ImprovementEntry entry, ImprovementPolicy policy) {
        Checks checks = entry(entry, policy);
        checks.that(!request.employee().equals(request.manager()), finding(ImprovementFinding.OWN_PLAN))
                .that(
                        !request.expectations().isEmpty()
                                && request.expectations().size() <= policy.mostExpectations(),
                        () -> Finding.of(ImprovementFinding.EXPECTATIONS)
                                .with("most", policy.mostExpectations())
                                .at("expectations"))
                .that(
                        !request.support().isEmpty(),
                        () -> Finding.of(ImprovementFinding.NO_SUPPORT).at("support"));
        for (int at = 0; at < request.expectations().size(); at++) {
            String place = "expectations[" + at + "]";
            checks.that(
                    isMeasurable(request.expectations().get(at)),
                    () -> Finding.of(ImprovementFinding.NOT_MEASURABLE).at(place));
        }
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        List<LocalDate> checkpoints = policy.checkpointDays().stream()
                .map(day -> request.start().plusDays(day))
                .toList();
        return Outcome.done(new ImprovementPlan.Proposed(new ImprovementPlan.Content(
                request.id(),
                request.employee(),
                request.manager(),
                request.start(),
                request.expectations(),
                request.support(),
                checkpoints)));
    }

    private static Checks entry(ImprovementEntry entry, ImprovementPolicy policy) {
        return Checks.begin()
                .that(
                        entry.cause() == ImprovementEntry.Cause.PERFORMANCE,
                        () -> Finding.of(ImprovementFinding.NOT_PERFORMANCE).with("cause", entry.cause()))
                .that(entry.isBelowExpectation(), finding(ImprovementFinding.NOT_BELOW))
                .that(entry.isToldBefore(), finding(ImprovementFinding.NOT_TOLD))
                .that(
                        entry.conversations() >= policy.leastConversations(),
                        () -> Finding.of(ImprovementFinding.TOO_FEW_CONVERSATIONS)
                                .with("least", policy.leastConversations()))
                .that(
                        entry.daysInRole() >= policy.leastDaysInRole(),
                        () -> Finding.of(ImprovementFinding.TOO_NEW).with("least", policy.leastDaysInRole()))
                .that(!entry.isOnLeave(), finding(ImprovementFinding.ON_LEAVE));
    }

    private static Supplier<Finding> finding(ImprovementFinding code) {
        return () -> Finding.of(code);
    }

    private static boolean isMeasurable(Expectation expectation) {
        return !expectation.text().isBlank()
                && !expectation.metric().isBlank()
                && expectation.target().compareTo(expectation.baseline()) != 0;
    }

    /**
     * Starts a plan that the person has acknowledged; that is no consent.
     *
     * @param plan the plan
     * @return the plan in force
     */
    public static ImprovementPlan.Running start(ImprovementPlan.Proposed plan) {
        return new ImprovementPlan.Running(plan.content(), List.of(), 0);
    }

    /**
     * Holds the next checkpoint.
     *
     * @param plan the plan
     * @param values the value of each expectation
     * @param note what was said
     * @param today the day
     * @return the plan after it, or every reason against it
     */
    public static Outcome<ImprovementPlan.Running> hold(
            ImprovementPlan.Running plan, List<BigDecimal> values, String note, LocalDate today) {
        LocalDate earliest = plan.isThrough() ? LocalDate.MIN : earliest(plan);
        Checks checks = Checks.begin()
                .that(!plan.isThrough(), finding(ImprovementFinding.ALL_HELD))
                .that(!today.isBefore(earliest), () -> tooEarly(earliest))
                .that(
                        values.size() == plan.content().expectations().size(),
                        () -> Finding.of(ImprovementFinding.VALUES)
                                .with("expected", plan.content().expectations().size())
                                .at("values"));
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        List<ImprovementPlan.Held> held = new ArrayList<>(plan.held());
        held.add(new ImprovementPlan.Held(today, values, note));
        return Outcome.done(new ImprovementPlan.Running(plan.content(), held, plan.extensions()));
    }

    /** The day of the next checkpoint; not before the day on which the last one was held. */
    private static LocalDate earliest(ImprovementPlan.Running plan) {
        return notBeforeHeld(plan, plan.content().checkpoints().get(plan.held().size()));
    }

    /** A day, or the day of the last checkpoint held where that was later. */
    private static LocalDate notBeforeHeld(ImprovementPlan.Running plan, LocalDate day) {
        LocalDate last = lastHeld(plan);
        return last.isAfter(day) ? last : day;
    }

    private static LocalDate lastHeld(ImprovementPlan.Running plan) {
        return plan.held().isEmpty()
                ? LocalDate.MIN
                : plan.held().get(plan.held().size() - 1).heldOn();
    }

    private static Finding tooEarly(LocalDate day) {
        return Finding.of(ImprovementFinding.TOO_EARLY).with("day", day);
    }

    /**
     * Extends a plan by one more checkpoint after all others were held.
     *
     * @param plan the plan
     * @param days how many days after the last checkpoint, counted from its day or from the day on which it was held, whatever was
     *     later, so that a checkpoint held late leaves as much time
     * @param policy the tenant's rules
     * @return the plan after it, or every reason against it
     */
    public static Outcome<ImprovementPlan.Running> extend(
            ImprovementPlan.Running plan, int days, ImprovementPolicy policy) {
        Checks checks = Checks.begin()
                .that(plan.isThrough(), finding(ImprovementFinding.NOT_THROUGH))
                .that(
                        plan.extensions() < policy.mostExtensions(),
                        () -> Finding.of(ImprovementFinding.NO_EXTENSION).with("most", policy.mostExtensions()))
                .that(
                        days >= 1 && days <= policy.extensionDays(),
                        () -> Finding.of(ImprovementFinding.EXTENSION_DAYS).with("most", policy.extensionDays()))
                .that(!plan.isMet(), finding(ImprovementFinding.WRONG_ENDING));
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        ImprovementPlan.Content before = plan.content();
        List<LocalDate> checkpoints = new ArrayList<>(before.checkpoints());
        LocalDate last = checkpoints.get(checkpoints.size() - 1);
        checkpoints.add(notBeforeHeld(plan, last).plusDays(days));
        ImprovementPlan.Content after = new ImprovementPlan.Content(
                before.id(),
                before.employee(),
                before.manager(),
                before.start(),
                before.expectations(),
                before.support(),
                checkpoints);
        return Outcome.done(new ImprovementPlan.Running(after, plan.held(), plan.extensions() + 1));
    }

    /**
     * Ends a plan. MET asks for a last checkpoint at which everything is met, at any time; NOT_MET for all checkpoints held and
     * something not met; a plan may be withdrawn or overtaken at any time. No plan ends before its last checkpoint was held.
     *
     * @param plan the plan
     * @param ending how it ends
     * @param today the day
     * @return the ended plan, or the reason against it
     */
    public static Outcome<ImprovementPlan.Ended> end(
            ImprovementPlan.Running plan, ImprovementPlan.Ending ending, LocalDate today) {
        boolean shown = switch (ending) {
            case MET -> plan.isMet();
            case NOT_MET -> !plan.isMet();
            case WITHDRAWN, OVERTAKEN -> true;
        };
        LocalDate last = lastHeld(plan);
        Checks checks = Checks.begin()
                .that(shown, finding(ImprovementFinding.WRONG_ENDING))
                .that(!today.isBefore(last), () -> tooEarly(last))
                .that(
                        ending != ImprovementPlan.Ending.NOT_MET || plan.isThrough(),
                        finding(ImprovementFinding.NOT_THROUGH));
        return checks.isClear()
                ? Outcome.done(new ImprovementPlan.Ended(plan.content(), plan.held(), ending, today))
                : Outcome.refused(checks.findings());
    }
}
