package io.perfcycle.core.feedback;

import io.perfcycle.core.id.OneOnOneId;
import jakarta.validation.constraints.NotNull;

/**
 * What became of a talking point or an action item.
 *
 * @param meeting the meeting
 * @param number the number of the point or item
 * @param state what became of it
 */
public record ItemStateDraft(
        @NotNull(message = "{perfcycle.required}") OneOnOneId meeting,
        int number,
        @NotNull(message = "{perfcycle.required}") ItemState state) {}
