package io.perfcycle.rules.development;

import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.EffortPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.rules.scheduling.DayTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * For what a plan is asked.
 *
 * @param gaps the gaps, each competency once
 * @param policy months, budget and how many actions run at a time
 * @param effort limits on hours and their mix
 * @param start the first day of the plan
 * @param done actions that the person has finished; they count as prerequisites and are not taken again
 * @param underway actions of an earlier plan that go on; their cost, hours and months count, their start month may be 0 or
 *     below for a month before the plan
 * @param places the places left of actions that have few, such as mentors or cohorts; 0 for none; others have enough
 * @param calendar the working days on which milestones fall; nothing for every day
 */
public record PlanRequest(
        List<Gap> gaps,
        DevelopmentPolicy policy,
        EffortPolicy effort,
        LocalDate start,
        Set<ActionId> done,
        List<PlannedAction> underway,
        Map<ActionId, Integer> places,
        Optional<DayTable> calendar) {
    /** Copies the collections. */
    public PlanRequest {
        gaps = List.copyOf(gaps);
        done = Set.copyOf(done);
        underway = List.copyOf(underway);
        places = Map.copyOf(places);
    }

    /**
     * A first plan, without limits on hours and places.
     *
     * @param gaps the gaps
     * @param policy the limits
     * @param start the first day
     * @return the request
     */
    public static PlanRequest of(List<Gap> gaps, DevelopmentPolicy policy, LocalDate start) {
        return new PlanRequest(
                gaps, policy, EffortPolicy.none(), start, Set.of(), List.of(), Map.of(), Optional.empty());
    }

    /**
     * The same with limits on hours.
     *
     * @param limits the limits
     * @return the request
     */
    public PlanRequest withEffort(EffortPolicy limits) {
        return new PlanRequest(gaps, policy, limits, start, done, underway, places, calendar);
    }

    /**
     * The same after an assessment: what is done stays done, what is under way goes on.
     *
     * @param finished actions that are finished
     * @param goingOn actions that go on, with start months as this plan counts them
     * @return the request
     */
    public PlanRequest withKept(Set<ActionId> finished, List<PlannedAction> goingOn) {
        return new PlanRequest(gaps, policy, effort, start, finished, goingOn, places, calendar);
    }

    /**
     * The same with few places.
     *
     * @param left the places left, by action
     * @return the request
     */
    public PlanRequest withPlaces(Map<ActionId, Integer> left) {
        return new PlanRequest(gaps, policy, effort, start, done, underway, left, calendar);
    }

    /**
     * The same with milestones on working days.
     *
     * @param days the working days from the first day to the last milestone
     * @return the request
     */
    public PlanRequest withCalendar(DayTable days) {
        return new PlanRequest(gaps, policy, effort, start, done, underway, places, Optional.of(days));
    }
}
