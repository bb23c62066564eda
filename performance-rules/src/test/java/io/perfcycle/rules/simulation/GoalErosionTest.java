package io.perfcycle.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.core.outcome.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalErosionTest {
    private static double mean(String metric, String settings) {
        return Runs.mean(Runs.run("goal-erosion", 30, settings), metric, 0);
    }

    /**
     * After a thorough review nothing is lost, and m months later a link holds with (1 − lost)^m and means what it should with
     * (1 − hollow)^m; a path of d links needs all of them. The mean over the months between reviews is exact.
     */
    @ParameterizedTest(name = "lost {0}, hollow {1}, every {2} months, {3} links")
    @CsvSource({"0.1, 0, 6, 3", "0, 0.1, 6, 3", "0.05, 0.05, 12, 2", "0.05, 0.05, 3, 4", "0.2, 0.1, 6, 1"})
    void alignment_and_outcome_are_those_of_the_closed_form(double lost, double hollow, int every, int depth) {
        double stray = 0.25;
        double work = 0.6;
        double reach = 0;
        double aligned = 0;
        for (int month = 0; month < every; month++) {
            reach += Math.pow((1 - lost) * (1 - hollow), month * depth) / every;
            double goals = 0;
            double size = 4;
            for (int links = 1; links <= depth; links++) {
                size *= 3;
                aligned += size * Math.pow(1 - lost, month * links) / every;
                goals += size;
            }
            if (month == every - 1) {
                aligned /= goals;
            }
        }
        String settings = "seen=1 repair=1 span=3 attained=0.6 lost=" + lost + " hollow=" + hollow + " every=" + every
                + " depth=" + depth;

        assertThat(mean("alignmentRate", settings)).isCloseTo(aligned, within(0.02));
        assertThat(mean("outcome", settings)).isCloseTo(work * (stray + (1 - stray) * reach), within(0.02));
    }

    @Test
    void without_erosion_everything_arrives_and_reports_say_so() {
        assertThat(mean("alignmentRate", "lost=0 hollow=0")).isEqualTo(1);
        assertThat(mean("outcome", "lost=0 hollow=0")).isEqualTo(mean("reported", "lost=0 hollow=0"));
    }

    @Test
    void reports_do_not_see_what_is_lost() {
        String eroded = "lost=0.1 hollow=0.1 every=12";

        assertThat(mean("reported", eroded)).isCloseTo(0.7, within(0.02));
        assertThat(mean("outcome", eroded)).isLessThan(0.45);
    }

    @Test
    void hollow_goals_do_not_lower_the_alignment_rate() {
        assertThat(mean("alignmentRate", "lost=0 hollow=0.2")).isEqualTo(1);
        assertThat(mean("outcome", "lost=0 hollow=0.2")).isLessThan(0.5);
    }

    @Test
    void an_effect_of_true_goals_raises_what_is_attained() {
        assertThat(mean("outcome", "lost=0 hollow=0 goalEffect=0.1"))
                .isCloseTo(mean("outcome", "lost=0 hollow=0") + 0.1, within(1e-9));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "lost=1.1, SIMULATION-SHARE",
        "seen=-1, SIMULATION-SHARE",
        "every=0, SIMULATION-COUNT",
        "span=0, SIMULATION-EMPTY-LEVEL",
        "depth=0, SIMULATION-NO-CASCADE",
        "depth=-3, SIMULATION-NO-CASCADE",
        "companyGoals=0, SIMULATION-EMPTY-LEVEL",
        "span=1000 depth=30, SIMULATION-TOO-MANY",
        "measureFrom=99, SIMULATION-NEVER-MEASURED"
    })
    void impossible_cascades_are_refused(String settings, String code) {
        assertThat(Condition.of(Studies.find("goal-erosion").orElseThrow(), Runs.given(settings))
                        .findings())
                .extracting(Finding::code)
                .contains(code);
    }

    @Test
    void goals_that_nobody_pursues_are_refused() {
        Model model = new Model(
                new Organisation(Studies.levels(10, 2), 0),
                Population.of(Trait.normal(0, 1)),
                List.of(
                        Step.each(new GoalPhase.Erode(0.1, 0.1)),
                        Step.each(Phase.Measure.of(Reading.of("outcome", Indicator.OUTCOME, Reading.Timing.END)))),
                Model.Course.of(3));

        assertThat(ModelRules.judge(model).findings())
                .extracting(Finding::code)
                .containsExactly("SIMULATION-NOT-PURSUED", "SIMULATION-NOT-PURSUED");
    }
}
