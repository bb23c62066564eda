package io.perfcycle.core.goal;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.UnitId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom a goal in force is to belong, and who may see it, as someone types it. What is null stays as it is.
 *
 * @param owner who is to answer for it; null for who does
 * @param unit the unit to which it is to belong; null for the present one, so it can be replaced and not taken away
 * @param visibility who may see it; null for the present state
 * @param shares what each of several owners is to contribute; empty for one owner; null for the present shares
 */
public record OwnershipDraft(
        @Nullable EmployeeId owner,
        @Nullable UnitId unit,
        @Nullable Visibility visibility,

        @Nullable @Size(max = 50, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") OwnerShare> shares) {
    /** Nothing changes. */
    static final OwnershipDraft UNCHANGED = new OwnershipDraft(null, null, null, null);
}
