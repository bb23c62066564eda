package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.internal.FactStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * The answers of a round, apart from who gave them.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface RoundResponses extends Document permits ImmutableRoundResponses {
    /** {@return which round} */
    RoundId round();

    /** {@return the responses in the order of their random tokens} */
    List<Response> responses();

    @Override
    default DocumentKey key() {
        return new DocumentKey(DocumentKind.ROUND_RESPONSES, round().value());
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableRoundResponses.Builder {
        Builder() {}
    }
}
