package io.perfcycle.core.talent;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TalentReviewId;
import io.perfcycle.core.internal.FactStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/**
 * Where a person stands in the grid of a cycle, and why. The person never sees it.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface TalentReview extends Document permits ImmutableTalentReview {
    /** {@return which review} */
    TalentReviewId id();

    /** {@return the cycle} */
    CycleId cycle();

    /** {@return the score on the axis to the right} */
    BigDecimal performance();

    /** {@return the score on the axis upwards} */
    BigDecimal potential();

    /** {@return what is known: the place in the grid, aspiration, risk and impact of loss, fit} */
    TalentView view();

    /** {@return the number of the box as the tenant numbers boxes} */
    int box();

    /** {@return what the scores rest on, in words} */
    String reason();

    /** {@return whether the person counts as a high potential} */
    boolean isHighPotential();

    /** {@return every reason against that, as stable codes; empty if the person counts} */
    List<String> against();

    /** {@return who entered it} */
    EmployeeId by();

    /** {@return when} */
    Instant at();

    @Override
    default DocumentKey key() {
        return id().key();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableTalentReview.Builder {
        Builder() {}
    }
}
