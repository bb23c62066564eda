package io.perfcycle.core.goal;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A goal in force, with its check-ins.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable(copy = true)
public sealed interface AgreedGoal extends Goal permits ImmutableAgreedGoal {
    @Override
    GoalId id();

    @Override
    GoalContent content();

    /** {@return who agreed} */
    EmployeeId agreedBy();

    /** {@return when} */
    Instant agreedAt();

    @Override
    List<CheckIn> checkIns();

    @Override
    List<GoalChange> changes();

    @Override
    List<RejectedChange> rejections();

    /** {@return the change that waits for the other side, if any} */
    Optional<ChangeRequest> request();

    /**
     * The same goal with one more check-in.
     *
     * @param checkIn the check-in
     * @return the goal
     */
    default AgreedGoal withCheckIn(CheckIn checkIn) {
        List<CheckIn> more = new ArrayList<>(checkIns());
        more.add(checkIn);
        return ((ImmutableAgreedGoal) this).withCheckIns(more);
    }

    /**
     * The same goal with a request to change it, or without.
     *
     * @param request the request; nothing for none
     * @return the goal
     */
    default AgreedGoal asking(Optional<ChangeRequest> request) {
        return ((ImmutableAgreedGoal) this).withRequest(request);
    }

    /**
     * The same goal after a change, with no request open.
     *
     * @param content what it says now
     * @param change what went before
     * @return the goal
     */
    default AgreedGoal withChange(GoalContent content, GoalChange change) {
        List<GoalChange> more = new ArrayList<>(changes());
        more.add(change);
        return ((ImmutableAgreedGoal) this)
                .withContent(content)
                .withChanges(more)
                .withRequest(Optional.empty());
    }

    /**
     * The same goal after a change was rejected, with no request open.
     *
     * @param rejection what was asked for, and why not
     * @return the goal
     */
    default AgreedGoal withRejection(RejectedChange rejection) {
        List<RejectedChange> more = new ArrayList<>(rejections());
        more.add(rejection);
        return ((ImmutableAgreedGoal) this).withRejections(more).withRequest(Optional.empty());
    }

    @Override
    default AgreedGoal withContent(GoalContent content) {
        return ((ImmutableAgreedGoal) this).withContent(content);
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableAgreedGoal.Builder {
        Builder() {}
    }
}
