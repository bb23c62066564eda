package io.perfcycle.core.development;

import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.internal.FactStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An entry of the host's learning catalogue.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface CatalogAction permits ImmutableCatalogAction {
    /** {@return which action} */
    ActionId id();

    /** {@return its name for people} */
    String title();

    /** {@return which kind} */
    ActionKind kind();

    /** {@return what it does, each competency once} */
    List<Lift> lifts();

    /** {@return how long it takes, in months, 1 or more} */
    int months();

    /** {@return the effort in hours} */
    BigDecimal effort();

    /** {@return the cost in the tenant's currency} */
    BigDecimal cost();

    /** {@return the action that must be done before, if any} */
    Optional<ActionId> prerequisite();

    /** Checks the duration. */
    @Value.Check
    default void check() {
        if (months() < 1) {
            throw new IllegalArgumentException("Action " + id() + " takes 1 month or more, not " + months());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableCatalogAction.Builder {
        Builder() {}
    }
}
