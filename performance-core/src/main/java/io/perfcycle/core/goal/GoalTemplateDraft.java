package io.perfcycle.core.goal;

import io.perfcycle.core.id.GoalTemplateId;
import io.perfcycle.core.id.PerspectiveId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A template for goals as someone types it. Placeholders in title and description are {@code {metric}}, {@code {unit}},
 * {@code {baseline}}, {@code {target}}, {@code {start}}, {@code {due}} and {@code {cycle}}.
 *
 * @param id the id
 * @param name the name under which it is offered
 * @param title the goal in one line, with placeholders
 * @param description more about it, with placeholders; may be empty
 * @param level whose goal it is
 * @param metric what is measured; empty for a goal without a measure
 * @param measureUnit the unit of the measure; may be empty
 * @param direction which way the measure is to go; null if not said
 * @param perspective the perspective of a balanced scorecard; null if not said
 * @param visibility who may see the goal
 */
public record GoalTemplateDraft(
        @NotNull(message = "{perfcycle.required}") GoalTemplateId id,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String name,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String title,

        @NotNull(message = "{perfcycle.required}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String description,

        @NotNull(message = "{perfcycle.required}") GoalLevel level,

        @NotNull(message = "{perfcycle.required}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String metric,

        @NotNull(message = "{perfcycle.required}")
        @Size(max = 50, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String measureUnit,

        @Nullable Direction direction,
        @Nullable PerspectiveId perspective,
        @NotNull(message = "{perfcycle.required}") Visibility visibility) {}
