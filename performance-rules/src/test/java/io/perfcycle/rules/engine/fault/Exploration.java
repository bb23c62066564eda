package io.perfcycle.rules.engine.fault;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tries every order of the steps of a race's actors. Executed, each schedule is a path of its own: at each step the call
 * is made at the store and the actor's operation goes on to its next call, which it is asked for again every so often
 * although it has been given the same answers before; schedules share their beginnings. Merged, what is the same from the
 * same moment on is gone into once, and the paths are counted.
 */
final class Exploration {
    private static final int SAMPLE = 499;
    private static final int MERGED_SAMPLE = 10;

    private final World world;
    private final Race race;
    private final Moment start;
    private final List<RaceFault> faults;
    private final RaceOracle oracle;
    private final boolean merged;
    private final Map<Object, BigInteger> known = new HashMap<>();
    private final Map<Moment, Integer> moments = new HashMap<>();
    private final @Nullable Map<Actor, Step> firsts;
    private final List<Integer> path = new ArrayList<>();
    private final List<List<Integer>> sample = new ArrayList<>();
    private final int[] steps;
    private long executed;

    private Exploration(
            World world, Race race, Moment start, List<RaceFault> faults, @Nullable Map<Actor, Step> firsts) {
        this.world = world;
        this.race = race;
        this.start = start;
        this.faults = faults;
        this.merged = firsts != null;
        this.firsts = firsts;
        this.oracle = new RaceOracle(race, start);
        this.steps = new int[race.actors().size()];
    }

    static Exploration executed(World world, Race race, Moment start, List<RaceFault> faults) {
        return new Exploration(world, race, start, faults, null);
    }

    static Exploration merged(World world, Race race, Moment start, List<RaceFault> faults, Map<Actor, Step> firsts) {
        return new Exploration(world, race, start, faults, firsts);
    }

    /** Explores and gives the number of schedules. */
    BigInteger run() {
        world.now = World.START;
        List<Step> actors = new ArrayList<>();
        for (Actor actor : race.actors()) {
            actors.add(
                    merged ? firsts.computeIfAbsent(actor, one -> Step.first(world, one)) : Step.first(world, actor));
        }
        moments.put(start, 0);
        return explore(start, actors);
    }

    private BigInteger explore(Moment moment, List<Step> actors) {
        Object here = merged ? List.of(moments.get(moment), numbers(actors)) : null;
        if (merged) {
            BigInteger paths = known.get(here);
            if (paths != null) {
                return paths;
            }
        }
        BigInteger paths = BigInteger.ZERO;
        for (int place = 0; place < actors.size(); place++) {
            if (!actors.get(place).isEnded()) {
                path.add(place);
                paths = paths.add(take(moment, actors, place));
                path.remove(path.size() - 1);
            }
        }
        if (paths.signum() == 0) {
            paths = BigInteger.ONE;
            end(moment, actors);
        }
        if (merged) {
            known.put(here, paths);
        }
        return paths;
    }

    private void end(Moment moment, List<Step> actors) {
        executed++;
        if (executed % SAMPLE == 1) {
            sample.add(List.copyOf(path));
        }
        oracle.check(moment, actors, () -> path + " " + faults);
        if (faults.isEmpty()) {
            oracle.checkTwins(moment, actors, () -> path.toString());
        }
        if (executed % (merged ? MERGED_SAMPLE : SAMPLE) == 1) {
            oracle.checkAfterwards(world, moment, () -> path + " " + faults);
        }
    }

    private static List<Integer> numbers(List<Step> actors) {
        List<Integer> numbers = new ArrayList<>();
        for (Step step : actors) {
            numbers.add(step.number);
        }
        return numbers;
    }

    private BigInteger take(Moment moment, List<Step> actors, int place) {
        Step at = actors.get(place);
        moment.enter(world);
        if (at.actor == null) {
            at.next.make();
            return go(actors, place, at.arrived(), null);
        }
        steps[place] = Math.max(steps[place], at.answers.size() + 1);
        for (RaceFault fault : faults) {
            if (fault.strikes(place, at) && fault.fits(at.next)) {
                return strike(fault, actors, place);
            }
        }
        return go(actors, place, at, Answer.of(at.next.make()));
    }

    private BigInteger strike(RaceFault fault, List<Step> actors, int place) {
        Step at = actors.get(place);
        Answer answer = fault.answer(world, at.next);
        if (fault.isCrash()) {
            return go(actors, place, at.crash(), null);
        }
        if (fault.kind() == RaceFault.Kind.LATE) {
            List<Step> more = new ArrayList<>(actors);
            more.add(at.underWay());
            return go(more, place, at, answer);
        }
        return go(actors, place, at, answer);
    }

    private BigInteger go(List<Step> actors, int place, Step at, @Nullable Answer answer) {
        Moment after = Moment.of(world);
        if (merged) {
            moments.putIfAbsent(after, moments.size());
        }
        List<Step> next = new ArrayList<>(actors);
        next.set(place, answer == null ? at : merged ? at.remembered(world, answer) : at.executed(world, answer));
        return explore(after, next);
    }

    /** How many schedules were gone through from beginning to end, each with its own path. */
    long executed() {
        return executed;
    }

    int states() {
        return known.size();
    }

    /** The greatest number of steps that each actor took. */
    int[] steps() {
        return steps;
    }

    /** The places of the actors, step by step, of some schedules. */
    List<List<Integer>> sample() {
        return sample;
    }

    List<String> violations() {
        return oracle.violations();
    }
}
