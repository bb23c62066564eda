package io.perfcycle.rules.simulation;

import io.perfcycle.core.goal.GoalPolicy.RollUp;
import io.perfcycle.core.outcome.Finding;
import java.util.List;
import java.util.Set;

/** Judges the phases of a model. For one model. */
final class PhaseRules {
    /** A seat of a panel is a draw for each person in each step. */
    private static final int MOST_RATERS = 1000;

    private final Model model;
    private final ModelFindings findings;

    PhaseRules(Model model, ModelFindings findings) {
        this.model = model;
        this.findings = findings;
    }

    void judge() {
        for (int i = 0; i < model.phases().size(); i++) {
            Step step = model.phases().get(i);
            String path = "phases[" + i + "]";
            findings.least(path + ".every", step.every(), 1);
            if (step.phase() instanceof AppraisalPhase appraisal) {
                appraisal(i, path, appraisal);
            } else if (step.phase() instanceof FormPhase form) {
                form(path, form);
            } else if (step.phase() instanceof GoalPhase goals) {
                goals(path, goals);
            } else {
                phase(i, path, step.phase());
            }
        }
    }

    /** Whether people are rated by one of the first phases. */
    static boolean isRated(Model model, int before) {
        return model.phases().stream()
                .limit(before)
                .anyMatch(step -> step.phase() instanceof Phase.Rate || step.phase() instanceof AppraisalPhase.Panel);
    }

    private void phase(int index, String path, Phase phase) {
        if (phase instanceof Phase.Leave leave) {
            findings.share(path + ".share", leave.share());
            levels(path, leave.levels(), 1);
        } else if (phase instanceof Phase.UpOrOut out) {
            findings.least(path + ".steps", out.steps(), 1);
            levels(path, out.levels(), 1);
        } else if (phase instanceof Phase.Promote promote) {
            promote(path, promote);
        } else if (phase instanceof Phase.DismissLowest lowest) {
            quota(path, lowest);
            rated(index, path);
        } else if (phase instanceof Phase.Rate rate) {
            rate(path, rate);
        } else if (phase instanceof Phase.Calibrate) {
            rated(index, path);
        } else if (phase instanceof Phase.Work work) {
            work(path, work);
        } else if (phase instanceof Phase.Learn learn) {
            findings.share(path + ".rate", learn.rate());
            findings.finite(path + ".towards", learn.towards());
        } else if (phase instanceof Phase.Dismiss dismiss) {
            if (Double.isNaN(dismiss.below()) || Double.isNaN(dismiss.after())) {
                findings.value(path, dismiss.below(), "a number");
            }
        } else if (phase instanceof Phase.Age age) {
            findings.finite(path + ".years", age.years());
        }
    }

    private void promote(String path, Phase.Promote promote) {
        levels(path, promote.levels(), 2);
        findings.finite(path + ".transfer.amount", promote.transfer().amount());
        if (promote.transfer().kind() == Phase.Transfer.Kind.CORRELATED) {
            double correlation = promote.transfer().amount();
            findings.share(path + ".transfer.amount", Math.abs(correlation));
            if (correlation != 0 && !model.population().ability().shape().isNormal()) {
                findings.value(path + ".transfer.amount", correlation, "0 where the ability is not normal");
            }
        }
        Phase.Terms terms = promote.terms();
        if (Double.isNaN(terms.atLeast())) {
            findings.value(path + ".atLeast", terms.atLeast(), "a number");
        }
        findings.least(path + ".tenure", terms.tenure(), 0);
        findings.share(path + ".best", terms.best());
        findings.share(path + ".reserved", terms.reserved());
    }

    private void rate(String path, Phase.Rate rate) {
        findings.least(path + ".raters", rate.raters(), 1);
        findings.spread(path + ".leniency", rate.leniency());
        findings.spread(path + ".noise", rate.noise());
        findings.finite(path + ".slope", rate.slope());
        findings.finite(path + ".bias", rate.bias());
    }

    private void work(String path, Phase.Work work) {
        findings.least(path + ".stretchEvery", work.stretchEvery(), 1);
        if (!(work.effect() >= 0 && work.effect() < 0.3)) {
            findings.value(path + ".effect", work.effect(), "0 to 0.3");
        }
        if (!Double.isNaN(work.mesoWeight())) {
            findings.share(path + ".mesoWeight", work.mesoWeight());
        }
    }

