package io.perfcycle.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.base.StandardMessages;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.memory.MemoryStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed into any entry of any operation is taken as it is or refused with its place, and nothing else. */
class HostileInputTest {
    /** Operations whose words are ids, facts of other operations or nothing. */
    private static final Set<Operation> WITHOUT_TEXT = EnumSet.of(
            Operation.CYCLE_CLOSE,
            Operation.GOAL_DECIDE,
            Operation.FEEDBACK_REQUEST_EXPIRE,
            Operation.RATERS_PROPOSE,
            Operation.RATERS_PREPARE,
            Operation.RATERS_NOMINATE,
            Operation.ROUND_CLOSE,
            Operation.REVIEW_SCHEDULE,
            Operation.REVIEW_REMIND,
            Operation.REVIEW_APPROVE,
            Operation.REVIEW_RELEASE,
            Operation.CALIBRATION_PREPARE,
            Operation.CALIBRATION_REVISE,
            Operation.CALIBRATION_OPEN,
            Operation.PLAN_PROPOSE,
            Operation.PLAN_ACCEPT,
            Operation.IMPROVEMENT_ACKNOWLEDGE,
            Operation.PLAN_REVISE,
            Operation.DELEGATION_REVOKE,
            Operation.ERASURE_CARRY_OUT,
            Operation.RETENTION_DEFINE,
            Operation.RETENTION_CARRY_OUT,
            Operation.AUDIT_SEAL);

    private static final long STACK = 256 * 1024;

    static Stream<Attempt> attempts() {
        return Stream.of(
                        Attempt.all(),
                        GoalAttempts.all(),
                        FormAttempts.all(),
                        ContinuousAttempts.all(),
                        DevelopmentAttempts.all())
                .flatMap(List::stream);
    }

    @Test
    void every_operation_that_takes_text_is_tried() {
        Set<Operation> tried = EnumSet.copyOf(WITHOUT_TEXT);
        attempts().forEach(attempt -> tried.add(attempt.operation()));
        for (Operation operation : Operation.values()) {
            boolean reads = Set.of("READ", "LIST", "AGGREGATE", "EXPORT")
                    .contains(operation.action().name());
            assertThat(reads || tried.contains(operation))
                    .as("%s is tried", operation)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void the_draft_itself_is_accepted(Attempt attempt) {
        assertThat(attempt.call().run(attempt.ready(), attempt.draft())).matches(Outcome::isDone);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void no_entry_takes_a_forbidden_text_and_the_place_is_named(Attempt attempt) throws Exception {
        onASmallStack(() -> {
            EngineFixture company = attempt.ready();
            for (String path : Entries.paths(attempt.draft(), String.class)) {
                HostileTexts.forbidden().forEach((name, text) -> {
                    Outcome<?> outcome = attempt.call().run(company, Entries.with(attempt.draft(), path, text));
                    assertThat(outcome).as("%s into %s", name, path).isInstanceOf(Outcome.Refused.class);
                    List<Finding> findings = outcome.findings();
                    assertThat(findings)
                            .as("%s into %s", name, path)
                            .allMatch(finding -> finding.code().startsWith("SHAPE-"))
                            .anyMatch(finding -> placeOf(path, finding));
                    assertThat(findings.toString()).as("echo of %s", name).hasSizeLessThan(2000);
                });
            }
            assertThat(attempt.call().run(company, attempt.draft()))
                    .as("nothing was left behind by refusals")
                    .matches(Outcome::isDone);
        });
    }

    private static boolean placeOf(String path, Finding finding) {
        String place = finding.place().path();
        return place.endsWith(path) || path.equals("text");
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void a_harmless_text_means_nothing_and_is_never_taken_for_machine_language(Attempt attempt) throws Exception {
        onASmallStack(() -> {
            Map<String, String> texts = new LinkedHashMap<>(HostileTexts.harmless());
            texts.putAll(HostileTexts.lines());
            for (String path : Entries.paths(attempt.draft(), String.class)) {
                texts.forEach((name, text) -> {
                    PerformanceStore store = MemoryStore.create();
                    Record draft = Entries.with(attempt.draft(), path, text);
                    Outcome<?> outcome = attempt.call().run(attempt.ready(store), draft);
                    String what = name + " into " + path;
                    assertThat(outcome).as(what).isInstanceOfAny(Outcome.Done.class, Outcome.Refused.class);
                    assertThat(outcome.isDone()).as(what).isEqualTo(isKept(store, text));
                    assertThat(written(outcome.findings())).as(what).doesNotContain("49", "java.lang.Runtime@");
                });
            }
        });
    }

    private static String written(List<Finding> findings) {
        StringBuilder all = new StringBuilder();
        for (Finding finding : findings) {
            all.append(StandardMessages.standard().write(finding, Locale.ENGLISH));
            all.append(StandardMessages.standard().write(finding, Locale.GERMAN));
        }
        return all.toString();
    }

    /** Whether a document of the tenant holds the text, character by character. */
    private static boolean isKept(PerformanceStore store, String text) {
        StoreContext context = new StoreContext(EngineFixture.TENANT, Instant.EPOCH, Instant.EPOCH);
        return Stream.of(DocumentKind.values())
                .flatMap(kind -> store.find(context, Query.of(kind), null, 1000).stream())
                .map(key -> store.load(context, List.of(key)).get(key).toString())
                .anyMatch(document -> document.contains(text));
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void numbers_and_days_beyond_all_measure_are_refused_or_taken_and_never_break_anything(Attempt attempt)
            throws Exception {
        onASmallStack(() -> {
            List<String> broken = new ArrayList<>();
            tryAll(attempt, BigDecimal.class, HostileTexts.numbers(), broken);
            tryAll(attempt, LocalDate.class, HostileTexts.dates(), broken);
            tryAll(attempt, Integer.class, HostileTexts.integers(), broken);
            assertThat(broken).isEmpty();
        });
    }

    private static void tryAll(Attempt attempt, Class<?> type, List<?> values, List<String> broken) {
        for (String path : Entries.paths(attempt.draft(), type)) {
            for (int i = 0; i < values.size(); i++) {
                String what = type.getSimpleName() + " " + i + " into " + path;
                Record draft;
                try {
                    draft = Entries.with(attempt.draft(), path, values.get(i));
                } catch (IllegalArgumentException misuse) {
                    assertThat(misuse.getMessage()).as(what).hasSizeBetween(1, 300);
                    continue;
                }
                try {
                    Outcome<?> outcome = attempt.call().run(attempt.ready(), draft);
                    if (!(outcome instanceof Outcome.Done) && !(outcome instanceof Outcome.Refused)) {
                        broken.add(what + ": " + outcome.getClass().getSimpleName());
                    }
                } catch (RuntimeException escaped) {
                    broken.add(what + ": " + escaped);
                }
            }
        }
    }

    /** Runs on a stack on which recursion over the input would not get far. */
    private static void onASmallStack(Runnable work) throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        work.run();
                    } catch (Throwable escaped) {
                        thrown[0] = escaped;
                    }
                },
                "small-stack",
                STACK);
        thread.start();
        thread.join();
        if (thrown[0] instanceof AssertionError failed) {
            throw failed;
        }
        if (thrown[0] != null) {
            fail("escaped from an operation", thrown[0]);
        }
    }
}
