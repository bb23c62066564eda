package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A public thank-you.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface Recognition extends Document permits ImmutableRecognition {
    /** {@return which recognition} */
    RecognitionId id();

    /** {@return who says thank you} */
    EmployeeId author();

    /** {@return to whom} */
    EmployeeId subject();

    /** {@return the company value that it stands for} */
    String companyValue();

    /** {@return what it says} */
    String text();

    /** {@return when it was given} */
    Instant givenAt();

    @Override
    default DocumentKey key() {
        return id().key();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableRecognition.Builder {
        Builder() {}
    }
}
