package io.perfcycle.core.review;

import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A correction of a review that is out as someone types it, also as the decision of an appeal; there, one that changes nothing
 * leaves the review as it is.
 *
 * @param review which review
 * @param ratings the sections that change; the others stay
 * @param summary the rating of record; null where it follows from the ratings or stays
 * @param reason why
 */
public record CorrectionDraft(
        @NotNull(message = "{perfcycle.required}") ReviewId review,

        @NotNull(message = "{perfcycle.required}") @Size(max = 100, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") @Valid SectionRatingDraft> ratings,

        @Nullable Rating summary,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String reason) {
    /**
     * The decision of an appeal that leaves the review as it is.
     *
     * @param review which review
     * @param reason why
     * @return the draft
     */
    public static CorrectionDraft nothing(ReviewId review, String reason) {
        return new CorrectionDraft(review, List.of(), null, reason);
    }

    /** {@return whether nothing is to change} */
    public boolean isEmpty() {
        return ratings.isEmpty() && summary == null;
    }
}
