package io.perfcycle.rules.simulation;

/** Chooses one after the other whom terms allow, where a cut over all scores would not do. Not thread safe. */
final class Candidates {
    private final Phase.Promote phase;
    private final Phase.Terms terms;
    /** What FORESIGHT saw of the chosen one. */
    private double foreseen;

    Candidates(Phase.Promote phase) {
        this.phase = phase;
        this.terms = phase.terms();
    }

    /** Whether a phase needs them. */
    static boolean areNeeded(Phase.Promote phase) {
        boolean plain = switch (phase.selection()) {
            case BEST, WORST, RANDOM -> true;
            case SENIORITY, MIXED, FORESIGHT -> false;
        };
        return !plain || !phase.terms().isOpen();
    }

    /** Fills vacancies of a level; where nobody may be promoted they stay. */
    void fill(World world, int level, int count, Succession succession) {
        int reserved = terms.reserved() == 0 ? 0 : ForcedExit.seats(world.vacant(level), terms.reserved());
        for (int i = 0; i < count; i++) {
            int found = i < reserved ? choose(world, level - 1, true, succession) : -1;
            found = found < 0 ? choose(world, level - 1, false, succession) : found;
            if (found < 0) {
                return;
            }
            double known = foreseen;
            int to = world.promote(found, level);
            world.score[to] = phase.selection() == Phase.Selection.FORESIGHT ? known : succession.inNewRole(world, to);
        }
    }

    private int choose(World world, int level, boolean onlyOther, Succession succession) {
        return switch (phase.selection()) {
            case BEST -> extreme(world, level, onlyOther, 1);
            case WORST -> extreme(world, level, onlyOther, -1);
            case RANDOM -> anybody(world, level, onlyOther);
            case MIXED ->
                world.random(Purpose.SELECTION).chance(terms.best())
                        ? extreme(world, level, onlyOther, 1)
                        : anybody(world, level, onlyOther);
            case SENIORITY -> senior(world, level, onlyOther);
            case FORESIGHT -> foresee(world, level, onlyOther, succession);
        };
    }

    private boolean mayBe(World world, int p, boolean onlyOther) {
        return world.score[p] >= terms.atLeast()
                && world.tenure(p) >= terms.tenure()
                && !(onlyOther && world.tag[p] == World.FAVOURED);
    }

    private int extreme(World world, int level, boolean onlyOther, double sign) {
        double most = Double.NEGATIVE_INFINITY;
        int found = -1;
        for (int p = world.from[level]; p < world.to[level]; p++) {
            if (sign * world.score[p] > most && mayBe(world, p, onlyOther)) {
                most = sign * world.score[p];
                found = p;
            }
        }
        return found;
    }

    private int anybody(World world, int level, boolean onlyOther) {
        int may = 0;
        for (int p = world.from[level]; p < world.to[level]; p++) {
            may += mayBe(world, p, onlyOther) ? 1 : 0;
        }
        int wanted = may == 0 ? -1 : world.random(Purpose.SELECTION).below(may);
        for (int p = world.from[level]; p < world.to[level] && wanted >= 0; p++) {
            if (mayBe(world, p, onlyOther) && wanted-- == 0) {
                return p;
            }
        }
        return -1;
    }

    private int senior(World world, int level, boolean onlyOther) {
        int longest = -1;
        int found = -1;
        for (int p = world.from[level]; p < world.to[level]; p++) {
            if (mayBe(world, p, onlyOther) && world.tenure(p) > longest) {
                longest = world.tenure(p);
                found = p;
            }
        }
        return found;
    }

    private int foresee(World world, int level, boolean onlyOther, Succession succession) {
        double most = Double.NEGATIVE_INFINITY;
        int found = -1;
        for (int p = world.from[level]; p < world.to[level]; p++) {
            if (mayBe(world, p, onlyOther)) {
                double score = succession.inNewRole(world, p);
                if (score > most) {
                    most = score;
                    found = p;
                }
            }
        }
        foreseen = most;
        return found;
    }
}
