package io.perfcycle.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.engine.CanaryCast.Target;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every public operation, called by somebody of every relation for every purpose. What comes back is searched for texts
 * that occur in one place only, and each that is found, or is not, is held against the golden table.
 */
class CanaryTest {
    private static CanaryWorld world;
    private static List<CanaryCalls.Call> calls;

    /**
     * A text that occurs once.
     *
     * @param text the text
     * @param targets what it is; being permitted one of them is enough
     * @param action by which it is read
     */
    private record Canary(String text, List<Target> targets, Action action) {
        static Canary of(String text, Target... targets) {
            return new Canary(text, List.of(targets), Action.READ);
        }

        boolean mayBeKnownTo(CanaryCast who, Purpose purpose) {
            return targets.stream()
                    .anyMatch(target -> who.may(target, Action.READ, purpose)
                            || who.may(target, Action.LIST, purpose)
                            || (action == Action.AGGREGATE && who.may(target, Action.AGGREGATE, purpose)));
        }
    }

    private static final Target OLD_RATING =
            Target.of(Facet.RATING, AccessPhase.ACKNOWLEDGED).tied(CanaryCast.FORMER, Relation.FORMER_MANAGER);
    private static final Target OLD_PROPOSAL = Target.of(Facet.RATING, AccessPhase.SUBMITTED);
    private static final Target PROPOSAL =
            Target.of(Facet.RATING, AccessPhase.CALIBRATING).tied(CanaryCast.CALIBRATES, Relation.CALIBRATOR);
    private static final Target OLD_CHECK_IN =
            Target.of(Facet.CHECK_IN, AccessPhase.OPEN).tied(CanaryCast.FORMER, Relation.FORMER_MANAGER);
    private static final Target DECLINED = Target.of(Facet.GOAL_SHARED, AccessPhase.DRAFT);
    private static final Relation[] OTHERS = {
        Relation.SELF, Relation.DIRECT_MANAGER, Relation.CHAIN_MANAGER, Relation.HR_PARTNER, Relation.RESEARCHER
    };
    private static final Target CALIBRATED_GOAL = Target.of(Facet.GOAL_PRIVATE, AccessPhase.CALIBRATING)
            .without(OTHERS)
            .tied(CanaryCast.CALIBRATES, Relation.CALIBRATOR);
    private static final Target CALIBRATED_ROUND = Target.of(Facet.ROUND_AGGREGATE, AccessPhase.CALIBRATING)
            .without(OTHERS)
            .tied(CanaryCast.CALIBRATES, Relation.CALIBRATOR);
    private static final Target NOBODYS = Target.of(Facet.ANONYMOUS_RESPONSE, AccessPhase.RELEASED)
            .tied(CanaryCast.RATER, Relation.RATER)
            .tied(CanaryCast.SINGLE_RATER, Relation.RATER);

    private static final Target HIDDEN_THANKS =
            Target.of(Facet.RECOGNITION, AccessPhase.SUBMITTED).tied(CanaryCast.RATER, Relation.RATER);

