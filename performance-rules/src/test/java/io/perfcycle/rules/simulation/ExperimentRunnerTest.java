package io.perfcycle.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExperimentRunnerTest {
    private static Experiment firms(long replications) {
        return Runs.experiment("forced-distribution", replications, "years=3", "years=3 fire=0")
                .comparedToFirst();
    }

    private static ExperimentResult run(Experiment experiment) {
        return ExperimentRunner.run(experiment, Runnable::run, RunControl.none());
    }

    @Test
    void a_difference_is_that_of_the_means_and_much_surer_than_two_of_them() {
        ExperimentResult result = run(firms(200));
        ExperimentResult.Difference difference = result.differences().get(1);
        double fired = Runs.at(result, "meanPotential", 2);
        double kept = result.rows().get(4).estimate().mean();

        assertThat(difference.cell().time()).hasValue(2);
        assertThat(difference.estimate().mean()).isCloseTo(kept - fired, within(1e-12));
        assertThat(difference.estimate().sd())
                .isLessThan(0.9 * result.rows().get(4).estimate().sd());
        assertThat(result.differences().get(0).estimate().sd()).isZero();
    }

    @Test
    void a_run_that_is_cancelled_goes_on_from_its_checkpoint_to_the_same_bits() {
        Experiment experiment = firms(200);
        String whole = run(experiment).hash();
        List<Checkpoint> seen = new ArrayList<>();
        RunControl cancelled = new RunControl(() -> !seen.isEmpty(), seen::add, Optional.empty());
        ExperimentResult part = ExperimentRunner.run(experiment, Runnable::run, cancelled);
        assertThat(part.complete()).isFalse();
        assertThat(part.replications()).isEqualTo(64);

        Checkpoint read = Checkpoint.parse(part.checkpoint().toText());
        assertThat(read).isEqualTo(part.checkpoint());
        ExperimentResult rest = ExperimentRunner.resume(experiment, read, Runnable::run, RunControl.none());
        assertThat(rest.hash()).isEqualTo(whole);
        assertThat(rest.complete()).isTrue();
    }

    @Test
    void what_was_cancelled_within_a_block_is_not_counted() {
        AtomicInteger asked = new AtomicInteger();
        RunControl control = new RunControl(() -> asked.incrementAndGet() > 150, checkpoint -> {}, Optional.empty());
        ExperimentResult part = ExperimentRunner.run(firms(200), Runnable::run, control);

        assertThat(part.replications()).isEqualTo(64);
        assertThat(ExperimentRunner.resume(firms(200), part.checkpoint(), Runnable::run, RunControl.none())
                        .hash())
                .isEqualTo(run(firms(200)).hash());
    }

    @Test
    void a_finished_run_is_prolonged() {
        Checkpoint checkpoint = run(firms(70)).checkpoint();

        assertThat(ExperimentRunner.resume(firms(200), checkpoint, Runnable::run, RunControl.none())
                        .hash())
                .isEqualTo(run(firms(200)).hash());
    }

    @Test
    void a_checkpoint_of_another_experiment_is_refused() {
        Checkpoint other = run(Runs.experiment("forced-distribution", 2, "years=3", "years=3 fire=.05"))
                .checkpoint();

        assertThatThrownBy(() -> ExperimentRunner.resume(firms(200), other, Runnable::run, RunControl.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another experiment");
        assertThatThrownBy(() -> Checkpoint.parse("nonsense")).isInstanceOf(IllegalArgumentException.class);
        String text = other.toText();
        assertThatThrownBy(() -> Checkpoint.parse(text.substring(0, text.length() - 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_run_ends_as_soon_as_it_is_sure_enough() {
        RunControl control = RunControl.none().until(new RunControl.StopRule("meanPotential", 0.02));
        ExperimentResult result = ExperimentRunner.run(firms(100_000), Runnable::run, control);

        assertThat(result.complete()).isTrue();
        assertThat(result.replications()).isBetween(64L, 1000L);
        assertThat(result.replications() % 64).isZero();
        assertThat(result.rows()).allMatch(row -> row.estimate().halfWidth() <= 0.02);
    }

    @Test
    void the_planner_asks_for_as_many_replications_as_the_interval_needs() {
        Estimate pilot = new Estimate(20, 5, 1.85);

        assertThat(pilot.replicationsFor(0.1)).isEqualTo(1318);
        assertThat(new Estimate(20, 5, 0).replicationsFor(0.1)).isEqualTo(2);
        assertThatThrownBy(() -> pilot.replicationsFor(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void intervals_are_those_of_student() {
        assertThat(new Estimate(5, 0, Math.sqrt(5)).halfWidth()).isCloseTo(2.776445, within(1e-6));
        assertThat(StudentT.upper(25)).isCloseTo(2.059539, within(1e-6));
        assertThat(StudentT.upper(30)).isCloseTo(2.042272, within(1e-6));
        assertThat(StudentT.upper(1_000_000)).isCloseTo(1.959966, within(1e-6));
        assertThat(new Estimate(1, 3, Double.NaN).halfWidth()).isNaN();
    }

    @Test
    void the_course_over_time_does_not_change_the_figures() {
        Experiment plain = Runs.experiment("peter-principle", 5, "steps=80");
        ExperimentResult with = run(plain.withTrajectory());
        ExperimentResult without = run(plain);

        assertThat(Runs.mean(with, "efficiencyTail", 0)).isEqualTo(Runs.mean(without, "efficiencyTail", 0));
        double sum = 0;
        for (int time = 60; time <= 80; time++) {
            sum += Runs.at(with, "efficiency", time);
        }
        assertThat(sum / 21).isCloseTo(Runs.mean(with, "efficiencyTail", 0), within(1e-9));
    }
}
