package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.CascadeDraft;
import io.perfcycle.core.goal.GoalEvent;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides whether a goal can be cascaded down: all children or none. Stateless. */
public final class CascadeDecisions {
    private CascadeDecisions() {}

    /**
     * Takes what was judged about each child together.
     *
     * @param draft the cascade
     * @param judged the outcome of each child, in order
     * @return the events of all with all notes, or every reason against any of them, at its child
     */
    public static Outcome<List<GoalEvent>> together(CascadeDraft draft, List<Outcome<List<GoalEvent>>> judged) {
        List<Finding> findings = new ArrayList<>();
        List<GoalEvent> events = new ArrayList<>();
        Set<GoalId> ids = new HashSet<>();
        for (int i = 0; i < judged.size(); i++) {
            String place = "children[" + i + "]";
            judged.get(i).findings().forEach(finding -> findings.add(inside(place, finding)));
            judged.get(i).toOptional().ifPresent(events::addAll);
            if (!ids.add(draft.children().get(i).id())) {
                findings.add(Finding.of(GoalFinding.KNOWN).at(place + ".id"));
            }
        }
        return Finding.blocking(findings).isEmpty() ? Outcome.judged(events, findings) : Outcome.refused(findings);
    }

    private static Finding inside(String place, Finding finding) {
        String path = finding.place().path();
        return finding.at(path.isEmpty() ? place : place + "." + path);
    }
}