    private static final List<Canary> CANARIES = List.of(
            Canary.of("canary-private", CanaryCalls.PRIVATE, CALIBRATED_GOAL),
            Canary.of("canary-private-check", Target.of(Facet.CHECK_IN, AccessPhase.OPEN)),
            Canary.of("canary-shared", CanaryCalls.SHARED),
            Canary.of("canary-shared-check", Target.of(Facet.CHECK_IN, AccessPhase.OPEN)),
            Canary.of("canary-draft", CanaryCalls.DRAFT),
            Canary.of("canary-declined", DECLINED),
            Canary.of("canary-declined-reason", DECLINED),
            Canary.of("canary-changed-now", CanaryCalls.SHARED),
            Canary.of("canary-changed", Target.of(Facet.CHECK_IN, AccessPhase.OPEN)),
            Canary.of("canary-changed-next", Target.of(Facet.CHECK_IN, AccessPhase.OPEN)),
            Canary.of("canary-change-reason", Target.of(Facet.CHECK_IN, AccessPhase.OPEN)),
            Canary.of("canary-change-open", Target.of(Facet.CHECK_IN, AccessPhase.OPEN)),
            Canary.of("canary-change-refused", Target.of(Facet.CHECK_IN, AccessPhase.OPEN)),
            Canary.of("canary-changed-never", Target.of(Facet.CHECK_IN, AccessPhase.OPEN)),
            Canary.of("canary-change-rejection", Target.of(Facet.CHECK_IN, AccessPhase.OPEN)),
            Canary.of("canary-old", CanaryCalls.OLD),
            Canary.of("canary-old-check", OLD_CHECK_IN),
            Canary.of("canary-old-self", CanaryCalls.OLD_RECORD.as(Facet.SELF_ASSESSMENT)),
            Canary.of("canary-old-review", CanaryCalls.OLD_RECORD),
            Canary.of("canary-remark", CanaryCalls.OLD_RECORD),
            Canary.of("3.39", OLD_PROPOSAL, CanaryCalls.OLD_SESSION),
            Canary.of("4.19", OLD_RATING, CanaryCalls.OLD_SESSION),
            Canary.of("canary-self", CanaryCalls.RECORD.as(Facet.SELF_ASSESSMENT)),
            Canary.of("canary-review", CanaryCalls.RECORD),
            Canary.of("canary-interim", CanaryCalls.RECORD.as(Facet.INTERIM_RATING)),
            Canary.of("3.44", PROPOSAL, CanaryCalls.SESSION),
            Canary.of("2.71", CanaryCalls.SESSION),
            Canary.of("canary-f-subject", CanaryCalls.TO_SUBJECT),
            Canary.of("canary-f-manager", CanaryCalls.TO_MANAGER),
            Canary.of("canary-f-note", CanaryCalls.NOTE),
            Canary.of("canary-q-pending", CanaryCalls.WAITING),
            Canary.of("canary-q-open", CanaryCalls.ASKED),
            Canary.of(
                    "canary-q-draft",
                    Target.of(Facet.ATTRIBUTED_FEEDBACK, AccessPhase.OPEN).tied(CanaryCast.RATER, Relation.RATER)),
            Canary.of(
                    "canary-q-reason",
                    Target.of(Facet.FEEDBACK_REQUEST, AccessPhase.ARCHIVED).tied(CanaryCast.RATER, Relation.RATER)),
            Canary.of("canary-q-answer", CanaryCalls.TO_MANAGER),
            Canary.of("canary-point", CanaryCalls.MEETING),
            Canary.of("canary-old-point", CanaryCalls.OLD_MEETING),
            Canary.of("canary-note-ben", CanaryCalls.NOTE),
            Canary.of(
                    "canary-note-dan",
                    Target.of(Facet.PRIVATE_NOTE, AccessPhase.RELEASED)
                            .without(Relation.DIRECT_MANAGER, Relation.SELF)
                            .tied(CanaryCast.SUBJECT, Relation.SELF)),
            Canary.of("canary-k-hidden", HIDDEN_THANKS),
            Canary.of("canary-verdict", HIDDEN_THANKS),
            Canary.of("canary-report-of-k-hidden", Target.of(Facet.MODERATION, AccessPhase.SUBMITTED)),
            Canary.of("canary-report-of-k-reported", Target.of(Facet.MODERATION, AccessPhase.RELEASED)),
            Canary.of(
                    "canary-k-reported",
                    Target.of(Facet.RECOGNITION, AccessPhase.RELEASED).tied(CanaryCast.RATER, Relation.RATER)),
            Canary.of(
                    "canary-thanks",
                    Target.of(Facet.RECOGNITION, AccessPhase.RELEASED).tied(CanaryCast.RATER, Relation.RATER)),
            new Canary(
                    "canary-group-closed",
                    List.of(Target.of(Facet.ROUND_AGGREGATE, AccessPhase.RELEASED), CALIBRATED_ROUND),
                    Action.AGGREGATE),
            Canary.of("canary-nomination", Target.of(Facet.NOMINATION, AccessPhase.DRAFT)),
            new Canary("canary-group-open", List.of(NOBODYS), Action.AGGREGATE),
            new Canary("canary-single-closed", List.of(NOBODYS), Action.AGGREGATE),
            new Canary("canary-single-open", List.of(NOBODYS), Action.AGGREGATE),
            Canary.of("canary-plan", CanaryCalls.PLAN, CanaryCalls.MEETING),
            Canary.of("canary-i-runs", CanaryCalls.IMPROVEMENT),
            Canary.of("canary-i-waits", Target.of(Facet.IMPROVEMENT_PLAN, AccessPhase.DRAFT)),
            Canary.of("canary-talent", CanaryCalls.TALENT),
            Canary.of("canary-nominee", CanaryCalls.VACANT),
            Canary.of("canary-heir", CanaryCalls.HEIRS),
            Canary.of("canary-holder", CanaryCalls.TALENT.tied(CanaryCast.MENTOR, Relation.SELF)));

    @BeforeAll
    static void build() {
        world = new CanaryWorld();
        calls = new CanaryCalls(world).all();
    }

