package io.perfcycle.core.feedback;

import io.perfcycle.core.id.OneOnOneId;
import jakarta.validation.constraints.NotNull;

/**
 * How a meeting ended.
 *
 * @param meeting the meeting
 * @param ending how
 * @param isLast whether the series ends with it; otherwise the next meeting is planned and takes what is open
 */
public record OneOnOneEndingDraft(
        @NotNull(message = "{perfcycle.required}") OneOnOneId meeting,
        @NotNull(message = "{perfcycle.required}") MeetingEnding ending,
        boolean isLast) {}
