package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.internal.FactStyle;
import org.immutables.value.Value;

/**
 * A document that every command reads and writes which uses up something that a person has only so much of. Two that
 * together would go beyond the limit cannot both pass, because the second finds another version of the guard. A guard
 * stands for many people, so that it tells nothing about one.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface LimitGuard extends Document permits ImmutableLimitGuard {
    /** How many guards there are of each limit. */
    int DRAWERS = 1024;

    /** What is limited. */
    enum Limit {
        /** For how many subjects one person answers in a cycle. */
        RATER_PLACES,
        /** The points that one person gives in a month. */
        POINTS
    }

    /** {@return what is limited} */
    Limit limit();

    /** {@return which of the guards, from 0 to {@link #DRAWERS} - 1} */
    int drawer();

    /** {@return how many commands have used something up} */
    long uses();

    @Override
    default DocumentKey key() {
        return keyOf(limit(), drawer());
    }

    /**
     * The drawer of a person.
     *
     * @param person the person
     * @return its number; the same for always
     */
    static int drawerOf(EmployeeId person) {
        return Math.floorMod(person.value().hashCode(), DRAWERS);
    }

    /**
     * The key of a guard.
     *
     * @param limit what is limited
     * @param drawer which of its guards
     * @return the key
     */
    static DocumentKey keyOf(Limit limit, int drawer) {
        return new DocumentKey(DocumentKind.LIMIT_GUARD, limit.name() + "-" + drawer);
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableLimitGuard.Builder {
        Builder() {}
    }
}
