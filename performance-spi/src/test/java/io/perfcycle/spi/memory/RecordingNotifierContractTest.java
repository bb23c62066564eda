package io.perfcycle.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.Notifier;
import io.perfcycle.spi.contract.ClauseResult;
import io.perfcycle.spi.contract.ContractReport;
import io.perfcycle.spi.contract.NotifierContract;
import io.perfcycle.spi.contract.NotifierFixture;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RecordingNotifierContractTest {
    @TestFactory
    Stream<DynamicTest> the_recording_notifier_keeps_every_clause() {
        return NotifierContract.testable().stream()
                .map(clause -> dynamicTest(clause.toString(), () -> clause.verify(new Recording())));
    }

    @Test
    void it_has_no_receiver_that_could_refuse_and_nothing_to_open_again() {
        ContractReport report = NotifierContract.run(new Recording());

        assertThat(report.isKept()).isTrue();
        assertThat(report.with(ClauseResult.Status.SKIPPED))
                .extracting(result -> result.clause().id())
                .containsExactly("P-M3a", "P-M8a", "P-M8b");
    }

    @Test
    void a_notifier_that_discards_breaks_the_contract_as_its_name_says() {
        NotifierFixture nobody = new Recording() {
            @Override
            public Notifier fresh() {
                return DiscardingNotifier.create();
            }

            @Override
            public List<Received> received(Notifier notifier, TenantId tenant, EmployeeId recipient) {
                return List.of();
            }
        };

        assertThat(NotifierContract.run(nobody).failures())
                .extracting(result -> result.clause().id())
                .contains("P-M1a");
    }

    private static class Recording implements NotifierFixture {
        @Override
        public Notifier fresh() {
            return RecordingNotifier.create();
        }

        @Override
        public List<Received> received(Notifier notifier, TenantId tenant, EmployeeId recipient) {
            return ((RecordingNotifier) notifier)
                    .box(tenant, recipient).stream()
                            .map(each -> new Received(each.id(), each.topic(), each.arguments()))
                            .toList();
        }
    }
}
