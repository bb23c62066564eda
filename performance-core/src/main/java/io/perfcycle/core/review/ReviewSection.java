package io.perfcycle.core.review;

import io.perfcycle.core.value.TextRules;
import io.perfcycle.core.value.Weight;

/**
 * A section of a review, rated as a whole.
 *
 * @param id its id inside the template
 * @param title its name for people
 * @param weight how much it counts in the summary
 */
public record ReviewSection(String id, String title, Weight weight) {
    /** Checks the texts. */
    public ReviewSection {
        TextRules.checkedLine("The id of a section", id);
        TextRules.checkedLine("The title of a section", title);
    }
}
