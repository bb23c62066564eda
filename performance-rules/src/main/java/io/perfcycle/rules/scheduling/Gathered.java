package io.perfcycle.rules.scheduling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of gathering: candidates, who is left out and why, and what has nowhere to go. For one plan. */
final class Gathered {
    private final Map<List<Object>, SchedulePlan.Skipped> skipped = new LinkedHashMap<>();
    private final List<SchedulePlan.Conflict> conflicts = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();

    void keep(Candidate candidate) {
        candidates.add(candidate);
    }

    List<Candidate> candidates() {
        return candidates;
    }

    List<SchedulePlan.Skipped> skipped() {
        return new ArrayList<>(skipped.values());
    }

    List<SchedulePlan.Conflict> conflicts() {
        return conflicts;
    }

    /** Counted once for each person, occasion and reason. */
    void skip(Candidate candidate, ScheduleReason reason) {
        List<Object> what = List.of(candidate.subject.id(), candidate.policy.name(), reason.code());
        SchedulePlan.Skipped one = new SchedulePlan.Skipped(
                candidate.subject.id(), candidate.policy.name(), candidate.policy.kind(), reason, 1);
        skipped.merge(
                what,
                one,
                (before, now) -> new SchedulePlan.Skipped(
                        before.employee(), before.occasion(), before.kind(), before.reason(), before.times() + 1));
    }

    void conflict(Candidate candidate, ScheduleReason reason) {
        conflicts.add(
                new SchedulePlan.Conflict(candidate.key, candidate.policy.kind(), candidate.responsible(), reason));
    }
}
