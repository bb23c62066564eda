package io.perfcycle.core.feedback;

import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What moderation decides, as a moderator types it.
 *
 * @param verdict what is done
 * @param reason why; the author can read why something was hidden
 */
public record VerdictDraft(
        @NotNull(message = "{perfcycle.required}") Verdict verdict,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String reason) {
    /** What a moderator can decide. */
    public enum Verdict {
        /** It is hidden. */
        HIDE,
        /** It is shown again. */
        RESTORE,
        /** The reports are set aside. */
        DISMISS
    }
}
