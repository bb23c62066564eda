package io.perfcycle.core.review;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * An interim rating as the manager types it; the rater is the caller, the days follow from the reporting lines.
 *
 * @param cycle the cycle
 * @param subject about whom
 * @param ratings the ratings by section
 */
public record InterimRatingDraft(
        @NotNull(message = "{perfcycle.required}") CycleId cycle,
        @NotNull(message = "{perfcycle.required}") EmployeeId subject,

        @NotNull(message = "{perfcycle.required}") @Size(max = 100, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") @Valid SectionRatingDraft> ratings) {}
