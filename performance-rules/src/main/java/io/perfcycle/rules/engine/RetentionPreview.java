package io.perfcycle.rules.engine;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.privacy.RetentionRule;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run of retention would do.
 *
 * @param today the day to which ages are counted
 * @param classes one entry for each rule of the policy, in the order of classes
 */
public record RetentionPreview(LocalDate today, List<ClassPreview> classes) {
    /** How many keys an entry holds of what is due, and of what is held; its counts are complete. */
    public static final int MAX_KEYS = 1000;

    /** Copies the list. */
    public RetentionPreview {
        classes = List.copyOf(classes);
    }

    /**
     * What would become of a class of record.
     *
     * @param rule the rule
     * @param firstKept the first day that is young enough
     * @param due how many documents would be deleted, or people requested to be erased; 0 for classes that are no
     *     documents, which are not counted
     * @param dueKeys the first of them in key order, at most {@value RetentionPreview#MAX_KEYS}
     * @param held how many would be due but for a legal hold
     * @param heldKeys the first of them in key order, at most {@value RetentionPreview#MAX_KEYS}
     */
    public record ClassPreview(
            RetentionRule rule,
            LocalDate firstKept,
            long due,
            List<DocumentKey> dueKeys,
            long held,
            List<DocumentKey> heldKeys) {
        /** Copies the lists. */
        public ClassPreview {
            dueKeys = List.copyOf(dueKeys);
            heldKeys = List.copyOf(heldKeys);
        }
    }
}
