package io.perfcycle.core.goal;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.PerspectiveId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.internal.FactStyle;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a goal says, the same in all its states.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable(copy = true)
public sealed interface GoalContent permits ImmutableGoalContent {
    /** {@return the goal in one line} */
    String title();

    /** {@return more about it; may be empty} */
    String description();

    /** {@return who answers for it} */
    EmployeeId owner();

    /** {@return the unit it belongs to, if any} */
    Optional<UnitId> unit();

    /** {@return whose goal it is} */
    GoalLevel level();

    /** {@return the cycle in which it stands; nothing for a goal that goes on without one} */
    Optional<CycleId> cycle();

    /** {@return how it is measured, if said} */
    Optional<Measure> measure();

    /** {@return the first day, if said} */
    Optional<LocalDate> start();

    /** {@return the day by which it is due, if said} */
    Optional<LocalDate> due();

    /** {@return the goals that it serves, each once} */
    List<GoalLink> parents();

    /** {@return who may see it} */
    Visibility visibility();

    /** {@return what each of several owners contributes, 100 % together; empty for a goal of one owner} */
    List<OwnerShare> shares();

    /** {@return the perspective of a balanced scorecard to which it belongs, if said} */
    Optional<PerspectiveId> perspective();

    /** {@return the goal of an earlier cycle that it goes on with, if any} */
    Optional<GoalId> carriedFrom();

    /** {@return everybody who owns it, the one who answers for it first} */
    default List<EmployeeId> owners() {
        Set<EmployeeId> owners = new LinkedHashSet<>(List.of(owner()));
        shares().forEach(share -> owners.add(share.owner()));
        return List.copyOf(owners);
    }

    /**
     * The same with other links.
     *
     * @param links the goals that it serves
     * @return the content
     */
    default GoalContent linkedTo(List<GoalLink> links) {
        return ((ImmutableGoalContent) this).withParents(links);
    }

    /**
     * The same in another cycle, as what goes on with another goal.
     *
     * @param from the goal that it goes on with
     * @param next the cycle
     * @param days the first day and the day by which it is due, as far as said
     * @return the content
     */
    default GoalContent carriedOver(GoalId from, CycleId next, GoalDays days) {
        return ((ImmutableGoalContent) this)
                .withCarriedFrom(from)
                .withCycle(next)
                .withStart(days.start())
                .withDue(days.due());
    }

    /**
     * The same with what can be changed of a goal in force.
     *
     * @param title the title
     * @param measure how it is measured
     * @param days its days
     * @param links the goals that it serves
     * @return the content
     */
    default GoalContent changedTo(String title, Optional<Measure> measure, GoalDays days, List<GoalLink> links) {
        return ((ImmutableGoalContent) this)
                .withTitle(title)
                .withMeasure(measure)
                .withStart(days.start())
                .withDue(days.due())
                .withParents(links);
    }

    /**
     * The same owned by others.
     *
     * @param owner who answers for it
     * @param shares what each owner contributes
     * @return the content
     */
    default GoalContent ownedBy(EmployeeId owner, List<OwnerShare> shares) {
        return ((ImmutableGoalContent) this).withOwner(owner).withShares(shares);
    }

    /**
     * The same, belonging to another unit and to be seen by others.
     *
     * @param unit the unit, if any
     * @param visibility who may see it
     * @return the content
     */
    default GoalContent placedIn(Optional<UnitId> unit, Visibility visibility) {
        return ((ImmutableGoalContent) this).withUnit(unit).withVisibility(visibility);
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableGoalContent.Builder {
        Builder() {}
    }
}
