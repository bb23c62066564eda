package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far an actor has come: the answers so far, and the call that it is about to make or the outcomes it ended with. */
final class Step {
    /** The calls at which an actor can be stopped; the others concern nobody else. */
    static final Set<PortMethod> STOPS = EnumSet.of(
            PortMethod.LOAD,
            PortMethod.COMMIT,
            PortMethod.RECEIPT,
            PortMethod.FIND,
            PortMethod.CLAIM,
            PortMethod.ACKNOWLEDGE,
            PortMethod.DELIVER);

    private static final int AGAIN = 16;

    private static int numbers;
    private static int runs;

    final int number = numbers++;
    final @Nullable Actor actor;
    final List<Answer> answers;
    final @Nullable PortCall next;
    final List<Outcome<?>> outcomes;
    final @Nullable RuntimeException escaped;
    final boolean crashed;
    private final List<Step> children = new ArrayList<>();
    private @Nullable Step dead;
    private @Nullable Step late;

    private Step(
            Actor actor, List<Answer> answers, PortCall next, List<Outcome<?>> outcomes, RuntimeException escaped) {
        this(actor, answers, next, outcomes, escaped, false);
    }

    private Step(
            Actor actor,
            List<Answer> answers,
            PortCall next,
            List<Outcome<?>> outcomes,
            RuntimeException escaped,
            boolean crashed) {
        this.actor = actor;
        this.answers = answers;
        this.next = next;
        this.outcomes = outcomes;
        this.escaped = escaped;
        this.crashed = crashed;
    }

    boolean isEnded() {
        return next == null;
    }

    static Step first(World world, Actor actor) {
        return after(world, actor, List.of());
    }

    /** The actor with one more answer: runs the script from its beginning up to the next call. */
    Step then(World world, Answer answer) {
        List<Answer> more = new ArrayList<>(answers);
        more.add(answer);
        return after(world, actor, more);
    }

    /** The same, run only if this answer has not been given here before. */
    Step remembered(World world, Answer answer) {
        for (Step child : children) {
            if (child.answers.get(answers.size()).isLike(answer)) {
                return child;
            }
        }
        Step child = then(world, answer);
        children.add(child);
        return child;
    }

    /** The same, run again every so often although it was run for this answer before, and then it has to come to the same. */
    Step executed(World world, Answer answer) {
        Step known = remembered(world, answer);
        if (++runs % AGAIN == 0) {
            Step again = then(world, answer);
            if (!again.isLike(known)) {
                throw new IllegalStateException(actor + " came to " + again.next + " " + again.outcomes + ", before to "
                        + known.next + " " + known.outcomes);
            }
        }
        return known;
    }

    private boolean isLike(Step other) {
        boolean sameCall = next == null || other.next == null
                ? next == other.next
                : next.method() == other.next.method() && next.arguments().equals(other.next.arguments());
        boolean sameEnd = escaped == null || other.escaped == null
                ? escaped == other.escaped
                : escaped.getClass() == other.escaped.getClass();
        return sameCall && sameEnd && outcomes.equals(other.outcomes);
    }

    /** The actor's process dies here. */
    Step crash() {
        if (dead == null) {
            dead = new Step(actor, answers, null, List.of(), null, true);
        }
        return dead;
    }

    /** A call that is under way on its own; nobody waits for its answer. */
    Step underWay() {
        if (late == null) {
            late = new Step(null, List.of(), next, List.of(), null);
        }
        return late;
    }

    /** That call when it has been made. */
    Step arrived() {
        if (dead == null) {
            dead = new Step(null, answers, null, outcomes, null);
        }
        return dead;
    }

    private static Step after(World world, Actor actor, List<Answer> answers) {
        int[] count = {0};
        world.ids = 0;
        world.wire = call -> {
            if (!STOPS.contains(call.method())) {
                return call.make();
            }
            if (count[0] == answers.size()) {
                throw new Stop(call);
            }
            return answers.get(count[0]++).get();
        };
        try {
            return new Step(actor, answers, null, actor.script().apply(world), null);
        } catch (Stop stop) {
            return new Step(actor, answers, stop.call, List.of(), null);
        } catch (RuntimeException escaped) {
            return new Step(actor, answers, null, List.of(), escaped);
        }
    }

    /** Ends a run at a call that has no answer yet. An error, because the engine catches exceptions. */
    private static final class Stop extends Error {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        final PortCall call;

        Stop(PortCall call) {
            super(null, null, false, false);
            this.call = call;
        }
    }
}
