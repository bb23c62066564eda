package io.perfcycle.rules.simulation;

import io.perfcycle.core.outcome.Finding;
import java.util.HashSet;
import java.util.Set;

/** Judges what a model measures. For one model. */
final class ReadingRules {
    private final Model model;
    private final ModelFindings findings;

    ReadingRules(Model model, ModelFindings findings) {
        this.model = model;
        this.findings = findings;
    }

    void judge() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < model.phases().size(); i++) {
            if (model.phases().get(i).phase().itself() instanceof Phase.Measure measure) {
                for (Reading reading : measure.readings()) {
                    reading(i, reading);
                    if (!names.add(reading.metric() + (reading.timing() == Reading.Timing.EACH))) {
                        findings.add(Finding.of(SimulationFinding.METRIC_TWICE)
                                .with("metric", reading.metric())
                                .at("phases[" + i + "].readings"));
                    }
                }
            }
        }
        if (names.isEmpty()) {
            findings.add(SimulationFinding.NOTHING_MEASURED, "phases");
        }
    }

    private void reading(int index, Reading reading) {
        String path = "phases[" + index + "].readings." + reading.metric();
        if (isNever(reading, Math.max(1, model.phases().get(index).every()))) {
            findings.add(Finding.of(SimulationFinding.NEVER_MEASURED)
                    .with("step", reading.time())
                    .with("first", model.course().first())
                    .with("last", model.course().last())
                    .at(path));
        }
        int before = reading.timing() == Reading.Timing.END ? model.phases().size() : index;
        switch (reading.indicator()) {
            case LOWEST_ERROR, HIGHEST_ERROR, LOWEST_ERROR_BY_CHANCE, HIGHEST_ERROR_BY_CHANCE -> {
                findings.share(path + ".tail", reading.tail());
                if (model.organisation().teamSize() < 1) {
                    findings.add(SimulationFinding.NO_TEAMS, path);
                }
                rated(before, path);
            }
            case TOP_MISSED, BOTTOM_MISSED -> {
                findings.share(path + ".tail", reading.tail());
                rated(before, path);
            }
            case TOP_SHARE -> findings.share(path + ".tail", reading.tail());
            case RELIABILITY, VALIDITY, TEAM_ERROR -> rated(before, path);
            case ALIGNED_SHARE, REPORTED_PROGRESS, OUTCOME -> {
                if (model.phase(GoalPhase.Pursue.class).isEmpty()) {
                    findings.add(SimulationFinding.NOT_PURSUED, path);
                }
                if (model.phases().get(index).phase() instanceof Within) {
                    findings.value(path, "a figure of goals", "all of the organisation for it");
                }
            }
            default -> {}
        }
    }

    private boolean isNever(Reading reading, int every) {
        Model.Course course = model.course();
        return switch (reading.timing()) {
            case AT -> reading.time() < course.first() || reading.time() > course.last() || reading.time() % every != 0;
            case MEAN_FROM -> reading.time() > course.last();
            case START, END, EACH -> false;
        };
    }

    private void rated(int before, String path) {
        if (!AppraisalRules.isRated(model, before)) {
            findings.add(SimulationFinding.NOT_RATED, path);
        }
    }
}
