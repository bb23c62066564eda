package io.perfcycle.core.people;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to people and units. */
public sealed interface PeopleEvent extends Event {
    /**
     * A person was entered.
     *
     * @param at when
     * @param after the person
     */
    record Entered(Instant at, Employee after) implements PeopleEvent {
        @Override
        public List<EmployeeId> audience() {
            return List.of();
        }

        @Override
        public String topic() {
            return "people.entered";
        }
    }

    /**
     * The organisation changed around a person.
     *
     * @param at when it was recorded
     * @param after the person
     * @param change what changed
     */
    record Changed(Instant at, Employee after, OrgChange change) implements PeopleEvent {
        @Override
        public List<EmployeeId> audience() {
            return List.of();
        }

        @Override
        public String topic() {
            return "people.changed";
        }
    }

    /**
     * A unit was entered or renamed.
     *
     * @param at when
     * @param after the unit
     */
    record UnitEntered(Instant at, OrgUnit after) implements PeopleEvent {
        @Override
        public List<EmployeeId> audience() {
            return List.of();
        }

        @Override
        public String topic() {
            return "people.unit-entered";
        }
    }

    /**
     * The guard over all reporting lines moved on.
     *
     * @param at when
     * @param after the guard
     */
    record LinesChanged(Instant at, OrgGuard after) implements PeopleEvent {
        @Override
        public List<EmployeeId> audience() {
            return List.of();
        }

        @Override
        public String topic() {
            return "people.lines-changed";
        }
    }
}
