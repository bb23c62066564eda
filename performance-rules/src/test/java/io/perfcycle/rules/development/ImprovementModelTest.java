package io.perfcycle.rules.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.development.CheckpointDraft;
import io.perfcycle.core.development.ExpectationDraft;
import io.perfcycle.core.development.ImprovementCase;
import io.perfcycle.core.development.ImprovementDraft;
import io.perfcycle.core.development.ImprovementEntry.Cause;
import io.perfcycle.core.development.ImprovementEvent;
import io.perfcycle.core.development.ImprovementGrounds;
import io.perfcycle.core.development.ImprovementPlan.Ending;
import io.perfcycle.core.development.ImprovementPolicy;
import io.perfcycle.core.development.SupportDraft;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Any commands upon an improvement plan do what the table of docs/development.md says, or are refused with every reason of it. */
class ImprovementModelTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final EmployeeId ANN = EmployeeId.of("ann");
    private static final EmployeeId BOB = EmployeeId.of("bob");

    /** A refusal or an event as one line. */
    private static List<String> told(Outcome<List<ImprovementEvent>> outcome) {
        if (outcome.isDone()) {
            return outcome.orElseThrow().stream()
                    .map(event -> event.topic() + " to " + event.audience())
                    .toList();
        }
        return outcome.findings().stream()
                .map(finding -> finding.code().substring("IMPROVEMENT-".length())
                        + finding.arguments().values() + " " + finding.place().path())
                .sorted()
                .toList();
    }

    private static String why(String code, Object argument) {
        return code + "[" + argument + "] ";
    }

    private static String why(String code) {
        return code + "[] ";
    }

    private static LocalDate day(int number) {
        return DAY.plusDays(number);
    }

    /** The numbers of a policy, and what the manager states and asks for. */
    private static final class Case {
        private final Random random;
        private final int[] checkpoints;
        private final int conversations;
        private final int daysInRole;
        private final int mostExpectations;
        private final int mostExtensions;
        private final int extensionDays;
        private final Cause cause;
        private final boolean below;
        private final boolean told;
        private final boolean leave;
        private final int held;
        private final int inRole;
        private final int start;
        private final int support;
        private final boolean own;
        /** For each expectation: 1 rises from 3 to 6, -1 falls from 6 to 3, 0 stays where it is and cannot be measured. */
        private final int[] ways;

        Case(long seed) {
            random = new Random(seed);
            int first = 1 + random.nextInt(30);
            checkpoints = IntStream.range(0, 1 + random.nextInt(3))
                    .map(at -> first + at * (1 + first / 2))
                    .toArray();
            conversations = random.nextInt(3);
            daysInRole = random.nextInt(3) * 45;
            mostExpectations = 1 + random.nextInt(3);
            mostExtensions = random.nextInt(3);
            extensionDays = 1 + random.nextInt(30);
            cause = rarely() ? Cause.values()[random.nextInt(3)] : Cause.PERFORMANCE;
            below = !rarely();
            told = !rarely();
            leave = rarely();
            held = conversations + random.nextInt(3) - (rarely() ? 1 : 0);
            inRole = Math.max(0, daysInRole + random.nextInt(3) - (rarely() ? 1 : 0));
            start = rarely() ? random.nextBoolean() ? -1 : 61 : random.nextInt(61);
            support = rarely() ? 0 : 1;
            own = rarely();
            ways = IntStream.range(0, rarely() ? random.nextInt(5) : 1)
                    .map(at -> rarely() ? 0 : random.nextBoolean() ? 1 : -1)
                    .toArray();
        }

        private boolean rarely() {
            return random.nextInt(12) == 0;
        }

        ImprovementPolicy policy() {
            return new ImprovementPolicy(
                    IntStream.of(checkpoints).boxed().toList(),
                    conversations,
                    daysInRole,
                    mostExpectations,
                    mostExtensions,
                    extensionDays);
        }

        Outcome<List<ImprovementEvent>> propose() {
            ImprovementDraft draft = new ImprovementDraft(
                    PlanId.of("plan"),
                    ANN,
                    CycleId.of("2026"),
                    day(start),
                    new ImprovementGrounds(cause, below, told, Math.max(0, held), leave),
                    IntStream.of(ways)
                            .mapToObj(way -> new ExpectationDraft(
                                    "As agreed",
                                    "cases",
                                    "",
                                    BigDecimal.valueOf(way < 0 ? 6 : 3),
                                    BigDecimal.valueOf(way > 0 ? 6 : 3)))
                            .toList(),
                    Stream.generate(() -> new SupportDraft("Time", BOB))
                            .limit(support)
                            .toList());
            Employee person = Employee.builder()
                    .id(ANN)
                    .name("Ann")
                    .zone(ZoneOffset.UTC)
                    .addEmployments(Employment.since(day(-inRole)))
                    .build();
            return ImprovementCaseDecisions.propose(draft, person, own ? ANN : BOB, policy(), DAY, Instant.EPOCH);
        }

        /** What the table says of the entry. */
        List<String> entry() {
            List<String> reasons = new ArrayList<>();
            add(reasons, cause != Cause.PERFORMANCE, why("NOT-PERFORMANCE", cause));
            add(reasons, !below, why("NOT-BELOW"));
            add(reasons, !told, why("NOT-TOLD"));
            add(reasons, Math.max(0, held) < conversations, why("TOO-FEW-CONVERSATIONS", conversations));
            add(reasons, inRole < daysInRole, why("TOO-NEW", daysInRole));
            add(reasons, leave, why("ON-LEAVE"));
            add(reasons, own, why("OWN-PLAN"));
            boolean many = ways.length == 0 || ways.length > mostExpectations;
            add(reasons, many, why("EXPECTATIONS", mostExpectations) + "expectations");
            for (int at = 0; at < ways.length; at++) {
                add(reasons, ways[at] == 0, why("NOT-MEASURABLE") + "expectations[" + at + "]");
            }
            add(reasons, support == 0, why("NO-SUPPORT") + "support");
            add(reasons, start < 0 || start > 60, why("START", 60) + "start");
            return reasons.isEmpty()
                    ? List.of("improvement.proposed to [ann]")
                    : reasons.stream().sorted().toList();
        }
    }

    private static void add(List<String> reasons, boolean holds, String reason) {
        if (holds) {
            reasons.add(reason);
        }
    }

    /** What is known of a plan without looking at it; days are numbers. */
    private static final class Model {
        private final Case task;
        private final List<Integer> due = new ArrayList<>();
        private final List<Integer> heldOn = new ArrayList<>();
        private String state = "PROPOSED";
        private boolean met;
        private int extensions;
        private int endedOn;

        Model(Case task) {
            this.task = task;
            IntStream.of(task.checkpoints).forEach(day -> due.add(task.start + day));
        }

        private int last() {
            return heldOn.isEmpty() ? Integer.MIN_VALUE : heldOn.get(heldOn.size() - 1);
        }

        private boolean through() {
            return heldOn.size() == due.size();
        }

        /** The day that matters next: boundaries lie there. */
        private int next() {
            return through() ? last() : Math.max(last(), due.get(heldOn.size()));
        }

        private List<String> running(List<String> reasons, String event) {
            if (!state.equals("RUNNING")) {
                return List.of(why("NOT-RUNNING"));
            }
            return reasons.isEmpty()
                    ? List.of(event)
                    : reasons.stream().sorted().toList();
        }

        List<String> acknowledge(int day) {
            if (!state.equals("PROPOSED")) {
                return List.of(why("NOT-PROPOSED"));
            }
            if (day > due.get(0)) {
                return List.of(why("STALE", day(due.get(0))));
            }
            state = "RUNNING";
            return List.of("improvement.acknowledged to [bob]");
        }

        List<String> hold(int day, int[] values) {
            List<String> reasons = new ArrayList<>();
            add(reasons, through(), why("ALL-HELD"));
            add(reasons, !through() && day < next(), why("TOO-EARLY", day(next())));
            add(reasons, values.length != task.ways.length, why("VALUES", task.ways.length) + "values");
            List<String> told = running(reasons, "improvement.checkpoint-held to [ann]");
            if (told.get(0).startsWith("improvement")) {
                heldOn.add(day);
                met = IntStream.range(0, values.length)
                        .allMatch(at -> task.ways[at] > 0 ? values[at] >= 6 : values[at] <= 3);
            }
            return told;
        }

        List<String> extend(int days) {
            List<String> reasons = new ArrayList<>();
            add(reasons, !through(), why("NOT-THROUGH"));
            add(reasons, extensions >= task.mostExtensions, why("NO-EXTENSION", task.mostExtensions));
            add(reasons, days < 1 || days > task.extensionDays, why("EXTENSION-DAYS", task.extensionDays));
            add(reasons, met, why("WRONG-ENDING"));
            List<String> told = running(reasons, "improvement.extended to [ann]");
            if (told.get(0).startsWith("improvement")) {
                due.add(Math.max(due.get(due.size() - 1), last()) + days);
                extensions++;
            }
            return told;
        }

        List<String> end(Ending ending, int day) {
            boolean over = ending == Ending.WITHDRAWN || ending == Ending.OVERTAKEN;
            List<String> reasons = new ArrayList<>();
            add(reasons, ending == Ending.MET && !met, why("WRONG-ENDING"));
            add(reasons, ending == Ending.NOT_MET && met, why("WRONG-ENDING"));
            add(reasons, ending == Ending.NOT_MET && !through(), why("NOT-THROUGH"));
            add(reasons, !heldOn.isEmpty() && day < last(), heldOn.isEmpty() ? "" : why("TOO-EARLY", day(last())));
            boolean backed = over && state.equals("PROPOSED");
            List<String> told =
                    backed ? List.of("improvement.ended to [ann]") : running(reasons, "improvement.ended to [ann]");
            if (told.get(0).startsWith("improvement")) {
                state = ending.name();
                endedOn = day;
            }
            return told;
        }

        private void compare(ImprovementCase plan) {
            assertThat(plan.content().checkpoints())
                    .isEqualTo(due.stream().map(ImprovementModelTest::day).toList());
            assertThat(plan.held())
                    .extracting(held -> held.heldOn())
                    .isEqualTo(heldOn.stream().map(ImprovementModelTest::day).toList());
            assertThat(plan.extensions()).isEqualTo(extensions);
            assertThat(plan.ending()
                            .map(Enum::name)
                            .orElse(plan.acknowledgedAt().isPresent() ? "RUNNING" : "PROPOSED"))
                    .isEqualTo(state);
            plan.endedOn().ifPresent(on -> assertThat(on).isEqualTo(day(endedOn)));
        }
    }

    @Property(tries = 150)
    void any_commands_do_what_the_table_says_or_are_refused_with_every_reason(
            @ForAll long seed, @ForAll @Size(min = 12, max = 30) List<@IntRange(max = 999_999) Integer> commands) {
        Case task = new Case(seed);
        Outcome<List<ImprovementEvent>> proposed = task.propose();
        assertThat(told(proposed)).isEqualTo(task.entry());
        if (!proposed.isDone()) {
            return;
        }
        Model model = new Model(task);
        ImprovementCase plan = after(proposed);
        for (int number : commands) {
            Random drawn = new Random(seed + number);
            int near = drawn.nextInt(8) == 0 && !model.heldOn.isEmpty() ? model.last() : model.next();
            int today = near + List.of(-1, 0, 0, 1, 9).get(drawn.nextInt(5));
            Outcome<List<ImprovementEvent>> outcome = play(plan, model, task, drawn, today);
            plan = outcome.isDone() ? after(outcome) : plan;
            model.compare(plan);
        }
    }

    private static ImprovementCase after(Outcome<List<ImprovementEvent>> outcome) {
        return (ImprovementCase) outcome.orElseThrow().get(0).after();
    }

    /** One command upon both; what they say is compared. */
    private static Outcome<List<ImprovementEvent>> play(
            ImprovementCase plan, Model model, Case task, Random drawn, int today) {
        int kind = drawn.nextInt(20);
        Outcome<List<ImprovementEvent>> outcome;
        List<String> expected;
        if (kind < 3) {
            outcome = ImprovementCaseDecisions.acknowledge(plan, day(today), Instant.EPOCH);
            expected = model.acknowledge(today);
        } else if (kind < 12) {
            int[] values = IntStream.range(0, task.ways.length + (drawn.nextInt(6) == 0 ? 1 : 0))
                    .map(at -> 2 + drawn.nextInt(6))
                    .toArray();
            CheckpointDraft draft = new CheckpointDraft(
                    PlanId.of("plan"),
                    IntStream.of(values).mapToObj(BigDecimal::valueOf).toList(),
                    "");
            outcome = ImprovementCaseDecisions.hold(plan, draft, day(today), Instant.EPOCH);
            expected = model.hold(today, values);
        } else if (kind < 17) {
            int days = List.of(0, 1, task.extensionDays, task.extensionDays, task.extensionDays + 1)
                    .get(drawn.nextInt(5));
            outcome = ImprovementCaseDecisions.extend(plan, days, task.policy(), Instant.EPOCH);
            expected = model.extend(days);
        } else {
            Ending ending = Ending.values()[drawn.nextInt(kind < 19 ? 2 : 4)];
            outcome = ImprovementCaseDecisions.end(plan, ending, day(today), Instant.EPOCH);
            expected = model.end(ending, today);
        }
        assertThat(told(outcome)).isEqualTo(expected);
        return outcome;
    }
}
