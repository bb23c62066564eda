package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.internal.FactStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * Who of a round has answered. It says nothing of what was answered.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface Participation extends Document permits ImmutableParticipation {
    /** {@return which round} */
    RoundId round();

    /** {@return who has answered, in the order of ids, so that it does not tell who came first} */
    List<EmployeeId> responded();

    @Override
    default DocumentKey key() {
        return new DocumentKey(DocumentKind.PARTICIPATION, round().value());
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableParticipation.Builder {
        Builder() {}
    }
}
