package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.goal;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.goal.Health;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.goal.Forecast;
import io.perfcycle.rules.goal.ForecastCalculator;
import io.perfcycle.rules.goal.Standing;
import io.perfcycle.spi.memory.MemoryStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final GoalId GOAL = GoalId.of("g");
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private final EngineFixture company = new EngineFixture(MemoryStore.create()).withCompany();
    private final ProgressOperations progress = company.engine.progress();

    private void agreed(Visibility visibility) {
        company.engine
                .goals()
                .propose(company.command(as(DAN)), goal("g", DAN).withVisibility(visibility))
                .orElseThrow();
        company.engine.goals().agree(company.command(as(BEN)), GOAL).orElseThrow();
    }

    private void report(String day, String value) {
        company.now = Instant.parse(day + "T12:00:00Z");
        CheckInDraft draft = new CheckInDraft(GOAL, LocalDate.parse(day), new BigDecimal(value), 7, "note");
        company.engine.goals().checkIn(company.command(as(DAN)), draft).orElseThrow();
    }

    @Test
    void whoever_may_read_a_goal_may_know_where_it_stands() {
        agreed(Visibility.SHARED);
        report("2026-03-01", "9");

        Standing standing =
                progress.standing(as(CAT), GOAL, LocalDate.of(2026, 4, 1)).orElseThrow();
        assertThat(standing.value().orElseThrow()).isEqualByComparingTo("9");
        assertThat(standing.asOf()).contains(LocalDate.of(2026, 3, 1));
        assertThat(standing.progress().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(standing.health()).isEqualTo(Health.ON_TRACK);
        assertThat(progress.standing(as(BEN), GOAL, LocalDate.of(2026, 2, 1))
                        .orElseThrow()
                        .gap())
                .contains(Standing.Gap.NO_VALUE);
    }

    @Test
    void a_private_goal_stands_nowhere_for_others() {
        agreed(Visibility.PRIVATE);

        assertThat(progress.standing(as(CAT), GOAL, END)).isEqualTo(new Outcome.NotFound<>());
        assertThat(progress.forecast(as(CAT), GOAL, END, ForecastCalculator.Settings.standard()))
                .isEqualTo(new Outcome.NotFound<>());
        assertThat(progress.standing(as(ANN), GoalId.of("nowhere"), END)).isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void check_ins_foretell_the_end() {
        agreed(Visibility.SHARED);
        report("2026-03-01", "10");
        assertThat(progress.forecast(as(DAN), GOAL, END, ForecastCalculator.Settings.standard())
                        .orElseThrow()
                        .reason())
                .contains(Forecast.Reason.TOO_FEW_VALUES);
        report("2026-05-01", "9.39");
        report("2026-07-01", "8.78");

        Forecast forecast = progress.forecast(as(BEN), GOAL, END, ForecastCalculator.Settings.standard())
                .orElseThrow();
        assertThat(forecast.value().orElseThrow().estimate()).isEqualByComparingTo("6.95");
        assertThat(forecast.value().orElseThrow().low()).contains(new BigDecimal("6.9500"));
    }
}
