package io.perfcycle.quickstart.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's review as it reads, with where its score comes from.
 *
 * @param person who was reviewed
 * @param role the person's role
 * @param manager who reviewed
 * @param period the period reviewed
 * @param passages the parts of the review in reading order
 * @param score the score with all its parts
 * @param rating the final rating in words
 * @param calibration what calibration changed and why, may be empty
 */
public record ReviewCase(
        String person,
        String role,
        String manager,
        String period,
        List<Passage> passages,
        ScorePart score,
        String rating,
        String calibration) {

    /** Copies the list. */
    public ReviewCase {
        passages = List.copyOf(passages);
    }

    /**
     * A part of the review that someone wrote.
     *
     * @param heading the question or the section
     * @param author who wrote it
     * @param text what was written; line breaks are kept
     * @param rating the rating given with it, may be empty
     */
    public record Passage(String heading, String author, String text, String rating) {}

    /**
     * A number and the numbers it was made of.
     *
     * @param label what it is
     * @param value the number; null when it is missing
     * @param weight per cent in the number above; null at the top or when it does not count
     * @param contribution what it adds to the number above; null at the top or when it does not count
     * @param how how it was computed or why it is missing, may be empty
     * @param parts what it was made of
     */
    public record ScorePart(
            String label,
            @Nullable BigDecimal value,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal contribution,
            String how,
            List<ScorePart> parts) {

        /** Copies the list. */
        public ScorePart {
            parts = List.copyOf(parts);
        }
    }
}
