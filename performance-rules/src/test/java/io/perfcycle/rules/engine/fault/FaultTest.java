package io.perfcycle.rules.engine.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.privacy.ErasureRequest;
import io.perfcycle.core.privacy.HoldRegister;
import io.perfcycle.core.privacy.RetentionPolicy;
import io.perfcycle.core.privacy.RetentionRun;
import io.perfcycle.rules.engine.PerformanceEngine;
import io.perfcycle.spi.UnitOfWork;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FaultTest {
    private static final Tally TALLY = new Tally("Faults of operations");

    /** What mutation tests run for every mutant: one of each way through the pipeline. */
    private static final Set<String> SAMPLE = Set.of(
            "GoalOperations.checkIn/2",
            "GoalOperations.goalsOf/2",
            "PrivacyOperations.erase/2",
            "PrivacyOperations.retain/1",
            "PrivacyOperations.retentionPreview/1",
            "AuditOperations.seal/1",
            "PeopleOperations.accessLog/1");

    private static final boolean IS_SAMPLE = Boolean.getBoolean("perfcycle.faults.sample");

    private static Stream<Method> operations() {
        return Stream.of(PerformanceEngine.class.getMethods())
                .map(Method::getReturnType)
                .filter(type -> type.getSimpleName().endsWith("Operations"))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> performs(method) != null);
    }

    private static Annotation performs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .filter(mark -> mark.annotationType().getSimpleName().equals("Performs"))
                .findFirst()
                .orElse(null);
    }

    private static String nameOf(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "/" + method.getParameterCount();
    }

    @Test
    void every_public_operation_has_a_scenario() throws Exception {
        Set<String> methods = new TreeSet<>();
        Set<Object> entries = new HashSet<>();
        Class<?> register = null;
        for (Method method : operations().toList()) {
            Annotation mark = performs(method);
            Method value = mark.annotationType().getDeclaredMethod("value");
            value.setAccessible(true);
            methods.add(nameOf(method));
            entries.add(value.invoke(mark));
            register = value.getReturnType();
        }
        Set<String> covered = new TreeSet<>();
        Scenarios.all().forEach(scenario -> covered.add(scenario.method()));

        assertThat(covered).isEqualTo(methods);
        assertThat(java.util.Arrays.<Object>asList(register.getEnumConstants())).containsAll(entries);
    }

    @TestFactory
    Stream<DynamicTest> every_fault_at_every_port_call_keeps_every_promise() {
        World plain = World.plain();
        World withDirectory = World.withDirectory();
        return Scenarios.all().stream()
                .filter(scenario -> !IS_SAMPLE || SAMPLE.contains(scenario.method()))
                .map(scenario -> DynamicTest.dynamicTest(scenario.toString(), () -> {
                    List<String> violations = new ArrayList<>(runAll(new FaultCase(plain, scenario), "store"));
                    violations.addAll(runAll(new FaultCase(withDirectory, scenario), "directory"));
                    assertThat(violations).isEmpty();
                }));
    }

    /** An operation that leafs through pages compares few of them; what it decides on it does compare. */
    @Test
    void what_erasure_and_retention_decide_on_is_compared_at_the_commit() {
        DocumentKey caller = Company.admin().person().key();
        Map<String, List<DocumentKey>> compared = Map.of(
                "PrivacyOperations.erase/2", List.of(caller, HoldRegister.KEY, ErasureRequest.keyOf(Company.CAT)),
                "PrivacyOperations.retain/1",
                        List.of(caller, HoldRegister.KEY, RetentionPolicy.KEY, RetentionRun.KEY, Company.CYCLE.key()));
        World world = World.plain();
        PrivacyScenarios.all().stream()
                .filter(scenario -> compared.containsKey(scenario.method()))
                .forEach(scenario -> assertThat(comparedBy(world, scenario))
                        .as(scenario.method())
                        .containsAll(compared.get(scenario.method())));
    }

    private static Set<DocumentKey> comparedBy(World world, Scenario scenario) {
        Set<DocumentKey> compared = new HashSet<>();
        world.reset(Map.of(), World.START);
        scenario.prepare(world);
        world.wire = call -> {
            if (call.method() == PortMethod.COMMIT) {
                compared.addAll(call.argument(1, UnitOfWork.class).expected().keySet());
            }
            return call.make();
        };
        scenario.run(world).orElseThrow();
        return compared;
    }

    private static List<String> runAll(FaultCase one, String where) {
        List<String> violations = new ArrayList<>();
        for (Fault fault : one.faults()) {
            FaultCase.Report report = one.run(fault);
            TALLY.count(fault.method(), report);
            report.violations().forEach(what -> violations.add(where + ": " + fault + ": " + what));
            if (!report.struck()) {
                violations.add(where + ": " + fault + " was never reached");
            }
        }
        TALLY.sites(one.calls());
        return violations;
    }

    @AfterAll
    static void the_figures() {
        System.out.println(TALLY);
        if (IS_SAMPLE) {
            return;
        }
        assertThat(TALLY.cases()).isGreaterThanOrEqualTo(3_000);
        assertThat(TALLY.methods())
                .isEqualTo(
                        EnumSet.complementOf(EnumSet.of(PortMethod.CLAIM, PortMethod.ACKNOWLEDGE, PortMethod.DELIVER)));
    }
}
