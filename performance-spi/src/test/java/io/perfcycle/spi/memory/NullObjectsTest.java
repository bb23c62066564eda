package io.perfcycle.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.competency.Competency;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.spi.LearningCatalog;
import io.perfcycle.spi.Notification;
import io.perfcycle.spi.Notifier.Receiving;
import io.perfcycle.spi.StoreContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NullObjectsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final StoreContext CONTEXT = new StoreContext(TenantId.of("t"), NOW, NOW);

    @Test
    void the_discarding_notifier_takes_everything() {
        assertThat(DiscardingNotifier.create().deliver(message("m"))).isEqualTo(Receiving.TAKEN);
    }

    @Test
    void the_recording_notifier_keeps_what_it_took_and_every_attempt() {
        RecordingNotifier notifier = RecordingNotifier.busyFirst(1);

        assertThat(notifier.deliver(message("m"))).isEqualTo(Receiving.BUSY);
        assertThat(notifier.deliver(message("m"))).isEqualTo(Receiving.TAKEN);
        assertThat(notifier.deliver(message("n"))).isEqualTo(Receiving.TAKEN);

        assertThat(notifier.taken()).containsExactly(message("m"), message("n"));
        assertThat(notifier.attempts()).hasSize(3);
        assertThatThrownBy(() -> RecordingNotifier.busyFirst(-1)).hasMessageContaining("-1");
    }

    @Test
    void without_holidays_no_day_is_one() {
        LocalDate day = LocalDate.of(2026, 12, 25);

        assertThat(NoHolidays.create().holidays(DateSpan.of(day, day))).isEmpty();
    }

    @Test
    void the_empty_catalogue_has_nothing_and_the_other_is_ordered_by_id() {
        Competency b = new Competency(CompetencyId.of("b"), "Listening", 1, 5);
        Competency a = new Competency(CompetencyId.of("a"), "Writing", 1, 5);
        LearningCatalog empty = EmptyLearningCatalog.create();

        assertThat(empty.actions(CONTEXT)).isEmpty();
        assertThat(empty.competencies(CONTEXT)).isEmpty();
        assertThat(MemoryLearningCatalog.of(List.of(b, a), List.of()).competencies(CONTEXT))
                .containsExactly(a, b);
        assertThatThrownBy(() -> MemoryLearningCatalog.of(List.of(a, a), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sequential_ids_are_the_same_in_every_run() {
        SequentialIds ids = SequentialIds.of("goal-");

        assertThat(List.of(ids.next(), ids.next())).containsExactly("goal-1", "goal-2");
        assertThatThrownBy(() -> SequentialIds.of("x".repeat(100))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void random_ids_follow_their_generator_and_do_not_repeat() {
        RandomIds ids = RandomIds.of(new Random(42));
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            drawn.add(ids.next());
        }

        assertThat(drawn).hasSize(10_000).allMatch(id -> id.matches("[0-9a-z]{26}"));
        assertThat(drawn).contains(RandomIds.of(new Random(42)).next());
        assertThat(drawn).doesNotContain(RandomIds.of(new Random(43)).next());
    }

    private static Notification message(String id) {
        return new Notification(
                TenantId.of("t"),
                id,
                EmployeeId.of("anna"),
                "goal.agreed",
                UnitId.of("u").key(),
                Map.of(),
                NOW);
    }
}
