package io.perfcycle.core.feedback;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A public thank-you.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface Recognition extends Moderated permits ImmutableRecognition {
    /** {@return which recognition} */
    RecognitionId id();

    @Override
    EmployeeId author();

    @Override
    EmployeeId subject();

    /** {@return the company value that it stands for} */
    String companyValue();

    /** {@return what it says} */
    String text();

    /** {@return when it was given} */
    Instant givenAt();

    /** {@return the points that go with it, if any} */
    Optional<Integer> points();

    @Override
    List<ModerationStep> moderation();

    @Override
    default Recognition moderated(List<ModerationStep> steps) {
        return builder()
                .id(id())
                .author(author())
                .subject(subject())
                .companyValue(companyValue())
                .text(text())
                .givenAt(givenAt())
                .points(points())
                .addAllModeration(steps)
                .build();
    }

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
