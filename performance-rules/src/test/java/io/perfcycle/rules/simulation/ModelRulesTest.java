package io.perfcycle.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.outcome.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelRulesTest {
    private static final Phase LEAVE = new Phase.Leave(0.1, Phase.Count.CEILING, Set.of());
    private static final Phase PROMOTE = new Phase.Promote(Phase.Selection.BEST, Phase.Transfer.keep(), Set.of());
    private static final Phase HIRE = new Phase.Hire();
    private static final Phase MEASURE = Phase.Measure.of(Reading.of("mean", Indicator.MEAN, Reading.Timing.END));

    private static List<String> codes(Organisation organisation, Trait ability, Phase... phases) {
        Model model = new Model(
                organisation,
                Population.of(ability),
                Arrays.stream(phases).map(Step::each).toList(),
                Model.Course.of(5));
        return ModelRules.judge(model).findings().stream().map(Finding::code).toList();
    }

    private static Organisation levels(int... sizes) {
        return new Organisation(Studies.levels(sizes), 0);
    }

    @Test
    void a_model_that_can_run_has_no_findings() {
        assertThat(codes(levels(10, 5), Trait.normal(0, 1), LEAVE, PROMOTE, HIRE, MEASURE))
                .isEmpty();
    }

    @Test
    void all_reasons_are_told_at_once() {
        assertThat(codes(levels(10, 0), Trait.normal(0, -1), LEAVE, HIRE))
                .containsExactly(
                        "SIMULATION-EMPTY-LEVEL",
                        "SIMULATION-SPREAD",
                        "SIMULATION-NEVER-FILLED",
                        "SIMULATION-NOTHING-MEASURED");
    }

    @Test
    void a_level_that_is_left_needs_a_phase_that_fills_it() {
        assertThat(codes(levels(10, 5), Trait.normal(0, 1), LEAVE, PROMOTE, MEASURE))
                .containsExactly("SIMULATION-NEVER-FILLED");
        assertThat(codes(levels(10, 5), Trait.normal(0, 1), LEAVE, HIRE, MEASURE))
                .containsExactly("SIMULATION-NEVER-FILLED");
        assertThat(codes(levels(10, 5), Trait.normal(0, 1), PROMOTE, MEASURE))
                .containsExactly("SIMULATION-NEVER-FILLED");
    }

    @Test
    void quotas_and_errors_need_teams_and_ratings_before_them() {
        Phase error = Phase.Measure.of(Reading.error(Indicator.LOWEST_ERROR, 0.15));

        assertThat(codes(levels(10), Trait.normal(0, 1), new Phase.DismissLowest(0.1, true), HIRE, MEASURE))
                .containsExactly("SIMULATION-NO-TEAMS", "SIMULATION-NOT-RATED");
        assertThat(codes(levels(10), Trait.normal(0, 1), error))
                .containsExactly("SIMULATION-NO-TEAMS", "SIMULATION-NOT-RATED");
    }

    @Test
    void phases_name_levels_that_exist() {
        Phase leave = new Phase.Leave(0.1, Phase.Count.CEILING, Set.of(3));
        Phase promote = new Phase.Promote(Phase.Selection.BEST, Phase.Transfer.keep(), Set.of(1));

        assertThat(codes(levels(10, 5), Trait.normal(0, 1), leave, promote, HIRE, MEASURE))
                .containsExactly("SIMULATION-UNKNOWN-LEVEL", "SIMULATION-UNKNOWN-LEVEL");
    }

    @Test
    void resampling_needs_bounds_that_are_met() {
        assertThat(codes(levels(10), new Trait(0, 1, 9, 10, Trait.Truncation.RESAMPLE), MEASURE))
                .containsExactly("SIMULATION-BOUNDS");
        assertThat(codes(levels(10), new Trait(0, 1, 1, -1, Trait.Truncation.CLIP), MEASURE))
                .containsExactly("SIMULATION-BOUNDS");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "forced-distribution, fire=1.5, SIMULATION-QUOTA",
        "forced-distribution, fire=-.1, SIMULATION-QUOTA",
        "forced-distribution, reliability=1.1, SIMULATION-SPREAD",
        "forced-distribution, validity=2, SIMULATION-SHARE",
        "forced-distribution, selectionRatio=0, SIMULATION-COUNT",
        "forced-distribution, voluntary=1.2, SIMULATION-SHARE",
        "forced-distribution, years=0, SIMULATION-COUNT",
        "promotion-bias, spread=-1, SIMULATION-SPREAD",
        "promotion-bias, attrition=7, SIMULATION-SHARE",
        "promotion-bias, stop=0, SIMULATION-COUNT",
        "peter-principle, measureFrom=400, SIMULATION-NEVER-MEASURED",
        "normcorp, measureAt=480, SIMULATION-NEVER-MEASURED",
        "normcorp, startShare=1.5, SIMULATION-SHARE",
        "normcorp, mesoWeight=2, SIMULATION-SHARE",
        "tournament-error, teams=0, SIMULATION-EMPTY-LEVEL",
        "tournament-error, clustering=1.2, SIMULATION-SHARE",
        "tournament-error, teams=2000000000, SIMULATION-TOO-MANY",
        "rating-identities, raters=0, SIMULATION-COUNT",
        "rating-identities, teamSize=0, SIMULATION-EMPTY-LEVEL",
        "rating-identities, leniency=-1, SIMULATION-SPREAD",
        "peter-principle, strategy=GOOD, SIMULATION-VALUE",
        "peter-principle, steps=1.5, SIMULATION-VALUE",
        "normcorp, biases=NONE+STRETCH, SIMULATION-VALUE",
        "peter-principle, stratgy=BEST, SIMULATION-UNKNOWN-PATH"
    })
    void impossible_settings_are_refused_before_the_run(String scenario, String settings, String code) {
        assertThat(Condition.of(Studies.find(scenario).orElseThrow(), Runs.given(settings))
                        .findings())
                .extracting(Finding::code)
                .contains(code);
    }
}
