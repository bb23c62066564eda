package io.perfcycle.core.feedback;

import io.perfcycle.core.value.TextRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The policy of continuous feedback as someone types it.
 *
 * @param companyValues the values that recognition stands for; empty where any may be named
 * @param points the points that recognition may carry
 * @param moderation what can be reported
 * @param requests how feedback is asked for
 * @param coaching when a manager is prompted
 * @param templates the templates
 */
public record ContinuousPolicyDraft(
        @NotNull(message = "{perfcycle.required}") @Size(max = 100, message = "{perfcycle.too-many}")
        List<
                        @NotBlank(message = "{perfcycle.blank}")
                        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
                        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}") String>
                companyValues,

        @NotNull(message = "{perfcycle.required}") RecognitionPoints points,
        @NotNull(message = "{perfcycle.required}") ModerationPolicy moderation,
        @NotNull(message = "{perfcycle.required}") RequestPolicy requests,
        @NotNull(message = "{perfcycle.required}") CoachingPolicy coaching,

        @NotNull(message = "{perfcycle.required}") @Size(max = 100, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") @Valid FeedbackTemplate> templates) {}
