package io.perfcycle.core.feedback;

import io.perfcycle.core.id.RoundId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A 360 round over approved raters as someone launches it.
 *
 * @param id the id, under which the raters were nominated
 * @param questions the questions
 * @param questionnaires which questions a relationship is asked; one that is missing is asked all
 */
public record NominatedRoundDraft(
        @NotNull(message = "{perfcycle.required}") RoundId id,

        @NotNull(message = "{perfcycle.required}") @Size(min = 1, max = 100, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") @Valid Question> questions,

        @NotNull(message = "{perfcycle.required}") @Size(max = 10, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") @Valid Questionnaire> questionnaires) {}
