package io.perfcycle.core.competency;

import io.perfcycle.core.id.RoleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The role profiles of a job, level by level, and the moves that count as a promotion. A ladder may fork, such as into
 * experts and managers, and join again.
 *
 * @param job the job for people, such as engineering
 * @param rungs the levels in order, each role once
 * @param moves the promotions there are, from a rung to a later one
 */
public record CareerLadder(String job, List<Rung> rungs, List<Move> moves) {
    /**
     * A level of the job.
     *
     * @param level its name for people
     * @param profile what it asks for
     */
    public record Rung(String level, RoleProfile profile) {}

    /**
     * A promotion.
     *
     * @param from from which role
     * @param to to which role
     */
    public record Move(RoleId from, RoleId to) {}

    /** Checks that moves go up between rungs of the ladder. */
    public CareerLadder {
        rungs = List.copyOf(rungs);
        moves = List.copyOf(moves);
        List<RoleId> order = rungs.stream().map(rung -> rung.profile().id()).toList();
        Set<RoleId> seen = new HashSet<>();
        for (RoleId role : order) {
            if (!seen.add(role)) {
                throw new IllegalArgumentException("Role " + role + " stands twice in the ladder");
            }
        }
        for (Move move : moves) {
            int from = order.indexOf(move.from());
            if (from < 0 || from >= order.indexOf(move.to())) {
                throw new IllegalArgumentException("A move goes from a rung to a later one: " + move);
            }
        }
    }

    /**
     * A ladder without forks.
     *
     * @param job the job
     * @param rungs the levels from the lowest
     * @return the ladder, with a move from each rung to the next
     */
    public static CareerLadder of(String job, List<Rung> rungs) {
        List<Move> moves = new ArrayList<>();
        for (int at = 1; at < rungs.size(); at++) {
            moves.add(new Move(
                    rungs.get(at - 1).profile().id(), rungs.get(at).profile().id()));
        }
        return new CareerLadder(job, rungs, moves);
    }

    /**
     * The rung of a role.
     *
     * @param role which role
     * @return the rung
     * @throws IllegalArgumentException if the ladder does not have the role
     */
    public Rung rung(RoleId role) {
        return rungs.stream()
                .filter(rung -> rung.profile().id().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The ladder has no role " + role));
    }
}
