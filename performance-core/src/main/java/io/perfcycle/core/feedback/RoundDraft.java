package io.perfcycle.core.feedback;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A 360 round as someone sets it up.
 *
 * @param id the id
 * @param cycle the cycle
 * @param subject about whom
 * @param questions the questions
 * @param invitations who is asked
 * @param questionnaires which questions a relationship is asked; one that is missing is asked all
 */
public record RoundDraft(
        @NotNull(message = "{perfcycle.required}") RoundId id,
        @NotNull(message = "{perfcycle.required}") CycleId cycle,
        @NotNull(message = "{perfcycle.required}") EmployeeId subject,

        @NotNull(message = "{perfcycle.required}") @Size(min = 1, max = 100, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") @Valid Question> questions,

        @NotNull(message = "{perfcycle.required}") @Size(min = 1, max = 500, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") Invitation> invitations,

        @NotNull(message = "{perfcycle.required}") @Size(max = 10, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") @Valid Questionnaire> questionnaires) {
    /**
     * A round in which everybody is asked the same.
     *
     * @param id the id
     * @param cycle the cycle
     * @param subject about whom
     * @param questions the questions
     * @param invitations who is asked
     */
    public RoundDraft(
            RoundId id, CycleId cycle, EmployeeId subject, List<Question> questions, List<Invitation> invitations) {
        this(id, cycle, subject, questions, invitations, List.of());
    }
}
