package io.perfcycle.rules.engine.fault;

import static io.perfcycle.rules.engine.fault.Company.BEN;
import static io.perfcycle.rules.engine.fault.Company.CANARY;
import static io.perfcycle.rules.engine.fault.Company.CYCLE;
import static io.perfcycle.rules.engine.fault.Company.DAN;
import static io.perfcycle.rules.engine.fault.Company.GOAL;
import static io.perfcycle.rules.engine.fault.Company.admin;
import static io.perfcycle.rules.engine.fault.Company.answers;
import static io.perfcycle.rules.engine.fault.Company.as;
import static io.perfcycle.rules.engine.fault.Company.checkIn;
import static io.perfcycle.rules.engine.fault.Company.goal;
import static io.perfcycle.rules.engine.fault.Company.review;

import io.perfcycle.core.goal.GoalReasonDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.review.AcknowledgementDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who meets whom: manager, employee and relay. */
final class Races {
    static final Actor EMPLOYEE_CHECKS_IN = checksIn("check-in-e", DAN);
    static final Actor MANAGER_CHECKS_IN = checksIn("check-in-m", BEN);
    static final Actor AGREES =
            Actor.of("agree", as(BEN), 1, (engine, command) -> engine.goals().agree(command, GOAL));
    static final Actor DECLINES = Actor.of(
            "decline",
            as(BEN),
            1,
            (engine, command) -> engine.goals().decline(command, new GoalReasonDraft(GOAL, CANARY)));
    static final Actor CLOSES =
            Actor.of("close", as(BEN), 1, (engine, command) -> engine.goals().close(command, GOAL));
    static final Actor SUBMITS =
            Actor.of("submit", as(BEN), 0, (engine, command) -> engine.reviews().submit(command, answers(DAN, "4")));
    static final Actor ASSESSES = Actor.of(
            "assess", as(DAN), 1, (engine, command) -> engine.reviews().selfAssess(command, answers(DAN, "3")));
    static final Actor RELEASES = Actor.of(
            "release", admin(), 1, (engine, command) -> engine.reviews().release(command, review(DAN)));
    static final Actor ACKNOWLEDGES = Actor.of(
            "acknowledge",
            as(DAN),
            1,
            (engine, command) -> engine.reviews().acknowledge(command, new AcknowledgementDraft(review(DAN), "")));
    static final Actor LEAVES = Actor.of(
            "leave",
            admin(),
            0,
            (engine, command) -> engine.people()
                    .apply(command, new OrgChange.ManagerChanged(DAN, LocalDate.of(2026, 2, 1), Optional.empty())));
    static final Actor CLOSES_CYCLE = Actor.of(
            "close-cycle", admin(), 0, (engine, command) -> engine.cycles().close(command, CYCLE));
    static final Actor PROPOSES = proposes(DAN);
    static final Actor RELAY = Actor.relay("relay-1");
    static final Actor OTHER_RELAY = Actor.relay("relay-2");

    private static final int TWO_FAULTS_UP_TO = 32;

    private Races() {}

    private static Actor checksIn(String id, EmployeeId by) {
        return Actor.noted(
                id, as(by), id, 0, (engine, command) -> engine.goals().checkIn(command, checkIn(GOAL, "9", id)));
    }

    private static Actor proposes(EmployeeId by) {
        return Actor.of(
                "propose-" + by, as(by), 1, (engine, command) -> engine.goals().propose(command, goal("new", DAN)));
    }

    static List<Race> pairs() {
        return List.of(
                new Race("both check in", Company::withGoal, List.of(MANAGER_CHECKS_IN, EMPLOYEE_CHECKS_IN)),
                new Race("closing meets a check-in", Company::withGoal, List.of(CLOSES, EMPLOYEE_CHECKS_IN)),
                new Race("agreement meets a check-in", Company::withProposal, List.of(AGREES, EMPLOYEE_CHECKS_IN)),
                new Race("agreement meets refusal", Company::withProposal, List.of(AGREES, DECLINES)),
                new Race(
                        "one command is sent twice",
                        Company::withGoal,
                        List.of(EMPLOYEE_CHECKS_IN, EMPLOYEE_CHECKS_IN)),
                new Race("one decision is sent twice", Company::withProposal, List.of(AGREES, AGREES)),
                new Race("both propose the same goal", company -> {}, List.of(PROPOSES, proposes(BEN))),
                new Race("the manager changes at a check-in", Company::withGoal, List.of(LEAVES, MANAGER_CHECKS_IN)),
                new Race("submission meets self-assessment", Company::withReviews, List.of(SUBMITS, ASSESSES)),
                new Race("two releases", Races::submitted, List.of(RELEASES, RELEASES)),
                new Race("agreement meets the relay", Company::withProposal, List.of(AGREES, RELAY)),
                new Race("two relays", Company::withProposal, List.of(RELAY, OTHER_RELAY)));
    }

    static List<Race> triples() {
        return List.of(
                new Race(
                        "check-ins and the relay",
                        Company::withGoal,
                        List.of(MANAGER_CHECKS_IN, EMPLOYEE_CHECKS_IN, RELAY)),
                new Race(
                        "closing, a check-in and the relay",
                        Company::withGoal,
                        List.of(CLOSES, EMPLOYEE_CHECKS_IN, RELAY)),
                new Race(
                        "agreement, a check-in and the relay",
                        Company::withProposal,
                        List.of(AGREES, EMPLOYEE_CHECKS_IN, RELAY)),
                new Race(
                        "both check in and the manager closes",
                        Company::withGoal,
                        List.of(MANAGER_CHECKS_IN, EMPLOYEE_CHECKS_IN, CLOSES)),
                new Race(
                        "submission, self-assessment and the relay",
                        Company::withReviews,
                        List.of(SUBMITS, ASSESSES, RELAY)),
                new Race(
                        "release, acknowledgement and the relay",
                        Races::submitted,
                        List.of(RELEASES, ACKNOWLEDGES, RELAY)),
                new Race("agreement and two relays", Company::withProposal, List.of(AGREES, RELAY, OTHER_RELAY)));
    }

