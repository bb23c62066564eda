package io.perfcycle.rules.engine;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.privacy.RetentionRule;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

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
     * @param due how many documents would be deleted, or people requested to be erased; nothing for classes that are no
     *     documents, which only the store could count
     * @param dueKeys the first of them in key order, at most {@value RetentionPreview#MAX_KEYS}
     * @param held how many would be due but for a legal hold; nothing for classes that are no documents
     * @param heldKeys the first of them in key order, at most {@value RetentionPreview#MAX_KEYS}
     */
    public record ClassPreview(
            RetentionRule rule,
            LocalDate firstKept,
            OptionalLong due,
            List<DocumentKey> dueKeys,
            OptionalLong held,
            List<DocumentKey> heldKeys) {
        /** Copies the lists. */
        public ClassPreview {
            dueKeys = List.copyOf(dueKeys);
            heldKeys = List.copyOf(heldKeys);
        }
    }
}
