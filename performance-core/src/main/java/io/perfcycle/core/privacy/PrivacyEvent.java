package io.perfcycle.core.privacy;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.List;

/** What happens to holds, requests, retention, seals, and to documents in which a person gets another name. */
public sealed interface PrivacyEvent extends Event {
    /** Nobody is told. */
    @Override
    default List<EmployeeId> audience() {
        return List.of();
    }

    /**
     * A hold was placed or released.
     *
     * @param at when
     * @param after the hold
     */
    record HoldChanged(Instant at, LegalHold after) implements PrivacyEvent {
        @Override
        public String topic() {
            return after.isActive() ? "privacy.hold-placed" : "privacy.hold-released";
        }
    }

    /**
     * The register of holds follows.
     *
     * @param at when
     * @param after the register
     */
    record HoldsRegistered(Instant at, HoldRegister after) implements PrivacyEvent {
        @Override
        public String topic() {
            return "privacy.holds-registered";
        }
    }

    /**
     * An erasure was requested.
     *
     * @param at when
     * @param after the request
     */
    record ErasureRequested(Instant at, RequestedErasure after) implements PrivacyEvent {
        @Override
        public String topic() {
            return "privacy.erasure-requested";
        }
    }

    /**
     * An erasure went on by a batch.
     *
     * @param at when
     * @param after the erasure in progress
     */
    record ErasureAdvanced(Instant at, ErasureInProgress after) implements PrivacyEvent {
        @Override
        public String topic() {
            return "privacy.erasure-advanced";
        }
    }

    /**
     * An erasure was completed.
     *
     * @param at when
     * @param after what remains of it
     */
    record ErasureCompleted(Instant at, CompletedErasure after) implements PrivacyEvent {
        @Override
        public String topic() {
            return "privacy.erasure-completed";
        }
    }

    /**
     * In a document of others a person got another name.
     *
     * @param at when
     * @param after the document
     */
    record NameReplaced(Instant at, Document after) implements PrivacyEvent {
        @Override
        public String topic() {
            return "privacy.name-replaced";
        }
    }

    /**
     * The tenant said how long records are kept.
     *
     * @param at when
     * @param after the policy
     */
    record PolicyDefined(Instant at, RetentionPolicy after) implements PrivacyEvent {
        @Override
        public String topic() {
            return "privacy.policy-defined";
        }
    }

    /**
     * A run of retention went on by a batch.
     *
     * @param at when
     * @param after the run
     */
    record RetentionAdvanced(Instant at, RetentionRun after) implements PrivacyEvent {
        @Override
        public String topic() {
            return "privacy.retention-advanced";
        }
    }

    /**
     * Heads of audit chains were sealed.
     *
     * @param at when
     * @param after the seal
     */
    record Sealed(Instant at, AuditSeal after) implements PrivacyEvent {
        @Override
        public String topic() {
            return "privacy.sealed";
        }
    }
}
