package io.perfcycle.rules.engine.fault;

import static io.perfcycle.rules.engine.fault.Company.DAN;
import static io.perfcycle.rules.engine.fault.Company.GOAL;
import static io.perfcycle.rules.engine.fault.Company.as;
import static io.perfcycle.rules.engine.fault.Company.checkIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.rules.engine.PerformanceEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Stores and engines that are wrong on purpose: some case shows it. */
class FaultPlantTest {
    private static final Scenario CHECK_IN =
            checksIn((engine, command) -> engine.goals().checkIn(command, checkIn(GOAL, "9", Company.CANARY)));

    private static Scenario checksIn(BiFunction<PerformanceEngine, Command, Outcome<?>> call) {
        return Scenario.command("check-in", Company::withGoal, as(DAN), call);
    }

    /** The right engine, but for what it says in the end. */
    private static Scenario saying(UnaryOperator<Outcome<?>> told) {
        return checksIn((engine, command) ->
                told.apply(engine.goals().checkIn(command, checkIn(GOAL, "9", Company.CANARY))));
    }

    private static List<String> violations(World world, Scenario scenario) {
        FaultCase planted = new FaultCase(world, scenario);
        List<String> violations = new ArrayList<>();
        planted.faults().forEach(fault -> violations.addAll(planted.run(fault).violations()));
        return violations;
    }

    private static List<String> withStore(ModelStore.Flaw flaw, Scenario scenario) {
        return violations(World.with(new ModelStore(flaw)), scenario);
    }

    private static Outcome<?> log(String text, Outcome<?> outcome) {
        LoggerFactory.getLogger("talkative").warn("{} has failed", text);
        return outcome;
    }

    @Test
    void the_right_engine_on_the_right_store_is_not_found_fault_with() {
        assertThat(violations(World.plain(), CHECK_IN)).isEmpty();
    }

    @Test
    void a_store_that_does_not_compare_versions_is_found() {
        assertThat(withStore(ModelStore.Flaw.VERSIONS_NOT_COMPARED, CHECK_IN))
                .anyMatch(what -> what.startsWith("came back with Done"));
    }

    @Test
    void a_store_that_keeps_no_receipts_is_found() {
        assertThat(withStore(ModelStore.Flaw.RECEIPTS_NOT_KEPT, CHECK_IN))
                .contains("acknowledged and not stored", "did it twice");
    }

    @Test
    void a_store_that_saves_half_a_command_is_found() {
        Scenario enters = Scenario.command(
                "enter",
                company -> {},
                Company.admin(),
                (engine, command) ->
                        engine.people().enter(command, List.of(Company.person("fay", Company.ANN, Company.CANARY))));

        assertThat(withStore(ModelStore.Flaw.SECOND_WRITE_LOST, enters))
                .anyMatch(what -> what.contains("was not saved once"));
    }

    @Test
    void a_store_that_knows_no_tenants_is_found() {
        Scenario reads = Scenario.reading(
                "everybody", company -> {}, engine -> engine.people().everybody(as(DAN)));

        assertThat(withStore(ModelStore.Flaw.TENANT_IGNORED, reads)).contains("shows what is another tenant's");
    }

    @Test
    void an_engine_that_lets_an_exception_out_is_found() {
        assertThat(violations(World.plain(), saying(outcome -> {
                    if (outcome instanceof Outcome.Failed) {
                        throw new IllegalStateException("out");
                    }
                    return outcome;
                })))
                .anyMatch(what -> what.startsWith("threw"));
    }

    @Test
    void an_engine_that_guesses_is_found() {
        Scenario hopeful =
                saying(outcome -> outcome instanceof Outcome.Unknown ? Outcome.done(new Saved<>(GOAL, 3)) : outcome);
        Scenario gloomy = saying(outcome -> outcome instanceof Outcome.Unknown ? new Outcome.NotFound<>() : outcome);
        Scenario vague = saying(outcome -> outcome instanceof Outcome.Failed ? new Outcome.NotFound<>() : outcome);

        assertThat(violations(World.plain(), hopeful)).contains("acknowledged and not stored");
        assertThat(violations(World.plain(), gloomy)).contains("stored and not acknowledged");
        assertThat(violations(World.plain(), vague)).anyMatch(what -> what.startsWith("came back with NotFound"));
    }

    @Test
    void an_engine_that_swallows_the_interrupt_or_logs_a_text_is_found() {
        Scenario deaf = saying(outcome -> {
            Thread.interrupted();
            return outcome;
        });
        Scenario talkative = saying(outcome -> log(outcome.isDone() ? "done" : Company.FOREIGN, outcome));

        assertThat(violations(World.plain(), deaf)).contains("lost the interrupt");
        assertThat(violations(World.plain(), talkative)).anyMatch(what -> what.startsWith("logged a text"));
        assertThatThrownBy(() -> log(Company.CANARY, new Outcome.NotFound<>()))
                .as("a text of the company's own ends the test where it is logged")
                .isInstanceOf(AssertionError.class);
    }
}
