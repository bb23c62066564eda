package io.perfcycle.rules.simulation;

/** Judges the phases of a model that rate people, or change ratings. For one model. */
final class AppraisalRules {
    /** A seat of a panel is a draw for each person in each step. */
    private static final int MOST_RATERS = 1000;

    private static final int MOST_POINTS = 1000;
    private static final int MOST_SECTIONS = 100;
    /** What raters remember of all people together. */
    private static final long MOST_OBSERVATIONS = 50_000_000;

    private final Model model;
    private final ModelFindings findings;

    AppraisalRules(Model model, ModelFindings findings) {
        this.model = model;
        this.findings = findings;
    }

    /** Whether people are rated by one of the first phases. */
    static boolean isRated(Model model, int before) {
        return model.phases().stream()
                .limit(before)
                .map(step -> step.phase().itself())
                .anyMatch(AppraisalRules::rates);
    }

    private static boolean rates(Phase phase) {
        return phase instanceof Phase.Rate
                || phase instanceof AppraisalPhase.Panel
                || phase instanceof AppraisalPhase.Review;
    }

    void judge(int index, String path, AppraisalPhase phase) {
        if (phase instanceof AppraisalPhase.Panel panel) {
            panel(path, panel);
        } else if (phase instanceof AppraisalPhase.Review review) {
            review(path, review);
        } else if (phase instanceof AppraisalPhase.Observe observe) {
            observe(path, observe);
        } else {
            rated(index, path);
            afterwards(path, phase);
        }
    }

    void rate(String path, Phase.Rate rate) {
        findings.least(path + ".raters", rate.raters(), 1);
        findings.spread(path + ".leniency", rate.leniency());
        findings.spread(path + ".noise", rate.noise());
        findings.finite(path + ".slope", rate.slope());
        findings.finite(path + ".bias", rate.bias());
    }

    void rated(int index, String path) {
        if (!isRated(model, index)) {
            findings.add(SimulationFinding.NOT_RATED, path);
        }
    }

    void teams(String path, boolean byTeam) {
        if (byTeam && model.organisation().teamSize() < 1) {
            findings.add(SimulationFinding.NO_TEAMS, path + ".byTeam");
        }
    }

    private void panel(String path, AppraisalPhase.Panel panel) {
        rate(path, panel.rate());
        scale(path, panel.scale());
        findings.tooMany(path + ".raters", panel.rate().raters(), MOST_RATERS);
        findings.least(
                path + ".raters",
                panel.rate().raters(),
                2 * Math.min(MOST_RATERS, panel.policy().trimmed()) + 1);
    }

    private void review(String path, AppraisalPhase.Review phase) {
        panel(path, phase.panel());
        AppraisalPhase.Differences differences = phase.differences();
        findings.spread(path + ".profile", differences.profile());
        findings.spread(path + ".halo", differences.halo());
        findings.spread(path + ".slopes", differences.slope());
        findings.share(path + ".unrated", differences.unrated());
        int points = phase.panel().scale().points();
        findings.tooMany(path + ".points", points, MOST_POINTS);
        findings.tooMany(path + ".sections", phase.sections().size(), MOST_SECTIONS);
        boolean weighed = weights(path, phase);
        if (weighed && points >= 2 && points <= MOST_POINTS && phase.kernel().isEmpty()) {
            findings.value(path + ".sections", "weights of so many digits", "weights that can be added up exactly");
        }
        once(path, AppraisalPhase.Review.class, "a review again");
    }

    private boolean weights(String path, AppraisalPhase.Review phase) {
        findings.least(path + ".sections", phase.sections().size(), 1);
        double sum = 0;
        boolean all = true;
        for (int i = 0; i < phase.sections().size(); i++) {
            double weight = phase.sections().get(i).weight();
            boolean good = weight >= 0 && weight <= 1e6;
            if (!good) {
                findings.value(path + ".sections[" + i + "].weight", weight, "0 to 1000000");
            }
            all &= good;
            sum += weight;
        }
        if (all && !(sum > 0) && !phase.sections().isEmpty()) {
            findings.value(path + ".sections", sum, "weights that add up to more than 0");
        }
        return all && sum > 0;
    }

    private void observe(String path, AppraisalPhase.Observe phase) {
        findings.share(path + ".recency", phase.recency());
        findings.least(path + ".steps", phase.steps(), 1);
        findings.tooMany(
                path + ".steps",
                phase.steps() * Math.max(1, model.organisation().positions()),
                MOST_OBSERVATIONS);
        once(path, AppraisalPhase.Observe.class, "a phase that watches again");
    }

    /** Tells a kind of phase that a model has more than once. */
    void once(String path, Class<? extends Phase> kind, String again) {
        long all = model.phases().stream()
                .filter(step -> kind.isInstance(step.phase().itself()))
                .count();
        if (all > 1) {
            findings.value(path, again, "one such phase");
        }
    }

    private void afterwards(String path, AppraisalPhase phase) {
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
}