    private void appraisal(int index, String path, AppraisalPhase phase) {
        if (phase instanceof AppraisalPhase.Panel panel) {
            rate(path, panel.rate());
            scale(path, panel.scale());
            findings.tooMany(path + ".raters", panel.rate().raters(), MOST_RATERS);
            findings.least(
                    path + ".raters",
                    panel.rate().raters(),
                    2 * Math.min(MOST_RATERS, panel.policy().trimmed()) + 1);
            return;
        }
        rated(index, path);
        if (phase instanceof AppraisalPhase.Grade grade) {
            scale(path, grade.scale());
        } else if (phase instanceof AppraisalPhase.Committee committee) {
            findings.share(path + ".down", committee.down());
            findings.share(path + ".up", committee.up());
        } else if (phase instanceof AppraisalPhase.Distribute distribute) {
            distribute(path, distribute);
        }
    }

    private void scale(String path, AppraisalPhase.Scale scale) {
        findings.least(path + ".points", scale.points(), 2);
        findings.finite(path + ".middle", scale.middle());
        findings.above(path + ".width", scale.width(), 0);
    }

    private void distribute(String path, AppraisalPhase.Distribute phase) {
        findings.least(path + ".smallest", phase.smallest(), 1);
        phase.shares().forEach(share -> findings.share(path + ".shares", share));
        double sum = phase.shares().stream().mapToDouble(Double::doubleValue).sum();
        if (!(Math.abs(sum - 1) <= 1e-6)) {
            findings.value(path + ".shares", sum, "shares that add up to 1");
        }
        teams(path, phase.byTeam());
    }

    private void form(String path, FormPhase phase) {
        if (phase instanceof FormPhase.Effort effort) {
            findings.share(path + ".persistence", effort.persistence());
            findings.spread(path + ".noise", effort.noise());
        } else if (phase instanceof FormPhase.Feedback feedback) {
            findings.finite(path + ".mean", feedback.mean());
            findings.spread(path + ".sd", feedback.sd());
        } else if (phase instanceof FormPhase.Fade fade) {
            findings.share(path + ".share", fade.share());
        }
    }

    private void goals(String path, GoalPhase phase) {
        if (model.phase(GoalPhase.Pursue.class).isEmpty()) {
            findings.add(SimulationFinding.NOT_PURSUED, path);
        }
        if (phase instanceof GoalPhase.Erode erode) {
            findings.share(path + ".lost", erode.lost());
            findings.share(path + ".hollow", erode.hollow());
        } else if (phase instanceof GoalPhase.Cascade cascade) {
            findings.share(path + ".repair", cascade.repair());
            findings.share(path + ".seen", cascade.seen());
        } else if (phase instanceof GoalPhase.Pursue pursue) {
            pursue(path, pursue);
        }
    }

    private void pursue(String path, GoalPhase.Pursue phase) {
        findings.share(path + ".stray", phase.stray());
        findings.finite(path + ".effect", phase.effect());
        RollUp rollUp = phase.policy().rollUp();
        if (rollUp == RollUp.SUM || rollUp == RollUp.NONE) {
            findings.value(path + ".rollUp", rollUp.name(), "WEIGHTED_MEAN, MEAN, MINIMUM");
        }
        long others = model.phases().stream()
                .filter(step -> step.phase() instanceof GoalPhase.Pursue)
                .count();
        if (others > 1) {
            findings.value(path, "a phase that pursues goals again", "one such phase");
        }
        List<Level> levels = model.organisation().levels();
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).size() > levels.get(i - 1).size()) {
                findings.add(Finding.of(SimulationFinding.NO_CASCADE)
                        .with("level", i + 1)
                        .at(path));
            }
        }
        if (levels.size() == 1) {
            findings.add(
                    Finding.of(SimulationFinding.NO_CASCADE).with("level", 1).at(path));
        }
    }

    private void quota(String path, Phase.DismissLowest lowest) {
        Organisation organisation = model.organisation();
        teams(path, lowest.byTeam());
        if (!(lowest.share() >= 0 && lowest.share() <= 1)) {
            findings.add(Finding.of(SimulationFinding.QUOTA)
                    .with("share", lowest.share())
                    .with("size", lowest.byTeam() ? organisation.teamSize() : organisation.positions())
                    .at(path + ".share"));
        }
    }

    private void teams(String path, boolean byTeam) {
        if (byTeam && model.organisation().teamSize() < 1) {
            findings.add(SimulationFinding.NO_TEAMS, path + ".byTeam");
        }
    }

    private void rated(int index, String path) {
        if (!isRated(model, index)) {
            findings.add(SimulationFinding.NOT_RATED, path);
        }
    }

    private void levels(String path, Set<Integer> levels, int least) {
        for (int level : levels) {
            if (level < least || level > model.organisation().levels().size()) {
                findings.add(Finding.of(SimulationFinding.UNKNOWN_LEVEL)
                        .with("level", level)
                        .at(path + ".levels"));
            }
        }
    }
}
