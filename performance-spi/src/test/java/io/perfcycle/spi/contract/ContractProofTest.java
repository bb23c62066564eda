package io.perfcycle.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.perfcycle.spi.memory.MemoryStore;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract kit is worth as much as the wrong stores that it rejects. */
class ContractProofTest {
    @Test
    void the_plain_store_without_a_fault_keeps_every_clause() {
        ContractReport report = StoreContract.run(new FaultyFixture(Set.of()));

        assertThat(report.failures()).isEmpty();
        assertThat(report.with(ClauseResult.Status.SKIPPED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_wrong_store_is_rejected_by_the_clause_that_is_about_it(Fault fault) {
        Clause clause = clause(fault.clauseId());

        ContractViolation violation = catchThrowableOfType(
                ContractViolation.class, () -> clause.verify(new FaultyFixture(EnumSet.of(fault))));

        assertThat(violation).as("violation of %s by %s", clause.id(), fault).isNotNull();
        assertThat(violation.clauseId()).isEqualTo(fault.clauseId());
        assertThat(violation.getCause())
                .as("a finding of the check, not an accident")
                .isInstanceOf(Expect.Mismatch.class);
    }

    @Test
    void every_clause_with_a_check_rejects_at_least_one_wrong_store() {
        Set<String> rejecting =
                Arrays.stream(Fault.values()).map(Fault::clauseId).collect(Collectors.toSet());

        assertThat(StoreContract.testable()).extracting(Clause::id).allMatch(rejecting::contains);
    }

    @Test
    void numbers_are_unique_and_a_clause_without_check_says_why() {
        assertThat(StoreContract.clauses()).extracting(Clause::id).doesNotHaveDuplicates();
        assertThat(StoreContract.clauses()).allSatisfy(clause -> {
            assertThat(clause.id()).matches("P-[SNQA][0-9]{1,2}[a-z]");
            assertThat(List.of(clause.rule(), clause.intent(), clause.how())).noneMatch(String::isBlank);
            if (!clause.isTestable()) {
                assertThat(clause.verify(MemoryStore::create)).contains(clause.how());
            }
        });
    }

    @Test
    void a_required_clause_that_did_not_run_is_a_failure() {
        List<ClauseResult> some = StoreContract.run(MemoryStore::create).results().stream()
                .filter(result -> !result.clause().id().equals("P-S2b"))
                .toList();

        ContractReport report = ContractReport.of(some);

        assertThat(report.isKept()).isFalse();
        assertThat(report.failures())
                .extracting(ClauseResult::toString)
                .containsExactly("P-S2b NOT_RUN: nobody ran it");
    }

    @Test
    void a_violation_names_the_clause_what_was_expected_and_what_was_found() {
        Clause clause = clause("P-S1b");

        assertThatThrownBy(() -> clause.verify(new FaultyFixture(EnumSet.of(Fault.ADDS_TWO))))
                .isInstanceOfSatisfying(ContractViolation.class, violation -> {
                    assertThat(violation.expected()).isEqualTo("2");
                    assertThat(violation.found()).isEqualTo("3");
                    assertThat(violation).hasMessageStartingWith("P-S1b: each commit adds exactly 1");
                });
    }

    @Test
    void a_store_that_throws_breaks_the_clause() {
        StoreFixture broken = () -> {
            throw new IllegalStateException("no database");
        };

        ContractReport report = StoreContract.run(broken);

        assertThat(report.with(ClauseResult.Status.FAILED))
                .hasSameSizeAs(StoreContract.testable())
                .allMatch(result -> result.reason().contains("no database"));
    }

    @Test
    void a_store_that_declares_durability_but_cannot_be_reopened_is_rejected() {
        StoreFixture withoutReopening = () -> new FaultyStore(Set.of());

        assertThatThrownBy(() -> clause("P-S8a").verify(withoutReopening))
                .isInstanceOf(ContractViolation.class)
                .hasMessageContaining("a store opened again");
    }

    private static Clause clause(String id) {
        Optional<Clause> found = StoreContract.clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .findFirst();
        assertThat(found).as(id).isPresent();
        return found.orElseThrow();
    }
}
