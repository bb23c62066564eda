package io.perfcycle.core.feedback;

import io.perfcycle.core.id.OneOnOneId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Another day for a meeting.
 *
 * @param meeting the meeting
 * @param day the day
 */
public record OneOnOneDayDraft(
        @NotNull(message = "{perfcycle.required}") OneOnOneId meeting,
        @NotNull(message = "{perfcycle.required}") LocalDate day) {}
