package io.perfcycle.core.access;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to delegations and access logs. */
public sealed interface AccessEvent extends Event {
    /**
     * Someone may act, or look, for someone else.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Delegated(Instant at, Delegation after, List<EmployeeId> audience) implements AccessEvent {
        /** Copies the audience. */
        public Delegated {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "access.delegated";
        }
    }

    /**
     * Someone may not any more.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Revoked(Instant at, Delegation after, List<EmployeeId> audience) implements AccessEvent {
        /** Copies the audience. */
        public Revoked {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "access.revoked";
        }
    }
}
