package io.perfcycle.rules.smart;

import io.perfcycle.core.outcome.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules say about one goal.
 *
 * @param notes the findings in the order of the rules; none where there is nothing to say
 * @param criteria each criterion: true if the fields satisfy it or, where the field is empty, the text does; false if
 *     neither; nothing where neither can decide
 */
public record SmartReport(List<SmartNote> notes, Map<SmartCriterion, Optional<Boolean>> criteria) {
    /** Copies both. */
    public SmartReport {
        notes = List.copyOf(notes);
        criteria = Collections.unmodifiableMap(new EnumMap<>(criteria));
    }

    /**
     * Whether the goal meets a criterion.
     *
     * @param criterion which one
     * @return true, false, or nothing where it cannot be decided
     */
    public Optional<Boolean> judged(SmartCriterion criterion) {
        return criteria.getOrDefault(criterion, Optional.empty());
    }

    /** {@return the findings alone, as outcomes carry them} */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(notes.size());
        notes.forEach(note -> findings.add(note.finding()));
        return List.copyOf(findings);
    }

    /** {@return whether a finding blocks} */
    public boolean isBlocked() {
        return notes.stream().anyMatch(note -> note.finding().isBlocking());
    }
}