    @Test
    void every_public_operation_is_called() {
        Set<String> operations = new TreeSet<>();
        for (Method part : PerformanceEngine.class.getMethods()) {
            for (Method method : part.getReturnType().getDeclaredMethods()) {
                if (method.getAnnotation(Performs.class) != null) {
                    operations.add(part.getReturnType().getSimpleName() + "." + method.getName());
                }
            }
        }
        Set<String> called = new TreeSet<>();
        calls.forEach(call -> called.add(call.operation()));

        assertThat(called).isEqualTo(operations);
    }

    @Test
    void no_canary_comes_back_that_the_table_does_not_permit_and_all_others_do() {
        List<String> wrong = new ArrayList<>();
        int searched = 0;
        int found = 0;
        for (CanaryCast who : CanaryCast.values()) {
            for (Purpose purpose : Purpose.values()) {
                Map<String, String> answers = answers(who.principal(purpose));
                for (Canary canary : CANARIES) {
                    boolean permitted = canary.mayBeKnownTo(who, purpose);
                    boolean known = false;
                    for (Map.Entry<String, String> answer : answers.entrySet()) {
                        searched++;
                        boolean here = contains(answer.getValue(), canary.text());
                        known |= here;
                        if (here && !permitted) {
                            wrong.add(
                                    canary.text() + " leaks to " + who + " for " + purpose + " by " + answer.getKey());
                        }
                    }
                    found += known ? 1 : 0;
                    if (permitted && !known) {
                        wrong.add(canary.text() + " is kept from " + who + " for " + purpose);
                    }
                }
            }
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "Canaries: %d texts x %d callers x %d purposes; %,d answers searched, %d known, %d wrong%n",
                CANARIES.size(),
                CanaryCast.values().length,
                Purpose.values().length,
                searched,
                found,
                wrong.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void why_somebody_left_is_known_to_their_managers_hr_and_who_enters_people_only() {
        Map<CanaryCast, Boolean> known = new LinkedHashMap<>();
        for (CanaryCast who : CanaryCast.values()) {
            known.put(
                    who,
                    answers(who.principal(Purpose.WORK)).values().stream()
                            .anyMatch(answer -> answer.contains("INVOLUNTARY")));
        }
        known.values().removeIf(yes -> !yes);

        assertThat(known.keySet())
                .containsExactlyInAnyOrder(
                        CanaryCast.MANAGER,
                        CanaryCast.MANAGERS_MANAGER,
                        CanaryCast.HR_OF_THE_UNIT,
                        CanaryCast.HR_OF_ALL,
                        CanaryCast.CONFIGURES);
    }

    @Test
    void what_is_denied_looks_like_what_is_not_there_and_what_is_permitted_does_not() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (CanaryCast who : CanaryCast.values()) {
            for (Purpose purpose : Purpose.values()) {
                for (CanaryCalls.Call call : calls) {
                    if (!call.singles()) {
                        continue;
                    }
                    asked++;
                    boolean permitted = who.may(call.target(), call.action(), purpose);
                    Object answer = said(call.call(), who.principal(purpose));
                    Object absent = call.absent()
                            .map(nowhere -> said(nowhere, who.principal(purpose)))
                            .orElse(new Outcome.NotFound<>());
                    if (permitted == answer.equals(absent)) {
                        wrong.add(call.operation() + " of " + call.target() + " by " + who + " for " + purpose + " is "
                                + answer);
                    }
                }
            }
        }
        System.out.printf(java.util.Locale.ROOT, "Denials: %,d calls, %d wrong%n", asked, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private static Map<String, String> answers(Principal who) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (CanaryCalls.Call call : calls) {
            answers.merge(call.operation(), String.valueOf(said(call.call(), who)), String::concat);
        }
        return answers;
    }

    /** The outcome, or the exception, which must not tell anything either. */
    private static Object said(Function<Principal, Outcome<?>> call, Principal who) {
        try {
            return call.apply(who);
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    /** Whole texts only: {@code canary-old} is not found in {@code canary-old-self}. */
    private static boolean contains(String answer, String text) {
        int at = answer.indexOf(text);
        while (at >= 0) {
            int end = at + text.length();
            boolean goesOn = end < answer.length()
                    && (Character.isLetterOrDigit(answer.charAt(end)) || answer.charAt(end) == '-');
            boolean begunBefore = at > 0 && Character.isDigit(answer.charAt(at - 1));
            if (!goesOn && !begunBefore) {
                return true;
            }
            at = answer.indexOf(text, at + 1);
        }
        return false;
    }
}
