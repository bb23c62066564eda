package io.perfcycle.core.feedback;

import io.perfcycle.core.id.RoundId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A rater's answers as typed; the rater is the caller.
 *
 * @param round which round
 * @param answers the answers
 */
public record ResponseDraft(
        @NotNull(message = "{perfcycle.required}") RoundId round,

        @NotNull(message = "{perfcycle.required}") @Size(max = 100, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") @Valid AnswerDraft> answers) {}
