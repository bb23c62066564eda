package io.perfcycle.core.competency;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.internal.FactStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a person has been found able to do.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface CompetencyProfile extends Document permits ImmutableCompetencyProfile {
    /** {@return who} */
    EmployeeId employee();

    /** {@return the assessments in the order in which they were entered} */
    List<Assessment> assessments();

    @Override
    default DocumentKey key() {
        return new DocumentKey(DocumentKind.COMPETENCY_PROFILE, employee().value());
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableCompetencyProfile.Builder {
        Builder() {}
    }
}
