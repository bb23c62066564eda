package io.perfcycle.rules.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.competency.CareerLadder;
import io.perfcycle.core.development.ActionKind;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.id.ActionId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two published career ladders: what each promotion asks for, and a plan to get there. */
class LadderPlansTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** An action for each level of each competency that a promotion asks for, of a kind in turn. */
    private static List<CatalogAction> catalog(List<Gap> gaps) {
        List<CatalogAction> catalog = new ArrayList<>();
        for (Gap gap : gaps) {
            for (int level = gap.achieved() + 1; level <= gap.required(); level++) {
                catalog.add(CatalogAction.builder()
                        .id(ActionId.of("a" + catalog.size()))
                        .title("To level " + level + " in " + gap.competency())
                        .kind(ActionKind.values()[catalog.size() % 4])
                        .addLifts(new Lift(gap.competency(), level))
                        .months(1 + catalog.size() % 3)
                        .effort(BigDecimal.TEN)
                        .cost(BigDecimal.valueOf(100L * (catalog.size() % 4)))
                        .build());
            }
        }
        return catalog;
    }

    /** Every promotion has gaps to close, and with time and money enough a plan closes them. */
    private static void climb(CareerLadder ladder, int moves) {
        assertThat(ladder.moves()).hasSize(moves);
        for (CareerLadder.Move move : ladder.moves()) {
            List<Gap> gaps = GapCalculator.between(
                    ladder.rung(move.from()).profile(), ladder.rung(move.to()).profile());
            assertThat(gaps)
                    .as("gaps of %s", move)
                    .anySatisfy(gap -> assertThat(gap.size()).isPositive());
            DevelopmentPlanner.Proposal plan = DevelopmentPlanner.plan(
                    gaps, catalog(gaps), new DevelopmentPolicy(36, new BigDecimal("100000"), 3), START);

            assertThat(plan.isClosing()).as("plan for %s", move).isTrue();
            assertThat(plan.proof().isOptimal()).isTrue();
        }
    }

    @Test
    void a_ladder_of_named_proficiencies_that_forks_is_climbed_on_every_path() throws Exception {
        climb(Ladders.byProficiency(), 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"software_engineer", "reliability_engineer"})
    void a_ladder_of_sections_is_climbed_from_the_first_level_to_the_last(String job) throws Exception {
        climb(Ladders.bySection(job), 6);
    }
}
