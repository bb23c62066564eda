package io.perfcycle.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.spi.memory.MemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract kit is worth as much as the wrong stores that it rejects. */
class ContractProofTest {
    /** Faults that show as an exception out of the adapter. */
    private static final Set<NamedFault> ACCIDENTS = Set.of(
            Fault.ONE_UNGUARDED_CONNECTION,
            Fault.DEADLOCK_REPORTED_AS_UNKNOWN,
            Fault.REFUSAL_SPOILS_THE_HOST,
            MessageFault.PLACEHOLDERS_FILLED,
            MessageFault.LONG_TEXT_REFUSED);

    /** How often each wrong adapter is tried; more than once measures whether the kit is steady. */
    private static final int REPETITIONS = Integer.getInteger("contract.repetitions", 1);

    /** Clauses that take their time: with threads, or waiting for a lock. They are tried on the faults they are about. */
    private static final Set<String> SLOW = Set.of(
            "P-S2f", "P-S2g", "P-S2h", "P-S3f", "P-S4g", "P-S6d", "P-S8b", "P-S10a", "P-S10b", "P-S10c", "P-N1m");

    @Test
    void a_plain_adapter_without_a_fault_keeps_every_clause() {
        for (int i = 0; i < REPETITIONS; i++) {
            ContractReport alone = StoreContract.run(new FaultyFixture(Set.of(), false));
            ContractReport joining = StoreContract.run(new FaultyFixture(Set.of(), true));

            assertThat(alone.failures()).isEmpty();
            assertThat(joining.failures()).isEmpty();
            assertThat(skipped(alone)).containsExactly("P-S9b", "P-S9c", "P-S9d", "P-S9e");
            assertThat(skipped(joining)).containsExactly("P-S9a");
            assertThat(NotifierContract.run(new FaultyNotifierFixture(Set.of())).summary())
                    .contains(" 0 failed, 0 skipped, 0 untested");
            assertThat(RelayContract.run(new FaultyRelayFixture(Set.of())).summary())
                    .contains(" 0 failed, 0 skipped, 0 untested");
        }
    }

    private static List<String> skipped(ContractReport report) {
        return report.with(ClauseResult.Status.SKIPPED).stream()
                .map(result -> result.clause().id())
                .toList();
    }

    static Stream<NamedFault> faults() {
        return Families.faults();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_wrong_adapter_is_rejected_by_the_clause_that_is_about_it(NamedFault fault) {
        Clause<?> clause = clause(fault.clauseId());

        for (int i = 0; i < REPETITIONS; i++) {
            assertThat(Families.judge(clause, fault)).singleElement().satisfies(result -> {
                assertThat(result.status())
                        .as("%s against %s", clause.id(), fault)
                        .isEqualTo(ClauseResult.Status.FAILED);
                assertThat(result.reason())
                        .as("a finding of the check, not an accident")
                        .startsWith(clause.id() + ": ")
                        .satisfiesAnyOf(
                                text -> assertThat(text).doesNotContain(" - the check: "),
                                text -> assertThat(ACCIDENTS).contains(fault));
            });
        }
    }

    @Test
    void every_clause_with_a_check_rejects_at_least_one_wrong_adapter() throws IOException {
        Map<String, List<String>> rejected = new LinkedHashMap<>();
        for (Clause<?> clause : Families.clauses()) {
            if (clause.isTestable()) {
                rejected.put(clause.id(), rejectedBy(clause));
            }
        }

        StringBuilder table = new StringBuilder("clause\trejected\twrong adapters\n");
        rejected.forEach(
                (id, faults) -> table.append(id + "\t" + faults.size() + "\t" + String.join(" ", faults) + "\n"));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "contract-proof.tsv"), table);
        assertThat(rejected)
                .allSatisfy((id, faults) -> assertThat(faults).as(id).isNotEmpty());
        assertThat(Families.faults().count()).isGreaterThanOrEqualTo(44);
    }

    private static List<String> rejectedBy(Clause<?> clause) {
        return Families.faults()
                .filter(fault -> !SLOW.contains(clause.id()) || fault.clauseId().equals(clause.id()))
                .filter(fault ->
                        Families.judge(clause, fault).anyMatch(result -> result.status() == ClauseResult.Status.FAILED))
                .map(NamedFault::name)
                .toList();
    }

    @Test
    void numbers_are_unique_and_a_clause_without_check_says_why() {
        assertThat(Families.clauses()).extracting(Clause::id).doesNotHaveDuplicates();
        assertThat(Families.clauses()).allSatisfy(clause -> {
            assertThat(clause.id()).matches("P-[SQNAMR][0-9]{1,2}[a-z]");
            assertThat(List.of(clause.rule(), clause.intent(), clause.how())).noneMatch(String::isBlank);
        });
        assertThat(StoreContract.run(MemoryStore::create).with(ClauseResult.Status.UNTESTED))
                .isNotEmpty()
                .allMatch(result -> result.reason().equals(result.clause().how()));
    }

    @Test
    void a_required_clause_that_did_not_run_is_a_failure() {
        List<ClauseResult> some = StoreContract.run(MemoryStore::create).results().stream()
                .filter(result -> !result.clause().id().equals("P-S2b"))
                .toList();

        ContractReport report = StoreContract.report(some);

        assertThat(report.isKept()).isFalse();
        assertThat(report.failures())
                .extracting(ClauseResult::toString)
                .containsExactly("P-S2b NOT_RUN: nobody ran it");
    }

    @Test
    void a_violation_names_the_clause_what_was_expected_and_what_was_found() {
        Clause<StoreFixture> clause = storeClause("P-S1b");

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

        assertThatThrownBy(() -> storeClause("P-S8a").verify(withoutReopening))
                .isInstanceOf(ContractViolation.class)
                .hasMessageContaining("a store opened again");
    }

    @Test
    void a_store_that_declares_joining_but_cannot_show_it_is_rejected() {
        StoreFixture withoutTransaction = () -> new BreakableStore(Set.of(), true);

        assertThatThrownBy(() -> storeClause("P-S9b").verify(withoutTransaction))
                .isInstanceOf(ContractViolation.class)
                .hasMessageContaining("a transaction of the host");
    }

    @Test
    void a_clause_is_skipped_with_the_reason_where_the_fixture_cannot_do_what_it_needs() {
        StoreFixture plain = () -> new BreakableStore(Set.of(), false);

        assertThat(List.of("P-S5b", "P-S5c", "P-S8b", "P-S10b"))
                .allSatisfy(id ->
                        assertThat(storeClause(id).verify(plain).orElseThrow()).startsWith("the fixture cannot "));
    }

    @Test
    void the_report_reads_well_and_can_be_read_by_a_program() {
        ContractReport report = RelayContract.run(new FaultyRelayFixture(Set.of(RelayFault.ARGUMENTS_LOST)));

        assertThat(report.summary()).endsWith("1 failed, 0 skipped, 0 untested, 0 not run: broken");
        assertThat(report.toString().lines())
                .hasSize(RelayContract.clauses().size() + 1)
                .contains("P-R1a PASSED");
        assertThat(report.table().lines())
                .hasSize(RelayContract.clauses().size() + 1)
                .allMatch(line -> line.split("\t", -1).length == 4)
                .contains("P-R1a\tREQUIRED\tPASSED\t");
    }

    private static Clause<?> clause(String id) {
        return only(Families.clauses(), id);
    }

    private static Clause<StoreFixture> storeClause(String id) {
        return only(StoreContract.clauses(), id);
    }

    private static <C extends Clause<?>> C only(List<C> clauses, String id) {
        return clauses.stream()
                .filter(clause -> clause.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }
}
