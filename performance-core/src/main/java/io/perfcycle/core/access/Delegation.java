package io.perfcycle.core.access;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DelegationId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.internal.FactStyle;
import io.perfcycle.core.value.DateSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * That someone may do some of what the grantor may do, for a time, until it is revoked.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface Delegation extends Document permits ImmutableDelegation {
    /** What a delegation is for. */
    enum Kind {
        /** The delegate acts in the grantor's name and says so in each call. */
        ACTING,
        /** The delegate is the grantor's mentor and looks, as themself, at what the grantor shares. */
        MENTORING
    }

    /** {@return which delegation} */
    DelegationId id();

    /** {@return what it is for} */
    Kind kind();

    /** {@return whose rights} */
    EmployeeId grantor();

    /** {@return who gets them; not the grantor} */
    EmployeeId delegate();

    /** {@return for which parts of the data; at least one} */
    List<Facet> facets();

    /** {@return for which actions; at least one} */
    List<Action> actions();

    /** {@return on which days} */
    DateSpan span();

    /** {@return when it was granted} */
    Instant grantedAt();

    /** {@return when it was revoked; nothing while it stands} */
    Optional<Instant> revokedAt();

    @Override
    default DocumentKey key() {
        return id().key();
    }

    /**
     * Whether it holds for something on a day.
     *
     * @param facet the part of the data
     * @param action what is to be done
     * @param day the day
     * @return whether
     */
    default boolean covers(Facet facet, Action action, LocalDate day) {
        return revokedAt().isEmpty()
                && span().contains(day)
                && facets().contains(facet)
                && actions().contains(action);
    }

    /** Checks that it is between two people and about something. */
    @Value.Check
    default void check() {
        if (grantor().equals(delegate()) || facets().isEmpty() || actions().isEmpty()) {
            throw new IllegalArgumentException("Delegation " + id() + " needs two people, facets and actions");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableDelegation.Builder {
        Builder() {}
    }
}
