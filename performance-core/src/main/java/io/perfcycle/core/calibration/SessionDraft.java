package io.perfcycle.core.calibration;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.SessionId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A session as someone sets it up.
 *
 * @param id the id
 * @param cycle the cycle
 * @param owner who runs it; takes part
 * @param participants who takes part beside the owner
 * @param reviews the reviews that are compared; all of them have to be handed in when the session opens
 */
public record SessionDraft(
        @NotNull(message = "{perfcycle.required}") SessionId id,
        @NotNull(message = "{perfcycle.required}") CycleId cycle,
        @NotNull(message = "{perfcycle.required}") EmployeeId owner,

        @NotNull(message = "{perfcycle.required}") @Size(max = 100, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") EmployeeId> participants,

        @NotNull(message = "{perfcycle.required}") @Size(min = 1, max = 5000, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") ReviewId> reviews) {}
