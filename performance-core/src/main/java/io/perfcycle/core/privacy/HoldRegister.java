package io.perfcycle.core.privacy;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.internal.FactStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * Who is under an active legal hold, one register per tenant. Every hold and release writes it and everything that
 * deletes reads it, so a hold that comes while something is being deleted makes the deletion a conflict.
 */
@FactStyle
@Value.Immutable
public sealed interface HoldRegister extends Document permits ImmutableHoldRegister {
    /** The key of the one register. */
    DocumentKey KEY = new DocumentKey(DocumentKind.HOLD_REGISTER, "holds");

    /** {@return the people under a hold, in the order of their ids, each once} */
    List<EmployeeId> held();

    @Override
    default DocumentKey key() {
        return KEY;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the register; not thread safe. */
    final class Builder extends ImmutableHoldRegister.Builder {
        Builder() {}
    }
}
