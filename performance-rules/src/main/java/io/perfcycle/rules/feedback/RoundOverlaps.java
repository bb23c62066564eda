package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundOverlap;
import io.perfcycle.core.id.EmployeeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The atom rule over several rounds about one person: whoever answers in two of them may answer the same, and the difference
 * of two groups would then tell of those who stand in one of them only. So raters of a group are the same as those of one
 * that was told before, or apart from all of them; then nothing is left over to subtract. Stateless.
 */
public final class RoundOverlaps {
    private RoundOverlaps() {}

    /**
     * A round that was closed before.
     *
     * @param round the round
     * @param participation who answered
     * @param results what is told of it
     */
    public record Told(Round round, Participation participation, RoundResults results) {}

    /** Raters of which was told together; unless each of them answered every question, they are not told again. */
    private record Cell(Set<EmployeeId> raters, boolean complete) {}

    /**
     * What is held back of a round that closes.
     *
     * @param round the round
     * @param participation who answered in it
     * @param before the rounds about the same subject in the same cycle that are closed
     * @return what is held back; nothing where nobody stood in a group that was told
     */
    public static RoundOverlap of(Round round, Participation participation, List<Told> before) {
        List<Cell> cells = new ArrayList<>();
        before.forEach(told -> cells.addAll(cells(told)));
        List<Relationship> heldBack = new ArrayList<>();
        List<Relationship> repeated = new ArrayList<>();
        anonymous(round, participation).forEach((relationship, raters) -> {
            List<Cell> shared = cells.stream()
                    .filter(cell -> !Collections.disjoint(cell.raters(), raters))
                    .toList();
            boolean same = shared.stream()
                    .allMatch(cell -> cell.complete() && cell.raters().equals(raters));
            if (!shared.isEmpty()) {
                (same ? repeated : heldBack).add(relationship);
            }
        });
        return new RoundOverlap(heldBack, repeated);
    }

    private static Map<Relationship, Set<EmployeeId>> anonymous(Round round, Participation participation) {
        Map<Relationship, Set<EmployeeId>> raters = new EnumMap<>(Relationship.class);
        for (Invitation invitation : round.invitations()) {
            boolean answered = participation.responded().contains(invitation.rater());
            if (answered && !round.isByName(invitation.relationship())) {
                raters.computeIfAbsent(invitation.relationship(), key -> new HashSet<>())
                        .add(invitation.rater());
            }
        }
        return raters;
    }

    /** The groups of which was told, and what a total over all would tell beside them; that it is held back tells that they agree. */
    private static List<Cell> cells(Told told) {
        Map<Relationship, Set<EmployeeId>> groups = anonymous(told.round(), told.participation());
        Set<EmployeeId> rest = new HashSet<>();
        groups.values().forEach(rest::addAll);
        List<Cell> cells = new ArrayList<>();
        for (GroupResult group : told.results().groups()) {
            Set<EmployeeId> raters = groups.getOrDefault(group.relationship(), Set.of());
            if (!group.suppressed() && !raters.isEmpty()) {
                cells.add(new Cell(raters, isComplete(group)));
                rest.removeAll(raters);
            }
        }
        if (rest.size() >= told.round().threshold()) {
            cells.add(new Cell(rest, false));
        }
        return cells;
    }

    private static boolean isComplete(GroupResult group) {
        return group.figureByQuestion().values().stream().allMatch(figure -> figure.n() == group.n())
                && group.chosenByQuestion().values().stream().allMatch(chosen -> sum(chosen) == group.n());
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
