package io.perfcycle.core.talent;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to talent reviews and succession plans. Nobody is told, least of all whom they are about. */
public sealed interface TalentEvent extends Event {
    @Override
    default List<EmployeeId> audience() {
        return List.of();
    }

    /**
     * A person was placed in the grid.
     *
     * @param at when
     * @param after the document after it
     */
    record Reviewed(Instant at, TalentReview after) implements TalentEvent {
        @Override
        public String topic() {
            return "talent.reviewed";
        }
    }

    /**
     * The succession of a role was planned, or planned anew.
     *
     * @param at when
     * @param after the document after it
     */
    record SuccessionPlanned(Instant at, SuccessionPlan after) implements TalentEvent {
        @Override
        public String topic() {
            return "talent.succession-planned";
        }
    }
}
