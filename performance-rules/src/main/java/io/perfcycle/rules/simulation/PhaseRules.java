package io.perfcycle.rules.simulation;

import io.perfcycle.core.goal.GoalPolicy.RollUp;
import io.perfcycle.core.outcome.Finding;
import java.util.List;
import java.util.Set;

/** Judges the phases of a model. For one model. */
final class PhaseRules {
    private final Model model;
    private final ModelFindings findings;
    private final AppraisalRules appraisals;

    PhaseRules(Model model, ModelFindings findings) {
        this.model = model;
        this.findings = findings;
        this.appraisals = new AppraisalRules(model, findings);
    }

    void judge() {
        for (int i = 0; i < model.phases().size(); i++) {
            Step step = model.phases().get(i);
            String path = "phases[" + i + "]";
            findings.least(path + ".every", step.every(), 1);
            if (step.phase() instanceof Within within) {
                units(path, within);
            }
            Phase phase = step.phase().itself();
            if (phase instanceof AppraisalPhase appraisal) {
                appraisals.judge(i, path, appraisal);
            } else if (phase instanceof FormPhase form) {
                form(path, form);
            } else if (phase instanceof GoalPhase goals) {
                goals(path, goals);
            } else {
                phase(i, path, phase);
            }
        }
    }

    private void units(String path, Within within) {
        for (int unit : within.units()) {
            if (unit < 1 || unit > model.organisation().units()) {
                findings.add(Finding.of(SimulationFinding.UNKNOWN_UNIT)
                        .with("unit", unit)
                        .at(path + ".units"));
            }
        }
        Phase phase = within.phase();
        boolean everywhere = phase instanceof Within
                || phase instanceof GoalPhase
                || phase instanceof FormPhase.Aim
                || phase instanceof Phase.Age
                || phase instanceof Phase.Work;
        if (everywhere) {
            findings.value(path + ".units", "some units", "all of the organisation for such a phase");
        }
        if (phase instanceof Phase.Measure && within.units().size() != 1) {
            findings.value(path + ".units", within.units().size(), "one unit where something is measured");
        }
    }

    private void phase(int index, String path, Phase phase) {
        if (phase instanceof Phase.Leave leave) {
            findings.share(path + ".share", leave.share());
            levels(path, leave.levels(), 1);
        } else if (phase instanceof Hazard hazard) {
            hazard(path, hazard);
        } else if (phase instanceof Phase.UpOrOut out) {
            findings.least(path + ".steps", out.steps(), 1);
            levels(path, out.levels(), 1);
        } else if (phase instanceof Phase.Promote promote) {
            promote(path, promote);
        } else if (phase instanceof Phase.DismissLowest lowest) {
            quota(path, lowest);
            appraisals.rated(index, path);
        } else if (phase instanceof Phase.Rate rate) {
            appraisals.rate(path, rate);
        } else if (phase instanceof Phase.Calibrate) {
            appraisals.rated(index, path);
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

    private void hazard(String path, Hazard phase) {
        findings.share(path + ".base", phase.base());
        levels(path, phase.levels(), 1);
        bands(path + ".age", phase.factors().age());
        bands(path + ".tenure", phase.factors().tenure());
        bands(path + ".levelTenure", phase.factors().levelTenure());
        bands(path + ".rating", phase.factors().rating());
        if (!phase.factors().rating().isEmpty()) {
            // The rating of the step before will do.
            appraisals.rated(model.phases().size(), path + ".rating");
        }
    }

    private void bands(String path, List<Hazard.Band> bands) {
        for (int i = 0; i < bands.size(); i++) {
            String at = path + "[" + i + "]";
            findings.finite(at + ".from", bands.get(i).from());
            if (i > 0 && bands.get(i).from() <= bands.get(i - 1).from()) {
                findings.value(at + ".from", bands.get(i).from(), "more than in the band before");
            }
            if (!(bands.get(i).factor() >= 0) || Double.isInfinite(bands.get(i).factor())) {
                findings.value(at + ".factor", bands.get(i).factor(), "a finite number, 0 or more");
            }
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

    private void work(String path, Phase.Work work) {
        findings.least(path + ".stretchEvery", work.stretchEvery(), 1);
        if (!(work.effect() >= 0 && work.effect() < 0.3)) {
            findings.value(path + ".effect", work.effect(), "0 to 0.3");
        }
        if (!Double.isNaN(work.mesoWeight())) {
            findings.share(path + ".mesoWeight", work.mesoWeight());
        }
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
        } else if (phase instanceof FormPhase.Aim aim) {
            findings.finite(path + ".effect", aim.effect());
            pursued(path);
        }
    }

    private void goals(String path, GoalPhase phase) {
        pursued(path);
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

    private void pursued(String path) {
        if (model.phase(GoalPhase.Pursue.class).isEmpty()) {
            findings.add(SimulationFinding.NOT_PURSUED, path);
        }
    }

    private void pursue(String path, GoalPhase.Pursue phase) {
        findings.share(path + ".stray", phase.stray());
        findings.finite(path + ".effect", phase.effect());
        RollUp rollUp = phase.policy().rollUp();
        if (rollUp == RollUp.SUM || rollUp == RollUp.NONE) {
            findings.value(path + ".rollUp", rollUp.name(), "WEIGHTED_MEAN, MEAN, MINIMUM");
        }
        appraisals.once(path, GoalPhase.Pursue.class, "a phase that pursues goals again");
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
        appraisals.teams(path, lowest.byTeam());
        if (!(lowest.share() >= 0 && lowest.share() <= 1)) {
            findings.add(Finding.of(SimulationFinding.QUOTA)
                    .with("share", lowest.share())
                    .with("size", lowest.byTeam() ? organisation.teamSize() : organisation.positions())
                    .at(path + ".share"));
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