    /** Whether the build searches wider. */
    static boolean isDeep() {
        return Boolean.getBoolean("perfcycle.deep");
    }

    /**
     * What is executed of a race, one schedule after the other.
     *
     * @param race the race
     * @param kinds the kinds of single faults with which every schedule is executed; those without a fault always are
     */
    record Executed(Race race, Set<RaceFault.Kind> kinds) {
        @Override
        public String toString() {
            return race + (kinds.isEmpty() ? "" : " with " + kinds.size() + " kinds of faults");
        }
    }

    private static final Set<RaceFault.Kind> NO_KIND = EnumSet.noneOf(RaceFault.Kind.class);
    private static final Set<RaceFault.Kind> EVERY_KIND = EnumSet.allOf(RaceFault.Kind.class);

    /** What leaves somebody in doubt, comes twice, late or old, or ends a process. */
    private static final Set<RaceFault.Kind> DOUBTFUL = EnumSet.of(
            RaceFault.Kind.LOST,
            RaceFault.Kind.DUPLICATE,
            RaceFault.Kind.LATE,
            RaceFault.Kind.STALE,
            RaceFault.Kind.CRASH_BEFORE,
            RaceFault.Kind.CRASH_AFTER);

    /** What strikes once, and not at every later commit too, which makes most of the schedules. */
    private static final Set<RaceFault.Kind> ONCE =
            EnumSet.complementOf(EnumSet.of(RaceFault.Kind.OTHER_ALL, RaceFault.Kind.LOST_ALL));

    private static final Set<RaceFault.Kind> ENDING =
            EnumSet.of(RaceFault.Kind.CRASH_BEFORE, RaceFault.Kind.CRASH_AFTER);

    private static Set<RaceFault.Kind> and(Set<RaceFault.Kind> kinds, RaceFault.Kind more) {
        Set<RaceFault.Kind> all = EnumSet.copyOf(kinds);
        all.add(more);
        return all;
    }

    /** The pairs with faults that the normal build executes: a million schedules. The others go without. */
    private static final Map<String, Set<RaceFault.Kind>> KINDS_BY_PAIR = Map.of(
            "agreement meets a check-in", DOUBTFUL,
            "one decision is sent twice", and(DOUBTFUL, RaceFault.Kind.OTHER),
            "the manager changes at a check-in", ONCE,
            "two relays", EVERY_KIND);

    /**
     * What a deep build executes of the pairs with most schedules: with every kind of fault all pairs have 546 million.
     * The others are executed with whatever strikes once. Merged, every pair is searched with every kind in each build.
     */
    private static final Map<String, Set<RaceFault.Kind>> DEEP_KINDS_BY_PAIR = Map.of(
            "both check in", DOUBTFUL,
            "agreement meets the relay", DOUBTFUL,
            "one command is sent twice", ENDING,
            "two releases", ENDING,
            "both propose the same goal", ENDING,
            "submission meets self-assessment", ENDING,
            "agreement meets a check-in", EVERY_KIND,
            "the manager changes at a check-in", EVERY_KIND,
            "two relays", EVERY_KIND);

    /** What this build executes; a deep one more kinds of faults, about 16 million schedules, and a triple. */
    static List<Executed> executed() {
        List<Executed> executed = new ArrayList<>();
        for (Race race : pairs()) {
            Set<RaceFault.Kind> kinds = isDeep()
                    ? DEEP_KINDS_BY_PAIR.getOrDefault(race.name(), ONCE)
                    : KINDS_BY_PAIR.getOrDefault(race.name(), NO_KIND);
            executed.add(new Executed(race, kinds));
        }
        if (isDeep()) {
            executed.add(new Executed(triples().get(triples().size() - 1), NO_KIND));
        }
        return executed;
    }

    /** The triples with the most steps: only a deep build searches them with every kind of fault. */
    private static final Set<String> LONG =
            Set.of("submission, self-assessment and the relay", "release, acknowledgement and the relay");

    /**
     * Every single fault, in a long race only the doubtful ones; in a deep build of three also every two of different
     * actors that change what is stored.
     */
    static List<List<RaceFault>> faults(int[] steps, Race race) {
        List<List<RaceFault>> all = new ArrayList<>();
        List<RaceFault> single = RaceFault.all(steps);
        if (!isDeep() && LONG.contains(race.name())) {
            single.removeIf(fault -> !DOUBTFUL.contains(fault.kind()));
        }
        single.forEach(fault -> all.add(List.of(fault)));
        if (isDeep() && race.actors().size() == 3 && steps[0] + steps[1] + steps[2] <= TWO_FAULTS_UP_TO) {
            for (RaceFault one : single) {
                for (RaceFault other : single) {
                    if (one.actor() < other.actor()
                            && one.kind().isGrave()
                            && other.kind().isGrave()) {
                        all.add(List.of(one, other));
                    }
                }
            }
        }
        return all;
    }

    private static void submitted(Company company) {
        company.withReviews();
        company.engine
                .reviews()
                .submit(company.command(as(BEN)), answers(DAN, "4"))
                .orElseThrow();
        company.world.now = World.START;
    }
}
