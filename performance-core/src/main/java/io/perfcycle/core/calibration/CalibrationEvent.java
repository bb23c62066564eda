package io.perfcycle.core.calibration;

import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens in calibration. */
public sealed interface CalibrationEvent extends Event {
    /**
     * A session was prepared, or prepared anew.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Prepared(Instant at, DraftSession after, List<EmployeeId> audience) implements CalibrationEvent {
        /** Copies the audience. */
        public Prepared {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "calibration.prepared";
        }
    }

    /**
     * A session opened.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Opened(Instant at, OpenSession after, List<EmployeeId> audience) implements CalibrationEvent {
        /** Copies the audience. */
        public Opened {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "calibration.opened";
        }
    }

    /**
     * A rating was changed.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Adjusted(Instant at, OpenSession after, List<EmployeeId> audience) implements CalibrationEvent {
        /** Copies the audience. */
        public Adjusted {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "calibration.adjusted";
        }
    }

    /**
     * A session ended.
     *
     * @param at when
     * @param after the document after it
     * @param audience who is told
     */
    record Finalised(Instant at, FinalisedSession after, List<EmployeeId> audience) implements CalibrationEvent {
        /** Copies the audience. */
        public Finalised {
            audience = List.copyOf(audience);
        }

        @Override
        public String topic() {
            return "calibration.finalised";
        }
    }
}
