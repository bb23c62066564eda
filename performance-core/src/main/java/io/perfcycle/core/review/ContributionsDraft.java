package io.perfcycle.core.review;

import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.id.ReviewId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who is asked to contribute to a person's review, as someone sets it up.
 *
 * @param review which review
 * @param invitations who is asked: peers, direct reports, the manager's manager
 */
public record ContributionsDraft(
        @NotNull(message = "{perfcycle.required}") ReviewId review,

        @NotNull(message = "{perfcycle.required}") @Size(min = 1, max = 500, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") Invitation> invitations) {}
