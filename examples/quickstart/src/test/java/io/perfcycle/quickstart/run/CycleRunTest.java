package io.perfcycle.quickstart.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.spi.memory.MemoryStore;
import io.perfcycle.spi.memory.RecordingNotifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CycleRunTest {
    private static Path sample() throws URISyntaxException {
        return Path.of(CompanyFiles.class
                        .getResource("/io/perfcycle/quickstart/sample/people.csv")
                        .toURI())
                .getParent();
    }

    @Test
    void a_second_run_over_the_same_store_repeats_everything_and_tells_nobody_twice() throws Exception {
        MemoryStore store = MemoryStore.create();
        RecordingNotifier mail = RecordingNotifier.create();
        List<StepSummary> first =
                CycleRun.prepare(CompanyFiles.read(sample()), store, mail).play((done, all, step) -> {});
        int told = mail.taken().size();
        assertThat(first).allSatisfy(summary -> {
            assertThat(summary.done()).as(summary.step().title()).isPositive();
            assertThat(summary.refusals()).isEmpty();
        });
        List<StepSummary> second =
                CycleRun.prepare(CompanyFiles.read(sample()), store, mail).play((done, all, step) -> {});

        assertThat(second)
                .extracting(StepSummary::done)
                .isEqualTo(first.stream().map(StepSummary::done).toList());
        assertThat(second).allSatisfy(summary -> assertThat(summary.replayed()).isEqualTo(summary.done()));
        assertThat(mail.taken()).hasSize(told);
    }
}
